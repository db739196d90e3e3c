import { html, nothing } from 'lit';
import type { Assignment, Difficulty, PastSession, ScenarioCard } from '../client/practice-frames';
import { heat_mark } from '../parts/heat-mark';
import { words } from '../words/words';
import { level_of } from './anger-words';
import { beginners_scenario } from './practice-choice';

export interface CardContext {
  lang: string; level: Difficulty; best: PastSession | undefined; assigned: Assignment | undefined; choose(): void;
}

function flags({ id, transfer }: ScenarioCard, assigned: Assignment | undefined) {
  const { choose } = words.practice;
  return html`
    ${id === beginners_scenario ? html`<span class="flag flag-begin">${choose.begin_here}</span>` : nothing}
    ${transfer ? html`<span class="flag flag-transfer">${choose.transfer}</span>` : nothing}
    ${assigned ? html`<span class="flag flag-assigned">${assigned.done ? choose.done : choose.assigned(assigned.by)}</span>` : nothing}`;
}

// One story as a card: who comes, how they are, and how far one got with it.
export function scenario_card(scenario: ScenarioCard, { lang, level, best, assigned, choose }: CardContext) {
  const said = words.practice.choose;
  const { temperament, opening_anger, patience_s } = scenario.levels[level];
  const title_id = `story-${scenario.id}`;
  return html`
    <li class="story ${scenario.transfer ? 'story-transfer' : ''}">
      <div class="story-flags">${heat_mark(level_of(opening_anger), opening_anger / 100)}${flags(scenario, assigned)}</div>
      <h4 class="story-title" id=${title_id} lang=${lang}>${scenario.title}</h4>
      <p class="story-text" lang=${lang}>${scenario.story}</p>
      ${scenario.transfer ? html`<p class="story-note">${said.transfer_more}</p>` : nothing}
      <p class="story-persona"><strong>${words.practice.temperaments[temperament] ?? temperament}</strong>
        <span>${said.patience(patience_s)}</span></p>
      <div class="story-foot">
        <p class="story-par"><span>${said.par(scenario.par.score, scenario.par.turns)}</span>
          ${best ? html`<strong class=${best.total >= scenario.par.score ? 'story-reached' : ''}>${said.best(Math.round(best.total))}${
            best.total >= scenario.par.score ? html`<span class="unseen">, ${said.at_par}</span>` : nothing}</strong>`
            : html`<span class="quiet">${said.not_played}</span>`}</p>
        <button class="button story-play" aria-label=${said.play_label(scenario.title)} @click=${choose}>${said.play}</button>
      </div>
    </li>`;
}
