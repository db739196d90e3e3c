import { ids_in, keep } from './kept-list';

const key = 'evenkeel.agent.tabs';
// More than these do not fit the row, nor anybody's head.
const most_open = 12;

// The conversations an agent holds open, in the order in which they were opened. A loaded page finds them again.
export class Tabs {
  private ids_: string[];

  constructor(private readonly storage: Storage | undefined) { this.ids_ = ids_in(storage?.getItem(key)).slice(0, most_open); }

  list(): readonly string[] { return this.ids_; }
  has(id: string): boolean { return this.ids_.includes(id); }

  // Gives back the one that had to make room, if any.
  add(id: string): string | undefined {
    if (this.has(id)) return undefined;
    this.ids_.push(id);
    const away = this.ids_.length > most_open ? this.ids_.shift() : undefined;
    this.save();
    return away;
  }

  // Gives the one beside it, which is looked at next.
  remove(id: string): string | undefined {
    const at = this.ids_.indexOf(id);
    if (at === -1) return undefined;
    this.ids_.splice(at, 1);
    this.save();
    return this.ids_[Math.min(at, this.ids_.length - 1)];
  }

  beside(id: string | undefined, by: 1 | -1): string | undefined {
    const { length } = this.ids_;
    const at = id === undefined ? -1 : this.ids_.indexOf(id);
    if (at === -1) return this.ids_[by === 1 ? 0 : length - 1];
    return this.ids_[(at + by + length) % length];
  }

  private save(): void { keep(this.storage, key, this.ids_); }
}
