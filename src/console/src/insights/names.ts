import type { AlertKind } from '../client/protocol';
import { language_name } from '../words/spoken-time';
import { named, words } from '../words/words';

// The most urgent first.
export const alert_kinds: AlertKind[] = ['care', 'abuse', 'anger', 'promise_due'];

// The server may know of no language or no intent; that is a line of its own in a table.
export const tongue_name = (code: string): string =>
  (code === '' || code === 'unknown' ? words.insights.breakdown.unknown : language_name(code));

export const intent_name = ({ intent, title }: { intent: string; title: string }): string =>
  (intent === '' || intent === 'none' ? words.insights.breakdown.no_intent : title || named({}, intent));
