import { is_of_another_time } from '../client/cursor';
import type {
  AgentHeat, Debrief, Gap, Message, NoSuggestion, Person, Reading, Role, ServerFrame, Spoke, Suggestion,
} from '../client/protocol';
import { Promises } from './promises';

// Somebody who types says so every few seconds; after this much silence they have stopped.
export const typing_lasts_ms = 6_000;

export interface CurvePoint { seq: number; at: number; anger: number; level: number }

// What is known of one conversation: a fold over frames. The same frame twice changes nothing.
export class Conversation {
  readonly messages: Message[] = [];
  readonly readings = new Map<number, Reading>();
  // What was recognised in the agents' messages.
  readonly spoken = new Map<number, Spoke>();
  suggestion: Suggestion | undefined;
  silence: NoSuggestion | undefined;
  // The newest suggestion with a care card; it stays in force when later messages are calm.
  care: Suggestion | undefined;
  readonly promises = new Promises();
  // The agent's own.
  heat: AgentHeat | undefined;
  debrief: Debrief | undefined;
  participants: Person[] = [];
  is_closed = false;
  // Up to here older messages are no longer kept by the server.
  missing_before: number | undefined;
  private readonly typing_ = new Map<Role, { from: Person; at: number }>();

  constructor(readonly id: string) {}

  apply(frame: ServerFrame, now: number): void {
    switch (frame.type) {
      case 'joined':
        this.participants = frame.participants;
        this.promises.doubt();
        break;
      case 'presence': this.participants = frame.participants; break;
      case 'message': this.add(frame); break;
      case 'reading': this.readings.set(frame.seq, frame); break;
      case 'spoke': this.spoken.set(frame.seq, frame); break;
      case 'suggestion': this.suggest(frame); break;
      case 'no_suggestion': [this.suggestion, this.silence] = [undefined, frame]; break;
      case 'promise': this.promises.take(frame); break;
      case 'agent_heat': this.heat = frame; break;
      case 'debrief': this.debrief = frame; break;
      case 'forgotten':
        this.empty();
        this.is_closed = true;
        break;
      case 'typing': this.typing_.set(frame.from.role, { from: frame.from, at: now }); break;
      case 'closed': this.is_closed = true; break;
      case 'gap': this.miss(frame); break;
      default: break;
    }
  }

  typing(now: number): Person[] {
    return [...this.typing_.values()].filter(({ at }) => now - at < typing_lasts_ms).map(({ from }) => from);
  }

  get newest_reading(): Reading | undefined {
    return this.curve_seqs().map((seq) => this.readings.get(seq)).at(-1);
  }

  get customer(): string {
    const here = this.participants.find(({ role }) => role === 'customer');
    return here?.name || this.messages.find(({ from }) => from.role === 'customer')?.from.name || '';
  }

  is_said_by(seq: number, name: string): boolean {
    return this.messages.some((message) => message.seq === seq && message.from.role !== 'customer' && message.from.name === name);
  }

  // An agent wrote after the advice was given: it has served its purpose.
  get is_answered(): boolean {
    const advice = this.newest_advice();
    return advice > 0 && this.messages.some(({ seq, from }) => seq > advice && from.role !== 'customer');
  }

  // Who comes back later gets no advice for what has been answered.
  get agent_wrote_last(): boolean { return (this.messages.at(-1)?.from.role ?? 'customer') !== 'customer'; }

  curve(): CurvePoint[] {
    const when = new Map(this.messages.map(({ seq, at }) => [seq, at]));
    return this.curve_seqs().map((seq) => {
      const { anger, level } = this.readings.get(seq)!;
      return { seq, at: when.get(seq) ?? 0, anger, level };
    });
  }

  private curve_seqs(): number[] { return [...this.readings.keys()].sort((a, b) => a - b); }

  private newest_advice(): number { return Math.max(this.suggestion?.seq ?? 0, this.silence?.seq ?? 0); }

  private miss(gap: Gap): void {
    if (!is_of_another_time(gap)) {
      this.missing_before = gap.from;
      return;
    }
    this.empty();
  }

  private empty(): void {
    this.messages.length = 0;
    this.readings.clear();
    this.spoken.clear();
    this.promises.clear();
    this.suggestion = this.silence = this.care = this.heat = this.debrief = undefined;
  }

  // After an outburst the answer may be about an earlier message than the silence before it: what comes last counts.
  private suggest(frame: Suggestion): void {
    [this.suggestion, this.silence] = [frame, undefined];
    if (frame.card) this.care = frame;
  }

  private add(message: Message): void {
    const place = this.messages.findLastIndex(({ seq }) => seq <= message.seq);
    if (this.messages[place]?.seq === message.seq) return;
    this.messages.splice(place + 1, 0, message);
    this.typing_.delete(message.from.role);
  }
}
