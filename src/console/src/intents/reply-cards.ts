import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Judgement, ReplyCounts, Share, ReplyVerdict } from '../client/intent-frames';
import { hundred } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import type { Line, ListName } from '../state/wording-draft';
import { named, words } from '../words/words';
import { flaw_lines, line_field, line_id, line_state, remove_button, removed_line, write, type Editing } from './edit-line';
import { placeholders_in, with_placeholders } from './line-text';

const unjudged: ReplyVerdict = { standing: 'unreviewed', pinned: false };

// The replies of an intent by tactic: their words, how they stand, and what they achieved.
class ReplyCards extends PlainElement {
  static override properties = { desk: { attribute: false }, editing: { attribute: false }, version: {}, told: { state: true }, offers: { state: true } };
  declare desk: IntentsDesk;
  declare editing: Editing;
  declare version: number;
  declare told: string;
  // Replies whose second field was opened while it is still empty.
  declare offers: ReadonlySet<number>;

  constructor() {
    super();
    this.offers = new Set();
  }

  protected override render() {
    const names = this.editing.draft.lists.filter((name) => name.startsWith('replies.'));
    return html`
      <p class="section-lead">${words.intents.replies.lead}</p>
      <p class="unseen" role="status">${this.told}</p>
      ${flaw_lines(this.editing, 'list-replies')}
      ${names.map((name) => this.group(name))}`;
  }

  private group(name: ListName) {
    const { draft, may_edit } = this.editing;
    const tactic = name.slice('replies.'.length);
    const lines = draft.list(name);
    if (lines.length === 0 && !may_edit) return nothing;
    const word = named(words.tactics, tactic);
    const hint = words.intents.tactic_hints[tactic];
    return html`
      <section class="line-group" aria-labelledby="tactic-${tactic}">
        <h3 class="group-title" id="tactic-${tactic}">${word}</h3>
        ${hint ? html`<p class="group-hint">${hint}</p>` : nothing}
        ${flaw_lines(this.editing, `list-${name}`)}
        <ul class="replies">${repeat(lines, ({ key }) => key, (line, index) => this.card(name, line, word, index + 1))}</ul>
        ${may_edit ? html`<button class="add-line" aria-label=${words.intents.replies.add_to(word)} @click=${() => this.add(name)}>+ ${words.intents.replies.add}</button>` : nothing}
      </section>`;
  }

  private card(name: ListName, line: Line, tactic: string, number: number) {
    const { editing } = this;
    const said = words.intents.replies;
    const { lang, verdicts, records } = editing.draft.wording;
    const label = said.text(tactic, number);
    const verdict = verdicts[line.id ?? ''] ?? unjudged;
    if (line.is_removed) return html`<li class="reply reply-gone">${removed_line(editing, name, line, lang, label)}</li>`;
    const record = records[line.id ?? ''];
    return html`
      <li class="reply reply-${verdict.standing} line-is-${editing.draft.state_of(line)}">
        <div class="reply-words">
          ${editing.may_edit ? line_field(editing, name, line, lang, { label })
            : html`<p class="line-read" id=${line_id(name, line.key)} tabindex="-1" lang=${lang}>${with_placeholders(line.text)}</p>`}
          ${editing.may_edit ? remove_button(editing, name, line, label) : nothing}
        </div>
        ${flaw_lines(editing, line_id(name, line.key))}
        ${editing.may_edit && placeholders_in(line.text).length > 0 ? html`
          <p class="line-beside">${said.placeholders} ${placeholders_in(line.text).map((each) => with_placeholders(each))}</p>` : nothing}
        ${this.offer(name, line, tactic, number)}
        <div class="reply-foot">
          ${line_state(editing, line)}
          ${line.was ? this.standing(verdict) : html`<span class="reply-note">${said.new_id(line.id ?? '')}</span>`}
          ${line.was ? this.record(record) : nothing}
          ${line.was && this.desk.is_supervisor ? this.judging(line, verdict, tactic, number) : nothing}
        </div>
      </li>`;
  }

  private offer(name: ListName, line: Line, tactic: string, number: number) {
    const { editing } = this;
    const said = words.intents.replies;
    const { lang } = editing.draft.wording;
    if (!editing.may_edit) return line.also_offer ? html`<p class="reply-offer"><strong>${said.also}</strong> <span lang=${lang}>${line.also_offer}</span></p>` : nothing;
    if (line.also_offer === undefined && !this.offers.has(line.key)) return nothing;
    return html`
      <label class="reply-offer"><strong aria-hidden="true">${said.also}</strong>
        <textarea class="line-field" rows="1" lang=${lang} aria-label=${said.also_label(tactic, number)} .value=${line.also_offer ?? ''}
          @input=${(event: Event) => write(editing, name, line, { also_offer: (event.target as HTMLTextAreaElement).value.replace(/\r?\n/g, ' ') })}
          @change=${() => editing.edits.settle()}></textarea></label>`;
  }

  private standing({ standing, pinned }: ReplyVerdict) {
    const said = words.intents.replies;
    return html`
      <span class="standing standing-${standing}" title=${standing === 'blocked' ? said.blocked_more : nothing}>${said.standings[standing]}</span>
      ${pinned ? html`<span class="standing standing-pinned" title=${said.pinned_more}>${said.pinned}</span>` : nothing}`;
  }

  private record(counts: (ReplyCounts & { share: Share | null }) | undefined) {
    const said = words.intents.replies;
    const answered = counts ? counts.calmer + counts.same + counts.angrier : 0;
    if (!counts || counts.sent + counts.edited + answered === 0) return html`<span class="reply-note">${said.unused}</span>`;
    const { share } = counts;
    return html`<span class="reply-note">${answered > 0 && share
      ? said.record(counts.calmer, answered, hundred(share.low), hundred(share.high)) : said.sent(counts.sent + counts.edited)}</span>`;
  }

  private judging(line: Line, { standing, pinned }: ReplyVerdict, tactic: string, number: number) {
    const said = words.intents.replies;
    const button = (does: string, action: Judgement, is_on: boolean) => html`
      <button class="judge ${is_on ? 'judge-on' : ''}" aria-pressed=${is_on ? 'true' : 'false'} aria-label=${said.does_to(does, tactic, number)}
        @click=${() => void this.judge(line, action)}>${does}</button>`;
    return html`
      <span class="judging">
        ${this.editing.may_edit && line.also_offer === undefined && !this.offers.has(line.key) ? html`
          <button class="judge" aria-label=${said.does_to(said.also, tactic, number)} @click=${() => this.open_offer(line)}>${said.also}</button>` : nothing}
        ${button(said.approve, standing === 'approved' ? 'clear' : 'approve', standing === 'approved')}
        ${button(said.block, standing === 'blocked' ? 'clear' : 'block', standing === 'blocked')}
        ${button(said.pin, pinned ? 'unpin' : 'pin', pinned)}
        <button class="judge" aria-haspopup="dialog" aria-label=${said.does_to(said.history, tactic, number)}
          @click=${() => this.dispatchEvent(new CustomEvent('history', { detail: line.id ?? '', bubbles: true }))}>${said.history}</button>
      </span>`;
  }

  private async judge(line: Line, action: Judgement): Promise<void> {
    await this.desk.judge(line.id ?? '', action);
    const { standing, pinned } = this.editing.draft.wording.verdicts[line.id ?? ''] ?? unjudged;
    const said = words.intents.replies;
    this.told = said.judged(line.text, pinned ? `${said.standings[standing]}, ${said.pinned}` : said.standings[standing]);
  }

  private open_offer(line: Line): void {
    this.offers = new Set([...this.offers, line.key]);
    void this.updateComplete.then(() => {
      this.querySelector(`#${CSS.escape(this.id_of(line))}`)?.closest('.reply')?.querySelector<HTMLElement>('.reply-offer textarea')?.focus();
    });
  }

  private id_of(line: Line): string {
    const name = this.editing.draft.lists.find((each) => this.editing.draft.list(each).some(({ key }) => key === line.key)) ?? '';
    return line_id(name, line.key);
  }

  private add(name: ListName): void {
    const key = this.editing.draft.add(name, ['']);
    this.editing.edits.touch();
    requestAnimationFrame(() => this.querySelector<HTMLElement>(`#${line_id(name, key)}`)?.focus());
  }
}
customElements.define('evenkeel-reply-cards', ReplyCards);
