// The frames of the insights, as docs/protocol.md describes them under "Insights". Times are ms since 1970 UTC, shares and anger 0..1.
import type { AlertKind } from './protocol';

export type Step = 'hour' | 'day' | 'week' | 'month';
export type Order = 'newest' | 'worst' | 'slowest';
export type InsightTable = 'conversations' | 'series' | 'phrases' | 'agents' | 'intents' | 'languages' | 'faults';
export type Standing = 'unreviewed' | 'approved' | 'blocked';

export interface Spread { median: number; p90: number }
export interface Angers { start: number; end: number; peak: number }
export interface Funnel { shown: number; inserted: number; edited: number; sent: number; dismissed: number }
export interface PromiseCounts { made: number; kept: number; broken: number; dropped: number; open: number; late: number }
// What is counted of the whole period, of each step of it, and of each agent, language and intent.
export interface Core {
  conversations: number; open: number; customer_messages: number; agent_messages: number; heated: number; calmed: number;
  time_to_calm_s: Spread | null; first_response_s: Spread | null; anger: Angers | null;
  faults: number; faulty_messages: number; funnel: Funnel; promises: PromiseCounts; alerts: number;
}
export interface Estimate { low: number; high: number }
// What customers did after a reply: how many were calmer, and by how much.
export interface Phrase {
  reply: string; text: string; tactic: string; intent: string; lang: string;
  shown: number; inserted: number; sent: number; edited: number; dismissed: number;
  answered: number; calmer: number; same: number; angrier: number;
  share: Estimate & { value: number }; change: (Estimate & { mean: number }) | null; standing: Standing; pinned: boolean;
}
export interface FaultCount { fault: string; count: number; conversations: number }
export interface CalmTime { up_to_s: number | null; count: number }

export interface InsightFilter { from?: number; to?: number; agent?: string; lang?: string; intent?: string; zone?: string }
export interface ListFilter extends InsightFilter { fault?: string; reply?: string; order?: Order; offset?: number; limit?: number }

interface Answer { ref?: string }
export interface Insights extends Answer {
  type: 'insights'; from: number; to: number; zone: string; step: Step; known_from: number | null; total: Core;
  series: (Core & { at: number })[]; agents: (Core & { agent: string })[]; languages: (Core & { lang: string })[];
  intents: (Core & { intent: string; title: string })[]; phrases: Phrase[]; faults: FaultCount[];
  alerts: Record<AlertKind, number>; levels: { start: number[]; end: number[] }; calm_times: CalmTime[];
  choices: { agents: string[]; languages: string[]; intents: { id: string; title: string }[] };
}
export interface ConversationRow {
  conversation: string; at: number; ended: number | null; state: 'open' | 'closed'; customer: string; lang: string; agents: string[];
  intent: string; title: string; anger: Angers; curve: number[]; customer_messages: number; agent_messages: number;
  time_to_calm_s: number | null; first_response_s: number | null; heated: boolean; calmed: boolean;
  faults: string[]; promises: PromiseCounts; alerts: AlertKind[];
}
export interface InsightRows extends Answer { type: 'insights.conversations'; total: number; rows: ConversationRow[] }
export interface InsightExport extends Answer { type: 'insights.export'; table: InsightTable; name: string; text: string; truncated?: boolean }

export type InsightFrame = Insights | InsightRows | InsightExport;
export type InsightCommand =
  | ({ type: 'insights' } & InsightFilter)
  | ({ type: 'insights.conversations' } & ListFilter)
  | ({ type: 'insights.export'; table: InsightTable } & ListFilter);
