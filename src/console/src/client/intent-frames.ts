// The frames about the intent files, as docs/protocol.md describes them under "Intents".
import type { Card, Level } from './protocol';

export type IntentAudience = 'customer' | 'colleague' | 'agent';
export type Heat = 'calm' | 'irritated' | 'angry' | 'furious';
export type SearchedIn = 'title' | 'example' | 'near_miss' | 'reply';
export type Standing = 'unreviewed' | 'approved' | 'blocked';
export type Judgement = 'approve' | 'block' | 'clear' | 'pin' | 'unpin';

export interface FileProblem { place: string; line: number | null; column: number | null; message: string }
export interface Share { value: number; low: number; high: number }
export interface ReplyCounts {
  shown: number; inserted: number; sent: number; edited: number; dismissed: number; edit_distance: number;
  calmer: number; same: number; angrier: number; reasons: Record<string, number>;
}
export interface ReplyVerdict { standing: Standing; pinned: boolean }

export interface WordingCounts { title: string; examples: number; near_misses: number; patterns: number; replies: number }
export interface ListedIntent {
  id: string; group: string; severity: number; care: boolean; suggest: boolean; tactics: string[]; rule: number;
  wordings: Record<string, WordingCounts>;
}
export interface ListedPack { pack: string; audience: IntentAudience; intents: ListedIntent[] }

export interface WordingExample { text: string; also?: string[] }
export interface NearMiss { text: string; is: string }
export interface WordingReply { id: string; text: string; also_offer?: string }
export type Examples = Partial<Record<Heat, WordingExample[]>>;
export type Replies = Record<string, WordingReply[]>;

export interface SearchHit {
  pack: string; intent: string; title: string; lang: string; where: SearchedIn; id?: string; text: string; start: number; end: number;
}

export interface TriedWhy { rule: number; because: string; runner_up: string | null; margin: number }
// What `evenkeel suggest` prints.
export interface TriedReading {
  lang: string; anger: number; level: Level; intent: string; confidence: number; intents: { id: string; confidence: number }[];
  suggest: boolean; care: boolean; reason: string | null; replies: { id: string; tactic: string; text: string; also_offer?: string }[];
  why: TriedWhy | null; card?: Card;
}
export interface Reason { words: string; margin: number }
export interface Reached { value: number; from: number }
export interface IntentReasons {
  intent: string; title: string; confidence: number; margin: number; patterns: string[]; reasons: Reason[];
}
export interface Explanation {
  normal_form: string; known: number; language: Record<string, number>;
  temper: { irritated: number; angry: number; furious: number; usual: number; heat: { anger: number; chat: number } };
  suggest: Reached; care: Reached; intents: IntentReasons[];
}

export interface TestReading { intent: string; confidence: number; suggest: boolean; level: Level }
export interface ChangedReading {
  text: string; lang: string; wanted: string; before: TestReading; after: TestReading; better: boolean | null;
}
export interface ReplyUse {
  conversation: string; seq: number; at: number; agent: string; action: 'sent' | 'edited'; from: number; to: number | null;
}

interface Answer { ref?: string }
export interface Intents extends Answer {
  type: 'intents'; version: string; at: number; packs: ListedPack[]; problems: FileProblem[];
  tests: Record<string, { tests: number; right: number }> | null; writable: boolean; why_not?: string;
}
export interface IntentsFound extends Answer { type: 'intents.search'; hits: SearchHit[]; more: boolean }
export interface IntentsWording extends Answer {
  type: 'intents.wording'; pack: string; intent: string; lang: string; file: string; digest: string; register: string; title: string;
  examples: Examples; near_misses: NearMiss[]; patterns: string[]; replies: Replies;
  records: Record<string, ReplyCounts & { share: Share }>; verdicts: Record<string, ReplyVerdict>;
}
export interface IntentsFile extends Answer { type: 'intents.file'; file: string; digest: string; text: string }
export interface IntentsTried extends Answer { type: 'intents.try'; reading: TriedReading; explanation: Explanation }
export interface IntentsPreview extends Answer {
  type: 'intents.preview'; fine: boolean; problems: FileProblem[]; changes: ChangedReading[]; more: boolean;
  tests: Record<string, { tests: number; before: number; after: number }> | null; texts: { file: string; text: string }[]; took_ms: number;
}
export interface IntentsChanged { type: 'intents.changed'; version: string; by: string; at: number }
export interface ReplyHistory extends Answer {
  type: 'reply.history'; reply: string; text: string; pack: string; intent: string; lang: string; tactic: string; record: ReplyCounts;
  share: Share; standing: Standing; pinned: boolean; verdicts: (ReplyVerdict & { at: number; by: string })[]; uses: ReplyUse[];
  months: { at: number; answered: number; calmer: number }[];
}

export type IntentFrame =
  | Intents | IntentsFound | IntentsWording | IntentsFile | IntentsTried | IntentsPreview | IntentsChanged | ReplyHistory;

// A whole file, or parts of one intent; `digest` is that of the file as it was read.
export type IntentEdit =
  | { file: string; digest: string; text: string }
  | { file: string; digest: string; intent: string; title?: string; examples?: Examples; near_misses?: NearMiss[]; replies?: Replies };

export type IntentCommand =
  | { type: 'intents.list' }
  | { type: 'intents.search'; words: string; lang?: string; where?: SearchedIn }
  | { type: 'intents.wording'; pack: string; intent: string; lang: string }
  | { type: 'intents.file'; file: string }
  // `intent`: say also why it was not this one.
  | { type: 'intents.try'; text: string; lang?: string; intent?: string }
  | { type: 'intents.preview' | 'intents.save'; edits: IntentEdit[] }
  | { type: 'reply'; reply: string; action: Judgement }
  | { type: 'reply.history'; reply: string };
