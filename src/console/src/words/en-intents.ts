import type { SearchedIn, Heat, Standing } from '../client/intent-frames';
import { times } from './counted';

// What the intents page says in English.
export const en_intents = {
  title: 'Intents',
  tabs: { phrases: 'Phrases', try: 'Try a sentence', checks: 'Check results' },
  loading: 'Fetching…',
  in_use: (when: string) => `In use since ${when}`,
  version: (version: string) => `Version ${version}`,
  problems_count: (count: number) => times(count, 'problem', 'problems'),

  sign_in: {
    title: 'What Evenkeel says', lead: 'Read every phrase, and try any sentence.', enter: 'Have a look',
    supervisor_lead: 'Change a phrase, see what would come of it, and put it to use.',
  },

  packs: {
    attacks: 'Attacks', grievances: 'Grievances', demands: 'Demands', care: 'Care', calm: 'Calm', internal: 'Between departments',
    drafts: 'What agents write',
  } as Record<string, string>,
  audiences: { customer: 'Customers write it', colleague: 'Colleagues write it', agent: 'Agents write it' } as Record<string, string>,
  heats: { calm: 'Calm', irritated: 'Irritated', angry: 'Angry', furious: 'Furious' } satisfies Record<Heat, string>,
  // What each tactic is for, for somebody who writes one.
  tactic_hints: {
    computer_mode: 'One general, impersonal statement without feeling. Not “you”, not “I feel”, no question; at most 25 words.',
    acknowledge: 'Name what they went through. No solution yet, nobody to blame.', apologise: 'Sorry, without an “if”.',
    diplomacy: 'Warm and on their side, without giving in.', clarify: 'Ask what you need to know.',
    offer_options: 'At least two ways to choose from.', commit: 'What will be done, and by when. No “perhaps”.',
    thank: 'Thank them for something real.', close: 'A friendly end.', boundary: 'How far it may go, said calmly.',
    hand_over: 'Who takes over, and what they will know.', care: 'A person first, the matter later.', rewrite: 'What to say instead.',
  } as Record<string, string>,

  find: {
    label: 'Search all phrases', placeholder: 'Search all phrases', language: 'Language', all_languages: 'All languages',
    where: 'Look in', everywhere: 'Everything', in: {
      title: 'Titles', example: 'Examples', near_miss: 'Look-alikes', reply: 'Replies',
    } satisfies Record<SearchedIn, string>,
    one_in: { title: 'Title', example: 'Example', near_miss: 'Look-alike', reply: 'Reply' } satisfies Record<SearchedIn, string>,
    found: (count: number, more: boolean) => (more ? `The first ${count} hits` : times(count, 'hit', 'hits')),
    none: (words: string) => `Nothing says “${words}”.`, none_more: 'Try a shorter word, or another language.',
    hits: 'What was found', browse: 'All intents', unsaved: 'not saved yet', back: 'All intents',
  },

  gone: 'This intent is not loaded any more.',

  welcome: {
    title: 'Find a phrase', lead: 'Search for a word of it on the left, or open the intent it belongs to.',
    steps: ['Find it.', 'Change the words.', 'See what would change.', 'Save. It is in use at once.'],
    read_steps: ['Find it.', 'Read what is said, and why.', 'Try a sentence of your own.'],
  },

  read_only: (why: string) => `These files cannot be saved here: ${why}`,
  agent_note: 'You can read and try everything. Supervisors change it.',

  wording: {
    language: 'Language of the phrases', title: 'Title', sections: {
      replies: 'Replies', examples: 'Examples', near_misses: 'Look-alikes', patterns: 'Patterns',
    },
    rule: (rule: number) => `House rule ${rule}`, severity: (level: number) => `Severity ${level}`, suggests: 'Brings a suggestion',
    suggests_not: 'Brings no suggestion', care: 'Care first', register: 'How it speaks',
    raw: 'Raw file', download: 'Download', more: 'About this intent', missing: 'There is no wording in this language yet.',
    raw_taken: 'This file is being changed as raw text. Save or discard that first.',
    thin: 'thin', thin_more: 'Less than half of what the other languages have',
  },

  replies: {
    lead: 'What is suggested, by tactic. Every reply keeps its number, and what it achieved.',
    text: (tactic: string, number: number) => `${tactic}, reply ${number}`,
    also: 'Also offer', also_label: (tactic: string, number: number) => `Also offer, ${tactic}, reply ${number}`,
    add: 'Add a reply', add_to: (tactic: string) => `Add a reply: ${tactic}`, remove: 'Remove',
    standings: { unreviewed: 'Not reviewed', approved: 'Approved', blocked: 'Blocked' } satisfies Record<Standing, string>,
    pinned: 'Pinned', approve: 'Approve', block: 'Block', pin: 'Pin', history: 'History',
    record: (calmer: number, answered: number, low: number, high: number) => `calmed ${calmer} of ${answered} (${low}–${high} %)`,
    sent: (count: number) => `sent ${times(count, 'time', 'times')}`, unused: 'not used yet', blocked_more: 'Never suggested', pinned_more: 'Suggested first',
    placeholders: 'Filled in by Evenkeel:', new_id: (id: string) => `gets the number ${id}`,
    does_to: (does: string, tactic: string, number: number) => `${does}: ${tactic}, reply ${number}`,
    judged: (text: string, standing: string) => `${standing}: ${text}`,
  },

  examples: {
    lead: 'Messages as people really type them, by how heated they are.',
    label: (heat: string, number: number) => `${heat} example ${number}`, add: (heat: string) => `Add an example: ${heat}`,
    placeholder: 'Another one. Several lines can be pasted at once.', also: 'also', also_label: 'Also carries', also_add: 'also carries…',
    also_remove: (title: string) => `No longer: ${title}`,
    pasted: (count: number) => `${times(count, 'line', 'lines')} added.`,
  },

  near_misses: {
    lead: 'Lines that look alike but are something else.', label: (number: number) => `Look-alike ${number}`, is: 'is really',
    is_label: (number: number) => `What look-alike ${number} really is`, nothing: 'nothing in particular', add: 'Add a look-alike',
  },

  patterns: { lead: 'Fixed phrases that are matched word for word. They are changed in the raw file.', none: 'None.' },

  line: {
    remove: (label: string) => `Remove ${label}`, put_back: 'Put back', put_back_label: (label: string) => `Put back ${label}`,
    states: { new: 'new', changed: 'changed', removed: 'will be removed' }, was: (text: string) => `Was: ${text}`,
  },

  changes: {
    label: 'Changes', count: (count: number) => `${times(count, 'change', 'changes')}, not saved`,
    undo: 'Undo', discard: 'Discard', discard_sure: 'Discard everything?', discard_yes: 'Yes, discard', discard_no: 'Keep',
    save: 'Save', save_worse: 'Save all the same', saving: 'Saving…', mend_first: 'Mend the problems first.',
  },

  preview: {
    title: 'What would change', waiting: 'Checked as soon as you are done with the line.', running: 'Reading every test sentence with your words…',
    queued: 'Another check is running. Yours is next.', failed: 'It could not be checked.', lost: 'The connection was lost on the way.',
    again: 'Check again', fine: 'Nothing is wrong with it.', nothing: 'No test sentence is read otherwise.',
    problems: (count: number) => `${times(count, 'problem', 'problems')} to mend`, elsewhere: 'in',
    changes: (count: number, more: boolean) => (more ? `${count} of the changed readings` : times(count, 'reading changes', 'readings change')),
    better: 'Better', worse: 'Worse', other: 'Other', wanted: (title: string) => `Should be: ${title}`,
    before: 'before', after: 'after', none: 'nothing', suggests: 'with a suggestion', suggests_not: 'no suggestion',
    tests: 'Tests', test_line: (right: string, tests: string) => `${right} of ${tests} right`, same: 'as before',
    better_count: (count: number) => `${count} better`, worse_count: (count: number) => `${count} worse`,
    took: (seconds: string) => `Checked in ${seconds} s`, untested: 'There are no tests beside these files.', fix: 'Go to the line',
    told: (problems: number, better: number, worse: number) => (problems > 0
      ? `${times(problems, 'problem', 'problems')} to mend.`
      : `Checked. ${better} better, ${worse} worse. It can be saved.`),
  },

  notices: {
    saved: (count: number, when: string) => `${times(count, 'change', 'changes')} saved and in use since ${when}.`,
    changed: (by: string, when: string) => `${by || 'Somebody'} changed the phrases at ${when}. What you see is up to date.`,
    rebased: (by: string, when: string) =>
      `${by || 'Somebody else'} changed this file at ${when}. Nothing of yours is lost: your changes now stand on top of theirs. Look at them once more, and save.`,
    close: 'Close',
  },
  trouble: {
    stale: 'The file was changed by somebody else meanwhile.', busy: 'Another check or save is running. Try again in a moment.',
    not_allowed: 'Only supervisors may do that.', too_long: 'That is too long.', lost: 'The connection was lost on the way. Nothing was saved.',
    too_large: 'This file is too large to be sent as a whole. Change it intent by intent.',
  } as Record<string, string>,
  trouble_else: (message: string) => `That did not work: ${message}`,
  refused: (message: string) => `Nothing was saved: ${message}`,

  raw: {
    back: 'Back to the phrases', label: (file: string) => `Text of ${file}`, lead: 'The file as it is, for those who know it.',
    line: (line: number) => `Line ${line}`, words_taken: 'Phrases of this file were changed and not saved. Save or discard them first.',
    stale: 'Somebody else changed this file. Yours is still here.', keep: 'Keep mine', theirs: 'Take theirs',
  },

  try: {
    label: 'What a customer writes', placeholder: 'I have been on hold for an hour and nobody cares',
    language: 'Language', any_language: 'Recognise it', go: 'Try', none: 'Nothing in particular', running: 'Reading…',
    read_as: 'Read as', sure: (percent: number) => `${percent} % sure`, runner_up: 'Next best', behind: (points: number) => `, ${points} points behind`,
    alone: 'Nothing else came close.', anger: 'Anger', care: 'Care', suggestion: 'Suggestion', reached: 'reached', not_reached: 'not reached',
    threshold: (value: number, from: number) => `${value} of 100, needs ${from}`, recognised: 'Language', known: (percent: number) => `${percent} % of its words are known from the examples`,
    reasons: 'What spoke for and against', for: 'for', against: 'against', words: 'Words', weight: 'Weight', manner: 'how it is said', start: '⌜', end: '⌟',
    pattern: 'Fixed phrase', why_not: 'Why not …', why_not_choose: 'Choose an intent', no_reasons: 'None of its words spoke for or against it.',
    why_not_said: (asked: string, asked_percent: number, chosen: string, percent: number) =>
      `${asked}: ${asked_percent} %. ${chosen}: ${percent} %.`,
    why_not_is: (asked: string) => `That is what it is read as: ${asked}`,
    replies: 'Replies that would come', no_replies: 'None.', open: 'Open',
    more: 'Every number', temper: {
      irritated: 'Sounds irritated', angry: 'Sounds angry', furious: 'Sounds furious', usual: 'Usual heat of such messages',
      heat_anger: 'Angry words', heat_chat: 'Words of a complaint',
    } as Record<string, string>,
    normal_form: 'As it is compared', because: (rule: number, words: string) => `House rule ${rule}: ${words}`,
    told: (title: string, percent: number) => `Read as ${title}, ${percent} % sure.`, foreign: 'none of them',
    marked: 'Marked: what spoke for it, and dotted what spoke against.',
  },

  checks: {
    fine: 'Everything is in order.', refused: 'The newest files were refused; the ones before are still in use.',
    open: 'Open the line', tests: 'Tests', tests_lead: 'Sentences nobody trained it with, and how many are read right.',
    untested: 'There are no tests beside these files, or they have not been run yet.', right: (share: string) => `${share} right`,
    parity: 'Languages side by side', parity_lead: 'How much each intent has, by language. Marked is what has less than half of the others.',
    measures: { examples: 'Examples', near_misses: 'Look-alikes', replies: 'Replies', patterns: 'Patterns' },
    measure: 'Count', intent: 'Intent', thin: 'thin', missing: 'missing', none_thin: 'No wording is thin.',
    thin_count: (count: number) => times(count, 'wording is thin', 'wordings are thin'), open_label: (title: string, language: string) => `Open ${title}, ${language}`,
    of: (right: string, tests: string) => `${right} of ${tests}`,
  },

  history: {
    title: 'History of a reply', close: 'Close', achieved: 'What it achieved', months: 'Calmer afterwards, by month',
    month_label: (month: string, percent: string, low: string, high: string, answered: number) =>
      `${month}: ${percent} calmer, ${low} to ${high}, of ${answered} answered`,
    interval: 'with the 95 % interval', none_answered: 'No customer has written on after it yet.',
    verdicts: 'Verdicts', no_verdicts: 'Nobody has judged it yet.', by: (by: string) => `by ${by}`, uses: 'Where it was used', no_uses: 'Nowhere yet.',
    sent: 'as it is', edited: 'changed', no_answer: 'no answer', from_to: (from: number, to: number) => `anger ${from} → ${to}`,
    all_uses: 'All in Insights', conversation: 'Conversation', shown: 'shown', inserted: 'inserted', went: 'sent', after_edit: 'changed', dismissed: 'dismissed',
    calmer: 'calmer', same: 'the same', angrier: 'angrier', when: 'When', who: 'Who', how: 'How', effect: 'Effect', month: 'Month', answered: 'Answered', share: 'Calmer',
    table: 'As a table',
  },

  shortcuts: [
    ['/', 'Search'],
    ['Ctrl + S', 'Save'],
    ['Enter', 'In an example: a new line below'],
    ['Ctrl + Z', 'Outside a field: take the last change back'],
    ['?', 'This list'],
  ] as [string, string][],
  shortcuts_single: 'Single-key shortcuts (/ and ?)',
};
