// A help desk's own script. It talks to customers through @evenkeel/client, and shows the assist panel twice: as an element, and as an iframe.
import { connect } from '/client.js';

const find = (id) => document.getElementById(id);
const panel = document.querySelector('evenkeel-assist');
const frame = document.querySelector('iframe');
const tickets = new Map();
let opened = '';

const client = connect({ server: location.origin, role: 'agent', name: 'Kim', frame: hear, changed: show_line });

function hear(heard) {
  if (heard.type === 'conversation') {
    const ticket = ticket_of(heard.conversation);
    Object.assign(ticket, { customer: heard.customer || 'Guest', preview: heard.preview, is_open: heard.state === 'open' });
    show_inbox();
  } else if (heard.type === 'message') {
    ticket_of(heard.conversation).messages.set(heard.seq, heard);
    if (heard.conversation === opened) show_messages();
  }
}

function ticket_of(id) {
  if (!tickets.has(id)) tickets.set(id, { customer: '', preview: '', is_open: true, messages: new Map() });
  return tickets.get(id);
}

function open_ticket(id) {
  opened = id;
  client.join(id);
  panel.setAttribute('conversation', id);
  tell_frame('open', { conversation: id, name: 'Kim', lang: 'en', theme: 'light' });
  find('reply').disabled = find('form').querySelector('button').disabled = false;
  show_inbox();
  show_messages();
  find('reply').focus();
}

// Texts of customers only ever become text.
function made(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, more);
}

function show_line() { find('line').textContent = client.state === 'ready' ? 'connected' : client.state; }

function show_inbox() {
  const lines = [...tickets].filter(([, ticket]) => ticket.is_open).map(([id, ticket]) => {
    const button = document.createElement('button');
    button.append(made('b', ticket.customer), made('span', ticket.preview));
    if (id === opened) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => open_ticket(id));
    const line = document.createElement('li');
    line.append(button);
    return line;
  });
  find('inbox').replaceChildren(...lines);
  find('empty').hidden = lines.length > 0;
}

function show_messages() {
  const { customer, messages } = ticket_of(opened);
  find('who').textContent = customer;
  find('messages').replaceChildren(...[...messages.values()].sort((a, b) => a.seq - b.seq).map(({ from, text }) => {
    const line = made('li', '', { className: from.role === 'customer' ? '' : 'us' });
    line.append(made('b', from.name || from.role), made('span', text, { dir: 'auto' }));
    return line;
  }));
  find('messages').scrollTop = find('messages').scrollHeight;
}

// What the agent writes, to both panels; what a panel offers, into the field.
function write(text) {
  const field = find('reply');
  field.value = text;
  field.focus();
  wrote();
}
function wrote() {
  panel.draft = find('reply').value;
  tell_frame('draft', { text: find('reply').value });
}
function insert(text) {
  const before = find('reply').value.trim();
  write(before ? `${before} ${text}` : text);
}

find('reply').addEventListener('input', wrote);
find('reply').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); find('form').requestSubmit(); }
  const number = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.altKey && number && panel.insert(Number(number))) event.preventDefault();
});
find('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = find('reply').value.trim();
  if (!text || !client.say(opened, text)) return;
  // First told, then emptied: an empty draft takes back what was inserted.
  panel.sent(text);
  tell_frame('sent', { text });
  find('reply').value = '';
});

// 1. The element
panel.addEventListener('evenkeel-insert', ({ detail }) => insert(detail.text));
panel.addEventListener('evenkeel-remind', ({ detail }) => insert(detail.text));
panel.addEventListener('evenkeel-rewrite', ({ detail }) => write(detail.text));

// 2. The iframe: only to its origin, and only from it.
const frame_origin = new URL(frame.src).origin;
function tell_frame(type, fields) { frame.contentWindow.postMessage({ evenkeel: 1, type, ...fields }, frame_origin); }
addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== frame_origin || data?.evenkeel !== 1) return;
  if (data.type === 'ready' && opened) tell_frame('open', { conversation: opened, name: 'Kim', lang: 'en', theme: 'light' });
  if (data.type === 'insert' || data.type === 'remind') insert(data.text);
  if (data.type === 'rewrite') write(data.text);
});

// The two tabs, with the arrow keys as well.
const tabs = [...document.querySelectorAll('[role=tab]')];
function choose(tab) {
  for (const each of tabs) {
    const is_chosen = each === tab;
    each.setAttribute('aria-selected', String(is_chosen));
    each.tabIndex = is_chosen ? 0 : -1;
    find(each.getAttribute('aria-controls')).hidden = !is_chosen;
  }
  tab.focus();
}
for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab));
  tab.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft' || key === 'ArrowRight') choose(tabs[1 - tabs.indexOf(tab)]);
  });
}
