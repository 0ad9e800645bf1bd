const days = (count: number) => (count === 1 ? 'one day' : `${count} days`)

/** The silence clock of a customer, the quiet they asked for, and promises both ways beside their trail. */
export const silence = {
  title: (name: string) => `Since ${name} last heard from us`,
  days: (count: number) => (count === 0 ? 'Today' : count === 1 ? '1 day' : `${count} days`),
  unknown: 'Not measurable, because nothing of ours to them stands here yet.',
  running: (limit: number, write: string) =>
    `After ${days(limit)} they may think we lied. The last working day to write before that is ${write}.`,
  tight: (limit: number, write: string) =>
    `After ${days(limit)} they may think we lied. The last working day before that was ${write}.`,
  silent: (limit: number) => `More than ${days(limit)} without a word from us: they may think we lied.`,
  quiet: (until: string) =>
    `They asked for quiet until ${until}. They are on no list, and the clock stands still.`,
  untilInTouch: 'they are in touch again',
  asked: {
    title: (count: number) =>
      count === 1 ? 'Somebody may have asked for quiet' : `${count} may have asked for quiet`,
    aside: 'nothing pauses until you say so',
    said: (name: string, day: string) => `${name}, ${day}`,
    yes: (until: string) => `Leave them in peace until ${until}`,
    no: 'They did not mean that',
    gone: 'This has been answered already, or its day is over. Look at the customer’s page again.',
  },
  heard: (day: string) => `The last they heard from us, ${day}`,
  write: (name: string) => `Write to ${name}`,
  askedQuiet: 'They asked for quiet',
  ask: 'Asked for quiet until',
  leave: 'Leave them in peace',
  end: 'They want to hear from us again',
  badDay: 'Quiet ends on a day that lies ahead, within two years.',
  bothWays: 'Promises both ways',
  nothingOwed: 'Nobody owes anybody anything.',
  promise: { ours: 'We promised', theirs: 'They promised' },
  dueBy: (day: string) => `Its day is ${day}.`,
  wasDueBy: (day: string) => `Its day was ${day}.`,
  keptAfter: (made: string, count: number) =>
    `Promised on ${made}, kept ${count === 0 ? 'the same day' : `in ${days(count)}`}.`,
  keptLate: (made: string, count: number, due: string) =>
    `Promised on ${made} for ${due}, kept after ${days(count)}.`,
  counts: {
    kept: (count: number) => `${count} kept`,
    late: (count: number) => `${count} late`,
    broken: (count: number) => `${count} not kept`,
    released: (count: number) => `${count} let go`,
    open: (count: number) => `${count} open`,
  },
  ofAll: (all: number, parts: string) => `${all}: ${parts}`,
  openOnes: { ours: 'We still owe', theirs: 'They still owe' },
  states: {
    made: 'Not due yet.',
    due: 'Due.',
    kept: 'Kept.',
    late: 'Kept late.',
    broken: 'Not kept by its day.',
    released: 'Let go.',
    'never-due': 'No day was said.',
  },
} as const
