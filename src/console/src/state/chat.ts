import { Client } from '../client/client';
import { Outbox, type Outgoing } from '../client/outbox';
import type { Person, ServerFrame } from '../client/protocol';
import { Conversation, typing_lasts_ms } from './conversation';
import { TypingNotice } from './typing-notice';
import { Watched } from './watched';

// A customer's side: one conversation.
export class Chat extends Watched {
  readonly client: Client;
  readonly conversation: Conversation;
  private readonly typing_ = new TypingNotice((conversation) => this.client.tell({ type: 'typing', conversation }));

  constructor(url: string, id: string, name: string, token: string | undefined, storage: Storage | undefined) {
    super();
    this.conversation = new Conversation(id);
    const outbox = new Outbox('evenkeel.outbox.customer', storage);
    const identity = token === undefined ? { role: 'customer' as const, name } : { role: 'customer' as const, name, token };
    this.client = new Client(url, identity, outbox, { frame: (frame) => this.hear(frame), changed: () => this.changed() });
    this.client.join(id);
    this.client.start();
  }

  get agents(): Person[] { return this.conversation.participants.filter(({ role }) => role === 'agent' || role === 'supervisor'); }
  get outgoing(): Outgoing[] { return this.client.outbox.in(this.conversation.id); }
  get agent_types(): boolean { return this.conversation.typing(Date.now()).some(({ role }) => role !== 'customer'); }

  say(text: string): boolean {
    this.typing_.said();
    return this.client.say(this.conversation.id, text) !== undefined;
  }

  typed(): void { this.typing_.typed(this.conversation.id); }
  end(): void { this.client.stop(); }

  private hear(frame: ServerFrame): void {
    if ('conversation' in frame && frame.conversation === this.conversation.id) this.conversation.apply(frame, Date.now());
    if (frame.type === 'forgotten') this.client.forget(frame.conversation);
    if (frame.type === 'typing') setTimeout(() => this.changed(), typing_lasts_ms + 100);
  }
}
