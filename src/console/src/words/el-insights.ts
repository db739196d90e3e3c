import type { InsightOrder, InsightStep } from '../client/insight-frames';
import type { Period, View } from '../state/insights-query';
import { grouped_times } from './counted';
import type { en_insights } from './en-insights';

const said = new Intl.NumberFormat('el');
const times = grouped_times(said);
// A date in a sentence takes an article: "τις 3 Νοε", but "την 1 Νοε".
const the_day = (day: string): string => `${/^1(?!\d)/.test(day) ? 'την' : 'τις'} ${day}`;

// What the insights page says in Greek. A heated conversation is "έντονη". Names are inserted in the nominative only.
export const el_insights: typeof en_insights = {
  title: 'Αναλύσεις',
  sign_in: {
    title: 'Δείτε πόσο ήρεμα είναι τα νερά',
    lead: 'Τι ηρεμεί τους πελάτες σας, τι τους ανάβει και ποιος χρειάζεται βοήθεια τώρα. Μόνο για την επίβλεψη.',
    enter: 'Στις αναλύσεις',
  },
  views: { overview: 'Σύνοψη', phrases: 'Φράσεις', breakdown: 'Κατανομή', conversations: 'Συνομιλίες' } satisfies Record<View, string>,

  filter: {
    label: 'Φίλτρα', period: 'Περίοδος', from: 'Από', to: 'Έως', agent: 'Εκπρόσωπος', language: 'Γλώσσα', intent: 'Πρόθεση',
    all_agents: 'Όλοι', all_languages: 'Όλες', all_intents: 'Όλες', clear: 'Καθαρισμός φίλτρων',
    periods: { today: 'Σήμερα', 7: '7 μέρες', 30: '30 μέρες', 90: '90 μέρες', own: 'Άλλη' } satisfies Record<Period, string>,
    refresh: 'Ανανέωση', as_of: (time: string) => `Ενημέρωση: ${time}`, asking: 'Υπολογισμός…',
    only_phrase: (phrase: string) => `Μετά από «${phrase}»`,
    without: (what: string) => `Αφαίρεση: ${what}`,
  },

  period: {
    said: (days: string, conversations: number) => `${days}: ${times(conversations, 'συνομιλία', 'συνομιλίες')}`,
    open: (count: number) => times(count, 'ακόμα ανοιχτή', 'ακόμα ανοιχτές'), heated: (count: number) => times(count, 'έντονη', 'έντονες'),
    compared: (days: string) => `σε σύγκριση με ${days}`, known_from: (day: string) => `Δεν υπάρχουν στοιχεία πριν από ${the_day(day)}.`,
  },

  headline: {
    label: 'Βασικοί αριθμοί', none: '–', none_said: 'χωρίς στοιχεία',
    time_to_calm: 'Ως την ηρεμία', time_to_calm_more: (p90: string) => `εννιά στις δέκα σε έως ${p90}`,
    first_response: 'Πρώτη απάντηση', calmed: 'Έντονες που ηρέμησαν',
    calmed_more: (calmed: number, heated: number) => `${said.format(calmed)} από ${times(heated, 'έντονη', 'έντονες')}`,
    anger: 'Ένταση, αρχή → τέλος', from_to: (start: string, end: string) => `${start} → ${end}`,
    from_to_said: (start: string, end: string) => `από ${start} σε ${end} στα 100`, anger_more: (peak: string) => `κορυφή ${peak} στα 100`,
    faults: 'Λάθη ανά 100 μηνύματα', faults_more: (faults: number, messages: number) =>
      `${times(faults, 'λάθος', 'λάθη')} σε ${times(messages, 'μήνυμα', 'μηνύματα')} εκπροσώπων`,
    promises: 'Τήρηση υποσχέσεων', promises_more: (kept: number, settled: number) =>
      `${said.format(kept)} από ${times(settled, 'που έκλεισε', 'που έκλεισαν')}`,
    before: (value: string) => `πριν: ${value}`, nothing_before: 'χωρίς σύγκριση', same: 'όπως πριν',
    better: (by: string) => `${by}, καλύτερα`, worse: (by: string) => `${by}, χειρότερα`,
    points: (by: string) => `${by} ${/^\D?1$/u.test(by) ? 'μονάδα' : 'μονάδες'}`,
  },

  chart: {
    as_table: 'Σε πίνακα', when: 'Πότε', save: 'CSV', save_label: (table: string) => `Αποθήκευση ως CSV: ${table}`,
    truncated: 'Αποθηκεύτηκαν μόνο οι πρώτες 10.000 γραμμές.', saved: (name: string) => `Αποθηκεύτηκε: ${name}`,
    open_step: (when: string) => `Συνομιλίες: ${when}`,
    open_hint: {
      hour: '', day: 'Κάντε κλικ σε μια μέρα για να δείτε τις συνομιλίες της.', week: 'Κάντε κλικ σε μια εβδομάδα για να δείτε τις συνομιλίες της.',
      month: 'Κάντε κλικ σε έναν μήνα για να δείτε τις συνομιλίες του.',
    } satisfies Record<InsightStep, string>,
    step: { hour: 'ανά ώρα', day: 'ανά μέρα', week: 'ανά εβδομάδα', month: 'ανά μήνα' } satisfies Record<InsightStep, string>,
    week_of: (day: string) => `Εβδομάδα από ${the_day(day)}`,
  },

  series: {
    title: 'Εξέλιξη', metric: 'Τι να φαίνεται',
    metrics: {
      anger: 'Ένταση', times: 'Χρόνοι', conversations: 'Συνομιλίες', calmed: 'Ηρεμία', faults: 'Λάθη', promises: 'Υποσχέσεις',
    },
    start: 'Στην αρχή', end: 'Στο τέλος', time_to_calm: 'Ως την ηρεμία, διάμεσος', first_response: 'Πρώτη απάντηση, διάμεσος',
    all: 'Όλες', heated: 'Έντονες', calmed_share: 'Έντονες που ηρέμησαν', faults: 'Λάθη ανά 100 μηνύματα', made: 'Δόθηκαν', kept: 'Τηρήθηκαν',
    broken: 'Αθετήθηκαν',
    describe: (metric: string, step: string, places: number, parts: string) => `${metric}, ${step}, ${times(places, 'σημείο', 'σημεία')}. ${parts}.`,
    describe_line: (name: string, low: string, high: string, last: string) => `${name}: από ${low} έως ${high}, τελευταία τιμή ${last}`,
    describe_nothing: (name: string) => `${name}: τίποτα`,
  },

  levels: {
    title: 'Ένταση στην αρχή και στο τέλος', lead: 'Οι συνομιλίες ανά επίπεδο, στο πρώτο και στο τελευταίο μήνυμα του πελάτη.', level: 'Επίπεδο',
    start: 'Στην αρχή', end: 'Στο τέλος',
    describe: (parts: string) => `Συνομιλίες ανά επίπεδο, στην αρχή και στο τέλος. ${parts}.`,
    part: (level: string, start: number, end: number) => `${level}: ${start}, μετά ${end}`,
  },
  calm_times: {
    title: 'Χρόνος ως την ηρεμία', lead: 'Πόσο χρειάστηκαν οι έντονες συνομιλίες, από το πρώτο ξέσπασμα ως τη σταθερή ηρεμία.',
    count: 'Συνομιλίες', time: 'Χρόνος',
    up_to: (time: string) => `≤ ${time}`, longer: 'παραπάνω',
    never: (count: number) => (count === 1 ? '1 έντονη δεν ηρέμησε.' : `${said.format(count)} έντονες δεν ηρέμησαν.`),
    describe: (parts: string) => `Συνομιλίες που ηρέμησαν, ανά χρόνο. ${parts}.`, part: (time: string, count: number) => `${time}: ${count}`,
  },
  funnel: {
    title: 'Προτάσεις απάντησης', lead: 'Τι απέγιναν όσες εμφανίστηκαν.', stage: 'Βήμα', count: 'Προτάσεις', share: 'Ποσοστό',
    stages: {
      shown: 'Εμφανίστηκαν', inserted: 'Μπήκαν στο κείμενο', sent: 'Στάλθηκαν όπως ήταν', edited: 'Στάλθηκαν με αλλαγές', dismissed: 'Απορρίφθηκαν',
    },
    none: 'Δεν έγινε καμία πρόταση σε αυτή την περίοδο.',
  },
  faults: {
    title: 'Λάθη', lead: 'Διαλέξτε ένα για να δείτε πού έγινε.', fault: 'Λάθος', count: 'Πόσες φορές', conversations: 'Συνομιλίες',
    none: 'Κανένα λάθος. Μπράβο.', open: (fault: string) => `${fault}: δείτε τις συνομιλίες`,
  },
  promises: {
    title: 'Υποσχέσεις', lead: (made: number) => `${times(made, 'υπόσχεση', 'υποσχέσεις')} συνολικά`, state: 'Τι απέγινε', count: 'Υποσχέσεις',
    share: 'Ποσοστό',
    states: { kept: 'Τηρήθηκαν', broken: 'Αθετήθηκαν', dropped: 'Δεν ισχύουν', open: 'Ανοιχτές', late: 'Από αυτές άργησαν' },
    none: 'Δεν δόθηκε καμία υπόσχεση.',
  },
  alerts: {
    title: 'Ειδοποιήσεις', lead: 'Πόσες φορές κλήθηκε η επίβλεψη.', kind: 'Είδος', count: 'Ειδοποιήσεις', none: 'Δεν χρειάστηκε να κληθεί κανείς.',
  },

  phrases: {
    title: 'Τι έκανε κάθε φράση',
    lead: 'Πόσο έντονο ήταν το επόμενο μήνυμα του πελάτη σε σύγκριση με το προηγούμενο. Τα διαστήματα ισχύουν σε 95 από τις 100 περιπτώσεις.',
    phrase: 'Φράση', calmer: 'Πιο ήρεμος πελάτης', change: 'Μεταβολή έντασης', answered: 'Απαντήθηκε', used: 'Χρήση', dismissed: 'Απορρίφθηκε',
    share: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    mean: (mean: string, low: string, high: string) => `${mean} (${low} έως ${high})`,
    counts: (calmer: number, same: number, angrier: number) => `πιο ήρεμα ${calmer} · ίδια ${same} · πιο έντονα ${angrier}`,
    few: 'λίγα', few_more: 'Κενός κύκλος: λιγότερες από δέκα απαντήσεις, πολύ λίγες για συμπέρασμα.', unknown: 'άγνωστο ακόμα',
    used_of: (used: number, shown: number) => `${used} από ${shown}`,
    standings: { unreviewed: '', approved: 'εγκεκριμένη', blocked: 'αποκλεισμένη' } as Record<string, string>, pinned: 'καρφιτσωμένη',
    none: 'Δεν χρησιμοποιήθηκε καμία πρόταση σε αυτή την περίοδο.',
    none_more: 'Μόλις σταλούν προτάσεις και απαντήσουν πελάτες, εδώ φαίνεται τι πετυχαίνουν.',
    more: (count: number) => `Ακόμα ${count}`, open: (text: string) => `Συνομιλίες μετά από «${text}»`,
    scale: 'Διακεκομμένες γραμμές: οι μισοί πελάτες πιο ήρεμοι, και καμία μεταβολή έντασης (αριστερά της η ένταση έπεσε).',
  },

  breakdown: {
    agents: 'Εκπρόσωποι', agent: 'Εκπρόσωπος', languages: 'Γλώσσες', language: 'Γλώσσα', intents: 'Προθέσεις', intent: 'Πρόθεση',
    conversations: 'Συνομιλίες', heated: 'Έντονες', calmed: 'Ηρέμησαν', time_to_calm: 'Ως την ηρεμία', first_response: 'Πρώτη απάντηση',
    anger: 'Ένταση', faults: 'Λάθη/100', accepted: 'Χρήση', promises: 'Τήρηση', alerts: 'Ειδοποιήσεις', none: 'Τίποτα εδώ.',
    only: (name: string) => `Μόνο: ${name}`, list: (count: number, name: string) => `${times(count, 'συνομιλία', 'συνομιλίες')}: ${name}`,
    nobody: 'Κανείς ακόμα', no_intent: 'Τίποτα ιδιαίτερο', unknown: 'Άγνωστη',
  },

  list: {
    title: 'Συνομιλίες', order: 'Σειρά',
    orders: { newest: 'Νεότερες', worst: 'Χειρότερο τέλος', slowest: 'Πιο αργή ηρεμία' } satisfies Record<InsightOrder, string>,
    fault: 'Λάθος', all_faults: 'Όλα', found: (count: number) => times(count, 'συνομιλία', 'συνομιλίες'),
    curve: (start: number, end: number, peak: number) => `Ένταση από ${start} σε ${end}, κορυφή ${peak}`,
    calmed: (time: string) => `Ηρεμία μετά από ${time}`, not_calmed: 'Δεν ηρέμησε', calm: 'Χωρίς ένταση', open: 'ανοιχτή',
    messages: (customer: number, agent: number) => `${customer} + ${agent} μηνύματα`,
    previous: 'Προηγούμενη', next: 'Επόμενη', page: (page: number, pages: number) => `Σελίδα ${page} από ${pages}`, pages: 'Σελίδες της λίστας',
    none: 'Δεν ταιριάζει καμία συνομιλία.', none_more: 'Δοκιμάστε μεγαλύτερη περίοδο ή λιγότερα φίλτρα.', unanswered: 'χωρίς απάντηση',
    promises: (made: number) => times(made, 'υπόσχεση', 'υποσχέσεις'), loading: 'Φόρτωση συνομιλιών…',
  },

  one: {
    back: 'Πίσω στις αναλύσεις', back_list: 'Πίσω στη λίστα', title: (customer: string) => `Συνομιλία: ${customer}`, title_unnamed: 'Μια συνομιλία',
    live: 'Άνοιγμα στο Chat', read_only: 'Μόνο για ανάγνωση. Εδώ δεν μπορείτε να γράψετε.',
    gone: 'Αυτή η συνομιλία δεν υπάρχει', gone_more: 'Διαγράφηκε ή δεν έχετε πρόσβαση.', loading: 'Φόρτωση συνομιλίας…',
    facts: 'Με αριθμούς', time_to_calm: 'Ως την ηρεμία', first_response: 'Πρώτη απάντηση', language: 'Γλώσσα', began: 'Αρχή', ended: 'Τέλος',
    agents: 'Εκπρόσωποι',
  },
  replay: {
    title: 'Αναπαραγωγή', play: 'Αναπαραγωγή', pause: 'Παύση', back: 'Ένα μήνυμα πίσω', forward: 'Ένα μήνυμα μπροστά', first: 'Στην αρχή',
    last: 'Στο τέλος',
    place: 'Μήνυμα', at: (count: number, all: number) => `Μήνυμα ${count} από ${all}`, speed: 'Ταχύτητα', times: (speed: number) => `${speed}×`,
    curve: (count: number, at: number, value: number, level: string, peak: number) =>
      `Η ένταση σε ${times(count, 'μήνυμα', 'μηνύματα')} του πελάτη, κορυφή ${peak}· στο μήνυμα ${at}: ${value} στα 100, ${level}.`,
  },

  none: {
    yet: 'Καμία συνομιλία ακόμα', yet_more: 'Μόλις γράψουν πελάτες, θα βλέπετε εδώ πώς πάει.', try: 'Ανοίξτε μια σελίδα πελάτη',
    period: 'Τίποτα σε αυτή την περίοδο', period_more: (day: string) => `Η παλιότερη γνωστή συνομιλία είναι από ${the_day(day)}.`,
    filtered: 'Τίποτα με αυτά τα φίλτρα', longer: 'Δείτε 90 μέρες',
  },
  trouble: {
    not_allowed: 'Οι αναλύσεις είναι για την επίβλεψη. Έχετε μπει με άλλο ρόλο.',
    unknown_type: 'Αυτός ο διακομιστής δεν μετράει ακόμα. Χρειάζεται νεότερη έκδοση.',
    unavailable: 'Ο διακομιστής δεν μπορεί να μετρήσει τώρα. Δοκιμάστε ξανά σε λίγο.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Κάτι δεν πήγε καλά: ${message}`,
  trouble_title: 'Δεν υπάρχουν αριθμοί', trouble_again: 'Ξανά', trouble_to_live: 'Στη σελίδα Chat',
  away: 'Η σύνδεση χάθηκε. Βλέπετε όσα ήταν γνωστά πριν.',
};
