import { lister, times } from './counted';
import type { en_live } from './en-live';

const listed = lister('nb');

// What the agent's page says in Norwegian Bokmål, beside what it shares with others in `nb.ts`.
export const nb_live: typeof en_live = {
  tabs: {
    label: 'Åpne samtaler', hint: 'Piltastene flytter, Delete lukker fanen',
    close: (name: string) => `Lukk fanen: ${name}`, draft: 'usendt utkast', typing: 'skriver',
  },

  search: {
    label: 'Søk i samtalene', placeholder: 'Navn eller ord', waiting: 'Bare de som venter', all: 'Vis alle',
    none: 'Ingen treff.', found: (count: number) => times(count, 'samtale funnet', 'samtaler funnet'),
  },
  waits_long: 'har ventet lenge', waits_too_long: 'har ventet for lenge',

  unread: (count: number) => `${times(count, 'samtale', 'samtaler')} med noe ulest.`,
  care_call: (name: string) => `${name} trenger et menneske nå.`, care_open: 'Åpne',
  also_here: (names: string[]) => `${listed(names)} er også i denne samtalen.`,
  new_below: (count: number) => times(count, 'ny melding', 'nye meldinger'), to_end: 'Til den nyeste',

  due: {
    title: 'Neste frist', list: 'Løftene dine, det neste først',
  },

  marks: {
    label: 'Det som ble sagt, langs kurven', kinds: { fault: 'Feil', suggestion: 'Forslag', tactic: 'Grep', plain: 'Svar' },
    from_to: (from: number, to: number) => `Sinne ${from} → ${to}`, from_to_spoken: (from: number, to: number) => `Sinnet gikk fra ${from} til ${to}.`,
    of_anger: (value: number, level: string) => `Sinne ${value}, ${level}`, inserted: 'et forslag', nothing: 'ingenting gjenkjent',
    jump: 'Enter går til meldingen.',
  },

  edit: {
    open: 'Rediger', label: (number: number) => `Rediger forslag ${number}`, field: (number: number) => `Teksten i forslag ${number}`,
    insert: 'Sett inn dette', cancel: 'Avbryt',
  },

  guard: {
    key: 'Alt+Enter', found: (names: string[]) => `${listed(names)}. Alt+Enter skriver om.`, found_only: (names: string[]) => `${listed(names)}.`,
  },

  notices: {
    open: 'Lyd og varsling', title: 'Lyd og varsling', lead: 'Begge er av til du slår dem på, og gjelder bare i denne nettleseren.', close: 'Lukk',
    desktop: 'Si fra på skrivebordet når en kunde venter og denne siden ikke er synlig',
    sound: 'En dempet lyd når en kunde skriver i en samtale jeg ikke har åpen',
    denied: 'Nettleseren tillater det ikke. Det styres i innstillingene for denne siden.',
    waits: (name: string) => `${name} venter`, care: (name: string) => `Omsorg først: ${name}`,
    alert: (kind: string, name: string) => `${kind}: ${name}`,
  },
};
