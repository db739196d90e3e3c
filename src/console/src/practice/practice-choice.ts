import { local_storage } from '../parts/kept';
import { words } from '../words/words';
import type { Audience, Difficulty, ScenarioCard } from '../client/practice-frames';

const lang_key = 'evenkeel.practice.lang';
const level_key = 'evenkeel.practice.level';

export const languages = ['en', 'nb', 'da', 'it', 'hu', 'el'];
// From what beginners need most to what takes the longest breath.
const families = ['promises', 'policy', 'respect', 'bait', 'between_departments'];
export const beginners_scenario = 'complaint_to_positive';

// A person practises in the language of the console until they choose another one.
export function kept_lang(): string {
  const kept = local_storage()?.getItem(lang_key);
  return kept && languages.includes(kept) ? kept : words.language;
}
export const keep_lang = (lang: string): void => local_storage()?.setItem(lang_key, lang);

export const kept_level = (): Difficulty => (local_storage()?.getItem(level_key) === 'hard' ? 'hard' : 'standard');
export const keep_level = (level: Difficulty): void => local_storage()?.setItem(level_key, level);

export interface Family { id: string; scenarios: ScenarioCard[] }

const hardness = ({ id, transfer, levels }: ScenarioCard): number =>
  (id === beginners_scenario ? -1_000 : 0) + (transfer ? 1_000 : 0) + levels.standard.opening_anger;

// The gentlest of a family first, its test last.
export function by_family(scenarios: ScenarioCard[], audience: Audience | 'all'): Family[] {
  const shown = scenarios.filter((each) => audience === 'all' || each.audience === audience);
  const known = [...families, ...new Set(shown.map(({ family }) => family).filter((id) => !families.includes(id)))];
  return known
    .map((id) => ({ id, scenarios: shown.filter(({ family }) => family === id).sort((a, b) => hardness(a) - hardness(b)) }))
    .filter((family) => family.scenarios.length > 0);
}
