import { html, nothing } from 'lit';
import type { PracticeExplained } from '../client/practice-frames';
import { heat_mark } from '../parts/heat-mark';
import { named, words } from '../words/words';
import { rule_line } from './turn-note';

// With the roles swapped: what Evenkeel heard, and why it answered as it did.
export function explained_note({ tactic, rule, because, words: heard, title, intent, stage, level, anger, trend }: PracticeExplained, lang: string) {
  const said = words.practice.explained;
  return html`
    <details class="note note-newest" open>
      <summary class="note-head"><span class="note-names">${said.title}</span><span class="chip">${named(words.tactics, tactic)}</span></summary>
      <dl class="explained">
        <div><dt>${said.heard}</dt><dd>${title || named({}, intent)}${heard ? html`
          ${said.heard_in} <q lang=${lang}>${heard}</q>` : nothing}</dd></div>
        <div><dt>${said.level}</dt><dd>${heat_mark(level, anger)} ${(words.trends as Record<string, string>)[trend] ?? ''}</dd></div>
        <div><dt>${said.stage}</dt><dd>${(words.stages as Record<string, string>)[stage] ?? stage}</dd></div>
        <div><dt>${said.because}</dt><dd>${rule_line(rule, because)}</dd></div>
      </dl>
    </details>`;
}
