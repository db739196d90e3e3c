import net from 'node:net';

// The cable between browser and server: it can be pulled out, put back, and put into another server.
export class Wire {
  #ends = new Set();
  #is_cut = false;

  constructor(target) { this.target = target; }

  async open() {
    this.server = net.createServer((near) => this.#carry(near));
    await new Promise((settle) => { this.server.listen(0, '127.0.0.1', settle); });
    this.url = `http://127.0.0.1:${this.server.address().port}/`;
  }

  cut() {
    this.#is_cut = true;
    for (const end of this.#ends) end.destroy();
  }

  mend(target = this.target) {
    this.target = target;
    this.#is_cut = false;
  }

  close() {
    this.cut();
    this.server.close();
  }

  #carry(near) {
    if (this.#is_cut) return void near.destroy();
    const far = net.connect(Number(this.target.port || 80), this.target.hostname);
    for (const end of [near, far]) {
      this.#ends.add(end);
      end.on('error', () => {});
      end.on('close', () => { this.#ends.delete(end); near.destroy(); far.destroy(); });
    }
    near.pipe(far).pipe(near);
  }
}
