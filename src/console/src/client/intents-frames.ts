// The frames about the intent files, as docs/protocol.md describes them under "Intents".

export type Heat = 'calm' | 'irritated' | 'angry' | 'furious';
export type Standing = 'unreviewed' | 'approved' | 'blocked';
export type Judgement = 'approve' | 'block' | 'clear' | 'pin' | 'unpin';
export type FoundIn = 'title' | 'example' | 'near_miss' | 'reply';

export interface Share { value: number; low: number; high: number }
// Without a line it is about the whole of the place.
export interface Flaw { place: string; line: number | null; column: number | null; message: string }
export interface WordingSize { title: string; examples: number; near_misses: number; patterns: number; replies: number }
export interface LoadedIntent {
  id: string; group: string; severity: number; care: boolean; suggest: boolean; tactics: string[]; rule: number;
  wordings: Record<string, WordingSize>;
}
export interface LoadedPack { pack: string; audience: string; intents: LoadedIntent[] }

export interface Hit {
  pack: string; intent: string; title: string; lang: string; where: FoundIn; id?: string; text: string; start: number; end: number;
}

export interface Example { text: string; also?: string[] }
export interface NearMiss { text: string; is?: string }
export interface WrittenReply { id: string; text: string; also_offer?: string }
export interface ReplyCounts {
  shown: number; inserted: number; sent: number; edited: number; dismissed: number; calmer: number; same: number; angrier: number;
  share?: Share | null;
}
export interface Verdict { standing: Standing; pinned: boolean }

export interface ReadAs { intent: string | null; confidence: number; suggest: boolean; level: number }
export interface ReadingChange { text: string; lang: string; wanted: string | null; before: ReadAs; after: ReadAs; better: boolean | null }

// `margin` above zero speaks for the intent.
export interface Reason { words: string; margin: number }
export interface IntentReasons { intent: string; title: string; confidence: number; margin: number; patterns: string[]; reasons: Reason[] }
export interface TriedReply { id: string; tactic: string; text: string }
// What `evenkeel suggest` prints.
export interface TriedReading {
  lang: string | null; anger: number; level: number; intent: string | null; confidence: number;
  intents: { id: string; confidence: number }[]; suggest: boolean; care: boolean | string | null; reason: string | null;
  replies: TriedReply[];
  why?: {
    span?: { start: number; end: number; text: string }; intent: string; title: string; rule?: number; because?: string;
    runner_up?: string | null; margin?: number;
  } | null;
}
export interface Reached { value: number; from: number }
export interface Explained {
  normal_form: string; known: number; language: Record<string, number>; temper: Record<string, number | Record<string, number>>;
  suggest: Reached; care: Reached; intents: IntentReasons[];
}

export interface ReplyUse {
  conversation: string; seq: number; at: number; agent: string; action: 'sent' | 'edited'; from: number; to: number | null;
}

// The whole file, or those parts of one intent that are given; everything else of the file keeps its bytes.
export type Edit =
  | { file: string; digest: string; text: string }
  | {
    file: string; digest: string; intent: string; title?: string; examples?: Partial<Record<Heat, Example[]>>; near_misses?: NearMiss[];
    replies?: Record<string, WrittenReply[]>;
  };

interface Answer { ref?: string }
export interface IntentsLoaded extends Answer {
  type: 'intents'; version: string; at: number; packs: LoadedPack[]; problems: Flaw[];
  tests: Record<string, { tests: number; right: number }> | null; writable: boolean; why_not?: string;
}
export interface IntentsFound extends Answer { type: 'intents.search'; hits: Hit[]; more: boolean }
export interface IntentsWording extends Answer {
  type: 'intents.wording'; pack: string; intent: string; lang: string; file: string; digest: string; register?: string; title: string;
  examples: Partial<Record<Heat, Example[]>>; near_misses: NearMiss[]; patterns: string[]; replies: Record<string, WrittenReply[]>;
  records: Record<string, ReplyCounts>; verdicts: Record<string, Verdict>;
}
export interface IntentsFile extends Answer { type: 'intents.file'; file: string; digest: string; text: string }
export interface IntentsTried extends Answer { type: 'intents.try'; reading: TriedReading; explanation: Explained }
export interface IntentsPreview extends Answer {
  type: 'intents.preview'; fine: boolean; problems: Flaw[]; changes: ReadingChange[]; more: boolean;
  tests: Record<string, { tests: number; before: number; after: number }> | null; texts: { file: string; text: string }[]; took_ms: number;
}
export interface IntentsChanged { type: 'intents.changed'; version: string; by: string; at: number }
export interface ReplyHistory extends Answer {
  type: 'reply.history'; reply: string; text: string; pack: string; intent: string; lang: string; tactic: string; record: ReplyCounts;
  share: Share | null; standing: Standing; pinned: boolean; verdicts: { at: number; by: string; standing: Standing; pinned: boolean }[];
  uses: ReplyUse[]; months: { at: number; answered: number; calmer: number }[];
}

export type IntentsFrame =
  | IntentsLoaded | IntentsFound | IntentsWording | IntentsFile | IntentsTried | IntentsPreview | IntentsChanged | ReplyHistory;

export type IntentsCommand =
  | { type: 'intents.list' }
  | { type: 'intents.search'; words: string; lang?: string; where?: FoundIn }
  | { type: 'intents.wording'; pack: string; intent: string; lang: string }
  | { type: 'intents.file'; file: string }
  // `intent`: say also why it was not this one.
  | { type: 'intents.try'; text: string; lang?: string; intent?: string }
  | { type: 'intents.preview' | 'intents.save'; edits: Edit[] }
  | { type: 'reply.history'; reply: string }
  | { type: 'reply'; reply: string; action: Judgement };
