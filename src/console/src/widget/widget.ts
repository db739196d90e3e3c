import css from '../style/widget.css?inline';
import { ink_on, parse_colour } from '../parts/contrast';
import { read_options, type Options } from './options';
import { WidgetWindow } from './widget-window';

const kept_key = 'evenkeel.widget';
const most_shown = 99;

// Storage may be forbidden; the widget then begins anew on every page.
function kept(): { open?: boolean; started?: boolean } {
  try { return JSON.parse(sessionStorage.getItem(kept_key) ?? '{}') as object; } catch { return {}; }
}
function keep(more: { open?: boolean; started?: boolean }): void {
  try { sessionStorage.setItem(kept_key, JSON.stringify({ ...kept(), ...more })); } catch { /* then not */ }
}

function icon(kind: string, path: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ class: `icon-${kind}`, viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' })) {
    svg.setAttribute(name, value);
  }
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function span(name: string, text = ''): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

// The button in the corner, with how many messages wait behind it.
class Widget {
  private readonly host_ = document.createElement('evenkeel-widget');
  private readonly all_ = document.createElement('div');
  private readonly launcher_ = document.createElement('button');
  private readonly badge_ = span('badge');
  private readonly spoken_ = span('unseen');
  private readonly news_ = span('unseen');
  private readonly window_: WidgetWindow;

  constructor(private readonly options: Options) {
    this.window_ = new WidgetWindow(options, {
      unread: (count) => this.show_unread(count),
      started: () => keep({ started: true }),
      wants_to_close: () => this.close(),
      wants_token: () => dispatchEvent(new CustomEvent('evenkeel-token-wanted')),
    });
    const { open, started } = kept();
    this.build();
    if (open) this.open(false);
    else if (started) this.window_.load();
  }

  open(takes_focus = true): void {
    if (this.window_.is_open) return;
    this.window_.open(takes_focus);
    this.opened_or_closed();
  }

  close(): void {
    if (!this.window_.is_open) return;
    // Whoever was in the chat comes back to where they came from; whoever is elsewhere on the page stays there.
    const had_focus = this.window_.has_focus();
    this.window_.close();
    this.opened_or_closed();
    if (had_focus) this.launcher_.focus();
  }

  identify(token: string): void { this.window_.identify(token); }

  private build(): void {
    const { host_, all_, launcher_, badge_, spoken_, news_, options } = this;
    const root = host_.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    host_.dataset['position'] = options.position;
    host_.style.setProperty('--accent', options.accent);
    host_.style.setProperty('--ink', ink_on(parse_colour(options.accent)!));
    if (options.theme !== 'auto') host_.style.colorScheme = options.theme;

    launcher_.className = 'launcher';
    launcher_.type = 'button';
    launcher_.setAttribute('aria-haspopup', 'dialog');
    launcher_.setAttribute('aria-controls', 'window');
    launcher_.append(icon('chat', 'M4 5.5h16v11H11l-4.5 3.5v-3.5H4Z'), icon('close', 'M6 6l12 12m0-12L6 18'), span('label', options.launcher), spoken_, badge_);
    badge_.setAttribute('aria-hidden', 'true');
    news_.setAttribute('role', 'status');
    launcher_.addEventListener('click', () => (this.window_.is_open ? this.close() : this.open()));
    all_.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.window_.is_open) return;
      this.close();
      launcher_.focus();
    });
    all_.append(this.window_.element, launcher_, news_);
    root.append(all_);
    document.body.append(host_);
    this.show_unread(0);
    this.opened_or_closed();
  }

  private opened_or_closed(): void {
    const is_open = this.window_.is_open;
    keep({ open: is_open });
    this.all_.className = is_open ? 'open' : '';
    this.launcher_.setAttribute('aria-expanded', String(is_open));
    if (is_open) this.launcher_.setAttribute('aria-label', this.options.words.close);
    else this.launcher_.removeAttribute('aria-label');
  }

  private show_unread(count: number): void {
    const said = count > 0 ? this.options.words.unread(count) : '';
    this.badge_.hidden = count === 0;
    this.badge_.textContent = count > most_shown ? `${most_shown}+` : String(count);
    this.spoken_.textContent = said && `, ${said}`;
    this.news_.textContent = said;
  }
}

declare global { interface Window { evenkeel?: { open(): void; close(): void; identify(token: string): void } } }

const script = document.currentScript;
function start(): void {
  // A page that includes the script twice gets one button.
  if (!(script instanceof HTMLScriptElement) || window.evenkeel) return;
  const widget = new Widget(read_options(script));
  window.evenkeel = { open: () => widget.open(), close: () => widget.close(), identify: (token) => widget.identify(token) };
}
if (document.body) start();
else addEventListener('DOMContentLoaded', start);
