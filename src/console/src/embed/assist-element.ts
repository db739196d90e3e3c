import '../assist/assist-panel';
import '../live/announcer';
import '../parts/connection-banner';
import { html, nothing, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { AssistPanel, DismissEvent, InsertEvent, RemindEvent, ShowEvent, WhyEvent } from '../assist/assist-panel';
import { care_card } from '../assist/care-card';
import type { PromiseEvent } from '../assist/promises-panel';
import { replace_sentence } from '../client/code-points';
import { socket_url } from '../client/connection';
import { is_conversation_id } from '../client/names';
import type { Fault, Reading, Span } from '../client/protocol';
import { draft_check } from '../live/draft-check';
import { force_theme } from '../parts/theme';
import { theme_named } from '../parts/theme-name';
import { Seat } from '../state/seat';
import { load_words, named, on_other_words, preferred_tongue, words } from '../words/words';
import { shadow_sheets } from './shadow-sheets';

// What the element tells the page around it; docs/embedding.md lists them.
export interface AssistEvents {
  'evenkeel-insert': { text: string; reply: string; suggestion: string };
  'evenkeel-remind': { text: string; kind: string };
  'evenkeel-rewrite': { text: string };
  'evenkeel-why': { seq: number; span: Span | undefined; is_open: boolean };
  'evenkeel-show': { seq: number };
  'evenkeel-heat': { anger: number; level: number };
  'evenkeel-state': { state: 'connecting' | 'ready' | 'waiting' | 'refused' };
}

// Where the script came from is where the server is, unless the page says otherwise.
const own_server = new URL(import.meta.url).origin;
const connecting_attributes = ['server', 'conversation', 'name'];

// `<evenkeel-assist server conversation name lang theme>`: the assist panel with a connection of its own, for any chat console.
export class AssistElement extends HTMLElement {
  static readonly observedAttributes = [...connecting_attributes, 'lang', 'theme'];

  private readonly root_ = this.attachShadow({ mode: 'open' });
  private readonly sheets_ = shadow_sheets();
  private seat_: Seat | undefined;
  private token_: string | undefined;
  private version_ = 0;
  private state_ = '';
  private waits_ = false;
  // Until there is a seat that can have it looked over.
  private draft_ = '';
  private stop_ = () => {};

  constructor() {
    super();
    this.root_.adoptedStyleSheets = this.sheets_;
    // For consoles that learn the token elsewhere than where they hold the element. It is never an attribute: those are logged and copied.
    this.addEventListener('evenkeel-token', (event) => {
      const { detail } = event as CustomEvent<{ token?: unknown } | undefined>;
      if (typeof detail?.token === 'string') this.token = detail.token;
    });
  }

  get token(): string | undefined { return this.token_; }
  set token(token: string | undefined) {
    if (token === this.token_) return;
    this.token_ = token;
    this.connect_soon();
  }

  // What the agent is writing just now: it is looked over, and faults are shown here.
  get draft(): string { return this.seat_?.draft ?? this.draft_; }
  set draft(text: string) {
    this.draft_ = String(text);
    if (this.seat_) this.seat_.draft = this.draft_;
  }

  // The console has sent this to the customer.
  sent(text: string): void { this.seat_?.sent(String(text)); }

  // As if the reply with this number had been clicked; false when there is none. For the console's own keys.
  insert(number: number): boolean {
    const offered = this.panel?.offered(number);
    if (offered) this.insert_(offered);
    return offered !== undefined;
  }

  connectedCallback(): void {
    this.take_early('token');
    this.take_early('draft');
    this.stop_ = on_other_words(() => this.render());
    this.dress();
    void load_words(preferred_tongue(this.getAttribute('lang'), undefined)).then(() => this.connect_soon());
  }

  disconnectedCallback(): void {
    this.stop_();
    // Elsewhere in the page it goes on with what is being written now.
    this.draft_ = this.draft;
    this.seat_?.end();
    this.seat_ = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'theme') this.dress();
    else if (name === 'lang') void load_words(preferred_tongue(now, undefined));
    else this.connect_soon();
  }

  private get panel(): AssistPanel | null { return this.root_.querySelector('evenkeel-assist-panel'); }

  private dress(): void {
    const theme = theme_named(this.getAttribute('theme'));
    force_theme(this.sheets_, theme);
    this.style.colorScheme = theme === 'auto' ? '' : theme;
    this.render();
  }

  // What the page set before this script had come, on an element that was not this one yet.
  private take_early(name: 'token' | 'draft'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as { token?: unknown; draft?: unknown })[name];
    if (value !== undefined) this[name] = value;
  }

  // Attributes are often set one after the other; they make one connection.
  private connect_soon(): void {
    if (this.waits_) return;
    this.waits_ = true;
    queueMicrotask(() => {
      this.waits_ = false;
      this.connect();
    });
  }

  private connect(): void {
    const draft = this.draft;
    this.seat_?.end();
    this.seat_ = undefined;
    const conversation = this.getAttribute('conversation') ?? '';
    if (this.isConnected && is_conversation_id(conversation)) {
      const identity = { role: 'agent' as const, name: this.getAttribute('name') ?? '', ...(this.token_ && { token: this.token_ }) };
      const server = new URL(this.getAttribute('server') || own_server, document.baseURI);
      const seat = new Seat(socket_url(server), conversation, identity, (reading) => this.tell_heat(reading));
      seat.watch(() => { if (seat === this.seat_) this.render(); });
      seat.draft = draft;
      this.seat_ = seat;
    }
    this.render();
  }

  private render(): void {
    if (words === undefined) return;
    this.version_ += 1;
    this.tell_state();
    render(html`<div class="embed" lang=${words.language} role="region" aria-label=${words.embed.title}
      @keydown=${this.key_}>${this.content()}</div>`, this.root_);
  }

  private content() {
    const seat = this.seat_;
    if (!seat) return html`<p class="embed-note">${words.embed.no_conversation}</p>`;
    const { conversation, client } = seat;
    const { care } = conversation;
    const faults = [...new Set(seat.review?.faults.map(({ id }) => named(words.faults, id)))];
    return html`
      <evenkeel-connection .client=${client}></evenkeel-connection>
      ${seat.refused_join ? html`<p class="banner banner-bad" role="alert">${words.embed.join_refused}</p>` : nothing}
      ${care?.card ? care_card(care.card, seat.has_read_care(care), (read) => seat.read_care(care, read)) : nothing}
      ${keyed(this.getAttribute('theme'), html`
        <evenkeel-assist-panel .conversation=${conversation} .version=${this.version_}
          .is_dismissed=${seat.is_dismissed.bind(seat)} .is_writing=${seat.draft !== ''}
          @evenkeel-insert=${({ detail }: CustomEvent<InsertEvent>) => this.insert_(detail)}
          @evenkeel-dismiss=${({ detail }: CustomEvent<DismissEvent>) => seat.dismiss(detail.suggestion, detail.reply, detail.reason)}
          @evenkeel-remind=${({ detail: { reminder } }: CustomEvent<RemindEvent>) =>
            this.tell('evenkeel-remind', { text: reminder.line, kind: reminder.kind })}
          @evenkeel-promise=${({ detail }: CustomEvent<PromiseEvent>) => seat.mark_promise(detail.promise, detail.action)}
          @evenkeel-why=${({ detail }: CustomEvent<WhyEvent>) => this.tell('evenkeel-why', {
            seq: detail.suggestion.seq, span: detail.suggestion.why?.span, is_open: detail.is_open })}
          @evenkeel-show=${({ detail }: CustomEvent<ShowEvent>) => this.tell('evenkeel-show', { seq: detail.seq })}></evenkeel-assist-panel>`)}
      ${seat.review ? html`<div class="panel embed-draft">${draft_check(seat.review, seat.reviewed, {
        rewrite: (fault) => this.rewrite(seat, fault),
        remind: ({ line, kind }) => this.tell('evenkeel-remind', { text: line, kind }),
      })}</div>` : nothing}
      <p class="unseen" role="status">${faults.length > 0 ? words.live.guard.found_only(faults) : nothing}</p>
      <evenkeel-announcer .conversation=${conversation} .version=${this.version_}></evenkeel-announcer>`;
  }

  // Only while the focus is in here: outside, the keys are the console's own.
  private readonly key_ = (event: KeyboardEvent): void => {
    const number = Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0);
    if (event.altKey && !event.ctrlKey && !event.metaKey && number > 0 && this.insert(number)) event.preventDefault();
  };

  private insert_({ suggestion, reply, text = reply.text }: InsertEvent): void {
    this.seat_?.inserted(suggestion, reply);
    this.tell('evenkeel-insert', { text, reply: reply.id, suggestion: suggestion.suggestion });
  }

  private rewrite(seat: Seat, fault: Fault): void {
    const { text } = replace_sentence(seat.reviewed, fault, fault.rewrite ?? '');
    seat.draft = text;
    this.tell('evenkeel-rewrite', { text });
  }

  private tell_heat({ anger, level }: Reading): void { this.tell('evenkeel-heat', { anger, level }); }

  private tell_state(): void {
    const state = this.seat_?.client.state;
    if (!state || state === this.state_) return;
    this.state_ = state;
    this.tell('evenkeel-state', { state });
  }

  private tell<Name extends keyof AssistEvents>(name: Name, detail: AssistEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
if (!customElements.get('evenkeel-assist')) customElements.define('evenkeel-assist', AssistElement);
