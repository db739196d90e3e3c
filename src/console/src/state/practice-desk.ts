import { Client, type Identity } from '../client/client';
import { Outbox, type Outgoing } from '../client/outbox';
import type { Failure, ServerFrame } from '../client/protocol';
import type {
  Assignment, Difficulty, ExportFormat, PastSession, PracticeCommand, PracticeExport, PracticeHistory, ScenarioCard, TeamMember,
} from '../client/practice-frames';
import { PracticeSession } from './practice-session';
import { Watched } from './watched';

const session_key = 'evenkeel.practice.session';

export interface Start { scenario: string; level: Difficulty; swap: boolean; observe: boolean }

// Everything the practice page knows: what can be played, what was, and the session that is open.
export class PracticeDesk extends Watched {
  readonly client: Client;
  scenarios: ScenarioCard[] | undefined;
  assigned: Assignment[] = [];
  // A trainee's own; for a supervisor that of the trainee whom they look at.
  history: PracticeHistory | undefined;
  team: TeamMember[] | undefined;
  session: PracticeSession | undefined;
  // The newest thing that did not work; until something else works.
  trouble: Failure | undefined;
  private watches_ = false;

  constructor(url: string, readonly identity: Identity, private lang_: string, private readonly storage: Storage | undefined) {
    super();
    const outbox = new Outbox('evenkeel.outbox.practice', storage);
    this.client = new Client(url, identity, outbox, {
      frame: (frame) => this.hear(frame), changed: () => this.changed(), join_refused: (conversation) => this.lose(conversation),
    });
    this.resume();
    this.client.start();
  }

  end(): void { this.client.stop(); }

  get lang(): string { return this.lang_; }
  get is_supervisor(): boolean { return this.identity.role === 'supervisor'; }
  get is_watching(): boolean { return this.watches_; }
  get outgoing(): Outgoing[] { return this.session ? this.client.outbox.in(this.session.conversation) : []; }

  speak(lang: string): void {
    this.lang_ = lang;
    void this.list();
  }

  scenario(id: string): ScenarioCard | undefined { return this.scenarios?.find((each) => each.id === id); }

  best(scenario: string, level: Difficulty): PastSession | undefined {
    const played = (this.history?.sessions ?? []).filter((each) => each.scenario === scenario && each.level === level);
    return played.reduce<PastSession | undefined>((best, each) => (best && best.total >= each.total ? best : each), undefined);
  }

  async start(start: Start): Promise<void> {
    this.leave();
    const answer = await this.ask({ type: 'practice.start', lang: this.lang_, ...start });
    if (answer?.type === 'joined') this.enter(answer.conversation);
  }

  watch_session(conversation: string): void {
    this.leave();
    this.watches_ = true;
    this.session = new PracticeSession(conversation);
    this.client.join(conversation);
    this.changed();
  }

  say(text: string): boolean {
    return this.session !== undefined && !this.session.is_over && this.client.say(this.session.conversation, text) !== undefined;
  }

  async hint(): Promise<void> { if (this.can_act) await this.ask({ type: 'practice.hint', conversation: this.session!.conversation }); }

  async rewind(turn: number): Promise<boolean> {
    if (!this.session || this.session.score || this.watches_) return false;
    const answer = await this.ask({ type: 'practice.rewind', conversation: this.session.conversation, turn });
    return answer?.type === 'practice.rewound';
  }

  async finish(): Promise<void> {
    if (!this.session || this.watches_) return;
    await this.ask({ type: 'practice.score', conversation: this.session.conversation });
    void this.look_back();
    void this.list();
  }

  async export(format: ExportFormat): Promise<PracticeExport | undefined> {
    if (!this.session) return undefined;
    const answer = await this.ask({ type: 'practice.export', conversation: this.session.conversation, format });
    return answer?.type === 'practice.export' ? answer : undefined;
  }

  async share(on: boolean): Promise<void> {
    const answer = await this.ask({ type: 'practice.share', on });
    if (answer?.type === 'ack' && this.history) this.history = { ...this.history, shared: on };
    this.changed();
  }

  async assign(trainee: string, scenario: string, level: Difficulty, lang: string): Promise<boolean> {
    const answer = await this.ask({ type: 'practice.assign', trainee, scenario, level, lang });
    await this.look_at_team();
    return answer?.type === 'ack';
  }

  async unassign(trainee: string, { scenario, level, lang }: Assignment): Promise<void> {
    await this.ask({ type: 'practice.unassign', trainee, scenario, level, ...(lang === undefined ? {} : { lang }) });
    await this.look_at_team();
  }

  async list(): Promise<void> { await this.inquire({ type: 'practice.list', lang: this.lang_ }); }
  async look_back(): Promise<void> { await this.inquire({ type: 'practice.history' }); }
  async look_at_sessions(trainee: string): Promise<void> { await this.inquire({ type: 'practice.history', trainee }); }
  async look_at_team(): Promise<void> { await this.inquire({ type: 'practice.team' }); }

  leave(): void {
    const { session } = this;
    // Nothing is scored where the roles are swapped: leaving is how it ends.
    if (session?.is_swapped && !session.is_over) this.client.tell({ type: 'close', conversation: session.conversation });
    if (session) this.client.leave(session.conversation);
    this.session = undefined;
    this.watches_ = false;
    this.storage?.removeItem(session_key);
    this.changed();
  }

  private get can_act(): boolean { return this.session !== undefined && !this.session.is_over && !this.watches_; }

  // The page was loaded again in the middle of a session.
  private resume(): void {
    const conversation = this.is_supervisor ? null : this.storage?.getItem(session_key);
    if (!conversation) return;
    this.session = new PracticeSession(conversation);
    this.client.join(conversation);
  }

  private enter(conversation: string): void {
    this.session = new PracticeSession(conversation);
    this.client.adopt(conversation);
    this.storage?.setItem(session_key, conversation);
    this.changed();
  }

  private ask(command: PracticeCommand): Promise<ServerFrame | undefined> {
    this.trouble = undefined;
    return this.inquire(command);
  }

  // Without anybody having pressed anything: trouble that is shown stays.
  private async inquire(command: PracticeCommand): Promise<ServerFrame | undefined> {
    const answer = await this.client.ask(command);
    if (answer?.type === 'error') this.trouble = answer;
    this.changed();
    return answer;
  }

  // A watched one may not be watched; one's own is gone when the server was started anew.
  private lose(conversation: string): void {
    this.client.forget(conversation);
    if (this.session?.conversation !== conversation) return;
    this.session.is_gone = true;
    // The page was loaded again, perhaps days later: nobody misses what they have not seen.
    if (!this.session.opened && !this.watches_) this.leave();
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === 'welcome') this.be_welcomed();
    else if (frame.type === 'practice.scenarios') [this.scenarios, this.assigned] = [frame.scenarios, frame.assigned];
    else if (frame.type === 'practice.assigned') this.assigned = frame.assigned;
    else if (frame.type === 'practice.history') this.history = frame;
    else if (frame.type === 'practice.team') this.team = frame.trainees;
    else if ('conversation' in frame && frame.conversation === this.session?.conversation) this.session?.apply(frame);
  }

  private be_welcomed(): void {
    void this.list();
    void (this.is_supervisor ? this.look_at_team() : this.look_back());
  }
}
