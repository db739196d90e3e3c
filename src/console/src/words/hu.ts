import type { Trend } from '../client/protocol';
import type { en } from './en';
import { hu_embed } from './hu-embed';
import { hu_insights } from './hu-insights';
import { hu_intents } from './hu-intents';
import { hu_live } from './hu-live';
import { hu_practice } from './hu-practice';
import { hu_rules } from './hu-rules';
import { hu_widget } from './hu-widget';

// Everything the console says in Hungarian: "te" to agents and supervisors, "Ön" to customers. What both see (the connection,
// messages on their way) addresses nobody. Names and numbers stand where they need no suffix and no article; nouns after a number
// stay in the singular.
export const hu: typeof en = {
  language: 'hu',
  brand: 'Evenkeel',
  quoted: (text: string) => `„${text}”`,
  tongue: { label: 'Az oldal nyelve' },
  tongues: { en: 'English', nb: 'Norsk', da: 'Dansk', it: 'Italiano', hu: 'Magyar', el: 'Ελληνικά' },
  pages: {
    label: 'Oldalak', live: 'Élő chat', practice: 'Gyakorlás', insights: 'Elemzés', intents: 'Szándékok', customer: 'Ügyféloldal',
  },
  rules: hu_rules,
  // Customers read some of these too, so they address nobody.
  errors: {
    bad_json: 'A szerver ezt nem tudta értelmezni.', bad_frame: 'A szerver ezt nem tudta értelmezni.',
    unknown_type: 'A szerver nem ismeri ezt a kérést; talán régebbi, mint ez az oldal.', hello_first: 'A belépés még nem történt meg.',
    not_allowed: 'Ehhez itt nincs jogosultság.', not_joined: 'Ehhez előbb be kell lépni a beszélgetésbe.', too_long: 'Ez túl hosszú.',
    too_many: 'Egyszerre túl sok. Előbb be kell zárni valamit.', closed: 'A beszélgetés le van zárva.',
    unknown_suggestion: 'Ez a javaslat már nincs meg.', unknown_promise: 'Nincs ilyen ígéret.', unknown_reply: 'Nincs ilyen válasz.',
    unknown_scenario: 'Nincs ilyen történet.', unknown_turn: 'Nincs ilyen kör.', id_reused: 'Ez már el lett küldve.',
    unavailable: 'A szerver erre most nem képes.', slow_down: 'Túl sok egyszerre. Egy pillanat múlva folytatódik.',
  },
  levels: { 0: 'Nyugodt', 1: 'Ingerült', 2: 'Dühös', 3: 'Dühöngő' },
  // Not "nő": a "dühös nő" is an angry woman.
  trends: { rising: 'erősödik', steady: 'állandó', falling: 'enyhül' },
  stages: {
    listen: 'Meghallgatás', acknowledge: 'Elismerés', defuse: 'Csillapítás', clarify: 'Tisztázás', resolve: 'Megoldás', close: 'Lezárás',
  },
  tactics: {
    computer_mode: 'Computer mód', acknowledge: 'Elismerés', apologise: 'Bocsánatkérés', diplomacy: 'Diplomácia', clarify: 'Tisztázás',
    offer_options: 'Lehetőségek', commit: 'Vállalás', thank: 'Köszönet', close: 'Lezárás', boundary: 'Határhúzás', hand_over: 'Átadás',
    care: 'Törődés', answer: 'Válasz', rewrite: 'Átírás',
  },
  faults: {
    takes_bait: 'Ráharap a csalira', sarcasm: 'Gúny', blames_customer: 'Az ügyfelet hibáztatja', blames_colleague: 'Kollégára hárít',
    complains: 'Panaszkodik', policy_wall: 'Csak a szabály', calm_down: 'Nyugalomra int', dismissive: 'Bagatellizál',
    overpromise: 'Túl sokat ígér', hollow_apology: 'Üres bocsánatkérés', defends: 'Védekezik', shouting: 'Kiabál', jargon: 'Zsargon',
    depersonalises: 'Számként kezeli', premature_solution: 'Túl korai megoldás', second_apology: 'Újra bocsánatot kér',
    stonewalling: 'Elzárkózik', acknowledgement: 'Elismerés elmaradt',
  },

  time: {
    now: 'most',
    seconds: (count: number) => `${count} mp`,
    minutes: (count: number) => `${count} perc`,
    hours: (count: number) => `${count} óra`, days: (count: number) => `${count} nap`,
  },

  connection: {
    connecting: 'Csatlakozás', ready: 'Csatlakozva', waiting: 'Offline',
    lost: 'Megszakadt a kapcsolat. Amit írsz, megmarad, és elmegy, amint helyreáll.',
    seconds: (count: number) => (count > 0 ? `Újracsatlakozás ${count} mp múlva` : 'Újracsatlakozás most'), retry: 'Most rögtön',
    refused: (why: string) => `A szerver nem engedett be: ${why}`,
    not_let_in: 'A név vagy a hozzáférési kulcs nem megfelelő.',
    no_token: 'A hozzáférési kulcs hiányzik, hibás vagy lejárt. Új kulcsot kell kérni.', too_many_tries: 'Innen túl sok volt a próbálkozás. Várni kell egy percet.',
  },

  sign_in: {
    title: 'Foglalj helyet', lead: 'Az ügyfelek ezt a nevet látják, amikor belépsz a beszélgetésükbe.', name: 'A neved',
    token: 'Hozzáférési kulcs', token_hint: 'Csak akkor kell, ha a szerver kéri.', token_needed: 'Az ügyfelek a kulcsban álló nevet látják.', enter: 'Kezdés',
    placeholder: 'Kata', supervisor_lead: 'Vezetőként ülsz be: a riasztások hozzád jönnek, a javaslatok az ügyintézőkhöz.',
    supervisor: 'Vezető',
  },

  queue: {
    title: 'Beszélgetések', list: 'Beszélgetések, elöl a legfeszültebb', none: 'Senki sem vár.',
    none_more: 'Amint egy ügyfél ír, a beszélgetése itt jelenik meg.', try: 'Ügyféloldal megnyitása',
    waits: (time: string) => `${time} óta vár`, waits_now: 'most írt', answered: 'válaszolva', opened: 'most érkezett', closed: 'lezárva',
    unread: 'olvasatlan', anonymous: 'Ügyfél',
    title_count: (count: number) => `(${count}) Evenkeel`,
  },

  thread: {
    label: 'Üzenetek', pick: 'Válassz egy beszélgetést',
    pick_more: 'Legfelül van a legfeszültebb. Az Alt és a nyílbillentyűk váltanak köztük.', back: 'Beszélgetések',
    close: 'Beszélgetés lezárása', close_sure: 'Végleg lezárod?', close_yes: 'Igen, lezárom', close_no: 'Még nem',
    closed: 'Ez a beszélgetés le van zárva.', empty: 'Még nincs üzenet.', gap: 'A korábbi üzenetek már nincsenek meg.',
    typing: (name: string) => `${name} éppen ír`,
    forgotten: 'A beszélgetést törölték', forgotten_more: 'Semmi sem maradt belőle, sem itt, sem a szerveren.',
    nobody_here: 'Az ügyfél elhagyta az oldalt', care: 'Előbb az ember',
  },

  outgoing: {
    waiting: 'Kapcsolatra vár', sent: 'Küldés', delivered: 'Kézbesítve', failed: 'Nem ment el',
    again: 'Újraküldés', discard: 'Elvetés',
    codes: {
      too_long: 'Az üzenet túl hosszú.',
      closed: 'A beszélgetés le van zárva.',
      not_allowed: 'Itt nem lehet írni.',
    },
  },

  composer: {
    label: 'A válaszod', placeholder: 'Írd ide a választ', send: 'Küldés', hint: 'Enter: küldés, Shift+Enter: új sor',
    inserted: 'Javaslat beszúrva.', reminded: 'Mondat beszúrva.', rewritten: 'Mondat átírva.', undo: 'Visszavonás',
    undo_digit: (digit: string) => `Visszavonás, ezt írtam: „${digit}”`,
    left: (count: number) => `Még ${count} karakter`,
    own_heat: (value: number, trend: Trend) =>
      `A te szavaid is hevesek: 100-ból ${value}${trend === 'steady' ? '' : trend === 'rising' ? ', és egyre hevesebbek' : ', de enyhülnek'}.`,
    own_heat_private: 'Ezt csak te látod.',
  },

  properties: {
    general: 'nem általános', impersonal: 'túl személyes', unemotional: 'érzelmes', no_defence: 'védekező', no_counter_attack: 'visszavágó',
    short_enough: 'túl hosszú',
  },
  draft: {
    breaks: 'Nem egészen computer mód:',
    label: 'Válaszellenőrzés', fine: 'Jól hangzik:', use: 'Legyen ez', instead: 'Helyette:',
  },

  reminders: {
    label: 'Emlékeztetők', insert: 'Beszúrás',
    kinds: { greeting: 'Még nincs köszönés', close: 'Még nincs kedves búcsú', promise: 'Nyitott ígéret' },
  },

  promises: {
    title: 'Ígéretek',
    states: { open: 'Nyitott', due: 'Esedékes', late: 'Lejárt', kept: 'Betartva', broken: 'Megszegve', dropped: 'Tárgytalan' },
    marks: { kept: 'Betartva', broken: 'Megszegve', dropped: 'Tárgytalan' },
    mark: (mark: string, text: string) => `${mark}: ${text}`,
    due: (when: string) => `határidő: ${when}`, no_time: 'időpont nélkül', change: 'Módosítás',
    change_label: (text: string) => `Módosítás: ${text}`, asks: 'Mi lett vele',
  },

  debrief: {
    title: 'Visszatekintés', start: 'Eleje', peak: 'Csúcs', end: 'Vége', wins_title: 'Szép munka',
    wins: {
      calmed: 'Lecsillapított düh', acknowledged: 'Elismert düh', no_faults: 'Hiba nélkül', promises_kept: 'Betartott ígéretek',
    },
    calmed: 'Ez csillapította', heated: 'Ez szította', chances: 'Legközelebb',
    from_to: (from: number, to: number) => `${from} → ${to}`, from_to_label: (from: number, to: number) => `Düh: előtte ${from}, utána ${to}`,
    instead: 'Inkább:', missing: 'Kimaradt:',
    phases: { opening: 'köszönés', doing: 'maga az ügy', closing: 'kedves búcsú' },
    promises: (open: number, kept: number, broken: number) =>
      [open && `${open} nyitott`, kept && `${kept} betartott`, broken && `${broken} megszegett`].filter(Boolean).join(', '),
    promises_title: 'Ígéretek:', announce: 'A beszélgetés lezárult. A visszatekintés a segítő panelen van.',
  },

  alerts: {
    title: 'Riasztások', dismiss_label: (what: string) => `Elvetés: ${what}`,
    kinds: { care: 'Előbb az ember', anger: 'Dühöngő', abuse: 'Sértegetés', promise_due: 'Esedékes ígéret' },
  },

  assist: {
    label: 'Segítő', now: 'A düh most', none: 'Még nincs mérés', none_more: 'Az ügyfél első üzenetével érkezik.',
    of_hundred: (value: number) => `100-ból ${value}`, stage: 'Szakasz',
    recognised: 'Felismerve',
    nothing_recognised: 'Semmi különös.', suggestions: 'Javaslatok', insert: 'Beszúrás',
    insert_number: (number: number) => `${number}. javaslat beszúrása`, dismiss: 'Elvetés',
    dismiss_number: (number: number) => `${number}. javaslat elvetése`, dismiss_why: 'Az elvetés oka',
    reasons: { wrong: 'Téves', repeated: 'Ismétlés', tone: 'Rossz hangnem', other: 'Egyéb' },
    also_offer: 'Kínáld ezt is:',
    confidence: (percent: number) => `${percent}%-ban biztos`, all_dismissed: 'Minden javaslatot elvetettél.',
    answered: 'Megválaszolva. A következő javaslat az ügyfél következő üzenetével jön.',
    waiting: 'Itt jelennek meg a javaslatok, amikor egy üzenethez kellenek.', for_agents: 'A javaslatok a beszélgetés ügyintézőihez mennek.',
    record: (calmer: number, answered: number, low: number, high: number) => `${answered} esetből ${calmer} enyhült, ${low}–${high}%`,
    record_interval: '95%-os intervallum', pinned: 'egy vezető kitűzte',
    silence: {
      calm: 'Nincs javaslat: az üzenet nyugodt.',
      answer_directly: 'Nincs javaslat: ez egyszerű kérdés. Csak válaszolj rá.',
      below_threshold: 'Nincs javaslat: semmi sem illik rá eléggé.',
      ambiguous: 'Nincs javaslat: az üzenet többféleképpen érthető.',
      language_unknown: 'Nincs javaslat: ez a nyelv nincs betöltve.',
      care: 'Nincs javaslat: itt emberre van szükség.',
      listening: 'Meghallgatás: az ügyfél még ír.',
      exhausted: 'Nincs új javaslat: minden ideillő mondat elfogyott. Tégy egy konkrét lépést, vagy add át.',
    },
    announce: (count: number, first: string) => `${count} új javaslat. Az első: ${first}`,
    announce_care: 'Előbb az ember. Olvasd el a kártyát.',
  },

  why: {
    title: 'Miért?', words: 'Ezek a szavak', whole: 'Az egész üzenet', mean: 'Értelmezés',
    rule: (number: string) => (number ? `${number}. házi szabály` : 'Házi szabály'), next: 'A második', none: 'más szóba sem jött',
    margin: (points: number) => `${points} ponttal kevesebb`, attack: 'Erre épül',
  },

  curve: {
    title: 'A düh a beszélgetés során',
    describe: (count: number, last: number, peak: number, level: string) =>
      `Dühgörbe, ${count} ügyfélüzenet: most 100-ból ${last}, ${level.toLowerCase()}; csúcs: ${peak}.`,
    empty: 'Még nincs görbe.', message: 'Üzenet', anger: 'Düh', level: 'Szint',
  },

  // The cards themselves speak formally; their headings speak to nobody.
  care: {
    title: 'Előbb az ember', lead: 'Itt nincs computer mód. Embernek ember kell.', do: 'Teendő most',
    hand_over: 'Kihez kerüljön', avoid: 'Kerülendő', read: 'Elolvastam', show: 'Kártya mutatása',
  },

  shortcuts: {
    open: 'Billentyűparancsok', title: 'Billentyűparancsok', close: 'Bezárás',
    single: 'Egybillentyűs parancsok (1–9, / és ?)',
    list: [
      ['1 … 9', 'Javaslat beszúrása, amíg a válasz üres, vagy nem írsz'],
      ['Alt + 1 … 9', 'Javaslat beszúrása bármikor'],
      ['Alt + Enter', 'A kurzornál lévő hiba átírása, ha nincs, az elsőé'],
      ['Esc', 'Az utolsó beszúrás vagy átírás visszavonása'],
      ['Enter', 'Küldés'],
      ['Shift + Enter', 'Új sor'],
      ['Alt + ↑ / ↓', 'Előző vagy következő beszélgetés a listában'],
      ['Alt + Page ↑ / ↓', 'Előző vagy következő nyitott beszélgetés'],
      ['Delete', 'A kijelölt lap bezárása'],
      ['/', 'Keresés a beszélgetésekben'],
      ['↑ ↓ Enter', 'Mozgás a listában és megnyitás'],
      ['?', 'Ez a lista'],
    ],
  },

  customer: {
    title: 'Írjon nekünk', welcome: 'Miben segíthetünk?', welcome_more: 'Írjon nekünk, és egy munkatársunk itt válaszol Önnek.',
    name: 'Az Ön neve', optional: 'nem kötelező', start: 'Chat indítása', anonymous: 'Vendég', message: 'Az Ön üzenete',
    placeholder: 'Írja ide az üzenetét', send: 'Küldés',
    here: (name: string) => `${name} itt van`, here_nameless: 'Egy munkatársunk itt van',
    nobody: 'Egy munkatársunk hamarosan válaszol',
    typing: (name: string) => `${name} éppen ír`, agent: 'Munkatársunk',
    first: 'Írja le, mi történt. Egy munkatársunk olvassa.',
    offline: 'Megszakadt a kapcsolat. Üzeneteit megőrizzük, és elküldjük, amint helyreáll.',
    closed: 'A beszélgetés véget ért. Köszönjük, hogy írt nekünk.', again: 'Új beszélgetés indítása',
    log: 'Beszélgetés',
  },

  live: hu_live,
  practice: hu_practice,
  insights: hu_insights,
  intents: hu_intents,
  embed: hu_embed,
  widget: hu_widget,
};
