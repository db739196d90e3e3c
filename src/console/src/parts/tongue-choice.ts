import { html } from 'lit';
import { choose_tongue, tongues, words, type Tongue } from '../words/words';
import { local_storage } from './kept';

// Which language the console speaks. Nothing that was typed is lost by changing it.
export const tongue_choice = () => html`
  <label class="tongue"><span class="unseen">${words.tongue.label}</span>
    <select class="tongue-select" @change=${(event: Event) => {
      const chosen = (event.target as HTMLSelectElement).value as Tongue;
      void choose_tongue(chosen, local_storage());
    }}>${tongues.map((tongue) => html`
      <option value=${tongue} lang=${tongue} ?selected=${tongue === words.language}>${words.tongues[tongue]}</option>`)}</select></label>`;
