import { Client, type ClientEvents, type Identity } from './client';
import { socket_url } from './connection';
import { Outbox } from './outbox';

export interface ConnectOptions extends Identity {
  // Address of the Evenkeel server: "https://evenkeel.example.com". Its path does not matter.
  server: string | URL;
  // Every frame the server sends, in order; the client has already looked at it.
  frame: ClientEvents['frame'];
  // Something about the connection or the messages on their way is different now.
  changed?: ClientEvents['changed'];
  join_refused?: ClientEvents['join_refused'];
  // Where messages without an ack outlive a reload of the page (sessionStorage), and under which key. Without it they do not.
  storage?: Pick<Storage, 'getItem' | 'setItem'>;
  storage_key?: string;
}

// A client that is already on its way to the server; stop() ends it.
export function connect({ server, frame, changed, join_refused, storage, storage_key, ...identity }: ConnectOptions): Client {
  const outbox = new Outbox(storage_key ?? `evenkeel.outbox.${identity.role}`, storage);
  const client = new Client(socket_url(server), identity, outbox, {
    frame, changed: changed ?? (() => {}), ...(join_refused && { join_refused }),
  });
  client.start();
  return client;
}

export { Client, Outbox, socket_url };
export type { ClientEvents, ClientState, Identity } from './client';
export type { Outgoing, OutgoingState } from './outbox';
export { replace_sentence, split_at } from './code-points';
export { is_conversation_id, new_conversation_id } from './names';
export type * from './protocol';
export type * from './practice-frames';
