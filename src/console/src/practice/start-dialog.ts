import { html, nothing } from 'lit';
import type { Difficulty } from '../client/practice-frames';
import { PlainElement } from '../parts/plain-element';
import type { PracticeDesk, Start } from '../state/practice-desk';
import { words } from '../words/words';

// The last question before a session begins: how hard, which side, and whether somebody may watch.
export class StartDialog extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, asked: { state: true } };
  declare desk: PracticeDesk;
  declare version: number;
  declare asked: Start | undefined;

  show(start: Partial<Start>): void {
    this.asked = { scenario: '', level: 'standard', swap: false, observe: false, ...start };
    void this.updateComplete.then(() => {
      this.querySelector('form')?.reset();
      const dialog = this.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  protected override render() {
    const scenario = this.desk.scenario(this.asked?.scenario ?? '');
    const { start, levels } = words.practice;
    return html`
      <dialog class="dialog start-dialog" aria-labelledby="start-title">${!scenario || !this.asked ? nothing : html`
        <h2 id="start-title" lang=${this.desk.lang}>${scenario.title}</h2>
        <p class="quiet" lang=${this.desk.lang}>${scenario.story}</p>
        <form method="dialog" class="start-form" @submit=${this.begin_}>
          <fieldset class="segments"><legend>${words.practice.choose.level}</legend><div class="segments-row">${
            (Object.keys(levels) as Difficulty[]).map((level) => html`
              <label class="segment"><input type="radio" name="level" value=${level} ?checked=${level === this.asked?.level}>
                <span>${levels[level]}</span></label>`)}</div></fieldset>
          <label class="option"><input type="checkbox" name="swap"><span><strong>${start.swap}</strong><span class="quiet">${start.swap_more}</span></span></label>
          <label class="option"><input type="checkbox" name="observe"><span><strong>${start.observe}</strong><span class="quiet">${start.observe_more}</span></span></label>
          <div class="start-buttons">
            <button type="button" class="button" @click=${this.close_}>${start.cancel}</button>
            <button class="button button-main" autofocus>${start.begin}</button></div>
        </form>`}
      </dialog>`;
  }

  private readonly close_ = (): void => this.querySelector('dialog')?.close();

  private readonly begin_ = (event: SubmitEvent): void => {
    const data = new FormData(event.target as HTMLFormElement);
    const level = data.get('level') === 'hard' ? 'hard' : 'standard';
    const detail: Start = { scenario: this.asked?.scenario ?? '', level, swap: data.has('swap'), observe: data.has('observe') };
    this.dispatchEvent(new CustomEvent('start', { detail }));
  };
}
customElements.define('evenkeel-start-dialog', StartDialog);
