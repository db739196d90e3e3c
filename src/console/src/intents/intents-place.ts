import type { Place } from '../state/edit-session';

export type Tab = 'phrases' | 'try' | 'checks';
export type Section = 'replies' | 'examples' | 'near_misses' | 'patterns';
// Where in the page somebody is; it stands in the address, so that a place can be sent to a colleague and survives a reload.
export interface Whereabouts { tab: Tab; place?: Place; section: Section; reply?: string }

// Not `lang`: that asks for the language of the page.
const own = ['tab', 'pack', 'intent', 'in', 'section', 'reply'];
const tabs: Tab[] = ['phrases', 'try', 'checks'];
export const sections: Section[] = ['replies', 'examples', 'near_misses', 'patterns'];

export function whereabouts(search: string): Whereabouts {
  const given = new URLSearchParams(search);
  const [pack, intent, lang, reply] = ['pack', 'intent', 'in', 'reply'].map((name) => given.get(name));
  return {
    tab: tabs.find((tab) => tab === given.get('tab')) ?? 'phrases',
    section: sections.find((section) => section === given.get('section')) ?? 'replies',
    ...(pack && intent && lang ? { place: { pack, intent, lang } } : {}),
    ...(reply ? { reply } : {}),
  };
}

export function write_whereabouts({ tab, place, section }: Whereabouts): void {
  const given = new URLSearchParams(location.search);
  for (const name of own) given.delete(name);
  if (tab !== 'phrases') given.set('tab', tab);
  if (place) for (const [name, value] of [['pack', place.pack], ['intent', place.intent], ['in', place.lang]] as const) given.set(name, value);
  if (place && section !== 'replies') given.set('section', section);
  const text = given.toString();
  history.replaceState(null, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
}

// The language that phrases are shown in first: that of the console, or the one last looked at.
const lang_key = 'evenkeel.intents.lang';
export const kept_lang = (storage: Storage | undefined): string | undefined => storage?.getItem(lang_key) ?? undefined;
export const keep_lang = (lang: string, storage: Storage | undefined): void => storage?.setItem(lang_key, lang);

// Less than half of what the other languages have in the middle: as `evenkeel check` notes it.
export function is_thin(count: number, others: number[]): boolean {
  const sorted = [...others].sort((a, b) => a - b);
  return count * 2 < (sorted[Math.floor(sorted.length / 2)] ?? 0);
}
