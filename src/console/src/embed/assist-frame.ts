import '../style/frame.css';
import './assist-element';
import type { AssistElement, AssistEvents } from './assist-element';
import { use_theme } from '../parts/theme';
import { theme_named } from '../parts/theme-name';
import { words } from '../words/words';
import { ParentLink, type Said } from './parent-link';

const text_of = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

// The page `/embed/assist`: the assist panel for consoles that cannot load a script of ours. Everything it is told comes from the page
// around by message, a token too; nothing of it is in an address.
class AssistFrame extends HTMLElement {
  private link_: ParentLink | undefined;
  private readonly panel_ = document.createElement('evenkeel-assist') as AssistElement;

  connectedCallback(): void {
    document.title = words.embed.title;
    const main = document.createElement('main');
    const title = Object.assign(document.createElement('h1'), { className: 'unseen', textContent: words.embed.title });
    main.setAttribute('aria-label', words.embed.title);
    main.append(title, this.panel_);
    this.append(main);
    this.pass_on('evenkeel-insert', 'insert');
    this.pass_on('evenkeel-remind', 'remind');
    this.pass_on('evenkeel-rewrite', 'rewrite');
    this.pass_on('evenkeel-heat', 'heat');
    void ParentLink.open((said) => this.hear(said)).then((link) => this.begin(link));
  }

  private begin(link: ParentLink): void {
    this.link_ = link;
    new ResizeObserver(() => link.tell('height', { px: Math.ceil(this.panel_.getBoundingClientRect().height) })).observe(this.panel_);
    link.tell('ready');
  }

  private pass_on(event: keyof AssistEvents, type: string): void {
    this.panel_.addEventListener(event, (told) => this.link_?.tell(type, (told as CustomEvent<Record<string, unknown>>).detail));
  }

  private hear(said: Said): void {
    if (said.type === 'open') this.open(said);
    else if (said.type === 'draft') this.panel_.draft = text_of(said['text']) ?? '';
    else if (said.type === 'sent') this.panel_.sent(text_of(said['text']) ?? '');
  }

  private open(said: Said): void {
    for (const name of ['name', 'theme', 'lang', 'conversation']) {
      const value = text_of(said[name]);
      if (value === undefined) this.panel_.removeAttribute(name);
      else this.panel_.setAttribute(name, value);
    }
    use_theme(theme_named(text_of(said['theme'])));
    this.panel_.token = text_of(said['token']);
  }
}
customElements.define('evenkeel-embed-assist', AssistFrame);
