import { Draft, type Inserted } from './draft';
import { keep } from './kept-list';

const key = 'evenkeel.agent.drafts';
// The newest. A reply that was begun this many conversations ago is no longer wanted.
const most_kept = 30;

interface Kept { id: string; text: string; inserted: Inserted[] }

// What is being written, by conversation. It survives a reload of the page, in this tab alone.
export class DraftBox {
  private readonly drafts_ = new Map<string, Draft>();

  constructor(private readonly storage: Storage | undefined) {
    for (const { id, text, inserted } of kept_in(storage?.getItem(key))) {
      const draft = this.of(id);
      draft.text = text;
      draft.inserted = inserted;
    }
  }

  get(id: string): Draft | undefined { return this.drafts_.get(id); }
  has_words(id: string): boolean { return (this.drafts_.get(id)?.text ?? '').trim() !== ''; }

  of(id: string): Draft {
    const draft = this.drafts_.get(id) ?? new Draft(() => this.save(id));
    this.drafts_.set(id, draft);
    return draft;
  }

  remove(id: string): void {
    this.drafts_.delete(id);
    this.save();
  }

  // What changed goes to the end: the newest are kept.
  private save(changed?: string): void {
    const draft = changed === undefined ? undefined : this.drafts_.get(changed);
    if (changed !== undefined && draft) {
      this.drafts_.delete(changed);
      this.drafts_.set(changed, draft);
    }
    const kept = [...this.drafts_].filter(([, { text }]) => text.trim() !== '')
      .map(([id, { text, inserted }]): Kept => ({ id, text, inserted }));
    keep(this.storage, key, kept.slice(-most_kept));
  }
}

function kept_in(text: string | null | undefined): Kept[] {
  try {
    const all: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(all)) return [];
    return all.filter((each): each is Kept =>
      typeof each?.id === 'string' && typeof each?.text === 'string' && Array.isArray(each?.inserted) && each.inserted.every(is_inserted));
  } catch {
    return [];
  }
}

const is_inserted = (value: Partial<Inserted> | null): boolean =>
  typeof value?.suggestion === 'string' && typeof value.reply?.id === 'string' && typeof value.reply.text === 'string';
