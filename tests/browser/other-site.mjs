import http from 'node:http';

// A site of somebody else on another port, and so of another origin: http://127.0.0.1:PORT is one, http://localhost:PORT a third. Its
// policy is as strict as docs/embedding.md says that it may be; inline scripts of its own pages carry a nonce.
export class OtherSite {
  #pages = new Map();

  async open() {
    this.server = http.createServer((request, answer) => this.#answer(request, answer));
    await new Promise((settle) => { this.server.listen(0, '127.0.0.1', settle); });
    const { port } = this.server.address();
    this.origin = `http://127.0.0.1:${port}`;
    this.refused_origin = `http://localhost:${port}`;
  }

  // `body` speaks to the server at `evenkeel`.
  put(path, body, evenkeel) { this.#pages.set(path, { body, evenkeel: new URL(evenkeel) }); }
  // What the site's own backend says there, as plain text.
  put_text(path, text) { this.#pages.set(path, { text }); }
  close() { this.server.close(); }

  #answer(request, answer) {
    const page = this.#pages.get(new URL(request.url, this.origin).pathname);
    if (!page) return void answer.writeHead(404).end();
    if (page.text !== undefined) return void answer.writeHead(200, { 'Content-Type': 'text/plain' }).end(page.text);
    const { origin, host } = page.evenkeel;
    answer.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-own' ${origin}; connect-src 'self' ${origin} ws://${host}; frame-src ${origin} 'self' `
        + `${this.refused_origin}; style-src 'nonce-own'; img-src data:`,
    });
    const body = page.body.replaceAll(/<(script type="module"|script|style)>/g, '<$1 nonce="own">');
    answer.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Another site</title><link rel="icon" href="data:,"><style nonce="own">html { font-size: 62.5% }</style></head><body><main><h1>Another site</h1>${body}</main></body></html>`);
  }
}
