// Plays a whole conversation over sockets of its own, in a page of the server: quicker than hands could type it. `lines` are
// { customer: text }, { agent: text }, { uses: true } (the agent sends the first suggested reply as it is, and says so),
// { marks: 'kept' } (the newest promise). Answers with the texts as they were sent.
export function converse(page, conversation, customer, agent, lines, closes = true) {
  return page.evaluate(async (script) => {
    const patience_ms = 60_000;
    class Seat {
      heard = [];
      #count = 0;
      #waiting = [];
      async sit(role, name) {
        this.socket = new WebSocket(`ws://${location.host}/v1/ws`, 'evenkeel.v1');
        this.socket.onmessage = ({ data }) => {
          this.heard.push(JSON.parse(data));
          for (const look of this.#waiting) look();
        };
        await new Promise((settle, refuse) => { this.socket.onopen = settle; this.socket.onerror = () => refuse(new Error('no connection')); });
        await this.ask({ type: 'hello', role, name });
        await this.ask({ type: 'join', conversation: script.conversation });
      }
      until(fits) {
        return new Promise((settle, refuse) => {
          const timer = setTimeout(() => refuse(new Error(`not heard: ${fits}`)), patience_ms);
          const look = () => {
            const found = this.heard.findLast(fits);
            if (!found) return;
            clearTimeout(timer);
            this.#waiting = this.#waiting.filter((each) => each !== look);
            settle(found);
          };
          this.#waiting.push(look);
          look();
        });
      }
      async ask(command) {
        const id = `f-${++this.#count}-${Math.random().toString(36).slice(2)}`;
        this.socket.send(JSON.stringify({ ...command, id }));
        const answer = await this.until(({ ref }) => ref === id);
        if (answer.type === 'error') throw new Error(`${command.type}: ${answer.message}`);
        return answer;
      }
      async say(text) {
        const { seq } = await this.ask({ type: 'message', conversation: script.conversation, text });
        sent.push(text);
        return seq;
      }
    }
    const sent = [];
    const [customer, agent] = [new Seat(), new Seat()];
    await customer.sit('customer', script.customer);
    await agent.sit('agent', script.agent);
    let newest = 0;
    for (const line of script.lines) {
      if (line.customer) {
        newest = await customer.say(line.customer);
        await agent.until(({ type, seq }) => type === 'reading' && seq === newest);
      } else if (line.agent) {
        await agent.say(line.agent);
      } else if (line.uses) {
        const { suggestion, replies: [reply] } = await agent.until(({ type, seq }) => type === 'suggestion' && seq === newest);
        const feedback = { type: 'feedback', suggestion, reply: reply.id };
        await agent.ask({ ...feedback, action: 'inserted' });
        await agent.say(reply.text);
        await agent.ask({ ...feedback, action: 'sent' });
      } else if (line.marks) {
        const { promise } = await agent.until(({ type }) => type === 'promise');
        await agent.ask({ type: 'promise', promise, action: line.marks });
      }
    }
    if (script.closes) await agent.ask({ type: 'close', conversation: script.conversation });
    customer.socket.close();
    agent.socket.close();
    return sent;
  }, { conversation, customer, agent, lines, closes });
}
