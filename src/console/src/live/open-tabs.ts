import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heat_class, heat_glyph, level_word } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { Desk } from '../state/desk';
import { is_unread } from '../state/queue';
import { words } from '../words/words';

// The conversations that stand open. One tab stop; the arrow keys move along, Delete closes. One alone needs no row.
class OpenTabs extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {} };
  declare desk: Desk;
  declare version: number;

  protected override render() {
    const { desk } = this;
    const ids = desk.rooms.tabs.list();
    if (ids.length < 2) return nothing;
    const stop = ids.find((id) => id === desk.opened) ?? ids[0];
    return html`
      <nav class="tabs" aria-label=${words.live.tabs.label} aria-describedby="tabs-hint" @keydown=${this.key_}>
        <span class="unseen" id="tabs-hint">${words.live.tabs.hint}</span>
        <ul>${repeat(ids, (id) => id, (id) => this.tab(id, id === stop))}</ul></nav>`;
  }

  protected override updated(): void {
    this.querySelector('.tab-now')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private tab(id: string, is_stop: boolean) {
    const { desk } = this;
    const entry = desk.queue.get(id);
    const is_now = id === desk.opened;
    const name = desk.customer_of(id) || words.queue.anonymous;
    const level = entry?.level ?? 0;
    const types = desk.rooms.get(id)?.typing(Date.now()).some(({ role }) => role === 'customer') ?? false;
    return html`
      <li class="tab ${heat_class(level)} ${is_now ? 'tab-now' : ''} ${entry?.care ? 'tab-care' : ''}">
        <button class="tab-open" tabindex=${is_stop ? 0 : -1} aria-current=${is_now ? 'true' : nothing} data-tab=${id}
          @click=${() => this.tell('pick', id)}>
          ${heat_glyph(level)}<span class="unseen">${entry?.care ? words.thread.care : level_word(level)}</span>
          <span class="tab-name">${name}</span>
          ${types ? html`<span class="typing-dots"><i></i><i></i><i></i><span class="unseen">${words.live.tabs.typing}</span></span>` : nothing}
          ${!is_now && desk.drafts.has_words(id) ? html`<span class="tab-draft" title=${words.live.tabs.draft}>✎<span class="unseen">${
            words.live.tabs.draft}</span></span>` : nothing}
          ${entry && is_unread(entry) && !is_now ? html`<span class="dot"><span class="unseen">${words.queue.unread}</span></span>` : nothing}
        </button>
        <button class="tab-away" tabindex="-1" aria-label=${words.live.tabs.close(name)} @click=${() => this.tell('close-tab', id)}>✕</button></li>`;
  }

  private tell(name: string, id: string): void { this.dispatchEvent(new CustomEvent(name, { detail: id })); }

  private readonly key_ = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const tabs = [...this.querySelectorAll<HTMLElement>('.tab-open')];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const id = tabs[at]?.dataset['tab'];
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to !== undefined) tabs[Math.max(0, Math.min(tabs.length - 1, to))]?.focus();
    else if (event.key === 'Delete' && id !== undefined) this.close(id);
    else return;
    event.preventDefault();
  };

  // The tab that had the keyboard goes away: it goes on to the one that is looked at next.
  private close(id: string): void {
    this.tell('close-tab', id);
    requestAnimationFrame(() => void this.updateComplete.then(() => this.querySelector<HTMLElement>('.tab-open[tabindex="0"]')?.focus()));
  }
}
customElements.define('evenkeel-tabs', OpenTabs);
