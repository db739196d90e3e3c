import { lister, times } from './counted';

const listed = lister('en');

// What the agent's page says in English, beside what it shares with others in `en.ts`.
export const en_live = {
  tabs: {
    label: 'Open conversations', hint: 'Arrow keys move, Delete closes the tab',
    close: (name: string) => `Close the tab of ${name}`, draft: 'unsent draft', typing: 'is typing',
  },

  search: {
    label: 'Search the conversations', placeholder: 'Name or words', waiting: 'Only who waits', all: 'Show all',
    none: 'Nothing matches.', found: (count: number) => times(count, 'conversation found', 'conversations found'),
  },
  waits_long: 'has waited long', waits_too_long: 'has waited too long',

  unread: (count: number) => `${times(count, 'conversation', 'conversations')} with something unread.`,
  care_call: (name: string) => `${name} needs a person now.`, care_open: 'Open',
  also_here: (names: string[]) => `${listed(names)} ${names.length === 1 ? 'is' : 'are'} in this conversation too.`,
  new_below: (count: number) => times(count, 'new message', 'new messages'), to_end: 'To the newest',

  due: {
    title: 'Due next', list: 'Your promises, the next one first',
  },

  marks: {
    label: 'What was said, along the curve', kinds: { fault: 'Fault', suggestion: 'Suggestion', tactic: 'Tactic', plain: 'Reply' },
    from_to: (from: number, to: number) => `Anger ${from} → ${to}`, from_to_spoken: (from: number, to: number) => `Anger went from ${from} to ${to}.`,
    of_anger: (value: number, level: string) => `Anger ${value}, ${level}`, inserted: 'a suggestion', nothing: 'nothing recognised', jump: 'Enter goes to the message.',
  },

  edit: {
    open: 'Edit', label: (number: number) => `Edit suggestion ${number}`, field: (number: number) => `Words of suggestion ${number}`,
    insert: 'Insert this', cancel: 'Cancel',
  },

  guard: {
    key: 'Alt+Enter', found: (names: string[]) => `${listed(names)}. Alt+Enter rewrites.`, found_only: (names: string[]) => `${listed(names)}.`,
  },

  notices: {
    open: 'Notices', title: 'Notices', lead: 'Both are off until you turn them on, and hold for this browser.', close: 'Close',
    desktop: 'Tell me on the desktop when a customer waits and this page is not in view',
    sound: 'A quiet sound when a customer writes in a conversation that I do not have open',
    denied: 'The browser does not allow it. Its settings for this page decide.',
    waits: (name: string) => `${name} is waiting`, care: (name: string) => `Care first: ${name}`,
    alert: (kind: string, name: string) => `${kind}: ${name}`,
  },
};
