/** Numbers as they are said. */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'forty-eight': 48,
  'twenty-four': 24,
  'seventy-two': 72,
  couple: 2,
  'couple of': 2,
  'a couple': 2,
  'a couple of': 2,
  few: 3,
  'a few': 3,
  several: 5,
}

/** Days of a month as they are said. */
export const ordinalWords: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty first',
  'twenty second',
  'twenty third',
  'twenty fourth',
  'twenty fifth',
  'twenty sixth',
  'twenty seventh',
  'twenty eighth',
  'twenty ninth',
  'thirtieth',
  'thirty first',
]

/** Monday first, each with the short forms people write. */
export const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'weds', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
  ['sunday', 'sun'],
]

/** January first. */
export const months: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** How many days each kind of vague stretch is read as; the later reading, because pay hangs on it. */
export const daysOfHouse = { default: 14, workWeekEnd: 4 } as const

/** Words that say "soon" without a day: the default applies and the words are shown beside it. */
export const vagueWords: readonly string[] = [
  'as soon as possible',
  'as soon as i can',
  'as soon as we can',
  'as quickly as possible',
  'asap',
  'shortly',
  'soon',
  'very soon',
  'right away',
  'straight away',
  'straightaway',
  'immediately',
  'at your earliest convenience',
  'in due course',
  'at some point',
  'in the near future',
  'in the future',
  'next time',
  'later on',
]

/** How a clause begins that ties a deadline to an event: words, but no day. */
export const eventStarts: readonly string[] = [
  'as soon as',
  'once',
  'when',
  'whenever',
  'after',
  'until',
  'till',
  'the minute',
  'the moment',
  'the second',
  'the day',
  'closer to',
  'nearer',
  'before',
]

/** What sort of deadline a word can belong to. */
export const dayKinds = [
  'weekday',
  'month',
  'week',
  'year',
  'span',
  'ordinal',
  'near',
  'close',
  'clock',
] as const
export type DayKind = (typeof dayKinds)[number]

const wordsOfKind: Readonly<Record<DayKind, readonly string[]>> = {
  weekday: weekdays.flat(),
  month: months.flat(),
  week: 'week weeks weekend weekends fortnight eow'.split(' '),
  year: 'month year quarter eom eoq eoy q1 q2 q3 q4'.split(' '),
  span: 'week weeks fortnight fortnights month months year years day days hour hours hr hrs minute minutes min mins'.split(
    ' ',
  ),
  ordinal: ordinalWords.map((name) => name.slice(name.lastIndexOf(' ') + 1)),
  near: 'today tonight tomorrow afternoon morning evening arvo lunchtime overnight first phone call hang here meeting'.split(
    ' ',
  ),
  close: 'day business play eod cob christmas xmas'.split(' '),
  clock: 'noon midday midnight lunch lunchtime'.split(' '),
}

/** The kinds of deadline each telling word may belong to; a clause without one names no day. */
export const kindsByWord: ReadonlyMap<string, readonly DayKind[]> = new Map(
  Map.groupBy(
    dayKinds.flatMap((kind) => wordsOfKind[kind].map((word) => ({ word, kind }))),
    ({ word }) => word,
  )
    .entries()
    .map(([word, found]) => [word, found.map(({ kind }) => kind)]),
)

/** Before a number these make it an hour: "by five". */
export const clockGate: ReadonlySet<string> = new Set([
  'at',
  'by',
  'before',
  'around',
  'till',
  'until',
  'half',
  'about',
])

/** Words a rule may take in that are no part of a deadline as it is told: "or Monday" is Monday. */
export const strayFirst: ReadonlySet<string> = new Set(
  'or and of to than give it me us takes take'.split(' '),
)

/** "Over" belongs to the deadline before these ("over the weekend") and else to the verb ("send it over"). */
export const overWhat: ReadonlySet<string> = new Set('the lunch christmas xmas easter'.split(' '))

/** A clause without one of these neither says soon nor names an event. */
export const softGate: ReadonlySet<string> = new Set(
  'soon shortly asap away straightaway immediately convenience course point future time later possible quickly once when whenever after until till minute moment second day closer nearer before'.split(
    ' ',
  ),
)
