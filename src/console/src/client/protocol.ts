// The frames of `evenkeel.v1`, as docs/protocol.md describes them.
import type { InsightCommand, InsightFrame } from './insight-frames';
import type { IntentCommand, IntentFrame } from './intent-frames';
import type { PracticeCommand, PracticeFrame } from './practice-frames';

export type Role = 'customer' | 'agent' | 'supervisor' | 'trainee' | 'integration';
export type Level = 0 | 1 | 2 | 3;
export type Trend = 'rising' | 'steady' | 'falling';
export type Stage = 'listen' | 'acknowledge' | 'defuse' | 'clarify' | 'resolve' | 'close';
export type Phase = 'opening' | 'doing' | 'closing';
export type Silence =
  | 'calm' | 'answer_directly' | 'below_threshold' | 'ambiguous' | 'language_unknown' | 'care' | 'exhausted' | 'listening';
export type Action = 'inserted' | 'sent' | 'edited' | 'dismissed';
export type DismissReason = 'wrong' | 'repeated' | 'tone' | 'other';
export type PromiseMark = 'kept' | 'broken' | 'dropped';
export type PromiseState = 'open' | 'due' | 'late' | PromiseMark;
export type AlertKind = 'care' | 'anger' | 'abuse' | 'promise_due';
export type Win = 'calmed' | 'acknowledged' | 'no_faults' | 'promises_kept';

export interface Person { role: Role; name: string }
// Counted in Unicode code points, not in JavaScript's UTF-16 units: see code-points.ts.
export interface Span { start: number; end: number }
export interface Intent { id: string; title: string; confidence: number }
// What is known of a reply: how often customers wrote on after it, and which share of them was calmer, with its 95 % interval.
export interface ReplyRecord { reason: 'order' | 'pinned' | 'learned'; answered: number; calmer: number; low: number; high: number; drawn: number }
export interface Reply { id: string; tactic: string; text: string; confidence: number; also_offer?: string; record?: ReplyRecord }
export interface Attack { id: string; title: string; presumes: string }
// What a good host does and has not done yet: a way to do it, or the words of an open promise.
export interface Reminder { kind: 'greeting' | 'close' | 'promise'; line: string }
export interface Card { do: string[]; hand_over: string[]; avoid: string[] }
export interface Why {
  span?: Span & { text: string };
  intent: string; title: string;
  rule?: number | string; because?: string;
  confidence: number; runner_up?: string | null; margin?: number; attacks?: Attack[];
}
// `rule` is the number of the house rule that `why` tells in words.
export interface Fault extends Span { id: string; rule?: number; why: string; rewrite?: string }
export interface Limits { frame_bytes: number; text_characters: number; conversations: number }

interface In { conversation: string }
export interface Welcome { type: 'welcome'; ref?: string; session: string; role: Role; name: string; protocol: string; heartbeat_s: number; limits: Limits }
export interface Joined extends In { type: 'joined'; ref?: string; seq: number; participants: Person[] }
export interface Gap extends In { type: 'gap'; after: number; from: number }
export interface Ack { type: 'ack'; ref?: string; conversation?: string; seq?: number }
export interface Message extends In { type: 'message'; seq: number; at: number; id?: string; from: Person; text: string }
export interface Reading extends In {
  type: 'reading'; seq: number; lang: string | null; anger: number; level: Level; trend: Trend; stage: Stage;
  phase?: Phase; intents: Intent[]; attacks?: string[]; care: boolean | string | null;
}
// What was recognised in an agent's message; `reply` is the suggestion it was made of.
export interface Spoke extends In { type: 'spoke'; seq: number; tactics: string[]; faults: string[]; reply: string | null }
export interface Suggestion extends In {
  type: 'suggestion'; suggestion: string; seq: number; replies: Reply[]; why?: Why; reminders: Reminder[]; card?: Card;
}
export interface NoSuggestion extends In { type: 'no_suggestion'; seq: number; reason: Silence }
export interface Alert extends In { type: 'alert'; kind: AlertKind; seq: number }
// Something that an agent said would be done.
export interface Promised extends In { type: 'promise'; promise: string; seq: number; text: string; due?: number; state: PromiseState }
export interface AgentHeat extends In { type: 'agent_heat'; seq: number; heat: number; trend: Trend }
// What one agent turn did to the customer's anger.
export interface Change { seq: number; from: number; to: number; tactics: string[]; faults: string[]; reply: string | null }
export interface Chance { seq: number; missed: string; rule: number; why: string; better: string }
export interface Debrief extends In {
  type: 'debrief'; anger: { start: number; end: number; peak: number }; calmed: Change[]; heated: Change[];
  promises: { open: { promise: string; text: string; due?: number }[]; kept: number; broken: number };
  missing: Phase[]; chances: Chance[]; wins: Win[];
}
export interface Forgotten extends In { type: 'forgotten' }
export interface QueueLine extends In {
  type: 'conversation'; customer: string; state: 'open' | 'closed'; seq: number; at: number;
  anger: number; level: Level; waiting: boolean; preview: string; care: boolean;
}
export interface Presence extends In { type: 'presence'; participants: Person[] }
export interface Typing extends In { type: 'typing'; from: Person }
export interface Closed extends In { type: 'closed'; seq: number; at: number; by?: Person | string }
export interface Violation { property: string; words: string }
export interface Review extends In {
  type: 'review'; ref?: string; faults: Fault[]; tactics: string[]; computer_mode: Violation[]; reminders: Reminder[]; heat: number;
}
// `retry_after_s`: trying again before is of no use.
export interface Failure { type: 'error'; code: string; message: string; ref?: string; retry_after_s?: number }

export type ServerFrame =
  | Welcome | Joined | Gap | Ack | Message | Reading | Spoke | Suggestion | NoSuggestion | Alert | QueueLine
  | Presence | Typing | Closed | Review | Promised | AgentHeat | Debrief | Forgotten | Failure | PracticeFrame | InsightFrame | IntentFrame;

export type Command =
  | { type: 'hello'; role: Role; name: string; token?: string }
  | { type: 'join'; conversation: string; after?: number }
  // `from` is for integrations alone: whose words they bring.
  | { type: 'message'; conversation: string; text: string; lang?: string; zone?: string; from?: Person }
  | { type: 'draft'; conversation: string; text: string }
  | { type: 'feedback'; suggestion: string; action: Action; reply?: string; text?: string; reason?: string }
  | { type: 'promise'; promise: string; action: PromiseMark }
  | { type: 'typing' | 'leave' | 'close'; conversation: string }
  | PracticeCommand | InsightCommand | IntentCommand;
