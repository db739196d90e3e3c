import { html, nothing } from 'lit';
import type { Chance, Change, Debrief } from '../client/protocol';
import { heat_class, heat_glyph, hundred, level_of, level_word } from '../parts/heat-mark';
import { shortened } from '../parts/shortened';
import type { Conversation } from '../state/conversation';
import { named, rule_words, words } from '../words/words';

const longest_quote = 120;

function number(name: string, anger: number) {
  return html`
    <div class="debrief-number ${heat_class(level_of(anger))}"><dt>${name}</dt>
      <dd>${heat_glyph(level_of(anger))}<span>${hundred(anger)}</span><span class="unseen">, ${level_word(level_of(anger))}</span></dd></div>`;
}

function quote(conversation: Conversation, seq: number) {
  const text = conversation.messages.find((message) => message.seq === seq)?.text;
  if (!text) return nothing;
  return html`<q class="debrief-quote">${shortened(text, longest_quote)}</q>`;
}

function changes(title: string, list: Change[], conversation: Conversation) {
  if (list.length === 0) return nothing;
  return html`
    <h4>${title}</h4>
    <ul class="debrief-list">${list.map(({ seq, from, to, tactics, faults }) => html`
      <li><p><span class="debrief-change" aria-label=${words.debrief.from_to_label(hundred(from), hundred(to))}>${
        words.debrief.from_to(hundred(from), hundred(to))}</span> ${[
          ...faults.map((fault) => named(words.faults, fault)), ...tactics.map((tactic) => named(words.tactics, tactic)),
        ].join(', ')}</p>${quote(conversation, seq)}</li>`)}</ul>`;
}

function chances(list: Chance[], conversation: Conversation) {
  if (list.length === 0) return nothing;
  return html`
    <h4>${words.debrief.chances}</h4>
    <ul class="debrief-list">${list.map(({ seq, missed, rule, why, better }) => html`
      <li><p><strong>${named(words.faults, missed)}</strong> <span class="quiet">${rule_words(rule, why)}</span></p>
        ${quote(conversation, seq)}
        ${better ? html`<p class="debrief-better"><span class="quiet">${words.debrief.instead}</span> ${better}</p>` : nothing}</li>`)}</ul>`;
}

// Looking back when a conversation is closed: what went well comes before what could go better.
export function debrief_card(debrief: Debrief, conversation: Conversation) {
  const { anger, wins, missing, promises } = debrief;
  const promised = words.debrief.promises(promises.open.length, promises.kept, promises.broken);
  return html`
    <section class="panel debrief" aria-label=${words.debrief.title}>
      <h3>${words.debrief.title}</h3>
      <dl class="debrief-numbers">
        ${number(words.debrief.start, anger.start)}${number(words.debrief.peak, anger.peak)}${number(words.debrief.end, anger.end)}</dl>
      ${wins.length === 0 ? nothing : html`
        <ul class="debrief-wins" aria-label=${words.debrief.wins_title}>${wins.map((win) => html`
          <li class="chip">${words.debrief.wins[win] ?? win}</li>`)}</ul>`}
      ${changes(words.debrief.calmed, debrief.calmed, conversation)}
      ${changes(words.debrief.heated, debrief.heated, conversation)}
      ${chances(debrief.chances, conversation)}
      ${missing.length === 0 ? nothing : html`
        <p class="debrief-more"><span class="quiet">${words.debrief.missing}</span> ${
          missing.map((phase) => words.debrief.phases[phase] ?? phase).join(', ')}</p>`}
      ${promised ? html`<p class="debrief-more"><span class="quiet">${words.debrief.promises_title}</span> ${promised}</p>` : nothing}
    </section>`;
}
