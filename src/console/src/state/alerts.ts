import type { Alert } from '../client/protocol';

// More than these nobody reads; the oldest goes.
const most_kept = 20;

export const alert_key = ({ conversation, kind, seq }: Alert): string => `${conversation} ${kind} ${seq}`;

// What a supervisor was told of and has not dismissed yet, newest first. A promise is told of twice, before it is due and when
// it is: that is one alert.
export class Alerts {
  private all_: Alert[] = [];

  take(alert: Alert): void {
    this.dismiss(alert_key(alert));
    this.all_ = [alert, ...this.all_].slice(0, most_kept);
  }

  dismiss(key: string): void { this.all_ = this.all_.filter((alert) => alert_key(alert) !== key); }
  forget(conversation: string): void { this.all_ = this.all_.filter((alert) => alert.conversation !== conversation); }
  list(): readonly Alert[] { return this.all_; }
}
