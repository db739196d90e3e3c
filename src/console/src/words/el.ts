import type { AlertKind, Level, Phase, PromiseMark, PromiseState, Reminder, Silence, Stage, Trend, Win } from '../client/protocol';
import { times } from './counted';
import { el_embed } from './el-embed';
import { el_insights } from './el-insights';
import { el_intents } from './el-intents';
import { el_live } from './el-live';
import { el_practice } from './el-practice';
import { el_rules } from './el-rules';
import { el_widget } from './el-widget';
import type { en } from './en';

// Everything the console says in Greek. The 0 to 100 is "ένταση"; "θυμός" is the feeling, and one of its four levels.
// Names are inserted without an article and in the nominative only.
export const el: typeof en = {
  language: 'el',
  brand: 'Evenkeel',
  quoted: (text: string) => `«${text}»`,
  tongue: { label: 'Γλώσσα της σελίδας' },
  tongues: { en: 'English', nb: 'Norsk', da: 'Dansk', it: 'Italiano', hu: 'Magyar', el: 'Ελληνικά' } as Record<string, string>,
  pages: {
    label: 'Σελίδες', live: 'Chat', practice: 'Εξάσκηση', insights: 'Αναλύσεις', intents: 'Προθέσεις', customer: 'Σελίδα πελάτη',
  },
  rules: el_rules,
  // What the server refuses with, by its code; its own words where the code is not here.
  errors: {
    bad_json: 'Ο διακομιστής δεν μπόρεσε να το διαβάσει.', bad_frame: 'Ο διακομιστής δεν μπόρεσε να το διαβάσει.',
    unknown_type: 'Ο διακομιστής δεν γνωρίζει αυτό το αίτημα· ίσως είναι παλιότερος από τη σελίδα.',
    hello_first: 'Δεν έχετε πάρει ακόμα τη θέση σας.',
    not_allowed: 'Δεν μπορείτε να το κάνετε αυτό εδώ.', not_joined: 'Δεν είστε σε αυτή τη συνομιλία.', too_long: 'Είναι πολύ μεγάλο.',
    too_many: 'Πάρα πολλά μαζί. Κλείστε πρώτα κάτι.', closed: 'Η συνομιλία έχει κλείσει.',
    unknown_suggestion: 'Αυτή η πρόταση δεν υπάρχει πια.', unknown_promise: 'Άγνωστη υπόσχεση.', unknown_reply: 'Άγνωστη απάντηση.',
    unknown_scenario: 'Άγνωστη ιστορία.', unknown_turn: 'Άγνωστος γύρος.', id_reused: 'Αυτό έχει ήδη σταλεί.',
    unavailable: 'Ο διακομιστής δεν μπορεί να το κάνει τώρα.', slow_down: 'Πάρα πολλά μαζί. Σε λίγο συνεχίζεται.',
  } as Record<string, string>,
  levels: { 0: 'Ηρεμία', 1: 'Ενόχληση', 2: 'Θυμός', 3: 'Οργή' } satisfies Record<Level, string>,
  trends: { rising: 'ανεβαίνει', steady: 'σταθερά', falling: 'πέφτει' } satisfies Record<Trend, string>,
  stages: {
    listen: 'Ακρόαση', acknowledge: 'Αναγνώριση', defuse: 'Εκτόνωση', clarify: 'Διευκρίνιση', resolve: 'Λύση', close: 'Κλείσιμο',
  } satisfies Record<Stage, string>,
  tactics: {
    computer_mode: 'Ουδέτερη φράση', acknowledge: 'Αναγνώριση', apologise: 'Συγγνώμη', diplomacy: 'Διπλωματία', clarify: 'Διευκρίνιση',
    offer_options: 'Επιλογές', commit: 'Δέσμευση', thank: 'Ευχαριστώ', close: 'Κλείσιμο', boundary: 'Όριο', hand_over: 'Μεταφορά',
    care: 'Φροντίδα', answer: 'Απάντηση', rewrite: 'Καλύτερη φράση',
  } as Record<string, string>,
  faults: {
    takes_bait: 'Τσιμπάει', sarcasm: 'Ειρωνεία', blames_customer: 'Κατηγορεί τον πελάτη', blames_colleague: 'Κατηγορεί συνάδελφο',
    complains: 'Παραπονιέται', policy_wall: 'Μόνο κανονισμοί', calm_down: 'Λέει «ηρεμήστε»', dismissive: 'Υποβαθμίζει',
    overpromise: 'Τάζει πολλά', hollow_apology: 'Κούφια συγγνώμη', defends: 'Αμύνεται', shouting: 'Φωνάζει', jargon: 'Ορολογία',
    depersonalises: 'Πελάτης σαν αριθμός', premature_solution: 'Βιαστική λύση', second_apology: 'Δεύτερη συγγνώμη',
    stonewalling: 'Υψώνει τοίχο', acknowledgement: 'Θυμός χωρίς αναγνώριση',
  } as Record<string, string>,

  time: {
    now: 'τώρα',
    seconds: (count: number) => `${count} δευτ.`,
    minutes: (count: number) => times(count, 'λεπτό', 'λεπτά'),
    hours: (count: number) => times(count, 'ώρα', 'ώρες'), days: (count: number) => times(count, 'μέρα', 'μέρες'),
  },

  connection: {
    connecting: 'Σύνδεση…', ready: 'Σε σύνδεση', waiting: 'Εκτός σύνδεσης',
    lost: 'Η σύνδεση χάθηκε. Ό,τι γράφετε φυλάσσεται και στέλνεται μόλις επανέλθει.',
    seconds: (count: number) => (count > 0 ? `Νέα προσπάθεια σε ${count} δευτ.` : 'Νέα προσπάθεια τώρα'), retry: 'Τώρα',
    refused: (why: string) => `Ο διακομιστής δεν επέτρεψε την είσοδο: ${why}`,
    not_let_in: 'Το όνομα ή το κλειδί πρόσβασης δεν έγινε δεκτό.',
    no_token: 'Το κλειδί πρόσβασης λείπει, είναι λάθος ή έχει λήξει. Ζητήστε νέο.', too_many_tries: 'Πάρα πολλές προσπάθειες από εδώ. Περιμένετε ένα λεπτό.',
  },

  sign_in: {
    title: 'Πάρτε τη θέση σας', lead: 'Αυτό το όνομα βλέπουν οι πελάτες όταν μπαίνετε στη συνομιλία τους.', name: 'Το όνομά σας',
    token: 'Κλειδί πρόσβασης', token_hint: 'Χρειάζεται μόνο αν το ζητάει ο διακομιστής.', token_needed: 'Οι πελάτες βλέπουν το όνομα που έχει το κλειδί.', enter: 'Έναρξη',
    placeholder: 'Μαρία', supervisor_lead: 'Μπαίνετε για επίβλεψη: οι ειδοποιήσεις έρχονται σε εσάς, οι προτάσεις πηγαίνουν στους εκπροσώπους.',
    supervisor: 'Επίβλεψη',
  },

  queue: {
    title: 'Συνομιλίες', list: 'Συνομιλίες, πρώτα οι πιο έντονες', none: 'Δεν περιμένει κανείς.',
    none_more: 'Μια συνομιλία εμφανίζεται εδώ μόλις γράψει κάποιος πελάτης.', try: 'Ανοίξτε μια σελίδα πελάτη',
    waits: (time: string) => `αναμονή ${time}`, waits_now: 'μόλις έγραψε', answered: 'απαντήθηκε', opened: 'μόλις μπήκε', closed: 'έκλεισε',
    unread: 'αδιάβαστη', anonymous: 'Πελάτης',
    title_count: (count: number) => `(${count}) Evenkeel`,
  },

  thread: {
    label: 'Μηνύματα', pick: 'Διαλέξτε μια συνομιλία',
    pick_more: 'Η πιο έντονη είναι πρώτη. Με Alt και τα βέλη πηγαίνετε από τη μία στην άλλη.', back: 'Συνομιλίες',
    close: 'Κλείσιμο συνομιλίας', close_sure: 'Οριστικό κλείσιμο;', close_yes: 'Ναι, κλείσιμο', close_no: 'Όχι ακόμα',
    closed: 'Αυτή η συνομιλία έχει κλείσει.', empty: 'Κανένα μήνυμα ακόμα.', gap: 'Τα παλιότερα μηνύματα δεν φυλάσσονται πια.',
    typing: (name: string) => `${name} γράφει`,
    forgotten: 'Η συνομιλία διαγράφηκε', forgotten_more: 'Δεν έμεινε τίποτα, ούτε εδώ ούτε στον διακομιστή.',
    nobody_here: 'Ο πελάτης έφυγε από τη σελίδα', care: 'Φροντίδα',
  },

  outgoing: {
    waiting: 'Αναμονή για σύνδεση', sent: 'Αποστολή…', delivered: 'Παραδόθηκε', failed: 'Δεν στάλθηκε',
    again: 'Ξανά', discard: 'Διαγραφή',
    codes: {
      too_long: 'Το μήνυμα είναι πολύ μεγάλο.',
      closed: 'Η συνομιλία έχει κλείσει.',
      not_allowed: 'Δεν μπορείτε να γράψετε εδώ.',
    } as Record<string, string>,
  },

  composer: {
    label: 'Η απάντησή σας', placeholder: 'Γράψτε απάντηση', send: 'Αποστολή', hint: 'Enter για αποστολή, Shift+Enter για νέα γραμμή',
    inserted: 'Η πρόταση μπήκε.', reminded: 'Η φράση μπήκε.', rewritten: 'Η φράση άλλαξε.', undo: 'Αναίρεση',
    undo_digit: (digit: string) => `Αναίρεση, εννοούσα «${digit}»`,
    left: (count: number) => (count === 1 ? 'Μένει 1 χαρακτήρας' : `Μένουν ${count} χαρακτήρες`),
    own_heat: (value: number, trend: Trend) =>
      `Ο δικός σας τόνος ανέβηκε: ${value} στα 100${trend === 'steady' ? '' : trend === 'rising' ? ' και ανεβαίνει κι άλλο' : ', αλλά πέφτει'}.`,
    own_heat_private: 'Το βλέπετε μόνο εσείς.',
  },

  properties: {
    general: 'όχι γενική', impersonal: 'όχι απρόσωπη', unemotional: 'φορτισμένη', no_defence: 'αμύνεται', no_counter_attack: 'αντεπιτίθεται',
    short_enough: 'πολύ μεγάλη',
  } as Record<string, string>,
  draft: {
    breaks: 'Όχι εντελώς ουδέτερη φράση:',
    label: 'Έλεγχος φράσης', fine: 'Καλή φράση:', use: 'Χρήση φράσης', instead: 'Καλύτερα:',
  },

  reminders: {
    label: 'Υπενθυμίσεις', insert: 'Εισαγωγή',
    kinds: {
      greeting: 'Λείπει ο χαιρετισμός', close: 'Λείπει το φιλικό κλείσιμο', promise: 'Εκκρεμεί υπόσχεση',
    } satisfies Record<Reminder['kind'], string>,
  },

  promises: {
    title: 'Υποσχέσεις',
    states: {
      open: 'Ανοιχτή', due: 'Πλησιάζει', late: 'Άργησε', kept: 'Τηρήθηκε', broken: 'Αθετήθηκε', dropped: 'Δεν ισχύει',
    } satisfies Record<PromiseState, string>,
    marks: { kept: 'Τηρήθηκε', broken: 'Αθετήθηκε', dropped: 'Δεν ισχύει' } satisfies Record<PromiseMark, string>,
    mark: (mark: string, text: string) => `${mark}: ${text}`,
    due: (when: string) => `έως ${when}`, no_time: 'χωρίς ώρα', change: 'Αλλαγή',
    change_label: (text: string) => `Αλλαγή: ${text}`, asks: 'Τι απέγινε',
  },

  debrief: {
    title: 'Απολογισμός', start: 'Αρχή', peak: 'Κορυφή', end: 'Τέλος', wins_title: 'Μπράβο',
    wins: {
      calmed: 'Ο θυμός έπεσε', acknowledged: 'Ο θυμός αναγνωρίστηκε', no_faults: 'Κανένα λάθος', promises_kept: 'Ο λόγος τηρήθηκε',
    } satisfies Record<Win, string>,
    calmed: 'Τι βοήθησε', heated: 'Τι πείραξε', chances: 'Επόμενη φορά',
    from_to: (from: number, to: number) => `${from} → ${to}`, from_to_label: (from: number, to: number) => `Ένταση από ${from} σε ${to}`,
    instead: 'Καλύτερα:', missing: 'Έλειψε:',
    phases: { opening: 'χαιρετισμός', doing: 'το ίδιο το θέμα', closing: 'φιλικό κλείσιμο' } satisfies Record<Phase, string>,
    promises: (open: number, kept: number, broken: number) =>
      [open && times(open, 'ανοιχτή', 'ανοιχτές'), kept && times(kept, 'τηρήθηκε', 'τηρήθηκαν'), broken && times(broken, 'αθετήθηκε', 'αθετήθηκαν')]
        .filter(Boolean).join(', '),
    promises_title: 'Υποσχέσεις:', announce: 'Η συνομιλία έκλεισε. Ο απολογισμός είναι στον πίνακα του βοηθού.',
  },

  alerts: {
    title: 'Ειδοποιήσεις', dismiss_label: (what: string) => `Απόκρυψη: ${what}`,
    kinds: {
      care: 'Πρώτα ο άνθρωπος', anger: 'Οργή', abuse: 'Προσβολές', promise_due: 'Λήγει υπόσχεση',
    } satisfies Record<AlertKind, string>,
  },

  assist: {
    label: 'Βοηθός', now: 'Ένταση τώρα', none: 'Καμία ένδειξη ακόμα', none_more: 'Έρχεται με το πρώτο μήνυμα του πελάτη.',
    of_hundred: (value: number) => `${value} στα 100`, stage: 'Στάδιο',
    recognised: 'Εντοπίστηκε',
    nothing_recognised: 'Τίποτα ιδιαίτερο.', suggestions: 'Προτάσεις', insert: 'Εισαγωγή',
    insert_number: (number: number) => `Εισαγωγή πρότασης ${number}`, dismiss: 'Απόρριψη',
    dismiss_number: (number: number) => `Απόρριψη πρότασης ${number}`, dismiss_why: 'Λόγος απόρριψης',
    reasons: { wrong: 'Λάθος', repeated: 'Επανάληψη', tone: 'Λάθος ύφος', other: 'Άλλο' },
    also_offer: 'Προσφέρετε και:',
    confidence: (percent: number) => `βεβαιότητα ${percent}%`, all_dismissed: 'Όλες οι προτάσεις απορρίφθηκαν.',
    answered: 'Απαντήθηκε. Η επόμενη πρόταση έρχεται με το επόμενο μήνυμα του πελάτη.',
    waiting: 'Οι προτάσεις εμφανίζονται εδώ όταν τις χρειάζεται ένα μήνυμα.',
    for_agents: 'Οι προτάσεις πηγαίνουν στους εκπροσώπους αυτής της συνομιλίας.',
    record: (calmer: number, answered: number, low: number, high: number) => `ηρεμία σε ${calmer} από ${answered}, ${low}–${high}%`,
    record_interval: 'διάστημα 95%', pinned: 'καρφιτσωμένη από την επίβλεψη',
    silence: {
      calm: 'Καμία πρόταση: το μήνυμα είναι ήρεμο.',
      answer_directly: 'Καμία πρόταση: είναι μια απλή ερώτηση. Απαντήστε την.',
      below_threshold: 'Καμία πρόταση: δεν ταιριάζει κάτι αρκετά καλά.',
      ambiguous: 'Καμία πρόταση: το μήνυμα διαβάζεται με πάνω από έναν τρόπο.',
      language_unknown: 'Καμία πρόταση: δεν υποστηρίζεται αυτή η γλώσσα.',
      care: 'Καμία πρόταση: εδώ χρειάζεται άνθρωπος.',
      listening: 'Ακρόαση: ο πελάτης γράφει ακόμα.',
      exhausted: 'Καμία νέα πρόταση: όσες φράσεις ταιριάζουν ειπώθηκαν. Κάντε ένα συγκεκριμένο βήμα ή μεταφέρετε τη συνομιλία.',
    } satisfies Record<Silence, string>,
    announce: (count: number, first: string) => `${times(count, 'νέα πρόταση', 'νέες προτάσεις')}. Η πρώτη: ${first}`,
    announce_care: 'Πρώτα ο άνθρωπος. Δείτε την κάρτα φροντίδας.',
  },

  why: {
    title: 'Γιατί;', words: 'Αυτές οι λέξεις', whole: 'Όλο το μήνυμα', mean: 'Ερμηνεία',
    rule: (number: string) => `Κανόνας ${number}`, next: 'Αμέσως μετά', none: 'τίποτε άλλο κοντά',
    margin: (points: number) => `${times(points, 'μονάδα', 'μονάδες')} πίσω`, attack: 'Μοτίβο',
  },

  curve: {
    title: 'Η ένταση στη συνομιλία',
    describe: (count: number, last: number, peak: number, level: string) =>
      `Καμπύλη έντασης σε ${times(count, 'μήνυμα', 'μηνύματα')} του πελάτη: τώρα ${last} στα 100, ${level}· κορυφή ${peak}.`,
    empty: 'Καμία καμπύλη ακόμα.', message: 'Μήνυμα', anger: 'Ένταση', level: 'Επίπεδο',
  },

  care: {
    title: 'Πρώτα ο άνθρωπος', lead: 'Εδώ δεν χωράνε ουδέτερες φράσεις. Ο άνθρωπος χρειάζεται άνθρωπο.', do: 'Τώρα',
    hand_over: 'Αναλαμβάνει', avoid: 'Αποφύγετε', read: 'Το διάβασα', show: 'Δείτε την κάρτα',
  },

  shortcuts: {
    open: 'Συντομεύσεις πληκτρολογίου', title: 'Συντομεύσεις πληκτρολογίου', close: 'Κλείσιμο',
    single: 'Συντομεύσεις με ένα πλήκτρο (1 έως 9, / και ?)',
    list: [
      ['1 … 9', 'Εισαγωγή πρότασης, όταν η απάντηση είναι κενή ή δεν γράφετε'],
      ['Alt + 1 … 9', 'Εισαγωγή πρότασης, οποτεδήποτε'],
      ['Alt + Enter', 'Διόρθωση του λάθους στον δρομέα, αλλιώς του πρώτου'],
      ['Esc', 'Αναίρεση της τελευταίας εισαγωγής ή διόρθωσης'],
      ['Enter', 'Αποστολή'],
      ['Shift + Enter', 'Νέα γραμμή'],
      ['Alt + ↑ / ↓', 'Προηγούμενη ή επόμενη συνομιλία της λίστας'],
      ['Alt + Page ↑ / ↓', 'Προηγούμενη ή επόμενη ανοιχτή συνομιλία'],
      ['Delete', 'Κλείσιμο της καρτέλας με την εστίαση'],
      ['/', 'Αναζήτηση στις συνομιλίες'],
      ['↑ ↓ Enter', 'Μετακίνηση στη λίστα και άνοιγμα'],
      ['?', 'Αυτή η λίστα'],
    ] as [string, string][],
  },

  customer: {
    title: 'Γράψτε μας', welcome: 'Πώς να σας βοηθήσουμε;', welcome_more: 'Γράψτε μας και θα σας απαντήσει εδώ άνθρωπος.',
    name: 'Το όνομά σας', optional: 'προαιρετικό', start: 'Έναρξη συνομιλίας', anonymous: 'Επισκέπτης', message: 'Το μήνυμά σας',
    placeholder: 'Γράψτε μήνυμα', send: 'Αποστολή',
    here: (name: string) => `Σας εξυπηρετεί: ${name}`, here_nameless: 'Είμαστε μαζί σας',
    nobody: 'Ένας εκπρόσωπός μας θα είναι σύντομα κοντά σας',
    typing: (name: string) => `${name} γράφει`, agent: 'Η εξυπηρέτηση',
    first: 'Πείτε μας τι συνέβη. Ένας εκπρόσωπός μας διαβάζει.',
    offline: 'Είστε εκτός σύνδεσης. Τα μηνύματά σας φυλάσσονται και στέλνονται μόλις συνδεθείτε ξανά.',
    closed: 'Αυτή η συνομιλία έκλεισε. Σας ευχαριστούμε που μας γράψατε.', again: 'Νέα συνομιλία',
    log: 'Συνομιλία',
  },

  live: el_live,
  practice: el_practice,
  insights: el_insights,
  intents: el_intents,
  embed: el_embed,
  widget: el_widget,
};
