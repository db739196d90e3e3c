import type { Conversation } from '../state/conversation';
import { hundred, level_word } from '../parts/heat-mark';
import { shortened } from '../parts/shortened';
import { named, words } from '../words/words';

export type MarkKind = 'customer' | 'fault' | 'suggestion' | 'tactic' | 'plain';
// One message on the curve. `at` is its place among the customers' messages, counted from 1: an agent's lies between two.
export interface CurveMark { seq: number; at: number; anger?: number; kind: MarkKind; head: string; text: string; spoken: string }

const longest_text = 140;

// What was said, in its order, with what it was and what came of it.
export function curve_marks(conversation: Conversation): CurveMark[] {
  const angers = conversation.curve().map(({ anger }) => anger);
  const marks: CurveMark[] = [];
  let before = 0;
  let between: CurveMark[] = [];
  const space = (): void => between.forEach((mark, index) => { mark.at = before + (index + 1) / (between.length + 1); });
  for (const { seq, text, from } of conversation.messages) {
    const reading = conversation.readings.get(seq);
    if (reading) {
      space();
      between = [];
      before += 1;
      const head = words.live.marks.of_anger(hundred(reading.anger), level_word(reading.level));
      marks.push({ seq, at: before, anger: reading.anger, kind: 'customer', head, text: shortened(text, longest_text), spoken: spoken(head, text) });
    } else if (from.role !== 'customer') {
      const mark = agents_mark(conversation, seq, text, angers[before - 1], angers[before]);
      between.push(mark);
      marks.push(mark);
    }
  }
  space();
  return marks;
}

function agents_mark(conversation: Conversation, seq: number, text: string, from?: number, to?: number): CurveMark {
  const { marks } = words.live;
  const { faults = [], tactics = [], reply = null } = conversation.spoken.get(seq) ?? {};
  const kind = faults.length > 0 ? 'fault' : reply !== null ? 'suggestion' : tactics.some((tactic) => tactic !== 'none') ? 'tactic' : 'plain';
  const found = [
    ...faults.map((fault) => named(words.faults, fault)), ...tactics.filter((tactic) => tactic !== 'none').map((tactic) => named(words.tactics, tactic)),
    ...(reply === null ? [] : [marks.inserted]),
  ].join(', ') || marks.nothing;
  const is_answered = from !== undefined && to !== undefined;
  const head = `${marks.kinds[kind]}: ${found}${is_answered ? `. ${marks.from_to(hundred(from), hundred(to))}` : ''}`;
  const heard = `${marks.kinds[kind]}: ${found}. ${is_answered ? marks.from_to_spoken(hundred(from), hundred(to)) : ''}`;
  return { seq, at: 0, kind, head, text: shortened(text, longest_text), spoken: spoken(heard, text) };
}

const spoken = (head: string, text: string): string => `${head} ${words.quoted(shortened(text, longest_text))} ${words.live.marks.jump}`;
