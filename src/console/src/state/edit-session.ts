import type { Client } from '../client/client';
import type { IntentEdit, FileProblem, IntentCommand, IntentsFile, IntentsPreview, IntentsWording } from '../client/intent-frames';
import type { Failure, ServerFrame } from '../client/protocol';
import { FileDraft } from './file-draft';
import { place_of_flaw, type FlawPlace } from './flaw-place';
import { WordingDraft } from './wording-draft';

export interface Place { pack: string; intent: string; lang: string }
export type Checking = 'none' | 'waiting' | 'running' | 'queued' | 'done' | 'failed';

export const key_of = ({ pack, intent, lang }: Place): string => `${pack}/${intent}/${lang}`;

// After the last word of a line: training takes seconds, and is not to be begun for every letter.
const settle_ms = 500;
const busy_pause_ms = 1_500;

// Everything that was changed and is not saved yet, and what the server says would come of it.
export class EditSession {
  readonly wordings = new Map<string, WordingDraft>();
  readonly files = new Map<string, FileDraft>();
  checking: Checking = 'none';
  preview: IntentsPreview | undefined;
  is_saving = false;
  // Why the newest preview or save did not come to an end.
  trouble: Failure | undefined;
  private previewed_ = '';
  private timer_: ReturnType<typeof setTimeout> | undefined;
  private looking_: Promise<void> | undefined;
  // Somebody finished a line after the preview that runs was asked for.
  private is_wanted_ = false;

  // `read_again`: the files say something else than when they were read.
  constructor(private readonly client: Client, private readonly changed: () => void, private readonly read_again: () => Promise<void>) {}

  end(): void { clearTimeout(this.timer_); }

  // What was not saved when the server let nobody in any more.
  take_over(before: EditSession): void {
    for (const [key, draft] of before.wordings) if (draft.changes > 0) this.wordings.set(key, draft);
    for (const [file, draft] of before.files) if (draft.is_changed) this.files.set(file, draft);
  }

  get edits(): IntentEdit[] {
    return [...this.wordings.values(), ...this.files.values()]
      .map((draft) => (draft instanceof FileDraft ? draft.edit : draft.edit()))
      .filter((edit) => edit !== undefined);
  }
  get changes(): number {
    return [...this.wordings.values()].reduce((sum, draft) => sum + draft.changes, 0)
      + [...this.files.values()].filter(({ is_changed }) => is_changed).length;
  }
  changed_places(): string[] { return [...this.wordings].filter(([, { changes }]) => changes > 0).map(([key]) => key); }
  // The preview speaks of exactly what is there now.
  get is_current(): boolean { return this.checking === 'done' && this.previewed_ === JSON.stringify(this.edits); }
  get may_save(): boolean { return this.is_current && this.preview?.fine === true && !this.is_saving; }
  get worse(): number { return this.preview?.changes.filter(({ better }) => better === false).length ?? 0; }

  // A file is edited by its words or raw, not both at once: one would undo the other.
  has_words_of(file: string): boolean { return [...this.wordings.values()].some((draft) => draft.wording.file === file && draft.changes > 0); }
  has_raw(file: string): boolean { return this.files.get(file)?.is_changed ?? false; }

  // Somebody typed: what is shown is of before.
  touch(): void {
    this.trouble = undefined;
    if (this.checking === 'done' && !this.is_current) this.checking = 'waiting';
    this.changed();
  }

  // Somebody is done with a line.
  settle(): void {
    clearTimeout(this.timer_);
    if (this.changes === 0) return this.forget_preview();
    if (this.is_current) return;
    this.is_wanted_ = true;
    if (this.checking !== 'running' && this.checking !== 'queued') this.checking = 'waiting';
    this.timer_ = setTimeout(() => void this.look(), settle_ms);
    this.changed();
  }

  // Until the preview speaks of what is there, or cannot be had.
  look(): Promise<void> {
    clearTimeout(this.timer_);
    this.looking_ ??= this.look_on().finally(() => { this.looking_ = undefined; });
    return this.looking_;
  }

  // True when it is in use; otherwise `trouble` says why, and nothing was written.
  async save(): Promise<boolean> {
    if (!this.may_save) return false;
    this.is_saving = true;
    this.trouble = undefined;
    this.changed();
    // What is typed meanwhile is not saved, and stays.
    const words = [...this.wordings.values()].map((draft) => ({ draft, written: draft.mark() }));
    const raw = [...this.files.values()].map((draft) => ({ draft, written: draft.mark() }));
    const answer = await this.ask({ type: 'intents.save', edits: this.edits });
    this.is_saving = false;
    if (answer?.type === 'ack') {
      for (const { draft, written } of words) draft.be_saved(written);
      for (const { draft, written } of raw) draft.be_saved(written);
      this.forget_preview();
    } else {
      this.trouble = answer?.type === 'error' ? answer : lost;
    }
    this.changed();
    return answer?.type === 'ack';
  }

  discard_all(): void {
    for (const draft of this.wordings.values()) draft.discard();
    for (const draft of this.files.values()) draft.text = draft.file.text;
    this.forget_preview();
  }

  forget_preview(): void {
    clearTimeout(this.timer_);
    this.preview = undefined;
    this.previewed_ = '';
    this.checking = 'none';
    this.trouble = undefined;
    this.changed();
  }

  // Gives whether what was typed had to be put on top of something newer.
  take_wording(wording: IntentsWording, tactics: string[]): boolean {
    const draft = this.wordings.get(key_of(wording));
    if (!draft) this.wordings.set(key_of(wording), new WordingDraft(wording, tactics));
    return draft?.rebase(wording) ?? false;
  }

  take_file(file: IntentsFile): boolean {
    const draft = this.files.get(file.file);
    if (!draft) this.files.set(file.file, new FileDraft(file));
    return draft?.refresh(file) ?? false;
  }

  place_of(flaw: FileProblem): FlawPlace | undefined { return place_of_flaw(flaw, this.preview?.texts ?? [], [...this.wordings.values()]); }

  // A frame over the limit would end the connection.
  private async ask(command: IntentCommand): Promise<ServerFrame | undefined> {
    const bytes = new TextEncoder().encode(JSON.stringify(command)).length + id_bytes;
    return bytes > this.client.limits.frame_bytes ? too_large : this.client.ask(command);
  }

  private async look_on(): Promise<void> {
    do {
      const { edits } = this;
      if (edits.length === 0) return this.forget_preview();
      if (this.is_current) return;
      this.is_wanted_ = false;
      this.trouble = undefined;
      this.checking = 'running';
      this.changed();
      await this.ask_once(edits);
      this.changed();
    } while (this.is_wanted_);
  }

  private async ask_once(edits: IntentEdit[]): Promise<void> {
    const answer = await this.ask({ type: 'intents.preview', edits });
    if (answer?.type === 'intents.preview') {
      this.preview = answer;
      this.previewed_ = JSON.stringify(edits);
      this.checking = 'done';
      if (!this.is_current) this.checking = 'waiting';
    } else if (answer?.type === 'error' && answer.code === 'busy') {
      this.checking = 'queued';
      this.changed();
      await new Promise((settle) => { setTimeout(settle, busy_pause_ms); });
      this.is_wanted_ = true;
    } else {
      this.checking = 'failed';
      this.trouble = answer?.type === 'error' ? answer : lost;
      if (this.trouble.code === 'stale') await this.catch_up(edits);
    }
  }

  // Once more, on top of what the files say now; unless that is what they said before.
  private async catch_up(edits: IntentEdit[]): Promise<void> {
    await this.read_again();
    this.is_wanted_ = JSON.stringify(this.edits) !== JSON.stringify(edits);
  }
}

// The command's id, which is put into it on its way.
const id_bytes = 100;
const too_large: Failure = { type: 'error', code: 'too_large', message: '' };
const lost: Failure = { type: 'error', code: 'lost', message: '' };
