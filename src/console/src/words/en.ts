import type { AlertKind, Level, Phase, PromiseMark, PromiseState, Reminder, Silence, Stage, Trend, Win } from '../client/protocol';
import { times } from './counted';
import { en_embed } from './en-embed';
import { en_insights } from './en-insights';
import { en_intents } from './en-intents';
import { en_live } from './en-live';
import { en_practice } from './en-practice';
import { en_rules } from './en-rules';
import { en_widget } from './en-widget';

// Everything the console says in English. Another language is another file of the same shape.
export const en = {
  language: 'en',
  brand: 'Evenkeel',
  quoted: (text: string) => `“${text}”`,
  tongue: { label: 'Language of this page' },
  tongues: { en: 'English', nb: 'Norsk', da: 'Dansk', it: 'Italiano', hu: 'Magyar', el: 'Ελληνικά' } as Record<string, string>,
  pages: {
    label: 'Pages', live: 'Live', practice: 'Practice', insights: 'Insights', intents: 'Intents', customer: 'Customer page',
  },
  rules: en_rules,
  // What the server refuses with, by its code; its own words where the code is not here.
  errors: {
    bad_json: 'The server could not read that.', bad_frame: 'The server could not read that.',
    unknown_type: 'The server does not know this request; it may be older than this page.', hello_first: 'The seat is not taken yet.',
    not_allowed: 'You may not do that here.', not_joined: 'You are not in this conversation.', too_long: 'That is too long.',
    too_many: 'Too many at once. Close something first.', closed: 'The conversation is closed.',
    unknown_suggestion: 'That suggestion is gone.', unknown_promise: 'That promise is not known.', unknown_reply: 'That reply is not known.',
    unknown_scenario: 'That story is not known.', unknown_turn: 'That turn is not known.', id_reused: 'This was sent before.',
    unavailable: 'The server cannot do that just now.', slow_down: 'Too much at once. It goes on in a moment.',
  } as Record<string, string>,
  levels: { 0: 'Calm', 1: 'Irritated', 2: 'Angry', 3: 'Furious' } satisfies Record<Level, string>,
  trends: { rising: 'rising', steady: 'steady', falling: 'falling' } satisfies Record<Trend, string>,
  stages: {
    listen: 'Listen', acknowledge: 'Acknowledge', defuse: 'Defuse', clarify: 'Clarify', resolve: 'Resolve', close: 'Close',
  } satisfies Record<Stage, string>,
  tactics: {
    computer_mode: 'Computer mode', acknowledge: 'Acknowledge', apologise: 'Apologise', diplomacy: 'Diplomacy', clarify: 'Clarify',
    offer_options: 'Offer options', commit: 'Commit', thank: 'Thank', close: 'Close', boundary: 'Boundary', hand_over: 'Hand over',
    care: 'Care', answer: 'Answer', rewrite: 'Rewrite',
  } as Record<string, string>,
  faults: {
    takes_bait: 'Takes the bait', sarcasm: 'Sarcasm', blames_customer: 'Blames the customer', blames_colleague: 'Blames a colleague',
    complains: 'Complains', policy_wall: 'Policy wall', calm_down: 'Tells them to calm down', dismissive: 'Dismissive',
    overpromise: 'Promises too much', hollow_apology: 'Hollow apology', defends: 'Defends', shouting: 'Shouting', jargon: 'Jargon',
    depersonalises: 'Makes them a number', premature_solution: 'Solves before it calms', second_apology: 'Apologises again',
    stonewalling: 'Stonewalling', acknowledgement: 'Anger not acknowledged',
  } as Record<string, string>,

  time: {
    now: 'now',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`, days: (count: number) => times(count, 'day', 'days'),
  },

  connection: {
    connecting: 'Connecting', ready: 'Connected', waiting: 'Offline',
    lost: 'The connection is gone. What you write is kept and sent as soon as it is back.',
    seconds: (count: number) => (count > 0 ? `Trying again in ${count} s` : 'Trying again now'), retry: 'Try now',
    refused: (why: string) => `The server did not let you in: ${why}`,
    not_let_in: 'The name or the access token is not accepted.',
    no_token: 'Your access token is missing, wrong or over. Ask for a new one.', too_many_tries: 'Too many tries from here. Wait a minute.',
  },

  sign_in: {
    title: 'Take your seat', lead: 'Customers see this name when you join their conversation.', name: 'Your name',
    token: 'Access token', token_hint: 'Only needed where the server asks for one.', token_needed: 'Customers see the name that the token carries.', enter: 'Start',
    placeholder: 'Kari', supervisor_lead: 'You sit down as a supervisor: alerts come to you, suggestions go to the agents.',
    supervisor: 'Supervisor',
  },

  queue: {
    title: 'Conversations', list: 'Conversations, the most heated first', none: 'Nobody is waiting.',
    none_more: 'A conversation shows up here as soon as a customer writes.', try: 'Open a customer page',
    waits: (time: string) => `waiting ${time}`, waits_now: 'just wrote', answered: 'answered', opened: 'has come in', closed: 'closed',
    unread: 'unread', anonymous: 'Customer',
    title_count: (count: number) => `(${count}) Evenkeel`,
  },

  thread: {
    label: 'Messages', pick: 'Choose a conversation',
    pick_more: 'The most heated one is at the top. Alt and the arrow keys move between them.', back: 'Conversations',
    close: 'Close conversation', close_sure: 'Close for good?', close_yes: 'Yes, close', close_no: 'Keep open',
    closed: 'This conversation is closed.', empty: 'No messages yet.', gap: 'Earlier messages are no longer kept.',
    typing: (name: string) => `${name} is typing`,
    forgotten: 'The conversation was forgotten', forgotten_more: 'Nothing of it is kept, here or on the server.',
    nobody_here: 'The customer has left the page', care: 'Care first',
  },

  outgoing: {
    waiting: 'Waiting for the connection', sent: 'Sending', delivered: 'Delivered', failed: 'Not sent',
    again: 'Try again', discard: 'Discard',
    codes: {
      too_long: 'The message is too long.',
      closed: 'The conversation is closed.',
      not_allowed: 'You may not write here.',
    } as Record<string, string>,
  },

  composer: {
    label: 'Your reply', placeholder: 'Write a reply', send: 'Send', hint: 'Enter sends, Shift+Enter makes a new line',
    inserted: 'Suggestion inserted.', reminded: 'Line inserted.', rewritten: 'Sentence rewritten.', undo: 'Undo',
    undo_digit: (digit: string) => `Undo, I meant “${digit}”`,
    left: (count: number) => `${times(count, 'character', 'characters')} left`,
    own_heat: (value: number, trend: Trend) =>
      `Your own words run warm: ${value} of 100${trend === 'steady' ? '' : trend === 'rising' ? ' and rising' : ', falling'}.`,
    own_heat_private: 'Only you see this.',
  },

  properties: {
    general: 'not general', impersonal: 'not impersonal', unemotional: 'emotional', no_defence: 'defends', no_counter_attack: 'counter-attacks',
    short_enough: 'too long',
  } as Record<string, string>,
  draft: {
    breaks: 'Not quite computer mode:',
    label: 'Draft check', fine: 'Reads well:', use: 'Use rewrite', instead: 'Instead:',
  },

  reminders: {
    label: 'Reminders', insert: 'Insert',
    kinds: { greeting: 'Not greeted yet', close: 'No friendly close yet', promise: 'Still promised' } satisfies Record<Reminder['kind'], string>,
  },

  promises: {
    title: 'Promises',
    states: {
      open: 'Open', due: 'Due soon', late: 'Late', kept: 'Kept', broken: 'Broken', dropped: 'Dropped',
    } satisfies Record<PromiseState, string>,
    marks: { kept: 'Kept', broken: 'Broken', dropped: 'Dropped' } satisfies Record<PromiseMark, string>,
    mark: (mark: string, text: string) => `${mark}: ${text}`,
    due: (when: string) => `by ${when}`, no_time: 'no time given', change: 'Change',
    change_label: (text: string) => `Change: ${text}`, asks: 'What became of it',
  },

  debrief: {
    title: 'Looking back', start: 'Start', peak: 'Peak', end: 'End', wins_title: 'Well done',
    wins: {
      calmed: 'Anger calmed', acknowledged: 'Anger acknowledged', no_faults: 'No faults', promises_kept: 'Promises kept',
    } satisfies Record<Win, string>,
    calmed: 'What calmed', heated: 'What heated', chances: 'Next time',
    from_to: (from: number, to: number) => `${from} → ${to}`, from_to_label: (from: number, to: number) => `Anger from ${from} to ${to}`,
    instead: 'Rather:', missing: 'Left out:',
    phases: { opening: 'a greeting', doing: 'the matter itself', closing: 'a friendly close' } satisfies Record<Phase, string>,
    promises: (open: number, kept: number, broken: number) =>
      [open && `${open} open`, kept && `${kept} kept`, broken && `${broken} broken`].filter(Boolean).join(', '),
    promises_title: 'Promises:', announce: 'The conversation is closed. A look back is in the assist panel.',
  },

  alerts: {
    title: 'Alerts', dismiss_label: (what: string) => `Dismiss: ${what}`,
    kinds: {
      care: 'Care first', anger: 'Furious', abuse: 'Abuse', promise_due: 'Promise due',
    } satisfies Record<AlertKind, string>,
  },

  assist: {
    label: 'Assist', now: 'Anger now', none: 'No reading yet', none_more: 'It comes with the customer’s first message.',
    of_hundred: (value: number) => `${value} of 100`, stage: 'Stage',
 recognised: 'Recognised',
    nothing_recognised: 'Nothing in particular.', suggestions: 'Suggestions', insert: 'Insert',
    insert_number: (number: number) => `Insert suggestion ${number}`, dismiss: 'Dismiss',
    dismiss_number: (number: number) => `Dismiss suggestion ${number}`, dismiss_why: 'Dismiss because it is',
    reasons: { wrong: 'Wrong', repeated: 'Repeated', tone: 'Wrong tone', other: 'Other' },
    also_offer: 'Also offer:',
    confidence: (percent: number) => `${percent} % sure`, all_dismissed: 'All suggestions are dismissed.',
    answered: 'Answered. The next suggestion comes with the customer’s next message.',
    waiting: 'Suggestions appear here when a message calls for them.', for_agents: 'Suggestions go to the agents in this conversation.',
    record: (calmer: number, answered: number, low: number, high: number) => `calmed ${calmer} of ${answered}, ${low}–${high} %`,
    record_interval: '95 % interval', pinned: 'pinned by a supervisor',
    silence: {
      calm: 'Nothing to suggest: the message is calm.',
      answer_directly: 'Nothing to suggest: it is a plain question. Just answer it.',
      below_threshold: 'Nothing to suggest: nothing fits well enough.',
      ambiguous: 'Nothing to suggest: the message can be read in more than one way.',
      language_unknown: 'Nothing to suggest: the language is not one of those loaded.',
      care: 'Nothing to suggest: a person is needed here.',
      listening: 'Listening: the customer is still writing.',
      exhausted: 'Nothing new to suggest: every fitting phrase has been used. Take a concrete step, or hand over.',
    } satisfies Record<Silence, string>,
    announce: (count: number, first: string) => `${times(count, 'new suggestion', 'new suggestions')}. First: ${first}`,
    announce_care: 'Care first. Read the care card.',
  },

  why: {
    title: 'Why?', words: 'These words', whole: 'The message as a whole', mean: 'were read as',
    rule: (number: string) => `House rule ${number}`, next: 'Next best', none: 'nothing else came close',
    margin: (points: number) => `${points} points behind`, attack: 'Built on',
  },

  curve: {
    title: 'Anger over the conversation',
    describe: (count: number, last: number, peak: number, level: string) =>
      `Anger curve over ${times(count, 'customer message', 'customer messages')}: now ${last} of 100, ${level}; peak ${peak}.`,
    empty: 'No curve yet.', message: 'Message', anger: 'Anger', level: 'Level',
  },

  care: {
    title: 'Care first', lead: 'No computer mode here. A person needs a person.', do: 'Do now',
    hand_over: 'Hand over to', avoid: 'Avoid', read: 'I have read this', show: 'Show the card',
  },

  shortcuts: {
    open: 'Keyboard shortcuts', title: 'Keyboard shortcuts', close: 'Close',
    single: 'Single-key shortcuts (1 to 9, / and ?)',
    list: [
      ['1 … 9', 'Insert a suggestion, while the reply is empty or you are not writing'],
      ['Alt + 1 … 9', 'Insert a suggestion, at any time'],
      ['Alt + Enter', 'Rewrite the fault at the cursor, else the first'],
      ['Esc', 'Take the last insertion or rewrite back'],
      ['Enter', 'Send'],
      ['Shift + Enter', 'New line'],
      ['Alt + ↑ / ↓', 'Previous or next conversation in the list'],
      ['Alt + Page ↑ / ↓', 'Previous or next open conversation'],
      ['Delete', 'Close the tab that has the focus'],
      ['/', 'Search the conversations'],
      ['↑ ↓ Enter', 'Move in the list and open'],
      ['?', 'This list'],
    ] as [string, string][],
  },

  customer: {
    title: 'Chat with us', welcome: 'How can we help?', welcome_more: 'Write to us, and a person will answer you here.',
    name: 'Your name', optional: 'optional', start: 'Start the chat', anonymous: 'Guest', message: 'Your message',
    placeholder: 'Write a message', send: 'Send',
    here: (name: string) => `${name} is here`, here_nameless: 'An agent is here',
    nobody: 'An agent will be with you shortly',
    typing: (name: string) => `${name} is writing`, agent: 'The agent',
    first: 'Tell us what happened. An agent reads along.',
    offline: 'You are offline. Your messages are kept and sent when you are back.',
    closed: 'This conversation has ended. Thank you for writing.', again: 'Start a new conversation',
    log: 'Conversation',
  },

  live: en_live,
  practice: en_practice,
  insights: en_insights,
  intents: en_intents,
  embed: en_embed,
  widget: en_widget,
};
