const days = (count: number) => (count === 1 ? 'one day' : `${count} days`)

/** The silence clock of a customer, the quiet they asked for, and promises both ways beside their trail. */
export const silence = {
  title: 'Silence',
  dots: (waited: number, limit: number) => `${waited} of ${days(limit)} of silence`,
  unknown: 'Not measurable, because nothing of ours to them stands here yet.',
  running: (count: number, due: string, write: string) =>
    `${count === 0 ? 'They heard from us today' : `They have waited ${days(count)}`}. The clock runs out on ${due}; the last working day to write before it is ${write}.`,
  silent: (count: number) => `${days(count)} without a word from us. They may think we lied.`,
  quiet: (until: string) =>
    `They asked for quiet until ${until}. They are on no list, and the clock stands still.`,
  heard: (day: string) => `The last they heard from us, ${day}`,
  ask: 'Asked for quiet until',
  leave: 'Leave them in peace',
  end: 'They want to hear from us again',
  badDay: 'Quiet ends on a day that lies ahead, within two years.',
  bothWays: 'Promises both ways',
  nothingOwed: 'Nobody owes anybody anything.',
  promise: { ours: 'We promised', theirs: 'They promised' },
  dueBy: (day: string) => `Its day is ${day}.`,
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
