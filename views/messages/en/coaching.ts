import { numbers } from './numbers.ts'

export const coaching = {
  title: 'Coaching',
  leadOf: {
    rep: 'What you and your manager talk about next, what you work on, and what helps.',
    manager:
      'For every rep: what to talk about next, what they work on, what waits. By name; nobody is ranked.',
  },
  empty: {
    quote: 'Last time you told me you would try something else.',
    rep: 'Once a conversation of yours has come in, the agenda of your next one-to-one makes itself here.',
    manager:
      'Your team has no reps yet. Say who they are and give them their conversations: then each one’s next agenda makes itself here.',
    button: 'Bring in conversations',
    addReps: 'Add a rep',
  },
  next: {
    title: 'Next one-to-one',
    none: 'None is arranged.',
    prepare: 'Make the agenda for tomorrow',
    prepareFor: (name: string, day: string) => `Make the agenda with ${name} for ${day}`,
    prepareOwn: (day: string) => `Make the agenda for ${day}`,
    open: 'Open the agenda',
    all: 'All one-to-ones',
  },
  goal: {
    title: 'Goal',
    titleOwn: 'Your goal',
    none: 'No goal yet.',
    choose: 'Choose one',
    propose: 'Propose one',
  },
  sent: {
    title: 'Sent to you',
    aside: 'waits for your word',
    none: 'Nothing waits for you.',
    waitsFor: (name: string, count: number) =>
      count === 0
        ? `Nothing you sent waits for ${name}.`
        : `${numbers.capital(numbers.counted(count, 'comment'))} not acknowledged yet`,
    all: 'All of it',
    heading: 'Sent and answered',
    lead: 'What managers wrote on a rep’s conversations, and how far the two are with it. Both see the same.',
    leadEmpty: 'Nothing was sent yet. A comment a manager writes beside somebody’s words stands here.',
    acknowledge: 'I have read it',
    acknowledgeThis: (name: string) => `I have read what ${name} wrote`,
    answer: 'Answer',
    read: 'Read it there',
    states: {
      sent: 'not read yet',
      acknowledged: 'read',
      answered: 'answered',
      closed: 'closed',
    },
    by: (name: string, when: string) => `${name}, ${when}`,
    to: (by: string, rep: string) => `${by} to ${rep}`,
    review: {
      self: 'A review of their own, shared',
      manager: 'A review',
    },
    filter: 'Whose',
  },
  promises: {
    title: 'Promises about to break',
    none: 'None.',
    count: (count: number) => numbers.counted(count, 'promise'),
    more: (count: number) => `More than ${count} promises`,
  },
  lessons: {
    title: 'Lessons',
    none: 'None yet. A lesson is made of a good moment.',
    open: (count: number) =>
      count === 0 ? 'You have done them all.' : `${numbers.counted(count, 'lesson')} you have not done`,
    private: 'Which you did and what you answered is yours alone.',
    count: (count: number) => numbers.counted(count, 'lesson'),
  },
  ask: {
    title: 'You are asked',
    moment: (name: string) => `May others learn from “${name}”?`,
    goal: (behaviour: string, name: string) => `${name} proposes a goal: ${behaviour}`,
  },
  ways: {
    title: 'More',
    groups: { talk: 'To talk about', learn: 'To learn from', mark: 'To agree on what good is' },
    names: {
      oneToOnes: 'One-to-ones',
      goals: 'Goals',
      feedback: 'Sent and answered',
      goodMoments: 'Good moments',
      lessons: 'Lessons',
      clips: 'Clips and playlists',
      reviews: 'Reviews',
      scorecards: 'Scorecards',
      calibrations: 'Calibrations',
    },
    why: {
      oneToOnes: 'the agendas, and what was agreed',
      goals: 'one behaviour at a time, with its own trend',
      feedback: 'what was written, read, answered, closed',
      goodMoments: 'shared by whoever they are about',
      lessons: 'hear, guess, compare, try in the next call',
      clips: 'seconds of a conversation, put together',
      reviews: 'the same questions, marked blind by two',
      scorecards: 'the questions, with guides and examples',
      calibrations: 'several mark one conversation, and see how far they agree',
    },
  },
} as const
