// The frames of `evenkeel.v1`, as docs/protocol.md describes them.

export type Role = 'customer' | 'agent' | 'supervisor' | 'trainee' | 'integration';
export type Level = 0 | 1 | 2 | 3;
export type Trend = 'rising' | 'steady' | 'falling';
export type Stage = 'listen' | 'acknowledge' | 'defuse' | 'clarify' | 'resolve' | 'close';
export type Silence = 'calm' | 'answer_directly' | 'below_threshold' | 'ambiguous' | 'language_unknown' | 'exhausted';
export type Action = 'inserted' | 'sent' | 'edited' | 'dismissed';
export type DismissReason = 'wrong' | 'repeated' | 'tone' | 'other';

export interface Person { role: Role; name: string }
// Counted in Unicode code points, not in JavaScript's UTF-16 units: see code-points.ts.
export interface Span { start: number; end: number }
export interface Intent { id: string; title: string; confidence: number }
export interface Reply { id: string; tactic: string; text: string; confidence: number; also_offer?: string }
export interface Card { do: string[]; hand_over: string[]; avoid: string[] }
export interface Why {
  span?: Span & { text: string };
  intent: string; title: string;
  rule?: number | string; because?: string;
  confidence: number; runner_up?: string | null; margin?: number;
}
export interface Fault extends Span { id: string; why: string; rewrite?: string }
export interface Limits { frame_bytes: number; text_characters: number; conversations: number }

interface In { conversation: string }
export interface Welcome { type: 'welcome'; ref?: string; session: string; protocol: string; heartbeat_s: number; limits: Limits }
export interface Joined extends In { type: 'joined'; ref?: string; seq: number; participants: Person[] }
export interface Gap extends In { type: 'gap'; after: number; from: number }
export interface Ack { type: 'ack'; ref?: string; conversation?: string; seq?: number }
export interface Message extends In { type: 'message'; seq: number; at: number; id?: string; from: Person; text: string }
export interface Reading extends In {
  type: 'reading'; seq: number; lang: string | null; anger: number; level: Level; trend: Trend; stage: Stage;
  intents: Intent[]; care: boolean | string | null;
}
export interface Suggestion extends In {
  type: 'suggestion'; suggestion: string; seq: number; replies: Reply[]; why?: Why; card?: Card;
}
export interface NoSuggestion extends In { type: 'no_suggestion'; seq: number; reason: Silence }
export interface Alert extends In { type: 'alert'; kind: string; seq: number }
export interface QueueLine extends In {
  type: 'conversation'; customer: string; state: 'open' | 'closed'; seq: number; at: number;
  anger: number; level: Level; waiting: boolean; preview: string; care: boolean;
}
export interface Presence extends In { type: 'presence'; participants: Person[] }
export interface Typing extends In { type: 'typing'; from: Person }
export interface Closed extends In { type: 'closed'; seq: number; at: number; by?: Person | string }
export interface Violation { property: string; words: string }
export interface Review extends In { type: 'review'; ref?: string; faults: Fault[]; tactics: string[]; computer_mode: Violation[]; heat: number }
export interface Failure { type: 'error'; code: string; message: string; ref?: string }

export type ServerFrame =
  | Welcome | Joined | Gap | Ack | Message | Reading | Suggestion | NoSuggestion | Alert | QueueLine
  | Presence | Typing | Closed | Review | Failure;

export type Command =
  | { type: 'hello'; role: Role; name: string; token?: string }
  | { type: 'join'; conversation: string; after?: number }
  | { type: 'message'; conversation: string; text: string; lang?: string }
  | { type: 'draft'; conversation: string; text: string }
  | { type: 'feedback'; suggestion: string; action: Action; reply?: string; text?: string; reason?: string }
  | { type: 'typing' | 'leave' | 'close'; conversation: string };
