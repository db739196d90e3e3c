import { decimal } from './counted';
import type { en_practice } from './en-practice';

// What a story brings by itself while somebody waits.
const events: Record<string, string> = {
  phone_dies: 'lemerült a telefon', children: 'a kicsi sírva fakadt', closing_time: 'itt a zárás ideje',
  seminar_begins: 'elkezdődött a szeminárium', last_bus: 'leszállt még egy gép',
};

// What the practice page says in Hungarian. A turn is a "kör", a session a "gyakorlat", the scorecard an "értékelőlap".
export const hu_practice: typeof en_practice = {
  title: 'Gyakorlás',
  tabs: { scenarios: 'Történetek', progress: 'Fejlődésem', team: 'Csapat' },
  sign_in: {
    title: 'Gyakorolj nyugodt vízen', lead: 'Dühös ügyfelek, de nem igaziak. Az eredményedet csak az látja, akivel megosztod.',
    supervisor_lead: 'Adj feladatot a csapatodnak, és nézd azokat, akik meghívnak.', enter: 'Kezdjük', team: 'Tovább a csapathoz',
  },

  choose: {
    title: 'Kit nyugtatsz meg ma?', lead: 'Válassz egy történetet. Az ügyfélnek forgatókönyve van, de a dühét a te szavaid mozgatják.',
    language: 'Nyelv', level: 'Szint', audience: 'Ki dühös', all: 'Mindenki',
    audiences: { customer: 'Ügyfelek', colleague: 'Kollégák' },
    loading: 'Történetek betöltése…', none: 'Ezen a nyelven még nincs történet.',
    begin_here: 'Itt kezdd', transfer: 'Témazáró', transfer_more: 'Nehezebb, és felkészülés nélkül az igazi.',
    assigned: (by: string) => (by ? `Kiadta: ${by}` : 'Kiadott feladat'), to_do: 'A feladataid',
    done: 'Kész',
    par: (score: number, turns: number) => `Cél: ${score} pont, ${turns} kör`,
    best: (total: number) => `A legjobbad: ${total}`, not_played: 'Még nem játszottad', at_par: 'a cél megvan',
    play: 'Indítás', play_label: (title: string) => `Indítás: ${title}`,
    patience: (seconds: number) => `${seconds} mp-ig vár`,
    families: {
      promises: ['Ígéretek', 'Mondd meg, mit teszel, és mikor. Aztán tedd meg.'],
      policy: ['Szabály és ember', 'A szabály az szabály. Mit tudsz helyette kínálni?'],
      respect: ['Tisztelet', 'Senki sem akar csak egy szám lenni.'],
      bait: ['Ne harapj rá', 'Ők támadnak, te maradj az ügynél.'],
      between_departments: ['Osztályok között', 'Mindenkinek van ügyfele, a házon belül is.'],
    },
  },
  temperaments: { forgiving: 'Megbocsátó', even: 'Kiegyensúlyozott', hot: 'Lobbanékony' },
  levels: { standard: 'Normál', hard: 'Nehéz' },
  bands: { calm: 'Nyugodt', irritated: 'Ingerült', angry: 'Dühös', furious: 'Dühöngő' },

  start: {
    swap: 'Ügyfél egy napra', swap_more: 'Helycsere: te írsz ügyfélként, az Evenkeel válaszol, és megmondja, miért.',
    observe: 'A vezetőm nézheti', observe_more: 'Élőben látja ezt az egy gyakorlatot. Mást nem.',
    begin: 'Kezdés', cancel: 'Most nem',
  },

  play: {
    briefing: 'A helyzet', you_are: 'A szereped', story: 'Mi történt', know: 'Amit tudsz', persona: 'Veled szemben',
    thread: 'Beszélgetés', reply: 'A válaszod', placeholder: 'Írd ide a választ', send: 'Küldés',
    anger: 'Düh', of_hundred: (value: number) => `100-ból ${value}`, turn: (turn: number) => `${turn}. kör`, turn_head: 'Kör', opening: 'Kezdés',
    curve: (curve: number[], band: string, left: number) =>
      `Düh körönként: ${curve.map(Math.round).join(', ')}. Most: ${band}.${left > 0 ? ` Szaggatottan: ${left} elhagyott út.` : ''}`,
    left_path: 'az elhagyott út', now_path: 'ez az út',
    patience: (name: string) => `${name} türelme`, patience_left: (seconds: number) => `még ${seconds} mp`,
    patience_low: (name: string, seconds: number) => `${name} már nem vár sokáig: még ${seconds} másodperc.`,
    par: (turn: number, par: number) => (turn === 0 ? `Cél: ${par} kör` : `${turn}. kör, cél: ${par}`), you_as: (name: string) => `Te mint ${name}`,
    hint: 'Tipp', hint_cost: '−3 pont', hints_taken: (count: number) => `eddig ${count} tipp`, hint_title: 'Egy tipp', hint_use: 'Beszúrás a válaszba',
    rewind: 'Ezt a kört újra', rewind_label: (turn: number) => `Ezt a kört újra: ${turn}. kör`, rewind_last: 'Utolsó kör újra',
    rewound: (turn: number) => (turn === 0 ? 'Vissza a kezdéshez.' : `Visszalépés ide: ${turn}. kör vége.`),
    rewound_note: 'Visszaléptél. A régi utad szaggatottan ott marad a görbén.',
    finish: 'Lezárás, pontozás', finish_sure: 'Itt lezárod?', finish_yes: 'Igen, pontozd', finish_no: 'Folytatom',
    score: 'Az értékelőlaphoz',
    over: {
      calmed: 'Nyugodt víz. Szép munka.', walked_away: 'A másik fél kilépett a chatből.', escalated: 'A düh erősödött, nem enyhült.',
    },
    ended: 'Ez a gyakorlat lezárult', ended_more: 'Az értékelőlap még megvan.',
    over_more: {
      calmed: 'Az értékelőlap megmutatja, mi vált be.', walked_away: 'Előfordul. Próbálj újra egy kört, vagy nézd meg, mibe került.',
      escalated: 'Előfordul. Próbálj újra egy kört, vagy nézd meg, mibe került.',
    },
    leave: 'Kilépés', leave_sure: 'Kilépsz pontozás nélkül?', leave_yes: 'Igen, kilépek',
    gone: 'Ez a gyakorlat már nincs meg', gone_more: 'Újraindult a szerver, vagy a gyakorlatot nem lehet nézni. Te nem rontottál el semmit.',
    back: 'Vissza a történetekhez', observed: 'A vezetőd nézheti', watching: 'Nézőként vagy itt',
    watching_more: 'Azt látod, amit a kollégád. Tudja, hogy nézheted.', waiting: 'Várunk az első szavakra…',
    swapped: 'Te vagy az ügyfél', swapped_more: 'Légy olyan dühös, amilyenné a történet tesz. Az Evenkeel válaszol, és megmondja, miért.',
    swapped_placeholder: 'Írj ügyfélként', swapped_first: 'Te kezded. Írd le, mi történt veled.', silence: 'Nem szóltál időben',
  },

  feedback: {
    label: (turn: number) => `Visszajelzés: ${turn}. kör`,
    from_to: (before: number, after: number) => `Düh: előtte ${before}, utána ${after}`,
    points: (points: number) => `10 pontból ${points}`, better: 'Jobb így:', rule: (rule: number) => `${rule}. házi szabály`,
    time_passed: (event: string) => `Telt az idő: ${events[event] ?? event.replaceAll('_', ' ')}.`, by_itself: 'A történet magától ment tovább.',
    good: 'segített', bad: 'ártott', neutral: 'feltűnt', nothing: 'Semmi sem mozdult. A másik fél még vár valamire.',
    wins: {
      acknowledged: 'Elismert düh', cooled: 'Egy fokkal nyugodtabb', calmed: 'Végre nyugodt', bait_not_taken: 'Nem haraptál rá',
    },
    inputs: {
      silence: 'Nem jött időben válasz.', empty: 'Egy szó sem volt benne.', gibberish: 'Ezt senki sem tudta elolvasni.',
      other_language: 'Ez nem a beszélgetés nyelvén volt.', copied: 'Ezek a másik fél szavai voltak.',
      repeated: 'Ezt egyszer már mondtad.', abusive: 'Ez sértegetés volt. Ezt egy ügyfélnek sem kell eltűrnie.',
    },
    announce: (before: number, after: number, band: string) => (before === after ? `A düh nem változott: ${after}, ${band}.`
      : `A düh ${after < before ? 'enyhült' : 'erősödött'}: előtte ${before}, utána ${after}, ${band}.`),
    announce_good: (what: string) => `Segített: ${what}.`, announce_bad: (what: string) => `Ártott: ${what}.`,
    announce_better: (text: string) => `Jobb így: ${text}`, announce_win: (what: string) => `Szép munka: ${what}.`,
  },
  causes: {
    composure: 'Higgadtság', greeting: 'Köszönés', close: 'Kedves búcsú', hint: 'Tipp', peak: 'A düh csúcsa', turns: 'Körök száma',
    anger_at_end: 'Düh a végén', long_anger: 'Düh menet közben', nothing_said: 'Semmi érdemleges', unfinished: 'Félbehagyva',
    walked_away: 'Otthagyott', escalated: 'Elmérgesedett', unacknowledged: 'Elismerés elmaradt',
    acknowledge_again: 'Újabb elismerés', apologise_again: 'Újabb bocsánatkérés', apologise_hollow: 'Eggyel több bocsánatkérés',
    computer_mode_unasked: 'Computer mód csali nélkül', diplomacy_again: 'Újabb diplomácia', clarify_again: 'Újabb kérdés',
    clarify_early: 'Túl korai kérdés', close_early: 'Túl korai búcsú', story: 'Maga a történet',
    silence: 'Hallgatás', waiting: 'Várakoztatás', empty: 'Üres üzenet', gibberish: 'Olvashatatlan', other_language: 'Másik nyelv',
    copied: 'Visszaküldött szavak', repeated: 'Ugyanaz újra', abusive: 'Sértegetés', words: 'A szavaid',
  },

  explained: {
    title: 'Miért ez a válasz?', heard: 'Ezt hallotta', heard_in: 'ebben:', stage: 'Szakasz', because: 'Miért', level: 'Így hangzottál',
  },

  score: {
    hint_because: 'Tippet kértél: megmutatja, hogyan, és pontba kerül.',
    of_hundred: 'pont a 100-ból', total_label: (total: number) => `100-ból ${total} pont`,
    tiers: { needs_practice: 'Gyakorolj még', developing: 'Fejlődő', solid: 'Stabil', excellent: 'Kiváló' },
    endings: { calmed: 'Lehiggadt', walked_away: 'Otthagyott', escalated: 'Elmérgesedett' },
    ended_early: 'Félbehagyva', unfinished: 'A történet vége előtt zárult',
    process: 'Folyamat', process_more: 'Ahogyan csináltad', outcome: 'Eredmény', outcome_more: 'Ami lett belőle',
    no_deductions: 'Itt nincs mit levonni.', points_off: (points: number) => `mínusz ${decimal(points)} pont`,
    whole: 'Az egész gyakorlat',
    par: 'Cél:', turns: (turns: number, par: number) => `${turns} kör, cél: ${par}`,
    above_par: (by: number) => `${by} ponttal a cél felett`, below_par: (by: number) => `${by} ponttal a cél alatt`, on_par: 'A célnál',
    compared: (best: number, last: number) => `Eddig: legjobb ${best}, legutóbbi ${last}`,
    better_than_last: (by: number) => `${by} ponttal jobb, mint legutóbb`, worse_than_last: (by: number) => `${by} ponttal kevesebb, mint legutóbb`,
    same_as_last: 'Ugyanannyi, mint legutóbb', new_best: 'Új egyéni csúcs', first: 'Először játszottad ezt a történetet',
    curve: 'Ahogyan alakult', earned: 'Ami jól ment', earned_none: 'Legközelebb itt is lesz valami.',
    facts: {
      start: 'Düh az elején', peak: 'Csúcs', end: 'A végén', turns_to_calm: 'Kör a megnyugvásig', promises: 'Ígéret időponttal',
      opening: 'Köszönés és búcsú', hints: 'Tippek',
    },
    never: 'nincs', promised: (with_time: number, all: number) => `${all} közül ${with_time}`,
    opening: (greeted: boolean, closed: boolean): string =>
      (greeted && closed ? 'mindkettő' : greeted ? 'csak köszönés' : closed ? 'csak búcsú' : 'egyik sem'),
    replay: 'Körről körre', silence: '(hallgatás)',
    again: 'Még egyszer', harder: 'Jöhet a nehéz szint', transfer: 'Jöhet a témazáró', stories: 'Minden történet',
    save: 'Másolat mentése', formats: {
      json: ['JSON', 'minden, programoknak'], csv: ['CSV', 'a körök táblázatban'], html: ['HTML', 'olvasásra, nyomtatásra'],
      xapi: ['xAPI', 'oktatási rendszernek'],
    },
    announce: (total: number, tier: string) => `Értékelőlap: 100-ból ${total} pont, ${tier.toLowerCase()}.`,
  },

  progress: {
    title: 'Fejlődésem', lead: 'Az újabb gyakorlat többet számít.', none: 'Még nincs gyakorlatod.',
    none_more: 'Itt jelennek meg a gyakorlataid, és velük nő a tudásod.',
    none_go: 'Jöhet az első történet', skills: 'Készségek',
    skill: (percent: number, chances: number) => `${percent}%, ${chances} alkalom`,
    trend: 'Alakulás', trend_label: (totals: number[]) => `Összpontszámok, elöl a legrégebbi: ${totals.join(', ')}`,
    sessions: 'Gyakorlatok', when: 'Mikor', story: 'Történet', level: 'Szint', process: 'Folyamat', outcome: 'Eredmény', total: 'Összesen', ending: 'Vége',
    turns: 'Körök', transfer: 'témazáró',
    share: 'Megosztom az eredményeimet a vezetőkkel', share_off: 'Privát. A gyakorlataidat és a készségeidet csak te látod.',
    share_on: 'Megosztva. A vezetők látják a gyakorlataidat a pontokkal és a készségeidet. Azt soha, hogy mit írtál.',
  },

  team: {
    title: 'Csapat', none: 'Még senki sem gyakorolt.', none_more: 'Adj ki valakinek egy feladatot: megvárja, amíg az illető belép.',
    trainee: 'Kolléga', assign: 'Feladat kiadása', scenario: 'Történet', choose: 'Válassz történetet', language: 'Nyelv', level: 'Szint', give: 'Kiadás',
    tasks: 'Feladatok', no_tasks: 'Nincs feladat', done: 'Kész', open: 'Még nincs kész', take_back: 'Visszavonás',
    take_back_label: (title: string, name: string) => `Visszavonás: ${title}, ${name} feladata`,
    sessions: (count: number) => `${count} gyakorlat`, skills: 'Készségek', private: 'Nem osztja meg az eredményeit',
    show_sessions: 'Gyakorlatok', sessions_of: (name: string) => `${name} gyakorlatai`, no_sessions: 'Még nincs pontozott gyakorlat.',
    fetching: 'Gyakorlatok betöltése…',
    sessions_told: (name: string, count: number) => `${name}: lent ${count} gyakorlat.`,
    live: (title: string) => `Most játssza: ${title}`, watch: 'Nézem', watch_label: (name: string) => `Nézem: ${name}`,
    refresh: 'Frissítés', given: (title: string, name: string) => `Kiadva: „${title}”, ${name} feladata.`,
  },

  trouble: {
    unknown_scenario: 'Ez a történet már nincs meg. Töltsd be újra az oldalt.', unknown_turn: 'Nincs ilyen kör, ahová vissza lehetne lépni.',
    not_allowed: 'Ehhez nincs jogosultságod.', too_many: 'Túl sok gyakorlat fut. Próbáld újra néhány perc múlva.',
    closed: 'Ez a gyakorlat véget ért.', unavailable: 'A szerver foglalt. Próbáld újra.',
  },
  trouble_else: (message: string) => `Ez nem sikerült: ${message}`,

  shortcuts: [
    ['Enter', 'Küldés'],
    ['Shift + Enter', 'Új sor'],
    ['Alt + H', 'Egy tipp (pontba kerül)'],
    ['Alt + R', 'Az utolsó kör újra'],
    ['Alt + S', 'Lezárás, pontozás'],
    ['?', 'Ez a lista, amikor nem írsz'],
  ],
  shortcuts_single: 'Egybillentyűs parancs (?)',
};
