import type { AlertKind, Level, Phase, PromiseMark, PromiseState, Reminder, Silence, Stage, Trend, Win } from '../client/protocol';
import { times } from './counted';
import type { en } from './en';
import { nb_embed } from './nb-embed';
import { nb_insights } from './nb-insights';
import { nb_intents } from './nb-intents';
import { nb_live } from './nb-live';
import { nb_practice } from './nb-practice';
import { nb_rules } from './nb-rules';
import { nb_widget } from './nb-widget';

// Everything the console says in Norwegian Bokmål.
export const nb: typeof en = {
  language: 'nb',
  brand: 'Evenkeel',
  quoted: (text: string) => `«${text}»`,
  tongue: { label: 'Språk på siden' },
  tongues: { en: 'English', nb: 'Norsk', da: 'Dansk', it: 'Italiano', hu: 'Magyar', el: 'Ελληνικά' } as Record<string, string>,
  pages: {
    label: 'Sider', live: 'Samtaler', practice: 'Øving', insights: 'Innsikt', intents: 'Intensjoner', customer: 'Kundeside',
  },
  rules: nb_rules,
  // What the server refuses with, by its code; its own words where the code is not here.
  errors: {
    bad_json: 'Serveren forsto ikke det som ble sendt.', bad_frame: 'Serveren forsto ikke det som ble sendt.',
    unknown_type: 'Serveren kjenner ikke denne forespørselen; den kan være eldre enn denne siden.', hello_first: 'Du har ikke tatt plass ennå.',
    not_allowed: 'Det har du ikke tilgang til her.', not_joined: 'Du er ikke med i denne samtalen.', too_long: 'Det er for langt.',
    too_many: 'For mye på én gang. Lukk noe først.', closed: 'Samtalen er avsluttet.',
    unknown_suggestion: 'Forslaget finnes ikke lenger.', unknown_promise: 'Fant ikke løftet.', unknown_reply: 'Fant ikke svaret.',
    unknown_scenario: 'Fant ikke historien.', unknown_turn: 'Fant ikke runden.', id_reused: 'Dette er sendt før.',
    unavailable: 'Det kan ikke serveren gjøre akkurat nå.', slow_down: 'For mye på én gang. Det går videre om et øyeblikk.',
  } as Record<string, string>,
  levels: { 0: 'Rolig', 1: 'Irritert', 2: 'Sint', 3: 'Rasende' } satisfies Record<Level, string>,
  trends: { rising: 'øker', steady: 'uendret', falling: 'avtar' } satisfies Record<Trend, string>,
  stages: {
    listen: 'Lytt', acknowledge: 'Anerkjenn', defuse: 'Demp', clarify: 'Avklar', resolve: 'Løs', close: 'Avslutt',
  } satisfies Record<Stage, string>,
  tactics: {
    computer_mode: 'Datamaskinmodus', acknowledge: 'Anerkjenner', apologise: 'Beklager', diplomacy: 'Diplomati', clarify: 'Spør',
    offer_options: 'Gir valg', commit: 'Sier hva som skjer', thank: 'Takker', close: 'Avslutter', boundary: 'Setter grense',
    hand_over: 'Setter over', care: 'Omsorg', answer: 'Svarer', rewrite: 'Omskriving',
  } as Record<string, string>,
  faults: {
    takes_bait: 'Biter på', sarcasm: 'Ironisk', blames_customer: 'Skylder på kunden', blames_colleague: 'Skylder på andre',
    complains: 'Klager selv', policy_wall: 'Bare regler', calm_down: 'Ber kunden roe seg', dismissive: 'Bagatelliserer',
    overpromise: 'Lover for mye', hollow_apology: 'Hul unnskyldning', defends: 'Forsvarer seg', shouting: 'Roper', jargon: 'Fagspråk',
    depersonalises: 'Gjør kunden til et nummer', premature_solution: 'Løsning for tidlig', second_apology: 'Beklager igjen',
    stonewalling: 'Som en vegg', acknowledgement: 'Sinne ikke anerkjent',
  } as Record<string, string>,

  time: {
    now: 'nå',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} t`, days: (count: number) => times(count, 'dag', 'dager'),
  },

  connection: {
    connecting: 'Kobler til', ready: 'Tilkoblet', waiting: 'Frakoblet',
    lost: 'Forbindelsen er brutt. Det du skriver, blir tatt vare på og sendt så snart den er tilbake.',
    seconds: (count: number) => (count > 0 ? `Prøver igjen om ${count} s` : 'Prøver igjen nå'), retry: 'Prøv nå',
    refused: (why: string) => `Serveren slapp deg ikke inn: ${why}`,
    not_let_in: 'Navnet eller tilgangsnøkkelen er ikke godtatt.',
    no_token: 'Tilgangsnøkkelen mangler, er feil eller har gått ut. Be om en ny.', too_many_tries: 'For mange forsøk herfra. Vent et minutt.',
  },

  sign_in: {
    title: 'Ta plass', lead: 'Kundene ser dette navnet når du kommer inn i samtalen.', name: 'Navnet ditt',
    token: 'Tilgangsnøkkel', token_hint: 'Trengs bare når serveren ber om en.', token_needed: 'Kundene ser navnet som står i nøkkelen.', enter: 'Start',
    placeholder: 'Kari', supervisor_lead: 'Du er her som leder: varslene kommer til deg, forslagene går til agentene.',
    supervisor: 'Leder',
  },

  queue: {
    title: 'Samtaler', list: 'Samtaler, de mest opphetede først', none: 'Ingen venter.',
    none_more: 'En samtale dukker opp her så snart en kunde skriver.', try: 'Åpne en kundeside',
    waits: (time: string) => `har ventet ${time}`, waits_now: 'skrev nettopp', answered: 'besvart', opened: 'har kommet inn', closed: 'avsluttet',
    unread: 'ulest', anonymous: 'Kunde',
    title_count: (count: number) => `(${count}) Evenkeel`,
  },

  thread: {
    label: 'Meldinger', pick: 'Velg en samtale',
    pick_more: 'Den mest opphetede står øverst. Bytt mellom dem med Alt og piltastene.', back: 'Samtaler',
    close: 'Avslutt samtalen', close_sure: 'Avslutte for godt?', close_yes: 'Ja, avslutt', close_no: 'La stå åpen',
    closed: 'Denne samtalen er avsluttet.', empty: 'Ingen meldinger ennå.', gap: 'Eldre meldinger er ikke lenger lagret.',
    typing: (name: string) => `${name} skriver`,
    forgotten: 'Samtalen er slettet', forgotten_more: 'Ingenting av den er lagret, verken her eller på serveren.',
    nobody_here: 'Kunden har forlatt siden', care: 'Omsorg først',
  },

  outgoing: {
    waiting: 'Venter på forbindelsen', sent: 'Sender', delivered: 'Levert', failed: 'Ikke sendt',
    again: 'Prøv igjen', discard: 'Forkast',
    codes: {
      too_long: 'Meldingen er for lang.',
      closed: 'Samtalen er avsluttet.',
      not_allowed: 'Du kan ikke skrive her.',
    } as Record<string, string>,
  },

  composer: {
    label: 'Svaret ditt', placeholder: 'Skriv et svar', send: 'Send', hint: 'Enter sender, Shift+Enter gir ny linje',
    inserted: 'Forslaget er satt inn.', reminded: 'Setningen er satt inn.', rewritten: 'Setningen er skrevet om.', undo: 'Angre',
    undo_digit: (digit: string) => `Angre, jeg mente «${digit}»`,
    left: (count: number) => `${count} tegn igjen`,
    own_heat: (value: number, trend: Trend) =>
      `Ordene dine er i varmeste laget: ${value} av 100${trend === 'steady' ? '' : trend === 'rising' ? ' og stigende' : ', synkende'}.`,
    own_heat_private: 'Bare du ser dette.',
  },

  properties: {
    general: 'ikke generelt', impersonal: 'ikke upersonlig', unemotional: 'følelsesladet', no_defence: 'forsvarer seg',
    no_counter_attack: 'går til motangrep', short_enough: 'for langt',
  } as Record<string, string>,
  draft: {
    breaks: 'Ikke helt datamaskinmodus:',
    label: 'Utkastsjekk', fine: 'Godt svar:', use: 'Bruk dette', instead: 'Heller:',
  },

  reminders: {
    label: 'Påminnelser', insert: 'Sett inn',
    kinds: {
      greeting: 'Ikke hilst ennå', close: 'Ingen vennlig avslutning ennå', promise: 'Løfte som gjenstår',
    } satisfies Record<Reminder['kind'], string>,
  },

  promises: {
    title: 'Løfter',
    states: {
      open: 'Åpent', due: 'Frist snart', late: 'Forfalt', kept: 'Holdt', broken: 'Brutt', dropped: 'Bortfalt',
    } satisfies Record<PromiseState, string>,
    marks: { kept: 'Holdt', broken: 'Brutt', dropped: 'Bortfalt' } satisfies Record<PromiseMark, string>,
    mark: (mark: string, text: string) => `${mark}: ${text}`,
    due: (when: string) => `innen ${when}`, no_time: 'uten tidspunkt', change: 'Endre',
    change_label: (text: string) => `Endre: ${text}`, asks: 'Hvordan gikk det',
  },

  debrief: {
    title: 'Tilbakeblikk', start: 'Start', peak: 'Topp', end: 'Slutt', wins_title: 'Bra jobbet',
    wins: {
      calmed: 'Sinnet la seg', acknowledged: 'Sinnet anerkjent', no_faults: 'Ingen feil', promises_kept: 'Løfter holdt',
    } satisfies Record<Win, string>,
    calmed: 'Dette roet', heated: 'Dette ergret', chances: 'Neste gang',
    from_to: (from: number, to: number) => `${from} → ${to}`, from_to_label: (from: number, to: number) => `Sinne fra ${from} til ${to}`,
    instead: 'Heller:', missing: 'Manglet:',
    phases: { opening: 'en hilsen', doing: 'selve saken', closing: 'en vennlig avslutning' } satisfies Record<Phase, string>,
    promises: (open: number, kept: number, broken: number) =>
      [open && times(open, 'åpent', 'åpne'), kept && `${kept} holdt`, broken && times(broken, 'brutt', 'brutte')].filter(Boolean).join(', '),
    promises_title: 'Løfter:', announce: 'Samtalen er avsluttet. Tilbakeblikket ligger i støttepanelet.',
  },

  alerts: {
    title: 'Varsler', dismiss_label: (what: string) => `Fjern: ${what}`,
    kinds: {
      care: 'Omsorg først', anger: 'Rasende', abuse: 'Sjikane', promise_due: 'Løfte forfaller',
    } satisfies Record<AlertKind, string>,
  },

  assist: {
    label: 'Støtte', now: 'Sinne nå', none: 'Ingen måling ennå', none_more: 'Den kommer med kundens første melding.',
    of_hundred: (value: number) => `${value} av 100`, stage: 'Trinn',
    recognised: 'Gjenkjent',
    nothing_recognised: 'Ikke noe spesielt.', suggestions: 'Forslag', insert: 'Sett inn',
    insert_number: (number: number) => `Sett inn forslag ${number}`, dismiss: 'Avvis',
    dismiss_number: (number: number) => `Avvis forslag ${number}`, dismiss_why: 'Avvis fordi det er',
    reasons: { wrong: 'Feil', repeated: 'Gjentatt', tone: 'Feil tone', other: 'Annet' },
    also_offer: 'Tilby også:',
    confidence: (percent: number) => `${percent} % sikker`, all_dismissed: 'Alle forslagene er avvist.',
    answered: 'Besvart. Neste forslag kommer med kundens neste melding.',
    waiting: 'Forslagene kommer her når en melding trenger det.', for_agents: 'Forslagene går til agentene i denne samtalen.',
    record: (calmer: number, answered: number, low: number, high: number) => `roet ${calmer} av ${answered}, ${low}–${high} %`,
    record_interval: '95 %-intervall', pinned: 'festet av en leder',
    silence: {
      calm: 'Ingenting å foreslå: meldingen er rolig.',
      answer_directly: 'Ingenting å foreslå: det er et vanlig spørsmål. Bare svar på det.',
      below_threshold: 'Ingenting å foreslå: ikke noe passer godt nok.',
      ambiguous: 'Ingenting å foreslå: meldingen kan leses på flere måter.',
      language_unknown: 'Ingenting å foreslå: språket er ikke blant dem som er lastet inn.',
      care: 'Ingenting å foreslå: her trengs et menneske.',
      listening: 'Lytter: kunden skriver fortsatt.',
      exhausted: 'Ikke noe nytt å foreslå: alt som passer, er brukt. Ta et konkret skritt, eller sett over til en annen.',
    } satisfies Record<Silence, string>,
    announce: (count: number, first: string) => `${times(count, 'nytt forslag', 'nye forslag')}. Det første: ${first}`,
    announce_care: 'Omsorg først. Les omsorgskortet.',
  },

  why: {
    title: 'Hvorfor?', words: 'Disse ordene', whole: 'Meldingen som helhet', mean: 'ble lest som',
    rule: (number: string) => `Husregel ${number}`, next: 'Nest best', none: 'ikke noe annet var i nærheten',
    margin: (points: number) => `${points} poeng bak`, attack: 'Bygger på',
  },

  curve: {
    title: 'Sinnet gjennom samtalen',
    describe: (count: number, last: number, peak: number, level: string) =>
      `Sinnekurve over ${times(count, 'melding', 'meldinger')} fra kunden: nå ${last} av 100, ${level}; topp ${peak}.`,
    empty: 'Ingen kurve ennå.', message: 'Melding', anger: 'Sinne', level: 'Nivå',
  },

  care: {
    title: 'Omsorg først', lead: 'Ingen datamaskinmodus her. Et menneske trenger et menneske.', do: 'Gjør nå',
    hand_over: 'Overlat til', avoid: 'Unngå', read: 'Jeg har lest dette', show: 'Vis kortet',
  },

  shortcuts: {
    open: 'Hurtigtaster', title: 'Hurtigtaster', close: 'Lukk',
    single: 'Hurtigtaster med én tast (1 til 9, / og ?)',
    list: [
      ['1 … 9', 'Sett inn et forslag når svaret er tomt eller du ikke skriver'],
      ['Alt + 1 … 9', 'Sett inn et forslag når som helst'],
      ['Alt + Enter', 'Skriv om feilen ved markøren, ellers den første'],
      ['Esc', 'Angre det du sist satte inn eller skrev om'],
      ['Enter', 'Send'],
      ['Shift + Enter', 'Ny linje'],
      ['Alt + ↑ / ↓', 'Forrige eller neste samtale i lista'],
      ['Alt + Page ↑ / ↓', 'Forrige eller neste åpne samtale'],
      ['Delete', 'Lukk fanen som har fokus'],
      ['/', 'Søk i samtalene'],
      ['↑ ↓ Enter', 'Flytt i lista og åpne'],
      ['?', 'Denne lista'],
    ] as [string, string][],
  },

  customer: {
    title: 'Chat med oss', welcome: 'Hva kan vi hjelpe med?', welcome_more: 'Skriv til oss, så svarer et menneske deg her.',
    name: 'Navnet ditt', optional: 'valgfritt', start: 'Start chatten', anonymous: 'Gjest', message: 'Meldingen din',
    placeholder: 'Skriv en melding', send: 'Send',
    here: (name: string) => `${name} er her`, here_nameless: 'En kundebehandler er her',
    nobody: 'En kundebehandler er snart hos deg',
    typing: (name: string) => `${name} skriver`, agent: 'Kundebehandleren',
    first: 'Fortell hva som har skjedd. En kundebehandler følger med.',
    offline: 'Du er uten nett. Meldingene dine blir tatt vare på og sendt når du er tilbake.',
    closed: 'Samtalen er avsluttet. Takk for at du skrev til oss.', again: 'Start en ny samtale',
    log: 'Samtale',
  },

  live: nb_live,
  practice: nb_practice,
  insights: nb_insights,
  intents: nb_intents,
  embed: nb_embed,
  widget: nb_widget,
};
