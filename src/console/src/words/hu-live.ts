import { lister } from './counted';
import type { en_live } from './en-live';

const listed = lister('hu');

// What the agent's page says in Hungarian, beside what it shares with others in `hu.ts`.
export const hu_live: typeof en_live = {
  tabs: {
    label: 'Nyitott beszélgetések', hint: 'A nyilakkal válthatsz, a Delete bezárja a lapot',
    close: (name: string) => `Lap bezárása: ${name}`, draft: 'el nem küldött piszkozat', typing: 'éppen ír',
  },

  search: {
    label: 'Keresés a beszélgetésekben', placeholder: 'Név vagy szó', waiting: 'Csak aki vár', all: 'Összes mutatása',
    none: 'Nincs találat.', found: (count: number) => `${count} találat`,
  },
  waits_long: 'régóta vár', waits_too_long: 'túl régóta vár',

  unread: (count: number) => `${count} beszélgetésben van olvasatlan üzenet.`,
  care_call: (name: string) => `${name} most emberre vár.`, care_open: 'Megnyitás',
  also_here: (names: string[]) => `${listed(names)} is itt van ebben a beszélgetésben.`,
  new_below: (count: number) => `${count} új üzenet`, to_end: 'Ugrás a legújabbhoz',

  due: {
    title: 'Következő határidő', list: 'Az ígéreteid, elöl a legközelebbi',
  },

  marks: {
    label: 'Ami elhangzott, a görbe mentén', kinds: { fault: 'Hiba', suggestion: 'Javaslat', tactic: 'Taktika', plain: 'Válasz' },
    from_to: (from: number, to: number) => `Düh: ${from} → ${to}`, from_to_spoken: (from: number, to: number) => `Düh: előtte ${from}, utána ${to}.`,
    of_anger: (value: number, level: string) => `Düh: ${value}, ${level.toLowerCase()}`, inserted: 'javaslatból', nothing: 'semmi különös',
    jump: 'Az Enter az üzenethez visz.',
  },

  edit: {
    open: 'Szerkesztés', label: (number: number) => `${number}. javaslat szerkesztése`, field: (number: number) => `${number}. javaslat szövege`,
    insert: 'Beszúrás így', cancel: 'Mégse',
  },

  guard: {
    key: 'Alt+Enter', found: (names: string[]) => `${listed(names)}. Alt+Enter: átírás.`, found_only: (names: string[]) => `${listed(names)}.`,
  },

  notices: {
    open: 'Értesítések', title: 'Értesítések', lead: 'Mindkettő ki van kapcsolva, amíg be nem kapcsolod, és csak ebben a böngészőben érvényes.',
    close: 'Bezárás',
    desktop: 'Asztali értesítés, ha egy ügyfél vár, és ez az oldal nem látszik',
    sound: 'Halk hang, ha olyan beszélgetésbe ír egy ügyfél, amely nincs nyitva nálam',
    denied: 'A böngésző nem engedi. Az oldalhoz tartozó beállításaiban módosíthatod.',
    waits: (name: string) => `${name} vár`, care: (name: string) => `Előbb az ember: ${name}`,
    alert: (kind: string, name: string) => `${kind}: ${name}`,
  },
};
