import './shortcuts-dialog';
import '../parts/connection-banner';
import type { TemplateResult } from 'lit';
import type { Client, Identity } from '../client/client';
import type { Role } from '../client/protocol';
import { take_token } from '../parts/kept';
import { PlainElement } from '../parts/plain-element';
import { refusal_words } from '../parts/refusal';
import type { Watched } from '../state/watched';
import type { ShortcutsDialog } from './shortcuts-dialog';
import { remembered_name, sign_in, type SignInWords } from './sign-in';

// What stands behind a seat: state with a connection of its own, until `end`.
export interface SeatedDesk extends Watched { readonly client: Client; readonly identity: Identity; end(): void }

// A page that somebody sits down at: with the name and token they gave before in this tab, else by the sign-in; a refused one stands before that again.
export abstract class SeatedPage<Desk extends SeatedDesk> extends PlainElement {
  protected desk_: Desk | undefined;
  // Counts the renderings, for what is inside: desks and conversations change without being others.
  protected version_ = 0;
  private refused_: Client | undefined;
  private stop_watching_ = () => {};

  protected abstract readonly role_: Role;
  protected abstract open_desk(identity: Identity): Desk;
  protected abstract sign_in_words(): SignInWords;
  protected abstract seated(desk: Desk): TemplateResult;
  // What the window is called; without a desk somebody is at the sign-in.
  protected abstract title_of(desk: Desk | undefined): string;
  // A key was pressed while no dialog was open. Gives whether the page used it.
  protected pressed(_event: KeyboardEvent, _desk: Desk): boolean { return false; }

  override connectedCallback(): void {
    super.connectedCallback();
    const [role, name, token] = [this.role_, remembered_name(), take_token()];
    if (name) this.enter(token === undefined ? { role, name } : { role, name, token });
    document.addEventListener('keydown', this.key_);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.key_);
    this.leave();
  }

  protected get shortcuts(): ShortcutsDialog | null { return this.querySelector('evenkeel-shortcuts'); }

  protected override willUpdate(): void {
    if (this.desk_?.client.state !== 'refused') return;
    this.refused_ = this.desk_.client;
    this.leave();
  }

  protected override render() {
    const desk = this.desk_;
    document.title = this.title_of(desk);
    if (!desk) {
      return sign_in(this.role_, this.sign_in_words(), this.refused_ ? refusal_words(this.refused_) : '', (identity) => this.enter(identity));
    }
    this.version_ += 1;
    return this.seated(desk);
  }

  private enter(identity: Identity): void {
    this.leave();
    this.requestUpdate();
    const desk = this.open_desk(identity);
    this.desk_ = desk;
    this.stop_watching_ = desk.watch(() => this.requestUpdate());
  }

  private leave(): void {
    this.stop_watching_();
    this.desk_?.end();
    this.desk_ = undefined;
  }

  private readonly key_ = (event: KeyboardEvent): void => {
    if (!this.desk_ || this.querySelector('dialog[open]') || !this.pressed(event, this.desk_)) return;
    event.preventDefault();
  };
}

const fields = 'input, textarea, select, [contenteditable]';

// Where keys are text, or choose something.
export const is_in_field = (): boolean => document.activeElement?.matches(fields) ?? false;
