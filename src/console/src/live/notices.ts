import { local_storage } from '../parts/kept';
import type { Desk } from '../state/desk';
import type { QueueEntry } from '../state/queue';
import { words } from '../words/words';

export type Notice = 'desktop' | 'sound';
const key = (notice: Notice): string => `evenkeel.notices.${notice}`;

export const is_on = (notice: Notice): boolean => local_storage()?.getItem(key(notice)) === 'yes';
export const can_notify = (): boolean => typeof Notification !== 'undefined' && Notification.permission !== 'denied';

// Off until the agent asks for it; only then is the browser asked. Gives what holds now.
export async function turn(notice: Notice, on: boolean): Promise<boolean> {
  let is_granted = on;
  if (on && notice === 'desktop') {
    is_granted = typeof Notification !== 'undefined' && (await Notification.requestPermission()) === 'granted';
  }
  local_storage()?.setItem(key(notice), is_granted ? 'yes' : 'no');
  if (is_granted && notice === 'sound') chime();
  return is_granted;
}

// Ten customers in a minute are one reason to look, not ten.
const quiet_ms = 4_000;

// Tells an agent who looks elsewhere. Nothing of what a customer wrote leaves the page: only who it is.
export class Notices {
  private sounded_at_ = 0;

  constructor(private readonly desk: Desk, private readonly open: (conversation: string) => void) {
    desk.news = { waits: (entry) => this.tell_of(entry), alerted: ({ conversation, kind }) =>
      this.tell(conversation, words.live.notices.alert(words.alerts.kinds[kind] ?? kind, this.name_of(conversation))) };
  }

  private name_of(conversation: string): string { return this.desk.customer_of(conversation) || words.queue.anonymous; }

  private tell_of({ conversation, care }: QueueEntry): void {
    const name = this.name_of(conversation);
    this.tell(conversation, care ? words.live.notices.care(name) : words.live.notices.waits(name));
  }

  private tell(conversation: string, title: string): void {
    const is_looked_at = document.visibilityState === 'visible' && document.hasFocus();
    if (is_on('sound') && !(is_looked_at && conversation === this.desk.opened)) this.sound();
    if (is_looked_at || !is_on('desktop') || !can_notify()) return;
    const shown = notification(title, conversation);
    if (shown) shown.onclick = () => {
      window.focus();
      this.open(conversation);
      shown.close();
    };
  }

  private sound(): void {
    const now = Date.now();
    if (now - this.sounded_at_ < quiet_ms) return;
    this.sounded_at_ = now;
    chime();
  }
}

// Undefined on phones whose browsers let only service workers notify, and throw here. The same tag takes the place of the one before.
function notification(title: string, conversation: string): Notification | undefined {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
  try { return new Notification(title, { tag: `evenkeel ${conversation}`, icon }); } catch { return undefined; }
}

// Two soft tones, made here: no file, and nothing to fetch.
function chime(): void {
  const context = new AudioContext();
  [660, 880].forEach((pitch, index) => {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const from = context.currentTime + index * 0.14;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.07, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0005, from + 0.4);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.45);
    if (index === 1) tone.onended = () => void context.close();
  });
}
