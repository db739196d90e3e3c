import { html, nothing } from 'lit';
import type { Alert } from '../client/protocol';
import { alert_key, type Alerts } from '../state/alerts';
import type { Queue } from '../state/queue';
import { words } from '../words/words';

const most_shown = 5;

export interface AlertDesk { readonly alerts: Alerts; readonly queue: Queue; dismiss_alert(key: string): void }

const kind_of = ({ kind }: Alert): string => words.alerts.kinds[kind] ?? kind;
const customer_of = (desk: AlertDesk, { conversation }: Alert): string =>
  desk.queue.get(conversation)?.customer || `${words.queue.anonymous} ${conversation}`;

// What a supervisor is told of at once, over the queue. To an agent nothing is told here.
export function alert_list(desk: AlertDesk, open: (conversation: string) => void) {
  const shown = desk.alerts.list().slice(0, most_shown);
  const newest = shown[0];
  return html`
    <p class="unseen" role="status">${newest ? `${kind_of(newest)}, ${customer_of(desk, newest)}` : nothing}</p>
    ${shown.length === 0 ? nothing : html`<h2>${words.alerts.title}</h2>
      <ul class="alerts">${shown.map((alert) => {
        const [kind, customer] = [kind_of(alert), customer_of(desk, alert)];
        return html`
          <li class="alert alert-${alert.kind}">
            <button class="alert-open" @click=${() => open(alert.conversation)}><strong>${kind}</strong>
              <span>${customer}</span></button>
            <button class="alert-away" aria-label=${words.alerts.dismiss_label(`${kind}, ${customer}`)}
              @click=${() => desk.dismiss_alert(alert_key(alert))}>✕</button></li>`;
      })}</ul>`}`;
}
