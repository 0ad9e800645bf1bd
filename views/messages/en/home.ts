import { numbers } from './numbers.ts'

const people = (count: number) =>
  count === 1 ? 'One person is waiting' : `${numbers.capital(numbers.spelled(count))} people are waiting`

export const home = {
  kicker: (day: string, name: string) => `${day}, ${name}`,
  waiting: (count: number) => `${people(count)} for something you promised`,
  nobodyWaits: 'Nobody is waiting for you',
  nobodyWaitsLead: 'Every promise of yours is kept, or not due yet.',
  teamWaiting: (count: number) => `${people(count)} for something your team promised`,
  teamCalm: 'Nobody is waiting for your team',
  begin: {
    title: 'How to begin',
    reps: 'Say who your reps are: then Heard knows them in what you bring in',
    bring: 'Bring in their calls, chats and mails',
    afterwards: 'Then Promises shows what is about to break, and Coaching makes the agenda of a one-to-one.',
  },
  proposed: (count: number) =>
    count === 1
      ? 'One promise of yours may be kept already:'
      : `${numbers.capital(numbers.spelled(count))} promises of yours may be kept already:`,
  proposedLook: 'look at the words that say so',
  released: 'They released me',
  firstOf: (shown: number, all: number) => `The first ${numbers.spelled(shown)} of ${all} promises.`,
  statement: (period: string) => `Your statement for ${period}`,
  today: 'Today',
  since: (day: string) => `Since ${day}`,
  yesterday: 'Since yesterday',
  by: (day: string) => `By ${day}`,
  noDate: 'No date',
  behaviours: {
    title: 'Your seven behaviours',
    titleOf: (name: string) => `${name}’s seven behaviours`,
    aside: (period: string) => `${period}. Dot: most likely. Line: holds the truth 9 times in 10.`,
    before: 'before',
    goal: 'goal',
    mostLikely: 'Most likely',
    hint: 'A hint, no more:',
    evidence: 'See what was counted',
    notYet: 'Nothing graded yet',
    notMeasurable: 'Not measurable:',
    paidAtTarget: 'Paid at target.',
    more: (count: number) =>
      count === 1 ? 'And one reason more' : `And ${numbers.spelled(count)} reasons more`,
    between: (low: string, high: string) => `between ${low} and ${high}`,
    payAtTarget: 'You are paid at target for it.',
    notInPlan: 'No pay depends on it.',
    customers: (count: number) => numbers.counted(count, 'customer'),
    coachingOnly: 'Coaching only',
    foot: 'Nobody is ranked.',
    say: (title: string, grade: string, low: string, high: string, goal: string) =>
      `${title}: ${grade}, between ${low} and ${high}; goal ${goal}`,
    columns: {
      behaviour: 'Behaviour',
      grade: 'Most likely',
      low: 'From',
      high: 'To',
      goal: 'Goal',
      n: 'Counted',
    },
    says: {
      listening: 'the customer holds the airtime',
      humility: 'the talk is not about us',
      'note-taking': 'what was said is written down',
      insight: 'something learnt each time',
      serving: 'their need before our offer',
      'follow-up': 'what was promised is kept',
      advocacy: 'fighting for the customer inside',
    },
  },
  keep: 'Keep',
  try: 'Try',
  latest: {
    title: 'Your latest conversations',
    teamTitle: 'The team’s latest conversations',
    all: 'All of them',
  },
  airtime: {
    title: (count: number) => `Airtime, last ${numbers.counted(count, 'conversation')}`,
    weighed: { times: 'By talk time', words: 'By words' },
    aside: (by: string, median: string, total: string, n: number) =>
      `${by}, median ${median}, all together ${total}, n ${n}`,
    goalMet: (met: number, of: number) => `80% met in ${met} of ${of}`,
    none: 'Airtime stands here after the first conversation in which we can tell who is who.',
    unknown: (count: number) =>
      count === 1
        ? '1 conversation could not be measured; it is left out.'
        : `${count} conversations could not be measured; they are left out.`,
    date: 'Date',
    customer: 'Customer',
    share: 'Customer’s share',
    middle: 'median',
    method: 'How',
    goal: 'goal',
  },
  listeners: {
    title: 'Who has listened',
    aside: 'to your conversations',
    opened: 'opened',
    none: 'Nobody but you has opened one.',
  },
  questions: {
    title: 'Only a person can answer',
    aside: 'until then they are graded for nobody',
    who: (name: string) => `Who is ${name}?`,
    whose: 'Whose is it?',
    none: 'Every speaker is known and every conversation is somebody’s.',
  },
  team: {
    title: 'Your team',
    aside:
      'a stroke a conversation: what the customer held; dotted, the goal of 80. By name; nobody is ranked',
    conversations: (n: number) => numbers.counted(n, 'conversation'),
  },
  hr: {
    title: (open: number) =>
      open === 0
        ? 'Every statement is frozen'
        : `${numbers.capital(numbers.spelled(open))} ${open === 1 ? 'statement is' : 'statements are'} not frozen yet`,
    lead: 'A statement below its target is opened by a person before it is paid.',
    payable: 'What can be paid for',
    measurableFor: (measurable: number, of: number, missing: string | null) =>
      of === 0
        ? 'Nobody has been graded yet.'
        : `Measurable for ${measurable} of ${numbers.counted(of, 'rep')} in this period.${missing ? ` ${missing}` : ''}`,
    lacking: (lack: string, count: number, of: number) =>
      count === of && of > 1
        ? `All of them lack ${lack}.`
        : `Missing most often: ${lack}, for ${count} of ${numbers.counted(of, 'rep')}.`,
    lacks: {
      alarm: 'a weight that is not frozen by an alarm',
      units: 'enough cases',
      customers: 'enough different customers',
      weeks: 'enough different weeks',
      coverage: 'a list of the conversations to expect, or enough of them measured',
      reliability: 'figures that tell one rep from another surely enough',
      trust: 'findings that people have confirmed',
      appeals: 'an answer to open appeals',
      signature: 'a signed plan',
      consent: 'the customers’ known consent',
      colleagues: 'six colleagues in the role, or an earlier period, to go by',
    },
    payableAside: 'for every behaviour, and what is missing',
    statements: 'Statements',
  },
  coaching: {
    keepAbout: 'after your question',
    keepSays: (times: number, of: number) =>
      `${times === 1 ? 'Once' : `${numbers.capital(numbers.spelled(times))} times`} in your last ${of} conversations a question of yours was answered at length. ${of < 12 ? `${numbers.capital(numbers.spelled(of))} are few: a hint, no more.` : ''}`.trim(),
    tryAbout: 'when the talk turned to us',
    trySays: (times: number, of: number) =>
      `This came just after we had spoken of ourselves unasked, as ${times === 1 ? 'once' : `${numbers.spelled(times)} times`} in your last ${of} conversations. ${of < 12 ? `${numbers.capital(numbers.spelled(of))} are few: a hint, no more.` : ''}`.trim(),
    where: (title: string, at: string) => (at === '' ? title : `${title}, ${at}`),
  },
  admin: {
    people: (count: number) => numbers.counted(count, 'person', 'people'),
    factNames: {
      organisation: 'Organisation',
      people: 'People',
      database: 'Database',
      zone: 'Zone of the days',
      version: 'Version',
      measures: 'Rules',
    },
    databases: { sqlite: 'SQLite, one file in the data folder', postgres: 'PostgreSQL' },
    leaveDemo: 'Everybody in this installation is invented.',
    leaveDemoAct: 'Start with your own team',
    inviteManager:
      'No manager is here yet. If you lead the team yourself, invite yourself with a second address: whoever runs Heard sees nothing that was said.',
    inviteRep: 'No rep is here yet.',
    inviteAct: 'Invite somebody',
    title: 'The house is in order',
    titleOpen: (count: number) =>
      `${numbers.capital(numbers.spelled(count))} ${count === 1 ? 'thing needs' : 'things need'} you`,
    lead: 'You run Heard. You don’t see what was said.',
    facts: 'This installation',
    tasks: 'To do',
    none: 'Nothing.',
  },
  empty: {
    quote: 'Nobody had asked me that.',
    body: 'Bring in a call, and this page opens with what a customer said in it.',
    button: 'Bring in a conversation',
  },
} as const
