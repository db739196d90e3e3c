import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ListedIntent } from '../client/intent-frames';
import type { IntentsDesk } from '../state/intents-desk';
import { named, words } from '../words/words';
import { flaw_lines, type Editing } from './edit-line';
import { is_thin } from './intents-place';

type Tell = (what: 'back' | 'speak' | 'raw' | 'download', detail?: string) => void;

// What is looked at: the title, which is a field for those who may change it, the languages, and what holds for all of them.
export function wording_head(desk: IntentsDesk, intent: ListedIntent, editing: Editing | undefined, tell: Tell) {
  const place = desk.place!;
  const { audience } = desk.pack(place.pack)!;
  return html`
    <header class="wording-head">
      <button class="link wording-back" @click=${() => tell('back')}>← ${words.intents.find.back}</button>
      <p class="wording-of">${named(words.intents.packs, place.pack)} · ${named(words.intents.audiences, audience)}</p>
      ${title(intent, place.lang, editing)}
      <nav class="languages" aria-label=${words.intents.wording.language}>${desk.languages.map((each) => language(each, place.lang, intent, tell))}</nav>
      ${facts(intent, editing, tell)}
    </header>`;
}

function title(intent: ListedIntent, lang: string, editing: Editing | undefined) {
  const text = editing?.draft.title ?? intent.wordings[lang]?.title ?? named({}, intent.id);
  if (!editing?.may_edit) return html`<h2 class="wording-title" id="wording-title" tabindex="-1" lang=${lang}>${text}</h2>`;
  const { draft, edits, flaws } = editing;
  const is_wrong = flaws.has('wording-title');
  return html`
    <h2 class="unseen" lang=${lang}>${text}</h2>
    <input class="wording-title wording-title-field" id="wording-title" lang=${lang} aria-label=${words.intents.wording.title} .value=${live(text)}
      aria-invalid=${is_wrong ? 'true' : nothing} aria-describedby=${is_wrong ? 'wording-title-flaws' : nothing}
      @input=${(event: Event) => { draft.rename((event.target as HTMLInputElement).value); edits.touch(); }} @change=${() => edits.settle()}>
    ${flaw_lines(editing, 'wording-title')}`;
}

function language(each: string, here: string, { wordings }: ListedIntent, tell: Tell) {
  const said = words.intents.wording;
  const others = Object.entries(wordings).filter(([other]) => other !== each).map(([, { examples }]) => examples);
  return html`
    <button class="language" aria-current=${each === here ? 'true' : nothing} @click=${() => tell('speak', each)}>
      <span lang=${each}>${named(words.tongues, each)}</span>${is_thin(wordings[each]?.examples ?? 0, others)
        ? html`<span class="thin" title=${said.thin_more}>${said.thin}</span>` : nothing}</button>`;
}

function facts(intent: ListedIntent, editing: Editing | undefined, tell: Tell) {
  const said = words.intents.wording;
  const { file, register } = editing?.draft.wording ?? {};
  return html`
    <details class="facts">
      <summary>${said.more}</summary>
      <ul class="fact-list">
        <li>${intent.suggest ? said.suggests : said.suggests_not}</li>
        ${intent.care ? html`<li class="fact-care">${said.care}</li>` : nothing}
        <li>${said.severity(intent.severity)}</li>
        ${intent.rule ? html`<li>${said.rule(intent.rule)}: ${words.rules[intent.rule] ?? ''}</li>` : nothing}
      </ul>
      ${register ? html`<p>${said.register}: ${register}</p>` : nothing}
      ${file ? html`
        <p class="fact-links"><code>${file}</code><button class="link" @click=${() => tell('raw', file)}>${said.raw}</button>
          <button class="link" @click=${() => tell('download', file)}>${said.download}</button></p>` : nothing}
    </details>`;
}
