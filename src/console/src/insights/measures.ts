import type { InsightCore } from '../client/insight-frames';
import { lasting, number, percent } from '../words/spoken-time';
import { words } from '../words/words';

// Shares and rates of what was counted; null where there is nothing to divide by.
const of = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
export const calmed_share = ({ calmed, heated }: InsightCore): number | null => of(calmed, heated);
export const faults_per_100 = ({ faults, agent_messages }: InsightCore): number | null => of(faults * 100, agent_messages);
export const kept_share = ({ promises: { kept, broken } }: InsightCore): number | null => of(kept, kept + broken);
export const used_share = ({ funnel: { sent, edited, shown } }: InsightCore): number | null => of(sent + edited, shown);

export const in_hundred = (share: number): string => number(share * 100);
export const at_most_one_digit = (value: number): string => number(value, value < 10 && value % 1 !== 0 ? 1 : 0);

// A measure, or that there is none.
export const or_none = (value: number | null | undefined, say: (value: number) => string): string =>
  (value == null ? words.insights.headline.none : say(value));

export const say_share = percent;
export const say_seconds = lasting;
