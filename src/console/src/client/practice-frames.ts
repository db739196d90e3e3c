// The frames of a practice session, as docs/protocol.md describes them under "Practice".

export type Temperament = 'forgiving' | 'even' | 'hot';
export type Difficulty = 'standard' | 'hard';
export type Band = 'calm' | 'irritated' | 'angry' | 'furious';
export type Ending = 'calmed' | 'walked_away' | 'escalated';
export type Tier = 'needs_practice' | 'developing' | 'solid' | 'excellent';
export type Audience = 'customer' | 'colleague';
export type ExportFormat = 'json' | 'csv' | 'html' | 'xapi';
export type PracticeWin = 'acknowledged' | 'cooled' | 'calmed' | 'bait_not_taken';

export interface Par { score: number; turns: number }
export interface ScenarioLevel { temperament: Temperament; opening_anger: number; patience_s: number }
export interface ScenarioCard {
  id: string; title: string; story: string; family: string; transfer: boolean; audience: Audience; rule: number;
  levels: Record<Difficulty, ScenarioLevel>; par: Par;
}
export interface Assignment { scenario: string; level: Difficulty; lang?: string; by: string; at: number; done: boolean }

export interface Recognised {
  id: string; words: string; start: number; end: number; rule: number; because: string; fits?: boolean; better?: string;
}
export interface AngerEffect { cause: string; points: number; rule: number; because?: string }
export interface BetterLine { tactic: string; text: string; rule: number; because: string }
// With an `event` the story went on by itself: the trainee had no turn, and `input` says nothing.
export interface TurnFeedback {
  input: string; event: string | null; tactics: Recognised[]; faults: Recognised[]; effects: AngerEffect[];
  before: number; after: number; band: Band; points: number; better: BetterLine | null; wins: PracticeWin[];
}

export interface Deduction { turn: number; what: string; points: number; rule: number; because: string; words: string; better: string }
export interface Earning { turn: number; what: string; words: string; rule: number; because: string }
export interface LeftPath { from: number; curve: number[] }
export interface ScoredTurn {
  turn: number; said: string; answer: string; at: number; anger: { before: number; after: number }; feedback: TurnFeedback | null;
}
export interface Score {
  scenario: string; title: string; family: string; lang: string; level: Difficulty; seed: number; finished: boolean;
  process: number; outcome: number; total: number; tier: Tier; par: Par;
  result: {
    ending: Ending; debrief: string; start: number; end: number; peak: number; mean: number; turns: number;
    turns_to_calm: number | null; promises: number; with_time: number; unkeepable: number; greeted: boolean; closed: boolean;
  };
  earned: Earning[]; process_deductions: Deduction[]; outcome_deductions: Deduction[];
  curve: number[]; attempts: LeftPath[]; hints: number; skills: Record<string, { chances: number; taken: number }>; turns: ScoredTurn[];
  compared: { sessions: number; best: number; last: number; change: number } | null;
}

export interface PastSession {
  conversation: string; at: number; scenario: string; title: string; lang: string; level: Difficulty; transfer: boolean;
  process: number; outcome: number; total: number; tier: Tier; finished: boolean; ending: Ending; turns: number;
  hints: number; rewinds: number;
}
export type SkillShares = Record<string, { share: number; chances: number }>;
export interface TeamMember {
  trainee: string; shared: boolean; sessions: number; assigned: Assignment[]; skills?: SkillShares;
  live?: { conversation: string; scenario: string; title: string };
}

interface In { conversation: string }
interface Answer { ref?: string }
export interface PracticeScenarios extends Answer { type: 'practice.scenarios'; scenarios: ScenarioCard[]; lang: string; assigned: Assignment[] }
export interface PracticeOpened extends In {
  type: 'practice.opened'; scenario: string; lang: string; level: Difficulty; seed: number; swap: boolean; title: string; role: string;
  story: string; know: string[]; persona: { name: string; about: string }; anger: number; temperament: Temperament; patience_s: number;
  par: Par; observed: boolean;
}
// Without `seq` after silence, and where the story went on by itself: then nothing was said.
export interface PracticeFeedback extends In { type: 'practice.feedback'; seq?: number; turn: number; feedback: TurnFeedback; ended?: Ending }
export interface PracticeHint extends In, Answer {
  type: 'practice.hint'; turn: number; tactic: string; text: string; rule: number; because: string; hints: number;
}
export interface PracticeRewound extends In, Answer {
  type: 'practice.rewound'; turn: number; curve: number[]; attempts: LeftPath[]; answer: string;
}
export interface PracticeScore extends In, Answer { type: 'practice.score'; score: Score }
export interface PracticeExport extends In, Answer { type: 'practice.export'; format: ExportFormat; name: string; text: string }
export interface PracticeHistory extends Answer {
  type: 'practice.history'; trainee: string; shared: boolean; sessions: PastSession[]; skills: SkillShares;
}
export interface PracticeAssigned extends Answer { type: 'practice.assigned'; assigned: Assignment[] }
export interface PracticeTeam extends Answer { type: 'practice.team'; trainees: TeamMember[] }
// With the roles swapped: why Evenkeel answered what it answered.
export interface PracticeExplained extends In {
  type: 'practice.explained'; seq: number; reply: string; tactic: string; rule: number; because: string; words: string;
  intent: string; title: string; stage: string; anger: number; level: number; trend: string;
}

export type PracticeFrame =
  | PracticeScenarios | PracticeOpened | PracticeFeedback | PracticeHint | PracticeRewound | PracticeScore | PracticeExport
  | PracticeHistory | PracticeAssigned | PracticeTeam | PracticeExplained;

export type PracticeCommand =
  | { type: 'practice.list'; lang?: string }
  | { type: 'practice.start'; scenario: string; lang: string; level: Difficulty; swap: boolean; observe: boolean; seed?: number }
  | { type: 'practice.hint' | 'practice.score'; conversation: string }
  | { type: 'practice.rewind'; conversation: string; turn: number }
  | { type: 'practice.export'; conversation: string; format: ExportFormat }
  | { type: 'practice.history'; trainee?: string }
  | { type: 'practice.share'; on: boolean }
  | { type: 'practice.assign' | 'practice.unassign'; trainee: string; scenario: string; level?: Difficulty; lang?: string }
  | { type: 'practice.team' };
