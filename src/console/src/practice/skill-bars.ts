import { html } from 'lit';
import type { SkillShares } from '../client/practice-frames';
import { hundred } from '../parts/heat-mark';
import { words } from '../words/words';
import { cause_word } from './anger-words';

// Skills as bars, the strongest first.
export function skill_bars(skills: SkillShares) {
  const sorted = Object.entries(skills).filter(([, { chances }]) => chances > 0).sort(([, a], [, b]) => b.share - a.share);
  return html`
    <ul class="skills">${sorted.map(([id, { share, chances }]) => html`
      <li><span class="skill-name">${cause_word(id)}</span>
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="share-all" width="100" height="4"></rect><rect class="share-part" width=${hundred(share)} height="4"></rect></svg>
        <span class="skill-share">${words.practice.progress.skill(hundred(share), chances)}</span></li>`)}</ul>`;
}
