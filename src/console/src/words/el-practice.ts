import type {
  Audience, Band, Difficulty, Ending, ExportFormat, PracticeWin, Temperament, Tier,
} from '../client/practice-frames';
import { decimal, times } from './counted';
import type { en_practice } from './en-practice';

// What a story brings by itself while somebody waits.
const events: Record<string, string> = {
  phone_dies: 'το κινητό έσβησε', children: 'τα παιδιά δεν άντεξαν άλλο', closing_time: 'η προθεσμία τελειώνει',
  seminar_begins: 'το σεμινάριο άρχισε', last_bus: 'προσγειώθηκε άλλη μια πτήση',
};

// What the practice page says in Greek. Names are inserted without an article and in the nominative only.
export const el_practice: typeof en_practice = {
  title: 'Εξάσκηση',
  tabs: { scenarios: 'Ιστορίες', progress: 'Η πρόοδός μου', team: 'Ομάδα' },
  sign_in: {
    title: 'Εξάσκηση σε ήρεμα νερά', lead: 'Θυμωμένοι πελάτες που δεν υπάρχουν. Τα αποτελέσματα τα βλέπετε μόνο εσείς, εκτός αν τα μοιραστείτε.',
    supervisor_lead: 'Αναθέστε ιστορίες στην ομάδα σας και παρακολουθήστε όποιον σας καλεί.', enter: 'Έναρξη εξάσκησης', team: 'Στην ομάδα',
  },

  choose: {
    title: 'Ποιον θα ηρεμήσετε σήμερα;',
    lead: 'Διαλέξτε μια ιστορία. Ο πελάτης ακολουθεί σενάριο, αλλά τον θυμό του τον αλλάζουν τα λόγια σας.',
    language: 'Γλώσσα', level: 'Επίπεδο', audience: 'Ποιος θυμώνει', all: 'Όλοι',
    audiences: { customer: 'Πελάτες', colleague: 'Συνάδελφοι' } satisfies Record<Audience, string>,
    loading: 'Φόρτωση ιστοριών…', none: 'Δεν υπάρχουν ακόμα ιστορίες σε αυτή τη γλώσσα.',
    begin_here: 'Ξεκινήστε εδώ', transfer: 'Τεστ ενότητας', transfer_more: 'Πιο δύσκολο, και καλύτερα χωρίς προετοιμασία.',
    assigned: (by: string) => (by ? `Ανάθεση από: ${by}` : 'Ανάθεση'), to_do: 'Για εσάς',
    done: 'Έγινε',
    par: (score: number, turns: number) => `Στόχος ${score} σε ${times(turns, 'γύρο', 'γύρους')}`,
    best: (total: number) => `Το ρεκόρ σας: ${total}`, not_played: 'Δεν παίχτηκε ακόμα', at_par: 'εντός στόχου',
    play: 'Παίξτε', play_label: (title: string) => `Παίξτε: ${title}`,
    patience: (seconds: number) => `περιμένει ${seconds} δευτ.`,
    families: {
      promises: ['Υποσχέσεις', 'Πείτε τι θα κάνετε και πότε. Μετά κάντε το.'],
      policy: ['Κανόνες και άνθρωποι', 'Ο κανόνας είναι κανόνας. Τι άλλο μπορείτε να προσφέρετε;'],
      respect: ['Σεβασμός', 'Κανείς δεν θέλει να είναι ένας αριθμός.'],
      bait: ['Χωρίς να τσιμπάτε', 'Επιτίθενται· εσείς μένετε στο θέμα.'],
      between_departments: ['Ανάμεσα σε τμήματα', 'Όλοι έχουν έναν πελάτη, και μέσα στην εταιρεία.'],
    } as Record<string, [string, string]>,
  },
  temperaments: { forgiving: 'Συγχωρεί', even: 'Με ψυχραιμία', hot: 'Ανάβει εύκολα' } satisfies Record<Temperament, string>,
  levels: { standard: 'Κανονικό', hard: 'Δύσκολο' } satisfies Record<Difficulty, string>,
  bands: { calm: 'Ηρεμία', irritated: 'Ενόχληση', angry: 'Θυμός', furious: 'Οργή' } satisfies Record<Band, string>,

  start: {
    swap: 'Πελάτης για μια μέρα', swap_more: 'Αλλάξτε θέση: εσείς γράφετε ως πελάτης, το Evenkeel απαντά και λέει γιατί.',
    observe: 'Να βλέπει ο προϊστάμενός μου', observe_more: 'Βλέπει ζωντανά μόνο αυτή την προσπάθεια. Τίποτε άλλο.',
    begin: 'Έναρξη', cancel: 'Όχι τώρα',
  },

  play: {
    briefing: 'Ενημέρωση', you_are: 'Ρόλος', story: 'Τι συνέβη', know: 'Τι είναι γνωστό', persona: 'Απέναντι',
    thread: 'Συνομιλία', reply: 'Η απάντησή σας', placeholder: 'Γράψτε απάντηση', send: 'Αποστολή',
    anger: 'Ένταση', of_hundred: (value: number) => `${value} στα 100`, turn: (turn: number) => `Γύρος ${turn}`, turn_head: 'Γύρος', opening: 'Αρχή',
    curve: (curve: number[], band: string, left: number) =>
      `Η ένταση μετά από κάθε γύρο: ${curve.map(Math.round).join(', ')}. Τώρα: ${band}.${
        left > 0 ? ` Με διακεκομμένη: ${times(left, 'διαδρομή που αφήσατε', 'διαδρομές που αφήσατε')}.` : ''}`,
    left_path: 'η διαδρομή που αφήσατε', now_path: 'τώρα',
    patience: (name: string) => `Υπομονή (${name})`, patience_left: (seconds: number) => `${seconds} δευτ. ακόμα`,
    patience_low: (name: string, seconds: number) => `${name}: η υπομονή τελειώνει σε ${times(seconds, 'δευτερόλεπτο', 'δευτερόλεπτα')}.`,
    par: (turn: number, par: number) => (turn === 0 ? `Στόχος: ${times(par, 'γύρος', 'γύροι')}` : `Γύρος ${turn}, στόχος ${par}`),
    you_as: (name: string) => `Εσείς, ως ${name}`,
    hint: 'Συμβουλή', hint_cost: '−3 βαθμοί', hints_taken: (count: number) => `${times(count, 'συμβουλή', 'συμβουλές')} ως τώρα`,
    hint_title: 'Μια συμβουλή', hint_use: 'Στην απάντησή μου',
    rewind: 'Ξανά αυτόν τον γύρο', rewind_label: (turn: number) => `Ξανά αυτόν τον γύρο: γύρος ${turn}`, rewind_last: 'Ξανά ο τελευταίος',
    rewound: (turn: number) => (turn === 0 ? 'Πίσω στην αρχή.' : `Πίσω στο τέλος του γύρου ${turn}.`),
    rewound_note: 'Γυρίσατε πίσω. Η παλιά διαδρομή μένει στην καμπύλη με διακεκομμένη.',
    finish: 'Τέλος και βαθμός', finish_sure: 'Τέλος εδώ;', finish_yes: 'Ναι, θέλω βαθμό', finish_no: 'Συνέχεια',
    score: 'Δείτε τη βαθμολογία',
    over: {
      calmed: 'Ήρεμα νερά. Μπράβο.', walked_away: 'Η άλλη πλευρά έφυγε από το chat.', escalated: 'Η ένταση ανέβηκε, δεν έπεσε.',
    } satisfies Record<Ending, string>,
    ended: 'Η προσπάθεια έχει τελειώσει', ended_more: 'Η βαθμολογία είναι ακόμα εκεί.',
    over_more: {
      calmed: 'Η βαθμολογία δείχνει τι βοήθησε.', walked_away: 'Συμβαίνει. Δοκιμάστε ξανά έναν γύρο ή δείτε τι κόστισε.',
      escalated: 'Συμβαίνει. Δοκιμάστε ξανά έναν γύρο ή δείτε τι κόστισε.',
    } satisfies Record<Ending, string>,
    leave: 'Έξοδος', leave_sure: 'Έξοδος χωρίς βαθμό;', leave_yes: 'Ναι, έξοδος',
    gone: 'Η προσπάθεια αυτή δεν υπάρχει πια',
    gone_more: 'Ο διακομιστής ξεκίνησε από την αρχή ή η παρακολούθηση δεν επιτρέπεται. Δεν κάνατε κάτι λάθος.',
    back: 'Πίσω στις ιστορίες', observed: 'Μπορεί να βλέπει ο προϊστάμενός σας', watching: 'Παρακολουθείτε',
    watching_more: 'Βλέπετε ό,τι βλέπει, και το ξέρει.', waiting: 'Αναμονή για τα πρώτα λόγια…',
    swapped: 'Είστε ο πελάτης', swapped_more: 'Θυμώστε όσο σας θυμώνει η ιστορία. Το Evenkeel απαντά και λέει γιατί.',
    swapped_placeholder: 'Γράψτε ως πελάτης', swapped_first: 'Ξεκινάτε εσείς. Πείτε τι σας συνέβη.', silence: 'Δεν απαντήσατε εγκαίρως',
  },

  feedback: {
    label: (turn: number) => `Σχόλια για τον γύρο ${turn}`,
    from_to: (before: number, after: number) => `Ένταση από ${before} σε ${after}`,
    points: (points: number) => `${decimal(points)} από 10 βαθμούς`, better: 'Καλύτερα:', rule: (rule: number) => `Κανόνας ${rule}`,
    time_passed: (event: string) => `Ο χρόνος περνά: ${events[event] ?? event.replaceAll('_', ' ')}.`, by_itself: 'Η ιστορία προχώρησε μόνη της.',
    good: 'βοήθησε', bad: 'πείραξε', neutral: 'καταγράφηκε', nothing: 'Δεν άλλαξε τίποτα. Η άλλη πλευρά περιμένει ακόμα κάτι.',
    wins: {
      acknowledged: 'Ο θυμός αναγνωρίστηκε', cooled: 'Λίγο πιο ήρεμα', calmed: 'Ηρεμία επιτέλους', bait_not_taken: 'Δεν τσιμπήσατε',
    } satisfies Record<PracticeWin, string>,
    inputs: {
      silence: 'Δεν ήρθε εγκαίρως απάντηση.', empty: 'Δεν είχε ούτε μία λέξη.', gibberish: 'Αυτό δεν διαβαζόταν.',
      other_language: 'Η συνομιλία γίνεται σε άλλη γλώσσα.', copied: 'Αυτά τα είχε πει η άλλη πλευρά.',
      repeated: 'Αυτό το είχατε ξαναπεί.', abusive: 'Αυτό ήταν προσβολή. Κανείς δεν χρειάζεται να την ανεχτεί.',
    } as Record<string, string>,
    announce: (before: number, after: number, band: string) =>
      `Η ένταση ${after < before ? 'έπεσε' : after > before ? 'ανέβηκε' : 'έμεινε'} ${before === after ? 'στο' : `από το ${before} στο`} ${after}: ${band}.`,
    announce_good: (what: string) => `Βοήθησε: ${what}.`, announce_bad: (what: string) => `Πείραξε: ${what}.`,
    announce_better: (text: string) => `Καλύτερα: ${text}`, announce_win: (what: string) => `Μπράβο: ${what}.`,
  },
  causes: {
    composure: 'Ψυχραιμία', greeting: 'Χαιρετισμός', close: 'Φιλικό κλείσιμο', hint: 'Συμβουλή', peak: 'Κορυφή έντασης', turns: 'Πλήθος γύρων',
    anger_at_end: 'Ένταση στο τέλος', long_anger: 'Ένταση στη διαδρομή', nothing_said: 'Καμία απάντηση', unfinished: 'Έξοδος πριν το τέλος',
    walked_away: 'Αποχώρηση', escalated: 'Κλιμάκωση', unacknowledged: 'Θυμός χωρίς αναγνώριση',
    acknowledge_again: 'Ξανά αναγνώριση', apologise_again: 'Ξανά συγγνώμη', apologise_hollow: 'Μία συγγνώμη παραπάνω',
    computer_mode_unasked: 'Ουδέτερη φράση χωρίς πρόκληση', diplomacy_again: 'Ξανά διπλωματία', clarify_again: 'Ξανά ερώτηση',
    clarify_early: 'Πρόωρη ερώτηση', close_early: 'Πρόωρο αντίο', story: 'Η ίδια η ιστορία',
    silence: 'Σιωπή', waiting: 'Αναμονή', empty: 'Κενό μήνυμα', gibberish: 'Δεν διαβάζεται', other_language: 'Άλλη γλώσσα',
    copied: 'Τα ίδια τους τα λόγια', repeated: 'Τα ίδια ξανά', abusive: 'Προσβολές', words: 'Τα λόγια σας',
  } as Record<string, string>,

  explained: {
    title: 'Γιατί αυτή η απάντηση;', heard: 'Άκουσε', heard_in: 'στο', stage: 'Στάδιο', because: 'Επειδή', level: 'Ο τόνος σας',
  },

  score: {
    hint_because: 'Ζητήθηκε συμβουλή: δείχνει τον τρόπο και κοστίζει βαθμούς.',
    of_hundred: 'στα 100', total_label: (total: number) => `${total} στα 100`,
    tiers: { needs_practice: 'Θέλει εξάσκηση', developing: 'Σε καλό δρόμο', solid: 'Πολύ καλά', excellent: 'Άριστα' } satisfies Record<Tier, string>,
    endings: { calmed: 'Ηρεμία', walked_away: 'Αποχώρηση', escalated: 'Κλιμάκωση' } satisfies Record<Ending, string>,
    ended_early: 'Πρόωρο τέλος', unfinished: 'Τέλος πριν τελειώσει η ιστορία',
    process: 'Χειρισμός', process_more: 'Πώς το χειριστήκατε', outcome: 'Έκβαση', outcome_more: 'Πού κατέληξε',
    no_deductions: 'Δεν αφαιρείται τίποτα εδώ.',
    points_off: (points: number) => `μείον ${decimal(points)} ${points === 1 ? 'βαθμός' : 'βαθμοί'}`,
    whole: 'Όλη η συνομιλία',
    par: 'Στόχος', turns: (turns: number, par: number) => `${times(turns, 'γύρος', 'γύροι')}, στόχος ${par}`,
    above_par: (by: number) => `${by} πάνω από τον στόχο`, below_par: (by: number) => `${by} κάτω από τον στόχο`, on_par: 'Στον στόχο',
    compared: (best: number, last: number) => `Πριν από αυτό: καλύτερο ${best}, τελευταίο ${last}`,
    better_than_last: (by: number) => `${by} πάνω από την τελευταία φορά`, worse_than_last: (by: number) => `${by} κάτω από την τελευταία φορά`,
    same_as_last: 'Ίδιο με την τελευταία φορά', new_best: 'Νέο ρεκόρ', first: 'Πρώτη φορά σε αυτή την ιστορία',
    curve: 'Η διαδρομή', earned: 'Τι πήγε καλά', earned_none: 'Την επόμενη φορά κάτι θα γράφει εδώ.',
    facts: {
      start: 'Ένταση στην αρχή', peak: 'Κορυφή', end: 'Στο τέλος', turns_to_calm: 'Γύροι ως την ηρεμία', promises: 'Υποσχέσεις με ώρα',
      opening: 'Χαιρετισμός και κλείσιμο', hints: 'Συμβουλές',
    },
    never: 'ποτέ', promised: (with_time: number, all: number) => `${with_time} από ${all}`,
    opening: (greeted: boolean, closed: boolean): string =>
      (greeted && closed ? 'και τα δύο' : greeted ? 'μόνο χαιρετισμός' : closed ? 'μόνο κλείσιμο' : 'κανένα'),
    replay: 'Γύρο με γύρο', silence: '(σιωπή)',
    again: 'Παίξτε ξανά', harder: 'Στο δύσκολο επίπεδο', transfer: 'Στο τεστ ενότητας', stories: 'Στις ιστορίες',
    save: 'Αντίγραφο', formats: {
      json: ['JSON', 'όλα, για προγράμματα'], csv: ['CSV', 'οι γύροι σε πίνακα'], html: ['HTML', 'για ανάγνωση ή εκτύπωση'],
      xapi: ['xAPI', 'για σύστημα μάθησης'],
    } satisfies Record<ExportFormat, [string, string]>,
    announce: (total: number, tier: string) => `Βαθμολογία: ${total} στα 100, ${tier}.`,
  },

  progress: {
    title: 'Η πρόοδός μου', lead: 'Τα πιο πρόσφατα μετράνε περισσότερο.', none: 'Δεν έχετε παίξει ακόμα.',
    none_more: 'Οι προσπάθειές σας εμφανίζονται εδώ, και μαζί τους μεγαλώνουν οι δεξιότητές σας.',
    none_go: 'Διαλέξτε την πρώτη', skills: 'Δεξιότητες',
    skill: (percent: number, chances: number) => `${percent}% σε ${times(chances, 'ευκαιρία', 'ευκαιρίες')}`,
    trend: 'Εξέλιξη', trend_label: (totals: number[]) => `Σύνολα, από το παλιότερο: ${totals.join(', ')}`,
    sessions: 'Προσπάθειες', when: 'Πότε', story: 'Ιστορία', level: 'Επίπεδο', process: 'Χειρισμός', outcome: 'Έκβαση', total: 'Σύνολο',
    ending: 'Τέλος', turns: 'Γύροι', transfer: 'τεστ',
    share: 'Να βλέπουν οι προϊστάμενοι τα αποτελέσματά μου', share_off: 'Ιδιωτικά. Μόνο εσείς βλέπετε προσπάθειες και δεξιότητες.',
    share_on: 'Κοινόχρηστα. Οι προϊστάμενοι βλέπουν τις προσπάθειες με τη βαθμολογία τους και τις δεξιότητές σας. Ποτέ όσα γράψατε.',
  },

  team: {
    title: 'Ομάδα', none: 'Δεν έχει εξασκηθεί κανείς ακόμα.', none_more: 'Αναθέστε κάτι σε κάποιον: θα περιμένει εκεί ώσπου να μπει.',
    trainee: 'Συνάδελφος', assign: 'Νέα ανάθεση', scenario: 'Ιστορία', choose: 'Διαλέξτε ιστορία', language: 'Γλώσσα', level: 'Επίπεδο',
    give: 'Ανάθεση',
    tasks: 'Αναθέσεις', no_tasks: 'Καμία ανάθεση', done: 'Έγινε', open: 'Δεν έγινε ακόμα', take_back: 'Ανάκληση',
    take_back_label: (title: string, name: string) => `Ανάκληση: ${title} (${name})`,
    sessions: (count: number) => times(count, 'προσπάθεια', 'προσπάθειες'), skills: 'Δεξιότητες', private: 'Δεν μοιράζεται αποτελέσματα',
    show_sessions: 'Προσπάθειες', sessions_of: (name: string) => `Προσπάθειες: ${name}`, no_sessions: 'Καμία βαθμολογημένη προσπάθεια ακόμα.',
    fetching: 'Φόρτωση προσπαθειών…',
    sessions_told: (name: string, count: number) => `${name}: ${times(count, 'προσπάθεια', 'προσπάθειες')} παρακάτω.`,
    live: (title: string) => `Παίζει τώρα: ${title}`, watch: 'Δείτε', watch_label: (name: string) => `Παρακολούθηση: ${name}`,
    refresh: 'Ανανέωση', given: (title: string, name: string) => `${name}: ανατέθηκε η ιστορία «${title}».`,
  },

  trouble: {
    unknown_scenario: 'Η ιστορία δεν υπάρχει πια. Φορτώστε ξανά τη σελίδα.', unknown_turn: 'Δεν υπάρχει τέτοιος γύρος για επιστροφή.',
    not_allowed: 'Δεν έχετε πρόσβαση σε αυτό.', too_many: 'Τρέχουν πάρα πολλές προσπάθειες. Δοκιμάστε ξανά σε λίγα λεπτά.',
    closed: 'Η προσπάθεια έχει τελειώσει.', unavailable: 'Ο διακομιστής έχει φόρτο. Δοκιμάστε ξανά.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Κάτι δεν πήγε καλά: ${message}`,

  shortcuts: [
    ['Enter', 'Αποστολή'],
    ['Shift + Enter', 'Νέα γραμμή'],
    ['Alt + H', 'Συμβουλή (κοστίζει βαθμούς)'],
    ['Alt + R', 'Ξανά ο τελευταίος γύρος'],
    ['Alt + S', 'Τέλος και βαθμός'],
    ['?', 'Αυτή η λίστα, όταν δεν γράφετε'],
  ] as [string, string][],
  shortcuts_single: 'Συντόμευση με ένα πλήκτρο (?)',
};
