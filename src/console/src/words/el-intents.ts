import type { SearchedIn, Heat, Standing } from '../client/intent-frames';
import { times } from './counted';
import type { en_intents } from './en-intents';

// What the intents page says in Greek. Names are inserted without an article and in the nominative only.
export const el_intents: typeof en_intents = {
  title: 'Προθέσεις',
  tabs: { phrases: 'Φράσεις', try: 'Δοκιμή μηνύματος', checks: 'Έλεγχοι' },
  loading: 'Φόρτωση…',
  in_use: (when: string) => `Σε χρήση από ${when}`,
  version: (version: string) => `Έκδοση ${version}`,
  problems_count: (count: number) => times(count, 'πρόβλημα', 'προβλήματα'),

  sign_in: {
    title: 'Τι λέει το Evenkeel', lead: 'Διαβάστε όλες τις φράσεις και δοκιμάστε όποιο μήνυμα θέλετε.', enter: 'Δείτε τις',
    supervisor_lead: 'Αλλάξτε μια φράση, δείτε τι θα προκύψει και βάλτε την σε χρήση.',
  },

  packs: {
    attacks: 'Επιθέσεις', grievances: 'Παράπονα', demands: 'Απαιτήσεις', care: 'Φροντίδα', calm: 'Ηρεμία', internal: 'Ανάμεσα σε τμήματα',
    drafts: 'Όσα γράφουν εκπρόσωποι',
  } as Record<string, string>,
  audiences: { customer: 'Γράφουν πελάτες', colleague: 'Γράφουν συνάδελφοι', agent: 'Γράφουν εκπρόσωποι' } as Record<string, string>,
  heats: { calm: 'Ηρεμία', irritated: 'Ενόχληση', angry: 'Θυμός', furious: 'Οργή' } satisfies Record<Heat, string>,
  // What each tactic is for, for somebody who writes one.
  tactic_hints: {
    computer_mode: 'Μία γενική, απρόσωπη φράση χωρίς συναίσθημα. Ούτε «εσείς» ούτε «νιώθω», ούτε ερώτηση· έως 25 λέξεις.',
    acknowledge: 'Πείτε τι πέρασε ο άλλος. Χωρίς λύση ακόμα, χωρίς φταίχτη.', apologise: 'Συγγνώμη, χωρίς «αν».',
    diplomacy: 'Ζεστά και στο πλευρό του άλλου, χωρίς υποχώρηση.', clarify: 'Ρωτήστε ό,τι χρειάζεται να ξέρετε.',
    offer_options: 'Τουλάχιστον δύο δρόμοι για να διαλέξει.', commit: 'Τι θα γίνει και ως πότε. Χωρίς «ίσως».',
    thank: 'Ευχαριστώ για κάτι πραγματικό.', close: 'Ένα φιλικό τέλος.', boundary: 'Ως πού φτάνουν τα πράγματα, με ηρεμία.',
    hand_over: 'Ποιος αναλαμβάνει και τι θα ξέρει ήδη.', care: 'Πρώτα ο άνθρωπος, μετά το θέμα.', rewrite: 'Πώς λέγεται καλύτερα.',
  } as Record<string, string>,

  find: {
    label: 'Αναζήτηση σε όλες τις φράσεις', placeholder: 'Αναζήτηση φράσης', language: 'Γλώσσα', all_languages: 'Όλες οι γλώσσες',
    where: 'Αναζήτηση σε', everywhere: 'Όλα', in: {
      title: 'Τίτλοι', example: 'Παραδείγματα', near_miss: 'Παρόμοια', reply: 'Απαντήσεις',
    } satisfies Record<SearchedIn, string>,
    one_in: { title: 'Τίτλος', example: 'Παράδειγμα', near_miss: 'Παρόμοιο', reply: 'Απάντηση' } satisfies Record<SearchedIn, string>,
    found: (count: number, more: boolean) => (more ? `Τα πρώτα ${count} αποτελέσματα` : times(count, 'αποτέλεσμα', 'αποτελέσματα')),
    none: (words: string) => `Κανένα αποτέλεσμα για «${words}».`, none_more: 'Δοκιμάστε πιο σύντομη λέξη ή άλλη γλώσσα.',
    hits: 'Αποτελέσματα', browse: 'Όλες οι προθέσεις', unsaved: 'χωρίς αποθήκευση', back: 'Όλες οι προθέσεις',
  },

  gone: 'Αυτή η πρόθεση δεν υπάρχει πια.',

  welcome: {
    title: 'Βρείτε μια φράση', lead: 'Αναζητήστε αριστερά μια λέξη της ή ανοίξτε την πρόθεση όπου ανήκει.',
    steps: ['Βρείτε την.', 'Αλλάξτε τα λόγια.', 'Δείτε τι θα άλλαζε.', 'Αποθηκεύστε. Ισχύει αμέσως.'],
    read_steps: ['Βρείτε την.', 'Διαβάστε τι λέγεται και γιατί.', 'Δοκιμάστε ένα δικό σας μήνυμα.'],
  },

  read_only: (why: string) => `Αυτά τα αρχεία δεν αποθηκεύονται εδώ: ${why}`,
  agent_note: 'Μπορείτε να διαβάσετε και να δοκιμάσετε τα πάντα. Τις αλλαγές τις κάνει η επίβλεψη.',

  wording: {
    language: 'Γλώσσα των φράσεων', title: 'Τίτλος', sections: {
      replies: 'Απαντήσεις', examples: 'Παραδείγματα', near_misses: 'Παρόμοια', patterns: 'Πρότυπα',
    },
    rule: (rule: number) => `Κανόνας ${rule}`, severity: (level: number) => `Βαρύτητα ${level}`, suggests: 'Φέρνει πρόταση',
    suggests_not: 'Δεν φέρνει πρόταση', care: 'Πρώτα ο άνθρωπος', register: 'Ύφος',
    raw: 'Πηγαίο αρχείο', download: 'Λήψη', more: 'Για αυτή την πρόθεση', missing: 'Δεν υπάρχουν ακόμα φράσεις σε αυτή τη γλώσσα.',
    raw_taken: 'Υπάρχουν αλλαγές στο πηγαίο αρχείο. Αποθηκεύστε ή απορρίψτε τις πρώτα.',
    thin: 'λίγα', thin_more: 'Κάτω από τα μισά των άλλων γλωσσών',
  },

  replies: {
    lead: 'Τι προτείνεται, ανά τακτική. Κάθε απάντηση κρατά τον αριθμό της και όσα πέτυχε.',
    text: (tactic: string, number: number) => `${tactic}, απάντηση ${number}`,
    also: 'Προσφέρετε και', also_label: (tactic: string, number: number) => `Προσφέρετε και, ${tactic}, απάντηση ${number}`,
    add: 'Νέα απάντηση', add_to: (tactic: string) => `Νέα απάντηση: ${tactic}`, remove: 'Αφαίρεση',
    standings: { unreviewed: 'Δεν ελέγχθηκε', approved: 'Εγκεκριμένη', blocked: 'Αποκλεισμένη' } satisfies Record<Standing, string>,
    pinned: 'Καρφιτσωμένη', approve: 'Έγκριση', block: 'Αποκλεισμός',
    pin: 'Καρφίτσωμα', history: 'Ιστορικό',
    record: (calmer: number, answered: number, low: number, high: number) => `ηρεμία σε ${calmer} από ${answered} (${low}–${high}%)`,
    sent: (count: number) => `στάλθηκε ${times(count, 'φορά', 'φορές')}`, unused: 'χωρίς χρήση ακόμα', blocked_more: 'Δεν προτείνεται ποτέ',
    pinned_more: 'Προτείνεται πρώτη',
    placeholders: 'Συμπληρώνει το Evenkeel:', new_id: (id: string) => `θα πάρει τον αριθμό ${id}`,
    does_to: (does: string, tactic: string, number: number) => `${does}: ${tactic}, απάντηση ${number}`,
    judged: (text: string, standing: string) => `${standing}: ${text}`,
  },

  examples: {
    lead: 'Μηνύματα όπως τα γράφει στ’ αλήθεια ο κόσμος, ανά ένταση.',
    label: (heat: string, number: number) => `${heat}, παράδειγμα ${number}`, add: (heat: string) => `Νέο παράδειγμα: ${heat}`,
    placeholder: 'Ακόμα ένα. Μπορείτε να επικολλήσετε πολλές γραμμές μαζί.', also: 'επίσης', also_label: 'Ισχύει και', also_add: 'ισχύει και…',
    also_remove: (title: string) => `Όχι πια: ${title}`,
    pasted: (count: number) => (count === 1 ? 'Προστέθηκε 1 γραμμή.' : `Προστέθηκαν ${count} γραμμές.`),
  },

  near_misses: {
    lead: 'Γραμμές που μοιάζουν, αλλά είναι κάτι άλλο.', label: (number: number) => `Παρόμοιο ${number}`, is: 'είναι όμως',
    is_label: (number: number) => `Τι είναι στ’ αλήθεια το παρόμοιο ${number}`, nothing: 'τίποτα ιδιαίτερο', add: 'Νέο παρόμοιο',
  },

  patterns: { lead: 'Σταθερές φράσεις που αναγνωρίζονται λέξη προς λέξη. Αλλάζουν στο πηγαίο αρχείο.', none: 'Κανένα.' },

  line: {
    remove: (label: string) => `Αφαίρεση: ${label}`, put_back: 'Επαναφορά', put_back_label: (label: string) => `Επαναφορά: ${label}`,
    states: { new: 'νέο', changed: 'άλλαξε', removed: 'θα αφαιρεθεί' }, was: (text: string) => `Πριν: ${text}`,
  },

  changes: {
    label: 'Αλλαγές', count: (count: number) => `${times(count, 'αλλαγή', 'αλλαγές')} χωρίς αποθήκευση`,
    undo: 'Αναίρεση', discard: 'Απόρριψη', discard_sure: 'Απόρριψη όλων;', discard_yes: 'Ναι, απόρριψη', discard_no: 'Όχι',
    save: 'Αποθήκευση', save_worse: 'Αποθήκευση έτσι', saving: 'Αποθήκευση…', mend_first: 'Διορθώστε πρώτα τα προβλήματα.',
  },

  preview: {
    title: 'Τι θα άλλαζε', waiting: 'Ο έλεγχος γίνεται μόλις τελειώσετε τη γραμμή.', running: 'Οι φράσεις των τεστ διαβάζονται με τα λόγια σας…',
    queued: 'Τρέχει άλλος έλεγχος. Ο δικός σας είναι ο επόμενος.', failed: 'Ο έλεγχος δεν έγινε.', lost: 'Η σύνδεση χάθηκε στη μέση.',
    again: 'Νέος έλεγχος', fine: 'Δεν βρέθηκε κανένα πρόβλημα.', nothing: 'Καμία φράση των τεστ δεν διαβάζεται αλλιώς.',
    problems: (count: number) => `${times(count, 'πρόβλημα', 'προβλήματα')} για διόρθωση`, elsewhere: 'στο',
    changes: (count: number, more: boolean) =>
      (more ? `${count} από όσες διαβάζονται αλλιώς` : times(count, 'φράση διαβάζεται αλλιώς', 'φράσεις διαβάζονται αλλιώς')),
    better: 'Καλύτερα', worse: 'Χειρότερα', other: 'Άλλο', wanted: (title: string) => `Σωστό: ${title}`,
    before: 'πριν', after: 'μετά', none: 'τίποτα', suggests: 'με πρόταση', suggests_not: 'χωρίς πρόταση',
    tests: 'Τεστ', test_line: (right: string, tests: string) => `σωστά ${right} από ${tests}`, same: 'όπως πριν',
    better_count: (count: number) => `${count} καλύτερα`, worse_count: (count: number) => `${count} χειρότερα`,
    took: (seconds: string) => `Ο έλεγχος κράτησε ${seconds} δευτ.`, untested: 'Δεν υπάρχουν τεστ δίπλα σε αυτά τα αρχεία.', fix: 'Στη γραμμή',
    told: (problems: number, better: number, worse: number) => (problems > 0
      ? `${times(problems, 'πρόβλημα', 'προβλήματα')} για διόρθωση.`
      : `Ελέγχθηκε. ${better} καλύτερα, ${worse} χειρότερα. Μπορεί να αποθηκευτεί.`),
  },

  notices: {
    saved: (count: number, when: string) =>
      (count === 1 ? `Αποθηκεύτηκε 1 αλλαγή και ισχύει (${when}).` : `Αποθηκεύτηκαν ${count} αλλαγές και ισχύουν (${when}).`),
    changed: (by: string, when: string) => `${by || 'Κάποιος'} άλλαξε τις φράσεις (${when}). Βλέπετε ήδη τις νέες.`,
    rebased: (by: string, when: string) =>
      `${by || 'Κάποιος άλλος'} άλλαξε αυτό το αρχείο (${when}). Δεν χάθηκε τίποτα δικό σας: οι αλλαγές σας πατούν τώρα πάνω στις άλλες. ` +
      'Δείτε τις άλλη μια φορά και αποθηκεύστε.',
    close: 'Κλείσιμο',
  },
  trouble: {
    stale: 'Στο μεταξύ κάποιος άλλος άλλαξε το αρχείο.', busy: 'Τρέχει άλλος έλεγχος ή αποθήκευση. Δοκιμάστε ξανά σε λίγο.',
    not_allowed: 'Αυτό το κάνει μόνο η επίβλεψη.', too_long: 'Είναι πολύ μεγάλο.', lost: 'Η σύνδεση χάθηκε στη μέση. Δεν αποθηκεύτηκε τίποτα.',
    too_large: 'Το αρχείο είναι πολύ μεγάλο για να σταλεί ολόκληρο. Αλλάξτε το πρόθεση πρόθεση.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Κάτι δεν πήγε καλά: ${message}`,
  refused: (message: string) => `Δεν αποθηκεύτηκε τίποτα: ${message}`,

  raw: {
    back: 'Πίσω στις φράσεις', label: (file: string) => `Κείμενο: ${file}`, lead: 'Το αρχείο όπως είναι, για όσους το ξέρουν.',
    line: (line: number) => `Γραμμή ${line}`, words_taken: 'Φράσεις αυτού του αρχείου άλλαξαν χωρίς αποθήκευση. Αποθηκεύστε ή απορρίψτε τις πρώτα.',
    stale: 'Κάποιος άλλος άλλαξε το αρχείο. Το δικό σας είναι ακόμα εδώ.', keep: 'Κρατώ το δικό μου', theirs: 'Παίρνω το άλλο',
  },

  try: {
    label: 'Τι γράφει ο πελάτης', placeholder: 'Περιμένω μια ώρα στο τηλέφωνο και δεν νοιάζεται κανείς',
    language: 'Γλώσσα', any_language: 'Αυτόματα', go: 'Δοκιμή', none: 'Τίποτα ιδιαίτερο', running: 'Ανάγνωση…',
    read_as: 'Ερμηνεία', sure: (percent: number) => `βεβαιότητα ${percent}%`, runner_up: 'Αμέσως μετά',
    behind: (points: number) => `, ${times(points, 'μονάδα', 'μονάδες')} πίσω`,
    alone: 'Τίποτε άλλο κοντά.', anger: 'Ένταση', care: 'Φροντίδα', suggestion: 'Πρόταση', reached: 'φτάνει', not_reached: 'δεν φτάνει',
    threshold: (value: number, from: number) => `${value} στα 100, όριο ${from}`, recognised: 'Γλώσσα',
    known: (percent: number) => `Το ${percent}% των λέξεων είναι γνωστό από τα παραδείγματα`,
    reasons: 'Τι μέτρησε υπέρ και κατά', for: 'υπέρ', against: 'κατά', words: 'Λέξεις', weight: 'Βάρος', manner: 'ο τρόπος', start: '⌜', end: '⌟',
    pattern: 'Σταθερή φράση', why_not: 'Γιατί όχι…', why_not_choose: 'Διαλέξτε πρόθεση', no_reasons: 'Καμία λέξη δεν μέτρησε υπέρ ή κατά.',
    why_not_said: (asked: string, asked_percent: number, chosen: string, percent: number) =>
      `${asked}: ${asked_percent}%. ${chosen}: ${percent}%.`,
    why_not_is: (asked: string) => `Αυτή είναι ήδη η ερμηνεία: ${asked}`,
    replies: 'Απαντήσεις που θα έρχονταν', no_replies: 'Καμία.', open: 'Άνοιγμα',
    more: 'Όλοι οι αριθμοί', temper: {
      irritated: 'Τόνος ενόχλησης', angry: 'Τόνος θυμού', furious: 'Τόνος οργής', usual: 'Συνήθης ένταση τέτοιων μηνυμάτων',
      heat_anger: 'Λέξεις θυμού', heat_chat: 'Λέξεις παραπόνου',
    } as Record<string, string>,
    normal_form: 'Όπως συγκρίνεται', because: (rule: number, words: string) => `Κανόνας ${rule}: ${words}`,
    told: (title: string, percent: number) => `Ερμηνεία: ${title}, βεβαιότητα ${percent}%.`, foreign: 'καμία από αυτές',
    marked: 'Σημειωμένο: ό,τι μέτρησε υπέρ· με τελείες: ό,τι μέτρησε κατά.',
  },

  checks: {
    fine: 'Όλα είναι εντάξει.', refused: 'Τα νεότερα αρχεία απορρίφθηκαν· ισχύουν ακόμα τα προηγούμενα.',
    open: 'Στη γραμμή', tests: 'Τεστ', tests_lead: 'Φράσεις έξω από την εκπαίδευση, και πόσες διαβάζονται σωστά.',
    untested: 'Δεν υπάρχουν τεστ δίπλα σε αυτά τα αρχεία ή δεν έτρεξαν ακόμα.', right: (share: string) => `${share} σωστά`,
    parity: 'Οι γλώσσες δίπλα δίπλα', parity_lead: 'Πόσα έχει κάθε πρόθεση, ανά γλώσσα. Σημειώνεται ό,τι έχει κάτω από τα μισά των άλλων.',
    measures: { examples: 'Παραδείγματα', near_misses: 'Παρόμοια', replies: 'Απαντήσεις', patterns: 'Πρότυπα' },
    measure: 'Πλήθος', intent: 'Πρόθεση', thin: 'λίγα', missing: 'λείπει', none_thin: 'Καμία γλώσσα δεν υστερεί.',
    thin_count: (count: number) => times(count, 'σημείο υστερεί', 'σημεία υστερούν'),
    open_label: (title: string, language: string) => `Άνοιγμα: ${title}, ${language}`,
    of: (right: string, tests: string) => `${right} από ${tests}`,
  },

  history: {
    title: 'Ιστορικό απάντησης', close: 'Κλείσιμο', achieved: 'Τι πέτυχε', months: 'Πιο ήρεμα μετά, ανά μήνα',
    month_label: (month: string, percent: string, low: string, high: string, answered: number) =>
      `${month}: ${percent} πιο ήρεμα, ${low} έως ${high}, σε ${times(answered, 'απάντηση', 'απαντήσεις')} πελατών`,
    interval: 'με διάστημα 95%', none_answered: 'Κανένας πελάτης δεν έγραψε ακόμα μετά από αυτή.',
    verdicts: 'Κρίσεις', no_verdicts: 'Δεν την έκρινε κανείς ακόμα.',
    by: (by: string) => `από: ${by}`, uses: 'Πού χρησιμοποιήθηκε', no_uses: 'Πουθενά ακόμα.',
    sent: 'όπως είναι', edited: 'με αλλαγές', no_answer: 'χωρίς απάντηση', from_to: (from: number, to: number) => `ένταση ${from} → ${to}`,
    all_uses: 'Όλα στις Αναλύσεις', conversation: 'Συνομιλία', shown: 'εμφανίστηκε', inserted: 'μπήκε', went: 'στάλθηκε', after_edit: 'άλλαξε',
    dismissed: 'απορρίφθηκε',
    calmer: 'πιο ήρεμα', same: 'ίδια', angrier: 'πιο έντονα', when: 'Πότε', who: 'Ποιος', how: 'Πώς', effect: 'Αποτέλεσμα', month: 'Μήνας',
    answered: 'Απαντήθηκε', share: 'Πιο ήρεμα',
    table: 'Σε πίνακα',
  },

  shortcuts: [
    ['/', 'Αναζήτηση'],
    ['Ctrl + S', 'Αποθήκευση'],
    ['Enter', 'Σε παράδειγμα: νέα γραμμή από κάτω'],
    ['Ctrl + Z', 'Έξω από πεδίο: αναίρεση της τελευταίας αλλαγής'],
    ['?', 'Αυτή η λίστα'],
  ] as [string, string][],
  shortcuts_single: 'Συντομεύσεις με ένα πλήκτρο (/ και ?)',
};
