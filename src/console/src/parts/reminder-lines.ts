import { html, nothing } from 'lit';
import type { Reminder } from '../client/protocol';
import { words } from '../words/words';

// What has not been done yet, with a way to do it. Quiet: nothing here asks to be obeyed.
export function reminder_lines(reminders: Reminder[], insert: (reminder: Reminder) => void) {
  if (reminders.length === 0) return nothing;
  return html`
    <ul class="reminders" aria-label=${words.reminders.label}>${reminders.map((reminder) => html`
      <li class="reminder"><span class="reminder-kind">${words.reminders.kinds[reminder.kind] ?? reminder.kind}</span>
        <span class="reminder-line">${reminder.line}</span>
        <button type="button" class="link" aria-label="${words.reminders.insert}: ${reminder.line}"
          @click=${() => insert(reminder)}>${words.reminders.insert}</button></li>`)}</ul>`;
}
