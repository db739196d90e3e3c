import { html, nothing } from 'lit';
import type { ReplyHistory, ReplyUse } from '../client/intent-frames';
import { heat_class, hundred, level_of } from '../parts/heat-mark';
import { PlainElement } from '../parts/plain-element';
import type { IntentsDesk } from '../state/intents-desk';
import { at_moment, number } from '../words/spoken-time';
import { named, words } from '../words/words';
import { month_chart } from './month-chart';

const insights = (parameters: Record<string, string>): string => `/insights?${new URLSearchParams({ role: 'supervisor', ...parameters }).toString()}`;

// What became of one reply: what it achieved over time, who judged it, and where it was used.
export class ReplyHistoryDialog extends PlainElement {
  static override properties = { desk: { attribute: false }, version: {}, reply: { state: true } };
  declare desk: IntentsDesk;
  declare version: number;
  declare reply: string;

  show(reply: string): void {
    this.reply = reply;
    void this.desk.look_back(reply);
    void this.updateComplete.then(() => {
      const dialog = this.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
    });
  }

  protected override render() {
    const said = words.intents.history;
    const { history } = this.desk;
    return html`
      <dialog class="dialog history-dialog" aria-labelledby="history-title">
        <header class="history-head"><h2 id="history-title">${said.title}</h2>
          <form method="dialog"><button class="button button-small">${said.close}</button></form></header>
        ${history !== undefined && history.reply === this.reply ? this.body(history) : html`<p class="quiet" role="status">${words.intents.loading}</p>`}
      </dialog>`;
  }

  private body(history: ReplyHistory) {
    const said = words.intents.history;
    const { standings, pinned } = words.intents.replies;
    return html`
      <blockquote class="history-text" lang=${history.lang}>${history.text}</blockquote>
      <p class="quiet">${named(words.tactics, history.tactic)} · <span lang=${history.lang}>${this.desk.title_of(history.intent, history.lang, history.pack) ?? history.intent}</span>
        · ${named(words.tongues, history.lang)} · <code>${history.reply}</code></p>
      <p class="history-standing"><span class="standing standing-${history.standing}">${standings[history.standing]}</span>
        ${history.pinned ? html`<span class="standing standing-pinned">${pinned}</span>` : nothing}</p>
      <section><h3>${said.achieved}</h3>${this.achieved(history)}</section>
      <section><h3>${said.verdicts}</h3>${history.verdicts.length === 0 ? html`<p class="quiet">${said.no_verdicts}</p>` : html`
        <ul class="verdict-list">${history.verdicts.map(({ at, by, standing, pinned: is_pinned }) => html`
          <li><span class="standing standing-${standing}">${standings[standing]}</span>${is_pinned ? html`<span class="standing standing-pinned">${pinned}</span>` : nothing}
            <span>${said.by(by)}</span> <time class="quiet" datetime=${new Date(at).toISOString()}>${at_moment(at, Date.now())}</time></li>`)}</ul>`}</section>
      <section><header class="try-head"><h3>${said.uses}</h3>${history.uses.length > 0 ? html`<a href=${insights({ view: 'conversations', period: '90', reply: history.reply })}>${said.all_uses}</a>` : nothing}</header>
        ${history.uses.length === 0 ? html`<p class="quiet">${said.no_uses}</p>` : this.uses(history.uses)}</section>`;
  }

  private achieved({ record, share, months }: ReplyHistory) {
    const said = words.intents.history;
    const answered = record.calmer + record.same + record.angrier;
    const figures: [string, number][] = [
      [said.shown, record.shown], [said.inserted, record.inserted], [said.went, record.sent], [said.after_edit, record.edited], [said.dismissed, record.dismissed],
      [said.calmer, record.calmer], [said.same, record.same], [said.angrier, record.angrier],
    ];
    return html`
      ${answered > 0 && share ? html`<p class="history-share"><strong>${words.intents.replies.record(record.calmer, answered, hundred(share.low), hundred(share.high))}</strong>
        <span class="quiet">${said.interval}</span></p>` : html`<p class="quiet">${said.none_answered}</p>`}
      <dl class="history-figures">${figures.map(([name, value]) => html`<div><dt>${name}</dt><dd>${number(value)}</dd></div>`)}</dl>
      ${months.some(({ answered: count }) => count > 0) ? html`<h4 class="reasons-title">${said.months}</h4>${month_chart(months)}` : nothing}`;
  }

  private uses(uses: ReplyUse[]) {
    const said = words.intents.history;
    return html`
      <div class="parity-scroll" tabindex="0" role="region" aria-label=${said.uses}><table class="history-table">
        <thead><tr>${[said.when, said.who, said.how, said.effect, said.conversation].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${uses.map(({ conversation, at, agent, action, from, to }) => html`
          <tr><td><time datetime=${new Date(at).toISOString()}>${at_moment(at, Date.now())}</time></td><td>${agent}</td><td>${action === 'sent' ? said.sent : said.edited}</td>
            <td>${to === null ? html`<span class="quiet">${said.no_answer}</span>`
              : html`<span class="effect-words ${heat_class(level_of(to))}">${said.from_to(hundred(from), hundred(to))}</span>`}</td>
            <td><a href=${insights({ conversation })}>${conversation}</a></td></tr>`)}</tbody></table></div>`;
  }
}
customElements.define('evenkeel-reply-history', ReplyHistoryDialog);
