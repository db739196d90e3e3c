import { comes_true, patience_ms } from './report.mjs';

// Pages of other sites with something of ours in them.
const while_refused = /Refused to frame|frame-ancestors|Framing|ERR_BLOCKED_BY_RESPONSE|WebSocket connection to|chrome-error/;

// Opens a page and writes down what it asks for, says, and hears. A page that is to be refused may say so on its console.
export async function visit(stage, url, { viewport = { width: 1280, height: 800 }, is_refused = false, scheme = 'light' } = {}) {
  const context = await stage.browser.newContext({ viewport, locale: 'en-GB', colorScheme: scheme });
  context.setDefaultTimeout(patience_ms);
  const page = await context.newPage();
  const guest = { page, faults: [], requests: [], sent: [], received: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' && !(is_refused && while_refused.test(message.text()))) guest.faults.push(message.text());
  });
  page.on('pageerror', (problem) => guest.faults.push(String(problem)));
  page.on('dialog', (dialog) => { guest.faults.push(`a dialog opened: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => guest.requests.push(request.url()));
  page.on('websocket', (socket) => {
    guest.requests.push(socket.url());
    socket.on('framesent', ({ payload }) => guest.sent.push(JSON.parse(payload)));
    socket.on('framereceived', ({ payload }) => guest.received.push(JSON.parse(payload)));
  });
  await page.goto(url);
  return guest;
}

// The frame of ours inside a page, once it is there.
export async function frame_at(page, path) {
  const look = () => page.frames().find((each) => each.url().startsWith('http') && new URL(each.url()).pathname === path);
  await comes_true(look, `no frame shows ${path}`);
  return look();
}

// What must be of this site or of ours, and carry no secret.
export function strangers(requests, known) {
  return requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:')
    && !known.some((origin) => new URL(url).host === new URL(origin).host));
}

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// Of an element's text on its own ground, both opaque.
export async function contrast_of(locator) {
  const colours = await locator.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor].map((text) => text.match(/[\d.]+/g).slice(0, 3).map(Number));
  });
  const [light, dark] = colours.map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
