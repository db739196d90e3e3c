import type { SearchedIn, Heat, Standing } from '../client/intent-frames';
import type { en_intents } from './en-intents';

// What the intents page says in Hungarian. What is wrong in a file is a "probléma"; a "hiba" is what an agent does.
export const hu_intents: typeof en_intents = {
  title: 'Szándékok',
  tabs: { phrases: 'Szövegek', try: 'Mondatpróba', checks: 'Ellenőrzés' },
  loading: 'Betöltés…',
  in_use: (when: string) => `${when} óta használatban`,
  version: (version: string) => `Változat: ${version}`,
  problems_count: (count: number) => `${count} probléma`,

  sign_in: {
    title: 'Amit az Evenkeel mond', lead: 'Olvasd el az összes szöveget, és próbálj ki bármilyen mondatot.', enter: 'Megnézem',
    supervisor_lead: 'Írj át egy szöveget, nézd meg, mi lenne belőle, és vedd használatba.',
  },

  packs: {
    attacks: 'Támadások', grievances: 'Panaszok', demands: 'Követelések', care: 'Törődés', calm: 'Nyugodt', internal: 'Osztályok között',
    drafts: 'Amit az ügyintézők írnak',
  } as Record<string, string>,
  audiences: { customer: 'Ügyfelek írják', colleague: 'Kollégák írják', agent: 'Ügyintézők írják' } as Record<string, string>,
  heats: { calm: 'Nyugodt', irritated: 'Ingerült', angry: 'Dühös', furious: 'Dühöngő' } satisfies Record<Heat, string>,
  // What each tactic is for, for somebody who writes one.
  tactic_hints: {
    computer_mode: 'Egyetlen általános, személytelen mondat, érzelem nélkül. Se „Ön”, se „úgy érzem”, se kérdés; legfeljebb 25 szó.',
    acknowledge: 'Mondd ki, min ment keresztül. Se megoldás, se hibáztatás.', apologise: 'Bocsánatkérés, „ha” nélkül.',
    diplomacy: 'Melegen, mellé állva, de nem engedve.', clarify: 'Kérdezd meg, amit tudnod kell.',
    offer_options: 'Legalább két lehetőség, amiből választhat.', commit: 'Mi fog történni, és mikorra. Nincs „talán”.',
    thank: 'Köszönj meg valami valódit.', close: 'Kedves búcsú.', boundary: 'Meddig mehet el, nyugodtan kimondva.',
    hand_over: 'Ki veszi át, és mit fog tudni.', care: 'Előbb az ember, aztán az ügy.', rewrite: 'Mit mondj inkább.',
  } as Record<string, string>,

  find: {
    label: 'Keresés minden szövegben', placeholder: 'Keresés minden szövegben', language: 'Nyelv', all_languages: 'Minden nyelv',
    where: 'Hol', everywhere: 'Mindenhol', in: {
      title: 'Címek', example: 'Példák', near_miss: 'Hasonmások', reply: 'Válaszok',
    } satisfies Record<SearchedIn, string>,
    one_in: { title: 'Cím', example: 'Példa', near_miss: 'Hasonmás', reply: 'Válasz' } satisfies Record<SearchedIn, string>,
    found: (count: number, more: boolean) => (more ? `Az első ${count} találat` : `${count} találat`),
    none: (words: string) => `Nincs találat: „${words}”`, none_more: 'Próbálj egy rövidebb szót vagy egy másik nyelvet.',
    hits: 'Találatok', browse: 'Minden szándék', unsaved: 'még nincs mentve', back: 'Minden szándék',
  },

  gone: 'Ez a szándék már nincs betöltve.',

  welcome: {
    title: 'Keress meg egy szöveget', lead: 'Keress rá balra egy szavára, vagy nyisd meg a szándékot, amelyhez tartozik.',
    steps: ['Keresd meg.', 'Írd át.', 'Nézd meg, mi változna.', 'Mentsd el. Azonnal használatba kerül.'],
    read_steps: ['Keresd meg.', 'Olvasd el, mit mond, és miért.', 'Próbálj ki egy saját mondatot.'],
  },

  read_only: (why: string) => `Ezeket a fájlokat itt nem lehet menteni: ${why}`,
  agent_note: 'Mindent elolvashatsz és kipróbálhatsz. Átírni a vezetők tudják.',

  wording: {
    language: 'A szövegek nyelve', title: 'Cím', sections: {
      replies: 'Válaszok', examples: 'Példák', near_misses: 'Hasonmások', patterns: 'Minták',
    },
    rule: (rule: number) => `${rule}. házi szabály`, severity: (level: number) => `Súlyosság: ${level}`, suggests: 'Javaslat jön rá',
    suggests_not: 'Nem jön rá javaslat', care: 'Előbb az ember', register: 'Hangnem',
    raw: 'Nyers fájl', download: 'Letöltés', more: 'A szándékról', missing: 'Ezen a nyelven még nincs szöveg.',
    raw_taken: 'Ezt a fájlt nyersen kezdted átírni. Előbb azt mentsd el, vagy vesd el.',
    thin: 'kevés', thin_more: 'Feleannyi sincs, mint a többi nyelven',
  },

  replies: {
    lead: 'Ezeket javasolja, taktikánként. Minden válasz megtartja a számát és azt, amit elért.',
    text: (tactic: string, number: number) => `${tactic}, ${number}. válasz`,
    also: 'Kínáld ezt is', also_label: (tactic: string, number: number) => `Kínáld ezt is: ${tactic}, ${number}. válasz`,
    add: 'Új válasz', add_to: (tactic: string) => `Új válasz: ${tactic}`, remove: 'Törlés',
    standings: { unreviewed: 'Még nem értékelt', approved: 'Jóváhagyva', blocked: 'Letiltva' } satisfies Record<Standing, string>,
    pinned: 'Kitűzve', approve: 'Jóváhagyás', block: 'Letiltás', pin: 'Kitűzés', history: 'Előzmények',
    record: (calmer: number, answered: number, low: number, high: number) => `${answered} esetből ${calmer} enyhült (${low}–${high}%)`,
    sent: (count: number) => `elküldve ${count} alkalommal`, unused: 'még nem használt', blocked_more: 'Soha nem javasolja',
    pinned_more: 'Ezt javasolja először',
    placeholders: 'Az Evenkeel tölti ki:', new_id: (id: string) => `a száma ez lesz: ${id}`,
    does_to: (does: string, tactic: string, number: number) => `${does}: ${tactic}, ${number}. válasz`,
    judged: (text: string, standing: string) => `${standing}: ${text}`,
  },

  examples: {
    lead: 'Üzenetek úgy, ahogy az emberek tényleg írnak, indulat szerint.',
    label: (heat: string, number: number) => `${heat}, ${number}. példa`, add: (heat: string) => `Új példa: ${heat}`,
    placeholder: 'Még egy. Több sort is beilleszthetsz egyszerre.', also: 'benne van még', also_label: 'Benne van még', also_add: 'benne van még…',
    also_remove: (title: string) => `Már nincs benne: ${title}`,
    pasted: (count: number) => `${count} sor hozzáadva.`,
  },

  near_misses: {
    lead: 'Mondatok, amelyek hasonlítanak, de mást jelentenek.', label: (number: number) => `${number}. hasonmás`, is: 'valójában',
    is_label: (number: number) => `Mi valójában: ${number}. hasonmás`, nothing: 'semmi különös', add: 'Új hasonmás',
  },

  patterns: { lead: 'Állandó kifejezések, amelyeket szóról szóra keres. A nyers fájlban lehet őket átírni.', none: 'Nincs.' },

  line: {
    remove: (label: string) => `Törlés: ${label}`, put_back: 'Visszaállítás', put_back_label: (label: string) => `Visszaállítás: ${label}`,
    states: { new: 'új', changed: 'módosult', removed: 'törlődik' }, was: (text: string) => `Előtte: ${text}`,
  },

  changes: {
    label: 'Módosítások', count: (count: number) => `${count} módosítás, nincs mentve`,
    undo: 'Visszavonás', discard: 'Elvetés', discard_sure: 'Mindent elvetsz?', discard_yes: 'Igen, elvetem', discard_no: 'Megtartom',
    save: 'Mentés', save_worse: 'Mentés így is', saving: 'Mentés…', mend_first: 'Előbb oldd meg a problémákat.',
  },

  preview: {
    title: 'Mi változna', waiting: 'Ellenőrzés, amint elkészülsz a sorral.', running: 'Minden tesztmondat olvasása a te szavaiddal…',
    queued: 'Épp egy másik ellenőrzés fut. A tiéd a következő.', failed: 'Nem sikerült ellenőrizni.', lost: 'Közben megszakadt a kapcsolat.',
    again: 'Ellenőrzés újra', fine: 'Nincs vele semmi baj.', nothing: 'Egyetlen tesztmondat értelmezése sem változik.',
    problems: (count: number) => `${count} megoldandó probléma`, elsewhere: 'itt:',
    changes: (count: number, more: boolean) => (more ? `${count} a megváltozott értelmezésekből` : `${count} értelmezés változik`),
    better: 'Jobb', worse: 'Rosszabb', other: 'Más', wanted: (title: string) => `Ez lenne a jó: ${title}`,
    before: 'előtte', after: 'utána', none: 'semmi', suggests: 'javaslattal', suggests_not: 'javaslat nélkül',
    tests: 'Tesztek', test_line: (right: string, tests: string) => `${tests} tesztből ${right} jó`, same: 'változatlan',
    better_count: (count: number) => `${count} jobb`, worse_count: (count: number) => `${count} rosszabb`,
    took: (seconds: string) => `Ellenőrizve, ${seconds} mp`, untested: 'Ezekhez a fájlokhoz nincs teszt.', fix: 'Ugrás a sorhoz',
    told: (problems: number, better: number, worse: number) => (problems > 0
      ? `${problems} megoldandó probléma.`
      : `Ellenőrizve. ${better} jobb, ${worse} rosszabb. Menthető.`),
  },

  notices: {
    saved: (count: number, when: string) => `${count} módosítás mentve, ${when} óta használatban.`,
    changed: (by: string, when: string) => `A szövegek módosultak (${by ? `${by}, ` : ''}${when}). Amit látsz, az a friss.`,
    rebased: (by: string, when: string) =>
      `Ezt a fájlt közben ${by || 'valaki más'} is átírta (${when}). Nem veszett el semmi: a te módosításaid most erre épülnek. Nézd át, és ments.`,
    close: 'Bezárás',
  },
  trouble: {
    stale: 'Közben valaki más is átírta a fájlt.', busy: 'Épp egy másik ellenőrzés vagy mentés fut. Próbáld újra egy kicsit később.',
    not_allowed: 'Ezt csak vezetők tehetik meg.', too_long: 'Ez túl hosszú.', lost: 'Közben megszakadt a kapcsolat. Semmi sem lett mentve.',
    too_large: 'Ez a fájl túl nagy ahhoz, hogy egyben elküldd. Írd át szándékonként.',
  } as Record<string, string>,
  trouble_else: (message: string) => `Ez nem sikerült: ${message}`,
  refused: (message: string) => `Semmi sem lett mentve: ${message}`,

  raw: {
    back: 'Vissza a szövegekhez', label: (file: string) => `A fájl szövege: ${file}`, lead: 'A fájl úgy, ahogy van, azoknak, akik ismerik.',
    line: (line: number) => `${line}. sor`, words_taken: 'Ebben a fájlban vannak nem mentett szövegek. Előbb azokat mentsd el, vagy vesd el.',
    stale: 'Ezt a fájlt valaki más is átírta. A tiéd még itt van.', keep: 'Marad az enyém', theirs: 'Legyen az övé',
  },

  try: {
    label: 'Amit egy ügyfél ír', placeholder: 'Egy órája vonalban tartanak, és senkit sem érdekel',
    language: 'Nyelv', any_language: 'Automatikus', go: 'Kipróbálom', none: 'Semmi különös', running: 'Olvasás…',
    read_as: 'Értelmezés', sure: (percent: number) => `${percent}%-ban biztos`, runner_up: 'A második',
    behind: (points: number) => `, ${points} ponttal kevesebb`,
    alone: 'Más szóba sem jött.', anger: 'Düh', care: 'Törődés', suggestion: 'Javaslat', reached: 'eléri', not_reached: 'nem éri el',
    threshold: (value: number, from: number) => `100-ból ${value}, küszöb: ${from}`, recognised: 'Nyelv',
    known: (percent: number) => `A szavak ${percent}%-a ismert a példákból`,
    reasons: 'Mi szólt mellette és ellene', for: 'mellette', against: 'ellene', words: 'Szavak', weight: 'Súly', manner: 'ahogyan mondja', start: '⌜',
    end: '⌟',
    pattern: 'Állandó kifejezés', why_not: 'Miért nem …', why_not_choose: 'Válassz szándékot',
    no_reasons: 'Egyik szava sem szólt mellette vagy ellene.',
    why_not_said: (asked: string, asked_percent: number, chosen: string, percent: number) =>
      `${asked}: ${asked_percent}%. ${chosen}: ${percent}%.`,
    why_not_is: (asked: string) => `Épp ez az értelmezése: ${asked}`,
    replies: 'Válaszok, amelyek jönnének', no_replies: 'Nincs.', open: 'Megnyitás',
    more: 'Minden szám', temper: {
      irritated: 'Ingerültnek hangzik', angry: 'Dühösnek hangzik', furious: 'Dühöngőnek hangzik', usual: 'Az ilyen üzenetek szokásos indulata',
      heat_anger: 'Dühös szavak', heat_chat: 'Panaszos szavak',
    } as Record<string, string>,
    normal_form: 'Így veti össze', because: (rule: number, words: string) => `${rule}. házi szabály: ${words}`,
    told: (title: string, percent: number) => `Értelmezés: ${title}, ${percent}%-ban biztos.`, foreign: 'egyik sem',
    marked: 'Kiemelve: ami mellette szólt. Pontozva: ami ellene.',
  },

  checks: {
    fine: 'Minden rendben.', refused: 'A legújabb fájlokat a szerver nem fogadta el; az előzők maradtak használatban.',
    open: 'Sor megnyitása', tests: 'Tesztek', tests_lead: 'Mondatok, amelyek nincsenek a példák között, és hogy hányat értelmez jól.',
    untested: 'Ezekhez a fájlokhoz nincs teszt, vagy még nem futott le.', right: (share: string) => `${share} jó`,
    parity: 'A nyelvek egymás mellett', parity_lead: 'Mennyi szöveg van szándékonként és nyelvenként. Kiemelve, ahol feleannyi sincs, mint máshol.',
    measures: { examples: 'Példák', near_misses: 'Hasonmások', replies: 'Válaszok', patterns: 'Minták' },
    measure: 'Mit számoljon', intent: 'Szándék', thin: 'kevés', missing: 'nincs', none_thin: 'Sehol sem kevés.',
    thin_count: (count: number) => `${count} helyen kevés`, open_label: (title: string, language: string) => `Megnyitás: ${title}, ${language}`,
    of: (right: string, tests: string) => `${tests} tesztből ${right}`,
  },

  history: {
    title: 'Egy válasz előzményei', close: 'Bezárás', achieved: 'Amit elért', months: 'Enyhült utána, havonta',
    month_label: (month: string, percent: string, low: string, high: string, answered: number) =>
      `${month}: ${percent} enyhült, ${low} és ${high} között, ${answered} esetből`,
    interval: '95%-os intervallum', none_answered: 'Még egy ügyfél sem írt tovább utána.',
    verdicts: 'Értékelések', no_verdicts: 'Még senki sem értékelte.', by: (by: string) => `értékelte: ${by}`,
    uses: 'Hol használták', no_uses: 'Még sehol.',
    sent: 'változatlanul', edited: 'átírva', no_answer: 'nincs válasz', from_to: (from: number, to: number) => `düh: ${from} → ${to}`,
    all_uses: 'Mind az elemzésben', conversation: 'Beszélgetés', shown: 'megmutatva', inserted: 'beszúrva', went: 'elküldve', after_edit: 'átírva',
    dismissed: 'elvetve',
    calmer: 'nyugodtabb', same: 'ugyanolyan', angrier: 'dühösebb', when: 'Mikor', who: 'Ki', how: 'Hogyan', effect: 'Hatás', month: 'Hónap',
    answered: 'Válasz jött', share: 'Enyhült',
    table: 'Táblázatban',
  },

  shortcuts: [
    ['/', 'Keresés'],
    ['Ctrl + S', 'Mentés'],
    ['Enter', 'Példában: új sor alatta'],
    ['Ctrl + Z', 'Mezőn kívül: az utolsó módosítás visszavonása'],
    ['?', 'Ez a lista'],
  ] as [string, string][],
  shortcuts_single: 'Egybillentyűs parancsok (/ és ?)',
};
