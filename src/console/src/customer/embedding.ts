import { is_framed, ParentLink } from '../embed/parent-link';
import { dress } from '../parts/theme';

const longest = { title: 60, greeting: 300 };
// As high as a talk needs; the widget gives what the window has.
const talk_px = 640;

export interface EmbeddingEvents {
  changed(): void;
  focus(): void;
  identify(token: string): void;
}

// The customer's page inside a widget: what the site around has chosen, and what the two tell each other. A page that stands alone takes
// nothing from its address: a link must not put words into our mouth.
export class Embedding {
  readonly title: string | undefined;
  readonly greeting: string | undefined;
  is_shown = false;
  private link_: ParentLink | undefined;
  private readonly resized_ = new ResizeObserver(([entry]) => this.tell_height(entry?.target as HTMLElement | undefined));
  // Newest of each kind: what was told before the link was there is told when it is.
  private readonly told_ = new Map<string, Record<string, unknown>>();

  private refused_: object | undefined;

  private constructor(private readonly events: EmbeddingEvents) {
    const address = new URLSearchParams(location.search);
    const chosen = (name: keyof typeof longest): string | undefined => address.get(name)?.trim().slice(0, longest[name]) || undefined;
    this.title = chosen('title');
    this.greeting = chosen('greeting');
    dress(address);
    document.documentElement.classList.add('embedded');
    document.addEventListener('keydown', this.key_);
    void ParentLink.open((said) => this.hear(said.type, said)).then((link) => this.begin(link));
  }

  // Nothing where the page stands alone.
  static around(events: EmbeddingEvents): Embedding | undefined {
    return is_framed() ? new Embedding(events) : undefined;
  }

  close(): void { this.link_?.tell('close'); }
  tell_unread(count: number): void { this.tell('unread', { count }); }
  tell_started(): void { this.tell('started', {}); }
  talk(): void {
    this.resized_.disconnect();
    this.tell('height', { px: talk_px });
  }

  // Until the talk begins the widget is as high as this.
  measure(form: HTMLElement): void { this.resized_.observe(form); }

  private tell_height(form: HTMLElement | undefined): void {
    if (form) this.tell('height', { px: Math.ceil(form.getBoundingClientRect().bottom + scrollY) });
  }

  private begin(link: ParentLink): void {
    this.link_ = link;
    link.tell('ready');
    for (const [type, fields] of this.told_) link.tell(type, fields);
  }

  private tell(type: string, fields: Record<string, unknown>): void {
    if (JSON.stringify(this.told_.get(type)) === JSON.stringify(fields)) return;
    this.told_.set(type, fields);
    this.link_?.tell(type, fields);
  }

  // Once for each chat that was refused.
  want_token(refused: object): void {
    if (this.refused_ === refused) return;
    this.refused_ = refused;
    this.link_?.tell('token-wanted');
  }

  private hear(type: string, said: Record<string, unknown>): void {
    const token = said['token'];
    if (type === 'token' && typeof token === 'string') this.events.identify(token);
    if (type !== 'shown' && type !== 'hidden') return;
    this.is_shown = type === 'shown';
    this.events.changed();
    if (this.is_shown && said['focus'] === true) this.events.focus();
  }

  private readonly key_ = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.close();
  };
}
