import { Client, type Identity } from '../client/client';
import type {
  SearchedIn, IntentsChanged, IntentsFile, IntentsFound, Intents, IntentsTried, IntentsWording, Judgement, ListedIntent, ListedPack, ReplyHistory, ReplyVerdict,
} from '../client/intent-frames';
import { Outbox } from '../client/outbox';
import type { Command, Failure, ServerFrame } from '../client/protocol';
import { EditSession, key_of, type Place } from './edit-session';
import type { FileDraft } from './file-draft';
import { Watched } from './watched';
import type { WordingDraft } from './wording-draft';

// What somebody should know about what they look at; gone with the next one, or when it is put away.
export type Notice =
  | { kind: 'saved'; changes: number; at: number }
  | { kind: 'changed'; by: string; at: number }
  | { kind: 'rebased'; by: string; at: number }
  | { kind: 'trouble'; failure: Failure };

// Everything the intents page knows: what is loaded, what is looked at, and what was changed.
export class IntentsDesk extends Watched {
  readonly client: Client;
  readonly edits: EditSession;
  loaded: Intents | undefined;
  found: (IntentsFound & { of: string }) | undefined;
  place: Place | undefined;
  raw: string | undefined;
  tried: (IntentsTried & { text: string }) | undefined;
  history: ReplyHistory | undefined;
  notice: Notice | undefined;
  is_trying = false;
  private sought_: [words: string, lang: string | undefined, where: SearchedIn | undefined] = ['', undefined, undefined];
  // Until everything shown is what was saved.
  private is_saving_ = false;

  constructor(url: string, readonly identity: Identity) {
    super();
    const outbox = new Outbox('evenkeel.outbox.intents', undefined);
    this.client = new Client(url, identity, outbox, { frame: (frame) => this.hear(frame), changed: () => this.changed() });
    this.edits = new EditSession(this.client, () => this.changed(), () => this.catch_up());
    this.client.start();
  }

  end(): void {
    this.edits.end();
    this.client.stop();
  }

  get is_supervisor(): boolean { return this.identity.role === 'supervisor'; }
  get may_edit(): boolean { return this.is_supervisor && this.loaded?.writable === true; }
  get draft(): WordingDraft | undefined { return this.place && this.edits.wordings.get(key_of(this.place)); }
  get raw_draft(): FileDraft | undefined { return this.raw === undefined ? undefined : this.edits.files.get(this.raw); }
  get languages(): string[] {
    const all = (this.loaded?.packs ?? []).flatMap(({ intents }) => intents.flatMap(({ wordings }) => Object.keys(wordings)));
    return [...new Set(all)];
  }

  pack(id: string): ListedPack | undefined { return this.loaded?.packs.find(({ pack }) => pack === id); }
  intent({ pack, intent }: Omit<Place, 'lang'>): ListedIntent | undefined { return this.pack(pack)?.intents.find(({ id }) => id === intent); }
  title_of(intent: string, lang: string, pack?: string): string | undefined {
    for (const each of this.loaded?.packs ?? []) {
      if (pack !== undefined && each.pack !== pack) continue;
      const found = each.intents.find(({ id }) => id === intent)?.wordings[lang]?.title;
      if (found) return found;
    }
    return undefined;
  }

  async open(place: Place | undefined): Promise<void> {
    this.raw = undefined;
    this.place = place;
    this.changed();
    if (place && !this.draft) await this.read(place);
  }

  async open_raw(file: string): Promise<void> {
    this.raw = file;
    this.changed();
    if (!this.raw_draft) await this.read_file(file);
  }
  close_raw(): void {
    this.raw = undefined;
    this.changed();
  }

  async file(file: string): Promise<IntentsFile | undefined> {
    const answer = await this.inquire({ type: 'intents.file', file });
    return answer?.type === 'intents.file' ? answer : undefined;
  }

  search(words: string, lang: string | undefined, where?: SearchedIn): void {
    const of = JSON.stringify([words, lang, where]);
    if (of === JSON.stringify(this.sought_)) return;
    this.sought_ = [words, lang, where];
    void this.search_again();
  }

  async try_out(text: string, lang: string | undefined, intent?: string): Promise<void> {
    this.is_trying = true;
    this.changed();
    const answer = await this.inquire({ type: 'intents.try', text, ...(lang ? { lang } : {}), ...(intent ? { intent } : {}) });
    this.is_trying = false;
    if (answer?.type === 'intents.try') this.tried = { ...answer, text };
    this.changed();
  }

  async look_back(reply: string): Promise<void> {
    this.history = undefined;
    const answer = await this.inquire({ type: 'reply.history', reply });
    if (answer?.type === 'reply.history') this.history = answer;
    this.changed();
  }

  async judge(reply: string, action: Judgement): Promise<void> {
    const answer = await this.inquire({ type: 'reply', reply, action });
    if (answer?.type !== 'ack') return;
    for (const { wording } of this.edits.wordings.values()) {
      const verdict = wording.verdicts[reply];
      if (verdict || Object.values(wording.replies).flat().some(({ id }) => id === reply)) wording.verdicts[reply] = judged(verdict, action);
    }
    if (this.history?.reply === reply) void this.look_back(reply);
    this.changed();
  }

  // In one go, where nothing speaks against it: with problems, or readings that get worse, somebody has to look first.
  async check_and_save(): Promise<void> {
    await this.edits.look();
    if (this.edits.may_save && this.edits.worse === 0) await this.save();
  }

  async save(): Promise<boolean> {
    const { changes } = this.edits;
    this.is_saving_ = true;
    const is_saved = await this.edits.save();
    if (is_saved) {
      this.notice = { kind: 'saved', changes, at: Date.now() };
      await this.refresh();
    } else if (this.edits.trouble?.code === 'stale') {
      await this.catch_up();
    }
    // What was typed meanwhile stands on other words now.
    this.edits.settle();
    this.is_saving_ = false;
    this.changed();
    return is_saved;
  }

  put_away_notice(): void {
    this.notice = undefined;
    this.changed();
  }

  // Of several answers only that to the newest question is looked at.
  private async search_again(): Promise<void> {
    const sought = this.sought_;
    const [words, lang, where] = sought;
    if (!words.trim()) this.found = undefined;
    else {
      const answer = await this.inquire({ type: 'intents.search', words, ...(lang ? { lang } : {}), ...(where ? { where } : {}) });
      if (answer?.type === 'intents.search' && this.sought_ === sought) this.found = { ...answer, of: words };
    }
    this.changed();
  }

  private async read(place: Place): Promise<void> {
    const answer = await this.inquire({ type: 'intents.wording', ...place });
    if (answer?.type === 'intents.wording') this.take_wording(answer);
  }

  private async read_file(file: string): Promise<void> {
    const answer = await this.inquire({ type: 'intents.file', file });
    if (answer?.type === 'intents.file') this.edits.take_file(answer);
    this.changed();
  }

  private take_wording(wording: IntentsWording): boolean {
    const was_rebased = this.edits.take_wording(wording, this.intent(wording)?.tactics ?? []);
    this.changed();
    return was_rebased;
  }

  // Everything that is shown or being edited, as it stands now; the rest is read when it is opened. Gives whether somebody else's
  // words came under what is typed here.
  private async refresh(): Promise<boolean> {
    await this.list();
    void this.search_again();
    let was_rebased = false;
    const here = this.place && key_of(this.place);
    for (const [key, draft] of [...this.edits.wordings]) {
      if (key !== here && draft.changes === 0) this.edits.wordings.delete(key);
      else was_rebased = (await this.reread(draft)) || was_rebased;
    }
    for (const [file, draft] of [...this.edits.files]) {
      if (file !== this.raw && !draft.is_changed) this.edits.files.delete(file);
      else was_rebased = (await this.reread_file(file)) || was_rebased;
    }
    this.changed();
    return was_rebased;
  }

  private async catch_up(): Promise<void> {
    if (await this.refresh()) this.notice = { kind: 'rebased', by: '', at: Date.now() };
    this.changed();
  }

  private async reread({ wording: { pack, intent, lang, digest } }: WordingDraft): Promise<boolean> {
    const answer = await this.inquire({ type: 'intents.wording', pack, intent, lang });
    return answer?.type === 'intents.wording' && answer.digest !== digest && this.take_wording(answer);
  }

  private async reread_file(file: string): Promise<boolean> {
    const answer = await this.file(file);
    return answer !== undefined && this.edits.take_file(answer);
  }

  private async list(): Promise<void> { await this.inquire({ type: 'intents.list' }); }

  private async inquire(command: Command): Promise<ServerFrame | undefined> {
    const answer = await this.client.ask(command);
    if (answer?.type === 'error') this.notice = { kind: 'trouble', failure: answer };
    else if (this.notice?.kind === 'trouble') this.notice = undefined;
    this.changed();
    return answer;
  }

  private async be_changed({ by, at, version }: IntentsChanged): Promise<void> {
    if (this.is_saving_ || version === this.loaded?.version) return;
    const was_rebased = await this.refresh();
    this.notice = { kind: was_rebased ? 'rebased' : 'changed', by, at };
    if (was_rebased) this.edits.settle();
    this.changed();
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === 'welcome') void this.be_welcomed();
    else if (frame.type === 'intents') this.loaded = frame;
    else if (frame.type === 'intents.changed') void this.be_changed(frame);
  }

  // After a break the files may be others; and a seat that was taken anew may bring changes along.
  private async be_welcomed(): Promise<void> {
    const had = this.loaded?.version;
    const brings_changes = had === undefined && this.edits.changes > 0;
    await this.list();
    if (this.place && !this.draft) await this.read(this.place);
    else if (brings_changes || (had !== undefined && had !== this.loaded?.version)) await this.refresh();
    if (brings_changes || this.edits.checking === 'failed') this.edits.settle();
  }
}

function judged(verdict: ReplyVerdict | undefined, action: Judgement): ReplyVerdict {
  const { standing, pinned } = verdict ?? { standing: 'unreviewed', pinned: false };
  if (action === 'pin' || action === 'unpin') return { standing, pinned: action === 'pin' };
  return { standing: action === 'approve' ? 'approved' : action === 'block' ? 'blocked' : 'unreviewed', pinned };
}
