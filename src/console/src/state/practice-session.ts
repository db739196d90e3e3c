import type { Message, ServerFrame } from '../client/protocol';
import type {
  Ending, LeftPath, PracticeExplained, PracticeFeedback, PracticeHint, PracticeOpened, PracticeRewound, Score, TurnFeedback,
} from '../client/practice-frames';

// One exchange: what the trainee said (nothing in the opening, after silence, and where time passed), what it did, and the answer.
export interface Exchange { turn: number; said?: Message; feedback?: TurnFeedback; answers: Message[] }

// A practice session as its trainee, or a supervisor who watches, sees it: a fold over frames.
export class PracticeSession {
  opened: PracticeOpened | undefined;
  exchanges: Exchange[] = [{ turn: 0, answers: [] }];
  left: LeftPath[] = [];
  hint: PracticeHint | undefined;
  hints = 0;
  ended: Ending | undefined;
  is_closed = false;
  // Nothing was said since the trainee went back.
  is_back = false;
  score: Score | undefined;
  // The server does not know it any more.
  is_gone = false;
  readonly explained = new Map<number, PracticeExplained>();
  private newest_seq_ = 0;

  constructor(readonly conversation: string) {}

  apply(frame: ServerFrame): void {
    switch (frame.type) {
      case 'practice.opened': this.opened = frame; break;
      case 'message': this.add(frame); break;
      case 'practice.feedback': this.judge(frame); break;
      case 'practice.hint': [this.hint, this.hints] = [frame, frame.hints]; break;
      case 'practice.rewound': this.rewind(frame); break;
      case 'practice.explained': this.explained.set(frame.seq, frame); break;
      case 'practice.score': this.score = frame.score; break;
      case 'closed': this.is_closed = true; break;
      case 'forgotten': this.is_gone = true; break;
      default: break;
    }
  }

  get is_swapped(): boolean { return this.opened?.swap ?? false; }
  get is_over(): boolean { return this.ended !== undefined || this.score !== undefined || this.is_closed || this.is_gone; }
  get newest(): Exchange { return this.exchanges.at(-1)!; }
  get newest_feedback(): TurnFeedback | undefined { return this.exchanges.findLast(({ feedback }) => feedback)?.feedback; }
  get anger(): number { return this.curve.at(-1) ?? 0; }

  // The opening, and the anger after each turn.
  get curve(): number[] {
    if (this.is_swapped) return [...this.explained.values()].sort((a, b) => a.seq - b.seq).map(({ anger }) => anger * 100);
    if (!this.opened) return [];
    return [this.opened.anger, ...this.exchanges.flatMap(({ feedback }) => (feedback ? [feedback.after] : []))];
  }

  // When it is the trainee's turn: since when the persona has been waiting.
  get waits_since(): number | undefined {
    if (this.is_over || this.is_swapped) return undefined;
    return this.newest.answers.at(-1)?.at;
  }

  is_own({ from }: Message): boolean { return from.role === 'trainee' || (this.is_swapped && from.role === 'customer'); }

  private add(message: Message): void {
    if (message.seq <= this.newest_seq_) return;
    this.newest_seq_ = message.seq;
    if (!this.is_own(message)) this.newest.answers.push(message);
    else {
      this.hint = undefined;
      this.is_back = false;
      this.exchanges.push({ turn: this.newest.turn + 1, said: message, answers: [] });
    }
  }

  private judge({ seq, turn, feedback, ended }: PracticeFeedback): void {
    const judged = this.exchanges.findLast((exchange) => (seq === undefined ? exchange.turn === turn : exchange.said?.seq === seq));
    if (judged) [judged.feedback, judged.turn] = [feedback, turn];
    else if (turn > this.newest.turn) this.exchanges.push({ turn, feedback, answers: [] });
    this.ended = ended ?? this.ended;
  }

  private rewind({ turn, attempts }: PracticeRewound): void {
    this.exchanges = this.exchanges.filter((exchange) => exchange.turn <= turn);
    this.left = attempts;
    [this.ended, this.hint, this.is_back] = [undefined, undefined, true];
  }
}
