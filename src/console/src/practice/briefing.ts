import { html, nothing } from 'lit';
import type { PracticeOpened } from '../client/practice-frames';
import { words } from '../words/words';

// What the trainee knows before the first word, and can look up at any time. On a narrow screen it folds.
export function briefing({ role, story, know, persona, lang, swap, observed }: PracticeOpened, is_wide: boolean, is_watching: boolean) {
  const { play } = words.practice;
  const who = html`<p lang=${lang}><strong>${persona.name}.</strong> ${persona.about}</p>`;
  return html`
    <details class="briefing" ?open=${is_wide}>
      <summary><h3>${play.briefing}</h3></summary>
      <div class="briefing-body">
        ${swap ? html`<section><h4>${play.swapped}</h4><p>${play.swapped_more}</p></section>
          <section><h4>${play.you_are}</h4>${who}</section>`
          : html`<section><h4>${play.you_are}</h4><p lang=${lang}>${role}</p></section>`}
        <section><h4>${play.story}</h4><p lang=${lang}>${story}</p></section>
        ${swap || know.length === 0 ? nothing : html`<section><h4>${play.know}</h4>
          <ul class="know" lang=${lang}>${know.map((line) => html`<li>${line}</li>`)}</ul></section>`}
        ${swap ? nothing : html`<section><h4>${play.persona}</h4>${who}</section>`}
        ${observed && !is_watching ? html`<p class="briefing-note">${play.observed}</p>` : nothing}
        <p class="briefing-note">${words.tongues[lang] ?? lang}</p>
      </div>
    </details>`;
}
