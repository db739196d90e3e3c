import { lister, times } from './counted';
import type { en_live } from './en-live';

const listed = lister('da');

// What the agent's page says in Danish, beside what it shares with others in `da.ts`.
export const da_live: typeof en_live = {
  tabs: {
    label: 'Åbne samtaler', hint: 'Piletasterne flytter, Delete lukker fanen',
    close: (name: string) => `Luk fanen: ${name}`, draft: 'usendt udkast', typing: 'skriver',
  },

  search: {
    label: 'Søg i samtalerne', placeholder: 'Navn eller ord', waiting: 'Kun dem, der venter', all: 'Vis alle',
    none: 'Ingen resultater.', found: (count: number) => times(count, 'samtale fundet', 'samtaler fundet'),
  },
  waits_long: 'har ventet længe', waits_too_long: 'har ventet for længe',

  unread: (count: number) => `${times(count, 'samtale', 'samtaler')} med noget ulæst.`,
  care_call: (name: string) => `${name} har brug for et menneske nu.`, care_open: 'Åbn',
  also_here: (names: string[]) => `${listed(names)} er også i denne samtale.`,
  new_below: (count: number) => times(count, 'ny besked', 'nye beskeder'), to_end: 'Til den nyeste',

  due: {
    title: 'Næste frist', list: 'Dine løfter, det næste først',
  },

  marks: {
    label: 'Det, der blev sagt, langs kurven', kinds: { fault: 'Fejl', suggestion: 'Forslag', tactic: 'Greb', plain: 'Svar' },
    from_to: (from: number, to: number) => `Vrede ${from} → ${to}`, from_to_spoken: (from: number, to: number) => `Vreden gik fra ${from} til ${to}.`,
    of_anger: (value: number, level: string) => `Vrede ${value}, ${level}`, inserted: 'et forslag', nothing: 'intet genkendt',
    jump: 'Enter går til beskeden.',
  },

  edit: {
    open: 'Rediger', label: (number: number) => `Rediger forslag ${number}`, field: (number: number) => `Teksten i forslag ${number}`,
    insert: 'Indsæt dette', cancel: 'Annuller',
  },

  guard: {
    key: 'Alt+Enter', found: (names: string[]) => `${listed(names)}. Alt+Enter skriver om.`, found_only: (names: string[]) => `${listed(names)}.`,
  },

  notices: {
    open: 'Notifikationer', title: 'Notifikationer', lead: 'Begge er slået fra, til du slår dem til, og gælder kun i denne browser.', close: 'Luk',
    desktop: 'Giv besked på skrivebordet, når en kunde venter, og denne side ikke er fremme',
    sound: 'En dæmpet lyd, når en kunde skriver i en samtale, jeg ikke har åben',
    denied: 'Browseren tillader det ikke. Det styres i dens indstillinger for denne side.',
    waits: (name: string) => `${name} venter`, care: (name: string) => `Omsorg først: ${name}`,
    alert: (kind: string, name: string) => `${kind}: ${name}`,
  },
};
