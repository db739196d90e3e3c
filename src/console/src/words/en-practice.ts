import type {
  Audience, Band, Difficulty, Ending, ExportFormat, PracticeWin, Temperament, Tier,
} from '../client/practice-frames';
import { times } from './counted';

// What happens by itself in the stories that ship; another story's event is told by its id.
const events: Record<string, string> = {
  children: 'the children are tired', closing_time: 'closing time', last_bus: 'the last bus has left', phone_dies: 'their phone has died',
  seminar_begins: 'the seminar has begun',
};

// What the practice page says in English.
export const en_practice = {
  title: 'Practice',
  tabs: { scenarios: 'Scenarios', progress: 'My progress', team: 'Team' },
  sign_in: {
    title: 'Practise in calm water', lead: 'Angry customers who are not real. Nobody sees your results unless you share them.',
    supervisor_lead: 'Set tasks for your team, and watch those who invite you.', enter: 'Start practising', team: 'Go to the team',
  },

  choose: {
    title: 'Who would you like to calm today?', lead: 'Pick a story. The customer is scripted; what moves their anger is what you say.',
    language: 'Language', level: 'Level', audience: 'Who is angry', all: 'Everybody',
    audiences: { customer: 'Customers', colleague: 'Colleagues' } satisfies Record<Audience, string>,
    loading: 'Fetching the stories…', none: 'There are no stories in this language yet.',
    begin_here: 'Begin here', transfer: 'The family’s test', transfer_more: 'Harder, and best met unprepared.',
    assigned: (by: string) => (by ? `Assigned by ${by}` : 'Assigned'), to_do: 'Set for you',
    done: 'Done',
    par: (score: number, turns: number) => `Par ${score} in ${turns} turns`,
    best: (total: number) => `Your best: ${total}`, not_played: 'Not played yet', at_par: 'par reached',
    play: 'Play', play_label: (title: string) => `Play ${title}`,
    patience: (seconds: number) => `waits ${seconds} s`,
    families: {
      promises: ['Promises', 'Say what you will do, and when. Then do it.'],
      policy: ['Policy and people', 'The rule is the rule. What can you offer instead?'],
      respect: ['Respect', 'Nobody wants to be a number.'],
      bait: ['Not taking the bait', 'They attack; you stay on the matter.'],
      between_departments: ['Between departments', 'Everyone has a customer, also inside the house.'],
    } as Record<string, [string, string]>,
  },
  temperaments: { forgiving: 'Forgiving', even: 'Even-tempered', hot: 'Hot-tempered' } satisfies Record<Temperament, string>,
  levels: { standard: 'Standard', hard: 'Hard' } satisfies Record<Difficulty, string>,
  bands: { calm: 'Calm', irritated: 'Irritated', angry: 'Angry', furious: 'Furious' } satisfies Record<Band, string>,

  start: {
    swap: 'Customer for a day', swap_more: 'Change places: you write as the customer, and Evenkeel answers and says why.',
    observe: 'Let my supervisor watch', observe_more: 'They see this one session live. Nothing else.',
    begin: 'Begin', cancel: 'Not now',
  },

  play: {
    briefing: 'Briefing', you_are: 'Your part', story: 'What happened', know: 'What you know', persona: 'Across from you',
    thread: 'Conversation', reply: 'Your reply', placeholder: 'Write a reply', send: 'Send',
    anger: 'Anger', of_hundred: (value: number) => `${value} of 100`, turn: (turn: number) => `Turn ${turn}`, turn_head: 'Turn', opening: 'Opening',
    curve: (curve: number[], band: string, left: number) =>
      `Anger after each turn: ${curve.map(Math.round).join(', ')}. Now ${band}.${left > 0 ? ` Dashed: ${times(left, 'path', 'paths')} you left.` : ''}`,
    left_path: 'the path you left', now_path: 'this path',
    patience: (name: string) => `${name}’s patience`, patience_left: (seconds: number) => `${seconds} s left`,
    patience_low: (name: string, seconds: number) => `${name} will not wait much longer: ${seconds} seconds.`,
    par: (turn: number, par: number) => (turn === 0 ? `Par: ${par} turns` : `Turn ${turn}, par ${par}`), you_as: (name: string) => `You, as ${name}`,
    hint: 'Hint', hint_cost: '−3 points', hints_taken: (count: number) => `${times(count, 'hint', 'hints')} so far`, hint_title: 'A hint', hint_use: 'Put it in my reply',
    rewind: 'Try this turn again', rewind_label: (turn: number) => `Try this turn again: turn ${turn}`, rewind_last: 'Last turn again',
    rewound: (turn: number) => (turn === 0 ? 'Back to the opening.' : `Back to after turn ${turn}.`),
    rewound_note: 'You went back. Your old path stays in the curve, dashed.',
    finish: 'End and score', finish_sure: 'End it here?', finish_yes: 'Yes, score me', finish_no: 'Go on',
    score: 'See the scorecard',
    over: {
      calmed: 'Calm water. Well done.', walked_away: 'They have left the chat.', escalated: 'It went up, not down.',
    } satisfies Record<Ending, string>,
    ended: 'This session is closed', ended_more: 'The scorecard is still there.',
    over_more: {
      calmed: 'The scorecard tells what worked.', walked_away: 'It happens. Try a turn again, or see what it cost.',
      escalated: 'It happens. Try a turn again, or see what it cost.',
    } satisfies Record<Ending, string>,
    leave: 'Leave', leave_sure: 'Leave without a score?', leave_yes: 'Yes, leave',
    gone: 'This session is no longer there', gone_more: 'The server was started anew, or the session may not be watched. Nothing you did is wrong.',
    back: 'Back to the stories', observed: 'Your supervisor may watch', watching: 'You are watching',
    watching_more: 'You see what they see. They know that you may.', waiting: 'Waiting for the first words…',
    swapped: 'You are the customer', swapped_more: 'Be as angry as the story makes you. Evenkeel answers, and says why.',
    swapped_placeholder: 'Write as the customer', swapped_first: 'You begin. Say what happened to you.', silence: 'You said nothing in time',
  },

  feedback: {
    label: (turn: number) => `Feedback on turn ${turn}`,
    from_to: (before: number, after: number) => `Anger from ${before} to ${after}`,
    points: (points: number) => `${points} of 10 points`, better: 'Better:', rule: (rule: number) => `House rule ${rule}`,
    time_passed: (event: string) => `Time passed: ${events[event] ?? event.replaceAll('_', ' ')}.`, by_itself: 'The story went on by itself.',
    good: 'helped', bad: 'hurt', neutral: 'noticed', nothing: 'Nothing moved. They are still waiting for something.',
    wins: {
      acknowledged: 'Anger acknowledged', cooled: 'A notch cooler', calmed: 'Calm at last', bait_not_taken: 'Bait not taken',
    } satisfies Record<PracticeWin, string>,
    inputs: {
      silence: 'No answer came in time.', empty: 'There was no word in it.', gibberish: 'Nobody could read that.',
      other_language: 'That was another language than theirs.', copied: 'Those were their own words.',
      repeated: 'You had said that before.', abusive: 'That was abuse. No customer has to bear it.',
    } as Record<string, string>,
    announce: (before: number, after: number, band: string) =>
      `Anger ${after < before ? 'down' : after > before ? 'up' : 'still'} ${before === after ? 'at' : `from ${before} to`} ${after}, ${band}.`,
    announce_good: (what: string) => `Helped: ${what}.`, announce_bad: (what: string) => `Hurt: ${what}.`,
    announce_better: (text: string) => `Better: ${text}`, announce_win: (what: string) => `Well done: ${what}.`,
  },
  causes: {
    composure: 'Composure', greeting: 'Greeting', close: 'Friendly close', hint: 'Hint', peak: 'Peak of anger', turns: 'Turns needed',
    anger_at_end: 'Anger at the end', long_anger: 'Anger on the way', nothing_said: 'Nothing said', unfinished: 'Left before the end',
    walked_away: 'They walked away', escalated: 'It escalated', unacknowledged: 'Anger not acknowledged',
    acknowledge_again: 'Acknowledged again', apologise_again: 'Apologised again', apologise_hollow: 'One apology too many',
    computer_mode_unasked: 'Computer mode, but no bait', diplomacy_again: 'Diplomacy again', clarify_again: 'Asked again',
    clarify_early: 'Asked too early', close_early: 'Goodbye too early', story: 'The story itself',
    silence: 'Silence', waiting: 'Kept waiting', empty: 'An empty message', gibberish: 'Unreadable', other_language: 'Another language',
    copied: 'Their own words back', repeated: 'The same again', abusive: 'Abuse', words: 'Your words',
  } as Record<string, string>,

  explained: {
    title: 'Why this answer?', heard: 'Heard', heard_in: 'in', stage: 'Step', because: 'Because', level: 'You sounded',
  },

  score: {
    hint_because: 'A hint was asked for: it shows how, and costs points.',
    of_hundred: 'of 100', total_label: (total: number) => `${total} of 100`,
    tiers: { needs_practice: 'Needs practice', developing: 'Developing', solid: 'Solid', excellent: 'Excellent' } satisfies Record<Tier, string>,
    endings: { calmed: 'Calmed', walked_away: 'Walked away', escalated: 'Escalated' } satisfies Record<Ending, string>,
    ended_early: 'Ended early', unfinished: 'Ended before the story did',
    process: 'Process', process_more: 'How you did it', outcome: 'Outcome', outcome_more: 'What came of it',
    no_deductions: 'Nothing to take off here.', points_off: (points: number) => `minus ${points} points`,
    whole: 'Whole session',
    par: 'Par', turns: (turns: number, par: number) => `${times(turns, 'turn', 'turns')}, par ${par}`,
    above_par: (by: number) => `${by} above par`, below_par: (by: number) => `${by} below par`, on_par: 'On par',
    compared: (best: number, last: number) => `Before this: best ${best}, last ${last}`,
    better_than_last: (by: number) => `${by} better than last time`, worse_than_last: (by: number) => `${by} less than last time`,
    same_as_last: 'The same as last time', new_best: 'Your best yet', first: 'Your first time with this story',
    curve: 'The way it went', earned: 'What went well', earned_none: 'Next time there will be something here.',
    facts: {
      start: 'Anger at the start', peak: 'Peak', end: 'At the end', turns_to_calm: 'Turns to calm', promises: 'Promises with a time',
      opening: 'Greeting and close', hints: 'Hints',
    },
    never: 'never', promised: (with_time: number, all: number) => `${with_time} of ${all}`,
    opening: (greeted: boolean, closed: boolean): string => (greeted && closed ? 'both' : greeted ? 'greeting only' : closed ? 'close only' : 'neither'),
    replay: 'Turn by turn', silence: '(silence)',
    again: 'Play again', harder: 'Try the harder level', transfer: 'Take the family’s test', stories: 'All stories',
    save: 'Keep a copy', formats: {
      json: ['JSON', 'everything, for programs'], csv: ['CSV', 'turns as a table'], html: ['HTML', 'to read or print'],
      xapi: ['xAPI', 'for a learning system'],
    } satisfies Record<ExportFormat, [string, string]>,
    announce: (total: number, tier: string) => `Scorecard: ${total} of 100, ${tier}.`,
  },

  progress: {
    title: 'My progress', lead: 'Newer sessions weigh more.', none: 'Nothing played yet.', none_more: 'Your sessions appear here, and your skills grow with them.',
    none_go: 'Pick a first story', skills: 'Skills',
    skill: (percent: number, chances: number) => `${percent} % of ${times(chances, 'chance', 'chances')}`,
    trend: 'Trend', trend_label: (totals: number[]) => `Totals, oldest first: ${totals.join(', ')}`,
    sessions: 'Sessions', when: 'When', story: 'Story', level: 'Level', process: 'Process', outcome: 'Outcome', total: 'Total', ending: 'Ending',
    turns: 'Turns', transfer: 'test',
    share: 'Share my results with supervisors', share_off: 'Private. Only you see your sessions and skills.',
    share_on: 'Shared. Supervisors see your sessions with their scores, and your skills. They never see what you wrote.',
  },

  team: {
    title: 'Team', none: 'Nobody has practised yet.', none_more: 'Set somebody a task: it waits for them until they come.',
    trainee: 'Trainee', assign: 'Set a task', scenario: 'Story', choose: 'Choose a story', language: 'Language', level: 'Level', give: 'Assign',
    tasks: 'Tasks', no_tasks: 'No tasks', done: 'Done', open: 'Not done yet', take_back: 'Take back',
    take_back_label: (title: string, name: string) => `Take back: ${title}, from ${name}`,
    sessions: (count: number) => `${times(count, 'session', 'sessions')} played`, skills: 'Skills', private: 'Keeps results private',
    show_sessions: 'Sessions', sessions_of: (name: string) => `Sessions of ${name}`, no_sessions: 'No session was scored yet.', fetching: 'Fetching the sessions…',
    sessions_told: (name: string, count: number) => `${times(count, 'session', 'sessions')} of ${name} below.`,
    live: (title: string) => `Playing now: ${title}`, watch: 'Watch', watch_label: (name: string) => `Watch ${name}`,
    refresh: 'Look again', given: (title: string, name: string) => `“${title}” is set for ${name}.`,
  },

  trouble: {
    unknown_scenario: 'This story is not there any more. Load the page again.', unknown_turn: 'There is no such turn to go back to.',
    not_allowed: 'That is not open to you.', too_many: 'Too many sessions are running. Try again in a few minutes.',
    closed: 'This session has ended.', unavailable: 'The server is busy. Try again.',
  } as Record<string, string>,
  trouble_else: (message: string) => `That did not work: ${message}`,

  shortcuts: [
    ['Enter', 'Send'],
    ['Shift + Enter', 'New line'],
    ['Alt + H', 'A hint (costs points)'],
    ['Alt + R', 'Try the last turn again'],
    ['Alt + S', 'End and score'],
    ['?', 'This list, while you are not writing'],
  ] as [string, string][],
  shortcuts_single: 'Single-key shortcut (?)',
};
