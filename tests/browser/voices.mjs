// Of all voices of a run: a conversation that was there before would know the messages already.
let count = 0;

// Many customers at once without a page for each: they speak over sockets of one page of the server's own.
export class Voices {
  constructor(page) { this.page = page; }

  // Gives the conversation of a new customer, who has nothing said yet.
  async comes(name, conversation = `v-${String.fromCharCode(97 + (count % 26))}${count++}`) {
    await this.page.evaluate(([name, conversation]) => new Promise((settle, refuse) => {
      const socket = new WebSocket(`ws://${location.host}/v1/ws`, 'evenkeel.v1');
      const voice = { socket, count: 0, open: new Map() };
      (globalThis.voices ??= new Map()).set(conversation, voice);
      socket.onerror = () => refuse(new Error('no connection'));
      socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', role: 'customer', name }));
      socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.type === 'welcome') socket.send(JSON.stringify({ type: 'join', conversation }));
        if (frame.type === 'joined') settle();
        if (frame.type === 'ack') voice.open.get(frame.ref)?.settle(frame.seq);
        if (frame.type === 'error') (voice.open.get(frame.ref)?.refuse ?? refuse)(new Error(frame.message));
      };
    }), [name, conversation]);
    return conversation;
  }

  // Settles when the server has all of them.
  async say(conversation, ...texts) {
    await this.page.evaluate(([conversation, texts]) => {
      const voice = globalThis.voices.get(conversation);
      return Promise.all(texts.map((text) => new Promise((settle, refuse) => {
        const id = `v${++voice.count}`;
        voice.open.set(id, { settle, refuse });
        voice.socket.send(JSON.stringify({ type: 'message', conversation, text, id }));
      })));
    }, [conversation, texts]);
  }

  async types(conversation) {
    await this.page.evaluate((conversation) =>
      globalThis.voices.get(conversation).socket.send(JSON.stringify({ type: 'typing', conversation })), conversation);
  }
}
