import { plain_name } from './names';
import type { Card, ServerFrame } from './protocol';

type Kind = 'string' | 'number' | 'boolean' | 'list' | 'object';

// What a frame must have before the rest of the console may trust its type.
const required: Record<ServerFrame['type'], Record<string, Kind>> = {
  welcome: { limits: 'object' },
  joined: { conversation: 'string', seq: 'number', participants: 'list' },
  gap: { conversation: 'string', after: 'number', from: 'number' },
  ack: {},
  message: { conversation: 'string', seq: 'number', at: 'number', from: 'object', text: 'string' },
  reading: { conversation: 'string', seq: 'number', anger: 'number', level: 'number', intents: 'list' },
  spoke: { conversation: 'string', seq: 'number', tactics: 'list', faults: 'list' },
  suggestion: { conversation: 'string', suggestion: 'string', seq: 'number', replies: 'list' },
  no_suggestion: { conversation: 'string', seq: 'number', reason: 'string' },
  alert: { conversation: 'string', kind: 'string' },
  conversation: { conversation: 'string', customer: 'string', state: 'string', seq: 'number', at: 'number', level: 'number' },
  presence: { conversation: 'string', participants: 'list' },
  typing: { conversation: 'string', from: 'object' },
  closed: { conversation: 'string', seq: 'number' },
  review: { conversation: 'string', faults: 'list' },
  promise: { conversation: 'string', promise: 'string', seq: 'number', text: 'string', state: 'string' },
  agent_heat: { conversation: 'string', seq: 'number', heat: 'number' },
  debrief: {
    conversation: 'string', anger: 'object', calmed: 'list', heated: 'list', promises: 'object', missing: 'list', chances: 'list', wins: 'list',
  },
  forgotten: { conversation: 'string' },
  error: { code: 'string', message: 'string' },
  insights: {
    from: 'number', to: 'number', zone: 'string', step: 'string', total: 'object', series: 'list', agents: 'list', languages: 'list',
    intents: 'list', phrases: 'list', faults: 'list', alerts: 'object', levels: 'object', calm_times: 'list', choices: 'object',
  },
  'insights.conversations': { total: 'number', rows: 'list' },
  'insights.export': { table: 'string', name: 'string', text: 'string' },
  'practice.scenarios': { scenarios: 'list', lang: 'string', assigned: 'list' },
  'practice.opened': { conversation: 'string', scenario: 'string', title: 'string', know: 'list', persona: 'object', anger: 'number', par: 'object' },
  'practice.feedback': { conversation: 'string', turn: 'number', feedback: 'object' },
  'practice.hint': { conversation: 'string', tactic: 'string', text: 'string' },
  'practice.rewound': { conversation: 'string', turn: 'number', curve: 'list', attempts: 'list' },
  'practice.score': { conversation: 'string', score: 'object' },
  'practice.export': { conversation: 'string', name: 'string', text: 'string' },
  'practice.history': { trainee: 'string', shared: 'boolean', sessions: 'list', skills: 'object' },
  'practice.assigned': { assigned: 'list' },
  'practice.team': { trainees: 'list' },
  intents: { version: 'string', at: 'number', packs: 'list', problems: 'list', writable: 'boolean' },
  'intents.search': { hits: 'list', more: 'boolean' },
  'intents.wording': {
    pack: 'string', intent: 'string', lang: 'string', file: 'string', digest: 'string', title: 'string', examples: 'object', near_misses: 'list',
    patterns: 'list', replies: 'object', records: 'object', verdicts: 'object',
  },
  'intents.file': { file: 'string', digest: 'string', text: 'string' },
  'intents.try': { reading: 'object', explanation: 'object' },
  'intents.preview': { fine: 'boolean', problems: 'list', changes: 'list', texts: 'list' },
  'intents.changed': { version: 'string', by: 'string', at: 'number' },
  'reply.history': { reply: 'string', text: 'string', record: 'object', share: 'object', verdicts: 'list', uses: 'list', months: 'list' },
  'practice.explained': { conversation: 'string', seq: 'number', reply: 'string', tactic: 'string' },
};

function is(kind: Kind, value: unknown): boolean {
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}

// Undefined for anything that is not a known, whole frame: a newer server may say more than we understand.
export function decode(text: string): ServerFrame | undefined {
  let frame: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(text);
    if (!is('object', value)) return undefined;
    frame = value as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const type = frame['type'];
  if (typeof type !== 'string' || !Object.hasOwn(required, type)) return undefined;
  const fields = required[type as ServerFrame['type']];
  for (const [name, kind] of Object.entries(fields)) if (!is(kind, frame[name])) return undefined;

  const known = frame as unknown as ServerFrame;
  if (known.type === 'suggestion' && known.card) known.card = whole_card(known.card);
  if (known.type === 'suggestion' || known.type === 'review') known.reminders ??= [];
  tame_names(known);
  return known;
}

// Names stand in the middle of our own sentences, and must not turn them around.
function tame_names(frame: ServerFrame): void {
  if ('participants' in frame) for (const person of frame.participants) person.name = plain_name(person.name);
  if ('from' in frame && typeof frame.from === 'object') frame.from.name = plain_name(frame.from.name);
  if (frame.type === 'conversation') frame.customer = plain_name(frame.customer);
}

// Packs may write one line where a list is meant; the card must show it all the same.
function whole_card(card: Card): Card {
  const lines = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((line) => typeof line === 'string') : typeof value === 'string' && value ? [value] : [];
  return { do: lines(card.do), hand_over: lines(card.hand_over), avoid: lines(card.avoid) };
}
