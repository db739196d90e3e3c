import type { InsightOrder, InsightStep } from '../client/insight-frames';
import type { Period, View } from '../state/insights-query';
import { grouped_times } from './counted';

const said = new Intl.NumberFormat('en');
const times = grouped_times(said);

// What the insights page says in English.
export const en_insights = {
  title: 'Insights',
  sign_in: {
    title: 'See how the water lies', lead: 'What calms your customers, what heats them, and who needs help now. Supervisors only.',
    enter: 'Go to the insights',
  },
  views: { overview: 'Overview', phrases: 'Phrases', breakdown: 'Breakdown', conversations: 'Conversations' } satisfies Record<View, string>,

  filter: {
    label: 'Filters', period: 'Period', from: 'From', to: 'To', agent: 'Agent', language: 'Language', intent: 'Intent',
    all_agents: 'All agents', all_languages: 'All languages', all_intents: 'All intents', clear: 'Clear filters',
    periods: { today: 'Today', 7: '7 days', 30: '30 days', 90: '90 days', own: 'Own' } satisfies Record<Period, string>,
    refresh: 'Refresh', as_of: (time: string) => `As of ${time}`, asking: 'Counting…',
    only_phrase: (phrase: string) => `After “${phrase}”`,
    without: (what: string) => `Remove: ${what}`,
  },

  period: {
    said: (days: string, conversations: number) => `${days}: ${times(conversations, 'conversation', 'conversations')}`,
    open: (count: number) => `${count} still open`, heated: (count: number) => `${count} heated`,
    compared: (days: string) => `compared with ${days}`, known_from: (day: string) => `Nothing is known from before ${day}.`,
  },

  headline: {
    label: 'Headline numbers', none: '–', none_said: 'nothing to measure',
    time_to_calm: 'Time to calm', time_to_calm_more: (p90: string) => `nine of ten within ${p90}`,
    first_response: 'First response', calmed: 'Calmed of heated', calmed_more: (calmed: number, heated: number) => `${calmed} of ${heated} heated`,
    anger: 'Anger, start → end', from_to: (start: string, end: string) => `${start} → ${end}`,
    from_to_said: (start: string, end: string) => `from ${start} to ${end} of 100`, anger_more: (peak: string) => `peak ${peak}, of 100`,
    faults: 'Faults per 100 messages', faults_more: (faults: number, messages: number) =>
      `${times(faults, 'fault', 'faults')} in ${times(messages, 'agent message', 'agent messages')}`,
    promises: 'Promises kept', promises_more: (kept: number, settled: number) => `${kept} of ${settled} settled`,
    before: (value: string) => `before: ${value}`, nothing_before: 'nothing to compare with', same: 'as before',
    better: (by: string) => `${by}, better`, worse: (by: string) => `${by}, worse`,
    points: (by: string) => `${by} points`,
  },

  chart: {
    as_table: 'As a table', when: 'When', save: 'CSV', save_label: (table: string) => `Save as CSV: ${table}`,
    truncated: 'Only the first 10,000 rows were saved.', saved: (name: string) => `Saved: ${name}`,
    open_step: (when: string) => `Conversations of ${when}`,
    open_hint: {
      hour: '', day: 'Click a day to see its conversations.', week: 'Click a week to see its conversations.', month: 'Click a month to see its conversations.',
    } satisfies Record<InsightStep, string>,
    step: { hour: 'by hour', day: 'by day', week: 'by week', month: 'by month' } satisfies Record<InsightStep, string>,
    week_of: (day: string) => `Week of ${day}`,
  },

  series: {
    title: 'Over time', metric: 'What to show',
    metrics: {
      anger: 'Anger', times: 'Times', conversations: 'Conversations', calmed: 'Calmed', faults: 'Faults', promises: 'Promises',
    },
    start: 'At the start', end: 'At the end', time_to_calm: 'Time to calm, median', first_response: 'First response, median',
    all: 'All', heated: 'Heated', calmed_share: 'Calmed of heated', faults: 'Faults per 100 messages', made: 'Made', kept: 'Kept', broken: 'Broken',
    describe: (metric: string, step: string, places: number, parts: string) => `${metric}, ${step}, ${times(places, 'place', 'places')}. ${parts}.`,
    describe_line: (name: string, low: string, high: string, last: string) => `${name}: from ${low} to ${high}, last ${last}`,
    describe_nothing: (name: string) => `${name}: nothing`,
  },

  levels: {
    title: 'Anger at start and end', lead: 'Conversations by the level of their first and their newest customer message.', level: 'Level',
    start: 'At the start', end: 'At the end',
    describe: (parts: string) => `Conversations by level, at the start and at the end. ${parts}.`,
    part: (level: string, start: number, end: number) => `${level}: ${start}, then ${end}`,
  },
  calm_times: {
    title: 'Time to calm', lead: 'How long heated conversations took, from the first heat to lasting calm.', count: 'Conversations', time: 'Time',
    up_to: (time: string) => `≤ ${time}`, longer: 'longer', never: (count: number) => `${count} heated and not calmed.`,
    describe: (parts: string) => `Calmed conversations by the time it took. ${parts}.`, part: (time: string, count: number) => `${time}: ${count}`,
  },
  funnel: {
    title: 'Suggested replies', lead: 'What became of what was suggested.', stage: 'Step', count: 'Replies', share: 'Of those shown',
    stages: { shown: 'Shown', inserted: 'Inserted', sent: 'Sent as suggested', edited: 'Sent after changes', dismissed: 'Dismissed' },
    none: 'Nothing was suggested in this period.',
  },
  faults: {
    title: 'Faults', lead: 'Pick one to see where it happened.', fault: 'Fault', count: 'How often', conversations: 'Conversations',
    none: 'No faults. Well written.', open: (fault: string) => `${fault}: see its conversations`,
  },
  promises: {
    title: 'Promises', lead: (made: number) => `${times(made, 'promise', 'promises')} made`, state: 'What became of it', count: 'Promises', share: 'Share',
    states: { kept: 'Kept', broken: 'Broken', dropped: 'Dropped', open: 'Open', late: 'Late of these' }, none: 'Nothing was promised.',
  },
  alerts: { title: 'Alerts', lead: 'How often supervisors were called.', kind: 'Kind', count: 'Alerts', none: 'Nobody had to be called.' },

  phrases: {
    title: 'What each phrase did', lead: 'How angry the customer’s next message was, compared with the one before. Intervals hold in 95 of 100 cases.',
    phrase: 'Phrase', calmer: 'Customer calmer', change: 'Change of anger', answered: 'Answered', used: 'Used', dismissed: 'Dismissed',
    share: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    mean: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`,
    counts: (calmer: number, same: number, angrier: number) => `${calmer} calmer · ${same} same · ${angrier} angrier`,
    few: 'few answers', few_more: 'A hollow point means fewer than ten answers: too few to go by.', unknown: 'not known yet',
    used_of: (used: number, shown: number) => `${used} of ${shown}`,
    standings: { unreviewed: '', approved: 'approved', blocked: 'blocked' } as Record<string, string>, pinned: 'pinned',
    none: 'No suggested reply was used in this period.', none_more: 'As soon as agents send suggestions and customers answer, this shows what they do.',
    more: (count: number) => `Show ${count} more`, open: (text: string) => `Conversations after “${text}”`,
    scale: 'Dashed lines: half of the customers calmer, and no change of anger (left of it, anger fell).',
  },

  breakdown: {
    agents: 'Agents', agent: 'Agent', languages: 'Languages', language: 'Language', intents: 'Intents', intent: 'Intent',
    conversations: 'Conversations', heated: 'Heated', calmed: 'Calmed', time_to_calm: 'Time to calm', first_response: 'First response',
    anger: 'Anger', faults: 'Faults /100', accepted: 'Used', promises: 'Kept', alerts: 'Alerts', none: 'Nothing here.',
    only: (name: string) => `Only ${name}`, list: (count: number, name: string) => `${times(count, 'conversation', 'conversations')}: ${name}`,
    nobody: 'Nobody yet', no_intent: 'Nothing recognised', unknown: 'Not known',
  },

  list: {
    title: 'Conversations', order: 'Order', orders: { newest: 'Newest', worst: 'Worst ending', slowest: 'Slowest to calm' } satisfies Record<InsightOrder, string>,
    fault: 'Fault', all_faults: 'All faults', found: (count: number) => times(count, 'conversation', 'conversations'),
    curve: (start: number, end: number, peak: number) => `Anger from ${start} to ${end}, peak ${peak}`,
    calmed: (time: string) => `Calm after ${time}`, not_calmed: 'Not calmed', calm: 'Never heated', open: 'open',
    messages: (customer: number, agent: number) => `${customer} + ${agent} messages`,
    previous: 'Previous', next: 'Next', page: (page: number, pages: number) => `Page ${page} of ${pages}`, pages: 'Pages of the list',
    none: 'No conversation fits.', none_more: 'Try a longer period, or fewer filters.', unanswered: 'nobody answered',
    promises: (made: number) => times(made, 'promise', 'promises'), loading: 'Fetching the conversations…',
  },

  one: {
    back: 'Back to the numbers', back_list: 'Back to the list', title: (customer: string) => `Conversation with ${customer}`, title_unnamed: 'A conversation',
    live: 'Open in Live', read_only: 'You are reading along. Nothing can be written here.',
    gone: 'This conversation is not there', gone_more: 'It was forgotten, or you may not read it.', loading: 'Fetching the conversation…',
    facts: 'In numbers', time_to_calm: 'Time to calm', first_response: 'First response', language: 'Language', began: 'Began', ended: 'Ended', agents: 'Agents',
  },
  replay: {
    title: 'Replay', play: 'Play', pause: 'Pause', back: 'One message back', forward: 'One message on', first: 'To the beginning', last: 'To the end',
    place: 'Message', at: (count: number, all: number) => `Message ${count} of ${all}`, speed: 'Speed', times: (speed: number) => `${speed} ×`,
    curve: (count: number, at: number, value: number, level: string, peak: number) =>
      `Anger over ${times(count, 'customer message', 'customer messages')}, peak ${peak}; at message ${at}: ${value} of 100, ${level}.`,
  },

  none: {
    yet: 'No conversations yet', yet_more: 'As soon as customers write, you will see here how it goes.', try: 'Open a customer page',
    period: 'Nothing in this period', period_more: (day: string) => `The oldest conversation that is known is from ${day}.`,
    filtered: 'Nothing fits these filters', longer: 'Show 90 days',
  },
  trouble: {
    not_allowed: 'The insights are for supervisors. You are signed in as somebody else.',
    unknown_type: 'This server does not count yet. It needs a newer version.',
    unavailable: 'The server cannot count right now. Try again in a moment.',
  } as Record<string, string>,
  trouble_else: (message: string) => `That did not work: ${message}`,
  trouble_title: 'No numbers to show', trouble_again: 'Try again', trouble_to_live: 'To the live page',
  away: 'The connection is gone. What you see is what was known before.',
};
