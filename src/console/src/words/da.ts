import type { AlertKind, Level, Phase, PromiseMark, PromiseState, Reminder, Silence, Stage, Trend, Win } from '../client/protocol';
import { times } from './counted';
import { da_embed } from './da-embed';
import { da_insights } from './da-insights';
import { da_intents } from './da-intents';
import { da_live } from './da-live';
import { da_practice } from './da-practice';
import { da_rules } from './da-rules';
import { da_widget } from './da-widget';
import type { en } from './en';

// Everything the console says in Danish.
export const da: typeof en = {
  language: 'da',
  brand: 'Evenkeel',
  quoted: (text: string) => `»${text}«`,
  tongue: { label: 'Sidens sprog' },
  tongues: { en: 'English', nb: 'Norsk', da: 'Dansk', it: 'Italiano', hu: 'Magyar', el: 'Ελληνικά' } as Record<string, string>,
  pages: {
    label: 'Sider', live: 'Live', practice: 'Træning', insights: 'Indsigt', intents: 'Hensigter', customer: 'Kundeside',
  },
  rules: da_rules,
  // What the server refuses with, by its code; its own words where the code is not here.
  errors: {
    bad_json: 'Serveren kunne ikke læse det.', bad_frame: 'Serveren kunne ikke læse det.',
    unknown_type: 'Serveren kender ikke den forespørgsel; den er måske ældre end denne side.', hello_first: 'Du har ikke taget plads endnu.',
    not_allowed: 'Det har du ikke adgang til her.', not_joined: 'Du er ikke med i denne samtale.', too_long: 'Det er for langt.',
    too_many: 'For meget på én gang. Luk noget først.', closed: 'Samtalen er afsluttet.',
    unknown_suggestion: 'Forslaget findes ikke længere.', unknown_promise: 'Løftet blev ikke fundet.', unknown_reply: 'Svaret blev ikke fundet.',
    unknown_scenario: 'Historien blev ikke fundet.', unknown_turn: 'Runden blev ikke fundet.', id_reused: 'Det er allerede sendt.',
    unavailable: 'Det kan serveren ikke lige nu.', slow_down: 'For meget på én gang. Det går videre om et øjeblik.',
  } as Record<string, string>,
  levels: { 0: 'Rolig', 1: 'Irriteret', 2: 'Vred', 3: 'Rasende' } satisfies Record<Level, string>,
  trends: { rising: 'stigende', steady: 'uændret', falling: 'faldende' } satisfies Record<Trend, string>,
  stages: {
    listen: 'Lyt', acknowledge: 'Anerkend', defuse: 'Nedtrap', clarify: 'Afklar', resolve: 'Løs', close: 'Afslut',
  } satisfies Record<Stage, string>,
  tactics: {
    computer_mode: 'Computertilstand', acknowledge: 'Anerkender', apologise: 'Undskylder', diplomacy: 'Diplomati', clarify: 'Spørger ind',
    offer_options: 'Giver et valg', commit: 'Konkret løfte', thank: 'Takker', close: 'Afslutter', boundary: 'Sætter grænse',
    hand_over: 'Giver videre', care: 'Omsorg', answer: 'Svarer', rewrite: 'Omskrivning',
  } as Record<string, string>,
  faults: {
    takes_bait: 'Bider på krogen', sarcasm: 'Sarkasme', blames_customer: 'Lægger skylden på kunden',
    blames_colleague: 'Lægger skylden på andre', complains: 'Brokker sig', policy_wall: 'Mur af regler',
    calm_down: 'Beder kunden falde ned', dismissive: 'Afvisende', overpromise: 'Lover for meget', hollow_apology: 'Hul undskyldning',
    defends: 'Forsvarer sig', shouting: 'Råber', jargon: 'Fagsprog', depersonalises: 'Gør kunden til et nummer',
    premature_solution: 'Løser for tidligt', second_apology: 'Undskylder igen', stonewalling: 'Lukker af',
    acknowledgement: 'Vreden ikke anerkendt',
  } as Record<string, string>,

  time: {
    now: 'nu',
    seconds: (count: number) => `${count} sek.`,
    minutes: (count: number) => `${count} min.`,
    hours: (count: number) => `${count} t.`, days: (count: number) => times(count, 'dag', 'dage'),
  },

  connection: {
    connecting: 'Forbinder', ready: 'Forbundet', waiting: 'Offline',
    lost: 'Forbindelsen er væk. Det, du skriver, bliver gemt og sendt, så snart den er tilbage.',
    seconds: (count: number) => (count > 0 ? `Prøver igen om ${count} sek.` : 'Prøver igen nu'), retry: 'Prøv nu',
    refused: (why: string) => `Serveren lukkede dig ikke ind: ${why}`,
    not_let_in: 'Navnet eller adgangsnøglen bliver ikke godtaget.',
    no_token: 'Adgangsnøglen mangler, er forkert eller er udløbet. Bed om en ny.', too_many_tries: 'For mange forsøg herfra. Vent et minut.',
  },

  sign_in: {
    title: 'Tag plads', lead: 'Kunderne ser dette navn, når du går ind i samtalen.', name: 'Dit navn',
    token: 'Adgangsnøgle', token_hint: 'Kun nødvendig, hvis serveren beder om en.', token_needed: 'Kunderne ser det navn, der står i nøglen.', enter: 'Start',
    placeholder: 'Mette', supervisor_lead: 'Du er her som leder: alarmerne kommer til dig, forslagene går til agenterne.',
    supervisor: 'Leder',
  },

  queue: {
    title: 'Samtaler', list: 'Samtaler, de mest ophedede først', none: 'Ingen venter.',
    none_more: 'En samtale dukker op her, så snart en kunde skriver.', try: 'Åbn en kundeside',
    waits: (time: string) => `har ventet ${time}`, waits_now: 'lige skrevet', answered: 'besvaret', opened: 'er kommet ind', closed: 'afsluttet',
    unread: 'ulæst', anonymous: 'Kunde',
    title_count: (count: number) => `(${count}) Evenkeel`,
  },

  thread: {
    label: 'Beskeder', pick: 'Vælg en samtale',
    pick_more: 'Den mest ophedede ligger øverst. Skift mellem dem med Alt og piletasterne.', back: 'Samtaler',
    close: 'Afslut samtalen', close_sure: 'Afslut endeligt?', close_yes: 'Ja, afslut', close_no: 'Lad stå åben',
    closed: 'Samtalen er afsluttet.', empty: 'Ingen beskeder endnu.', gap: 'Ældre beskeder er ikke længere gemt.',
    typing: (name: string) => `${name} skriver`,
    forgotten: 'Samtalen er slettet', forgotten_more: 'Intet af den er gemt, hverken her eller på serveren.',
    nobody_here: 'Kunden har forladt siden', care: 'Omsorg først',
  },

  outgoing: {
    waiting: 'Venter på forbindelsen', sent: 'Sender', delivered: 'Leveret', failed: 'Ikke sendt',
    again: 'Prøv igen', discard: 'Kassér',
    codes: {
      too_long: 'Beskeden er for lang.',
      closed: 'Samtalen er afsluttet.',
      not_allowed: 'Du kan ikke skrive her.',
    } as Record<string, string>,
  },

  composer: {
    label: 'Dit svar', placeholder: 'Skriv et svar', send: 'Send', hint: 'Enter sender, Shift+Enter giver ny linje',
    inserted: 'Forslaget er indsat.', reminded: 'Sætningen er indsat.', rewritten: 'Sætningen er skrevet om.', undo: 'Fortryd',
    undo_digit: (digit: string) => `Fortryd, jeg mente »${digit}«`,
    left: (count: number) => `${count} tegn tilbage`,
    own_heat: (value: number, trend: Trend) =>
      `Dine egne ord er ved at løbe varme: ${value} af 100${trend === 'steady' ? '' : trend === 'rising' ? ' og stigende' : ', faldende'}.`,
    own_heat_private: 'Kun du kan se det.',
  },

  properties: {
    general: 'ikke generelt', impersonal: 'ikke upersonligt', unemotional: 'følelsesladet', no_defence: 'forsvarer sig',
    no_counter_attack: 'går til modangreb', short_enough: 'for langt',
  } as Record<string, string>,
  draft: {
    breaks: 'Ikke helt computertilstand:',
    label: 'Tjek af udkast', fine: 'Godt skrevet:', use: 'Brug det', instead: 'Hellere:',
  },

  reminders: {
    label: 'Påmindelser', insert: 'Indsæt',
    kinds: {
      greeting: 'Mangler en hilsen', close: 'Mangler en venlig afslutning', promise: 'Åbent løfte',
    } satisfies Record<Reminder['kind'], string>,
  },

  promises: {
    title: 'Løfter',
    states: {
      open: 'Åbent', due: 'Haster', late: 'For sent', kept: 'Holdt', broken: 'Brudt', dropped: 'Droppet',
    } satisfies Record<PromiseState, string>,
    marks: { kept: 'Holdt', broken: 'Brudt', dropped: 'Droppet' } satisfies Record<PromiseMark, string>,
    mark: (mark: string, text: string) => `${mark}: ${text}`,
    due: (when: string) => `senest ${when}`, no_time: 'uden tidspunkt', change: 'Ændr',
    change_label: (text: string) => `Ændr: ${text}`, asks: 'Hvad blev det til',
  },

  debrief: {
    title: 'Tilbageblik', start: 'Start', peak: 'Top', end: 'Slut', wins_title: 'Godt gået',
    wins: {
      calmed: 'Vreden lagde sig', acknowledged: 'Vreden anerkendt', no_faults: 'Ingen fejl', promises_kept: 'Løfter holdt',
    } satisfies Record<Win, string>,
    calmed: 'Dæmpede vreden', heated: 'Øgede vreden', chances: 'Næste gang',
    from_to: (from: number, to: number) => `${from} → ${to}`, from_to_label: (from: number, to: number) => `Vrede fra ${from} til ${to}`,
    instead: 'Hellere:', missing: 'Manglede:',
    phases: { opening: 'en hilsen', doing: 'selve sagen', closing: 'en venlig afslutning' } satisfies Record<Phase, string>,
    promises: (open: number, kept: number, broken: number) =>
      [open && times(open, 'åbent', 'åbne'), kept && `${kept} holdt`, broken && `${broken} brudt`].filter(Boolean).join(', '),
    promises_title: 'Løfter:', announce: 'Samtalen er afsluttet. Tilbageblikket ligger i sparringspanelet.',
  },

  alerts: {
    title: 'Alarmer', dismiss_label: (what: string) => `Fjern: ${what}`,
    kinds: {
      care: 'Omsorg først', anger: 'Rasende', abuse: 'Grove ord', promise_due: 'Løfte haster',
    } satisfies Record<AlertKind, string>,
  },

  assist: {
    label: 'Sparring', now: 'Vrede nu', none: 'Ingen måling endnu', none_more: 'Den kommer med kundens første besked.',
    of_hundred: (value: number) => `${value} af 100`, stage: 'Trin',
    recognised: 'Genkendt',
    nothing_recognised: 'Ikke noget særligt.', suggestions: 'Forslag', insert: 'Indsæt',
    insert_number: (number: number) => `Indsæt forslag ${number}`, dismiss: 'Afvis',
    dismiss_number: (number: number) => `Afvis forslag ${number}`, dismiss_why: 'Afvis, fordi det er',
    reasons: { wrong: 'Forkert', repeated: 'Gentaget', tone: 'Forkert tone', other: 'Andet' },
    also_offer: 'Tilbyd også:',
    confidence: (percent: number) => `${percent} % sikker`, all_dismissed: 'Alle forslag er afvist.',
    answered: 'Besvaret. Næste forslag kommer med kundens næste besked.',
    waiting: 'Forslagene kommer her, når en besked kalder på dem.', for_agents: 'Forslagene går til agenterne i samtalen.',
    record: (calmer: number, answered: number, low: number, high: number) => `${calmer} af ${answered} faldt til ro, ${low}–${high} %`,
    record_interval: '95 %-interval', pinned: 'fastgjort af en leder',
    silence: {
      calm: 'Ingen forslag: beskeden er rolig.',
      answer_directly: 'Ingen forslag: det er et almindeligt spørgsmål. Svar bare på det.',
      below_threshold: 'Ingen forslag: intet passer godt nok.',
      ambiguous: 'Ingen forslag: beskeden kan læses på flere måder.',
      language_unknown: 'Ingen forslag: sproget er ikke et af dem, der er indlæst.',
      care: 'Ingen forslag: her er der brug for et menneske.',
      listening: 'Lytter: kunden skriver stadig.',
      exhausted: 'Ikke flere forslag: alt, der passer, er brugt. Tag et konkret skridt, eller giv samtalen videre.',
    } satisfies Record<Silence, string>,
    announce: (count: number, first: string) => `${times(count, 'nyt forslag', 'nye forslag')}. Det første: ${first}`,
    announce_care: 'Omsorg først. Læs omsorgskortet.',
  },

  why: {
    title: 'Hvorfor?', words: 'Disse ord', whole: 'Beskeden som helhed', mean: 'blev læst som',
    rule: (number: string) => `Husregel ${number}`, next: 'Næstbedst', none: 'intet andet var tæt på',
    margin: (points: number) => `${points} point bagefter`, attack: 'Bygger på',
  },

  curve: {
    title: 'Vreden gennem samtalen',
    describe: (count: number, last: number, peak: number, level: string) =>
      `Vredeskurve over ${times(count, 'besked', 'beskeder')} fra kunden: nu ${last} af 100, ${level}; top ${peak}.`,
    empty: 'Ingen kurve endnu.', message: 'Besked', anger: 'Vrede', level: 'Niveau',
  },

  care: {
    title: 'Omsorg først', lead: 'Ingen computertilstand her. Et menneske har brug for et menneske.', do: 'Gør nu',
    hand_over: 'Giv videre til', avoid: 'Undgå', read: 'Jeg har læst det', show: 'Vis kortet',
  },

  shortcuts: {
    open: 'Tastaturgenveje', title: 'Tastaturgenveje', close: 'Luk',
    single: 'Genveje med én tast (1 til 9, / og ?)',
    list: [
      ['1 … 9', 'Indsæt et forslag, når svaret er tomt, eller du ikke skriver'],
      ['Alt + 1 … 9', 'Indsæt et forslag når som helst'],
      ['Alt + Enter', 'Skriv fejlen ved markøren om, ellers den første'],
      ['Esc', 'Fortryd det, du sidst indsatte eller skrev om'],
      ['Enter', 'Send'],
      ['Shift + Enter', 'Ny linje'],
      ['Alt + ↑ / ↓', 'Forrige eller næste samtale i listen'],
      ['Alt + Page ↑ / ↓', 'Forrige eller næste åbne samtale'],
      ['Delete', 'Luk den fane, der er i fokus'],
      ['/', 'Søg i samtalerne'],
      ['↑ ↓ Enter', 'Gå op og ned i listen, og åbn'],
      ['?', 'Denne liste'],
    ] as [string, string][],
  },

  customer: {
    title: 'Chat med os', welcome: 'Hvad kan vi hjælpe med?', welcome_more: 'Skriv til os, så får du svar her fra et menneske.',
    name: 'Dit navn', optional: 'valgfrit', start: 'Start chatten', anonymous: 'Gæst', message: 'Din besked',
    placeholder: 'Skriv en besked', send: 'Send',
    here: (name: string) => `${name} er her`, here_nameless: 'En medarbejder er her',
    nobody: 'Der er snart en medarbejder hos dig',
    typing: (name: string) => `${name} skriver`, agent: 'Medarbejderen',
    first: 'Fortæl, hvad der er sket. En medarbejder læser med.',
    offline: 'Du er offline. Dine beskeder bliver gemt og sendt, når du er tilbage.',
    closed: 'Samtalen er slut. Tak, fordi du skrev til os.', again: 'Start en ny samtale',
    log: 'Samtale',
  },

  live: da_live,
  practice: da_practice,
  insights: da_insights,
  intents: da_intents,
  embed: da_embed,
  widget: da_widget,
};
