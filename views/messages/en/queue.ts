import { numbers } from './numbers.ts'

const { counted, list } = numbers
const minutes = (count: number) => counted(count, 'minute')

/** "one in ten", "3 in 100". */
function oneIn(perMille: number): string {
  if (1000 % perMille === 0) return `one conversation in ${numbers.spelled(1000 / perMille)}`
  return perMille % 10 === 0 ? `${perMille / 10} conversations in 100` : `${perMille} conversations in 1,000`
}

export const queue = {
  title: 'What waits for you',
  says: (count: number) =>
    count === 0
      ? 'Nothing waits for you'
      : `${numbers.capital(numbers.spelled(count))} ${count === 1 ? 'thing waits' : 'things wait'} for you`,
  lead: (all: number, covered: number, waiting: number) =>
    covered === waiting
      ? `About ${minutes(all)} in all. An hour a week covers it.`
      : `About ${minutes(all)} in all. An hour covers the first ${covered} of ${waiting}, the oldest first.`,
  rule: 'Nothing is here because a number is low. Reps ask, customers wait, notes are owed, and a draw nobody can steer takes the rest. Days on which somebody is away do not count for their notes; customers wait all the same.',
  reasons: {
    asked: (by: string) => `${by} asks you to listen`,
    appeal: (by: string) => `${by} appeals`,
    silence: (days: number) => `Two weeks of silence: ${days} days without a word from us`,
    'note-owed': 'The note is owed: a working day has passed without one',
    drawn: 'Drawn at random',
  },
  silenceSays: (customer: string) => `${customer} last heard from us:`,
  silenceNothing: 'The customer had the last word: nothing of ours stands in it.',
  drawnRule: (perMille: number, period: string) =>
    `The draw of ${period} takes ${oneIn(perMille)}, by a seed fixed before it began.`,
  check: 'Anybody can check it.',
  oneIn,
  since: (days: number) =>
    days === 0 ? 'since today' : days === 1 ? 'for one working day' : `for ${days} working days`,
  waits: 'Waits',
  takes: (count: number) => `about ${minutes(count)}`,
  until: (when: string) => `It is decided for the rep by itself on ${when}.`,
  left: (name: string) => `${name} has left. Whoever looks after this customer now is yours to say.`,
  moved: (name: string, team: string) => `${name} sells for team ${team} now.`,
  open: {
    asked: 'Listen',
    appeal: 'Decide',
    silence: 'Read what was said last',
    'note-owed': 'Open',
    drawn: 'Go through what was found',
  },
  done: 'Done',
  doneWith: (title: string) => `Done with ${title}`,
  later: 'Later',
  laterOf: (title: string) => `Put ${title} off`,
  snoozeUntil: 'Bring it back on',
  snooze: 'Put it off',
  give: 'Give it to',
  giveIt: 'Give it',
  givenTo: (name: string) => `${name} has it.`,
  givenBy: (name: string) => `${name} gave it to you.`,
  takeBack: 'Take it back to me',
  backOn: (when: string, name: string) => `Back on ${when}, put off by ${name}.`,
  now: 'Bring it back now',
  heldBack: (whose: readonly string[], places: number, of: number) =>
    `Held back so that nobody is looked at more than others: ${list(whose)}. At most ${numbers.spelled(places)} of ${numbers.spelled(of)} places are one rep’s, and what they ask themselves comes first.`,
  heldOf: (count: number, name: string) => `${count} more of ${name}’s`,
  further: (count: number) =>
    `${counted(count, 'more thing', 'more things')} will come up as these are done.`,
  snoozedTitle: 'Put off',
  elsewhereTitle: 'With another manager',
  did: {
    done: (title: string) => `Done: ${title}.`,
    snoozed: (title: string, when: string) => `${title} comes back on ${when}.`,
    assigned: (title: string, name: string) => `${name} has ${title} now.`,
  },
  undo: 'Undo',
  undone: 'It is back in the queue.',
  faster: 'Somebody else has just done something with it. This is how the queue stands now.',
  gone: 'That is not in the queue any more: its conversation was taken out or is its rep’s alone again, or somebody else was done with it.',
  anAppeal: 'The appeal',
  appealOf: (name: string) => `${name}’s appeal`,
  untitled: 'A conversation that was taken out',
  badDay: 'Choose a day after today, within a year.',
  badManager: 'Choose a manager of this team who is here.',
  badShare: 'Choose a whole number from 10 to 100.',
  shareTitle: 'How many places one rep may have',
  shareLabel: 'Of a hundred places, one rep has at most',
  shareSave: 'Save',
  shareSaid: 'For everybody who manages this team.',
  empty: {
    quote: 'I kept meaning to call them back, and then they never asked again.',
    body: 'When a rep asks, a customer has heard nothing for two weeks, a note is owed or the draw takes a conversation, it stands here with the reason.',
  },
  ask: {
    title: (names: readonly string[]) => `Ask ${list(names)} to listen`,
    lead: 'They find it in their queue with your question. Until then only you see a conversation that is yours alone: asking shares it.',
    label: 'What shall they listen for?',
    send: 'Ask',
    change: 'Change the question',
    asked: (when: string) => `You asked on ${when}:`,
    removal: 'Take the question back',
    asks: (name: string, when: string) => `${name} asked on ${when}:`,
    empty: 'Write what they shall listen for.',
  },
} as const
