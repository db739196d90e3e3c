// The frames of the insights, as docs/protocol.md describes them under "Insights".
import type { AlertKind } from './protocol';

export type InsightStep = 'hour' | 'day' | 'week' | 'month';
export type InsightOrder = 'newest' | 'worst' | 'slowest';
export type InsightTable = 'conversations' | 'series' | 'phrases' | 'agents' | 'intents' | 'languages' | 'faults';

// In seconds.
export interface Quantiles { median: number; p90: number }
export interface AngerSpan { start: number; end: number; peak: number }
export interface Funnel { shown: number; inserted: number; edited: number; sent: number; dismissed: number }
// The late ones are among the open ones.
export interface PromiseCounts { made: number; kept: number; broken: number; dropped: number; open: number; late: number }
export interface InsightCore {
  conversations: number; open: number; customer_messages: number; agent_messages: number; heated: number; calmed: number;
  time_to_calm_s: Quantiles | null; first_response_s: Quantiles | null; anger: AngerSpan | null;
  faults: number; faulty_messages: number; funnel: Funnel; promises: PromiseCounts; alerts: number;
}
export interface InsightPoint extends InsightCore { at: number }
export interface InsightAgent extends InsightCore { agent: string }
export interface InsightLanguage extends InsightCore { lang: string }
export interface InsightIntent extends InsightCore { intent: string; title: string }
// A value with its 95 % interval.
export interface ShareInterval { value: number; low: number; high: number }
export interface ChangeInterval { mean: number; low: number; high: number }
// `text`, `tactic` and `lang` are empty for a reply that is in no file any more, `intent` also for a line that belongs to none.
export interface Phrase {
  reply: string; text: string; tactic: string; intent: string; lang: string;
  shown: number; inserted: number; sent: number; edited: number; dismissed: number;
  answered: number; calmer: number; same: number; angrier: number;
  share: ShareInterval; change: ChangeInterval | null; standing: 'unreviewed' | 'approved' | 'blocked'; pinned: boolean;
}
export interface FaultCount { fault: string; count: number; conversations: number }
export type AlertCounts = Record<AlertKind, number>;
export interface CalmTime { up_to_s: number | null; count: number }
export interface InsightChoices { agents: string[]; languages: string[]; intents: { id: string; title: string }[] }

// `lang`, `intent` and `title` are empty where they were not recognised, `customer` where the name is not stored.
export interface InsightRow {
  conversation: string; at: number; ended: number | null; state: 'open' | 'closed'; customer: string; lang: string; agents: string[];
  intent: string; title: string; anger: AngerSpan; curve: number[]; customer_messages: number; agent_messages: number;
  time_to_calm_s: number | null; first_response_s: number | null; heated: boolean; calmed: boolean; faults: string[];
  promises: PromiseCounts; alerts: AlertCounts;
}

interface Answer { ref?: string }
export interface InsightTotals extends Answer {
  type: 'insights'; from: number; to: number; zone: string; step: InsightStep; known_from: number | null; total: InsightCore;
  series: InsightPoint[]; agents: InsightAgent[]; languages: InsightLanguage[]; intents: InsightIntent[]; phrases: Phrase[];
  faults: FaultCount[]; alerts: AlertCounts; levels: { start: number[]; end: number[] }; calm_times: CalmTime[]; choices: InsightChoices;
}
export interface InsightConversations extends Answer { type: 'insights.conversations'; total: number; rows: InsightRow[] }
// With `truncated` there were more rows than a file may have.
export interface InsightExport extends Answer {
  type: 'insights.export'; table: InsightTable; name: string; text: string; truncated?: boolean;
}

export type InsightFrame = InsightTotals | InsightConversations | InsightExport;

export interface InsightFilters {
  from?: number; to?: number; agent?: string; lang?: string; intent?: string; fault?: string; reply?: string; zone?: string; titles?: string;
}
export type InsightCommand =
  | ({ type: 'insights' } & InsightFilters)
  | ({ type: 'insights.conversations'; order?: InsightOrder; offset?: number; limit?: number } & InsightFilters)
  | ({ type: 'insights.export'; table: InsightTable } & InsightFilters);
