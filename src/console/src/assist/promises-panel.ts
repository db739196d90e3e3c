import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PromiseMark, Promised } from '../client/protocol';
import { PlainElement } from '../parts/plain-element';
import { is_open, state_at, type Promises } from '../state/promises';
import { at_moment } from '../words/spoken-time';
import { words } from '../words/words';

export interface PromiseEvent { promise: string; action: PromiseMark }

const marks: PromiseMark[] = ['kept', 'broken', 'dropped'];

// What was promised in this conversation, until somebody says what became of it. A mark can be changed: people click beside.
class PromisesPanel extends PlainElement {
  static override properties = { promises: { attribute: false }, version: {}, is_fixed: { attribute: false }, changing: { state: true } };
  declare promises: Promises;
  declare version: number;
  // For those who only look on.
  declare is_fixed: boolean;
  // The settled promise that is being marked anew.
  declare changing: string;

  constructor() {
    super();
    this.changing = '';
    this.is_fixed = false;
  }

  protected override render() {
    const promises = this.promises.sorted();
    if (promises.length === 0) return nothing;
    return html`
      <section class="panel" aria-label=${words.promises.title}>
        <h3>${words.promises.title}</h3>
        <ul class="promises">${repeat(promises, ({ promise }) => promise, (promise) => this.line(promise, Date.now()))}</ul>
      </section>`;
  }

  private line(promise: Promised, now: number) {
    const state = state_at(promise, now);
    const { due, text } = promise;
    const asks = !this.is_fixed && (is_open(state) || this.changing === promise.promise);
    return html`
      <li class="promise promise-${state}" data-promise=${promise.promise}>
        <p class="promise-text">${text}</p>
        <p class="promise-foot"><span class="promise-state">${words.promises.states[state] ?? state}</span>
          ${due === undefined ? html`<span>${words.promises.no_time}</span>`
            : html`<time datetime=${new Date(due).toISOString()}>${words.promises.due(at_moment(due, now))}</time>`}
          ${asks || this.is_fixed ? nothing : html`<button class="link" aria-label=${words.promises.change_label(text)}
            @click=${() => this.change(promise.promise)}>${words.promises.change}</button>`}</p>
        ${asks ? html`<div class="promise-marks" role="group" aria-label=${words.promises.asks}>${marks.map((mark) => html`
          <button class="chip-button" aria-label=${words.promises.mark(words.promises.marks[mark], text)}
            @click=${() => this.mark(promise.promise, mark)}>${words.promises.marks[mark]}</button>`)}</div>` : nothing}
      </li>`;
  }

  private mark(promise: string, action: PromiseMark): void {
    this.changing = '';
    this.dispatchEvent(new CustomEvent<PromiseEvent>('evenkeel-promise', { detail: { promise, action }, bubbles: true }));
    this.focus_in(promise, '.link');
  }

  private change(promise: string): void {
    this.changing = promise;
    this.focus_in(promise, '.chip-button');
  }

  // The button that was pressed goes away: the keyboard stays with its promise.
  private focus_in(promise: string, what: string): void {
    const settle = (): void => this.querySelector<HTMLElement>(`[data-promise="${CSS.escape(promise)}"] ${what}`)?.focus();
    requestAnimationFrame(() => void this.updateComplete.then(settle));
  }
}
customElements.define('evenkeel-promises', PromisesPanel);
