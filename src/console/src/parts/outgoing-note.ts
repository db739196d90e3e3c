import { html, nothing } from 'lit';
import type { Client } from '../client/client';
import type { Outgoing } from '../client/outbox';
import { error_words, named, words } from '../words/words';

// What became of a message that is not in the conversation yet.
export function outgoing_note(item: Outgoing, client: Client) {
  const state = item.state === 'waiting' && client.state === 'ready' ? 'sent' : item.state;
  const why = item.code === undefined ? '' : words.outgoing.codes[item.code] ?? error_words(item.code, named({}, item.code));
  return html`
    <span class="delivery delivery-${state}">${words.outgoing[state]}${why ? html`. ${why}` : nothing}</span>
    ${state === 'failed' ? html`
      <button class="link" @click=${() => client.say_again(item.id)}>${words.outgoing.again}</button>
      <button class="link" @click=${() => client.discard(item.id)}>${words.outgoing.discard}</button>` : nothing}`;
}
