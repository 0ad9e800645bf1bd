import type { NotHeldReason } from '../../../db/queries/expected-calls.ts'
import type { CallLogMeaning, CallLogMistake } from '../../../server/readers/call-log-columns.ts'
import type { ExpectedKind, LeftOutReason } from '../../../server/readers/expected.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers
const conversations = (count: number) => counted(count, 'conversation')

const kinds: Readonly<Record<ExpectedKind, string>> = { calendar: 'Calendar', 'call-log': 'Call log' }

const leftOut: Readonly<Record<LeftOutReason, string>> = {
  'all-day': 'whole days',
  cancelled: 'cancelled',
  private: 'private',
  'no-time': 'without a readable time',
  'no-zone': 'without a time zone: say one when you bring the file in',
  'no-order': 'dates of which nobody can say whether the day or the month comes first',
  outside: 'on other days',
  endless: 'repeat in a way that cannot be followed',
  unreadable: 'damaged',
  'not-answered': 'not answered',
  'nobody-of-ours': 'nobody here is in them',
  'only-ours': 'nobody from outside is in them',
  'not-yours': 'of somebody you may not bring conversations for',
  twice: 'twice in the file',
}

const meanings: Readonly<Record<CallLogMeaning, string>> = {
  rep: 'Who of us',
  customer: 'Which customer',
  start: 'When it began',
  time: 'Time of day, beside a date',
  duration: 'How long it took',
  channel: 'How they talked',
  status: 'How it ended',
  id: 'The call’s own number',
  ignore: 'Nothing we need',
}

const mistakes: Readonly<Record<CallLogMistake, string>> = {
  'no-start': 'Say in which column stands when the calls began.',
  nobody: 'Say in which column stands who of us, or which customer, was in the call.',
  twice: 'Two columns cannot hold the same. Choose one of them.',
  'no-day-order': 'Say in which order day and month stand: no date in the file proves it.',
  'other-fields': 'The file has other columns than this page showed. Open the page again.',
}

const reasons: Readonly<Record<NotHeldReason, string>> = {
  cancelled: 'It was cancelled',
  'no-show': 'The customer did not come',
  moved: 'It was moved to another day',
  colleague: 'A colleague held it',
  'no-customer': 'It was not with a customer',
  private: 'It was private',
}

export const expected = {
  kinds,
  leftOut,
  meanings,
  reasons,
  upload: {
    says: {
      calendar: 'This is a calendar: nobody says anything in it, but it says which conversations to expect.',
      'call-log':
        'This is a log of calls: nobody says anything in it, but it says which conversations to expect.',
    },
    act: 'See what it says to expect',
    isCallLog: 'It is a log of calls',
    ended: (count: number) => `${conversations(count)} of it ${count === 1 ? 'is' : 'are'} expected.`,
  },
  page: {
    title: (kind: ExpectedKind, file: string) =>
      `${kinds[kind]}: which conversations does ${file} say to expect?`,
    lead: 'What is expected and does not come in counts as missing, and too many missing leave a behaviour unpaid. Bring the whole calendar or log in: what it said of these days before is replaced.',
    from: 'From',
    to: 'To',
    days: 'For which days?',
    badDays: 'Choose two days of the calendar, the first before the second, at most two years apart.',
    columns: 'Columns',
    samples: 'For example:',
    order: 'Dates are written',
    orders: {
      none: 'As their values prove',
      'day-month-year': 'day, month, year',
      'month-day-year': 'month, day, year',
      'year-month-day': 'year, month, day',
    },
    told: (by: string, when: string) => `As ${by} said on ${when} of a log with the same columns.`,
    mistakes,
    preview: 'What comes of it',
    finds: (count: number, reps: number) =>
      count === 0
        ? 'Nothing in it is a conversation to expect.'
        : `${conversations(count)} of ${counted(reps, 'rep')}. The first of them:`,
    row: (rep: string, customer: string) => `${rep}, with ${customer}`,
    somebody: 'somebody unknown',
    leftOut: (count: number) => `${counted(count, 'entry', 'entries')} left out`,
    reason: (count: number, why: LeftOutReason) => `${count} ${leftOut[why]}`,
    line: (line: number) => `line ${line}`,
    show: 'Show what comes of it',
    keep: 'Expect these',
  },
  coverage: {
    title: 'Did everything come in?',
    lead: 'What calendars and call logs say took place, beside what was brought in. A conversation has come in when one of the same rep began within an hour of it with the same customer, or within a quarter of an hour where the customer is unknown.',
    period: 'Period',
    choose: 'Show',
    none: 'No period has been opened yet. Once HR opens one, this page shows what is expected in it.',
    bring: 'Bring in a calendar or a call log',
    reps: 'Rep by rep',
    columns: {
      rep: 'Rep',
      expected: 'Expected',
      arrived: 'Came in',
      missing: 'Missing',
      notHeld: 'Not held',
      share: 'Came in of expected',
    },
    unknown: 'Unknown',
    counted: (arrived: number, expected: number) =>
      `${arrived} of the ${expected} that somebody else stands for`,
    whyUnknown: {
      none: 'Nobody has said which conversations to expect.',
      own: 'Only they themselves have said what to expect: somebody else must agree that it is all.',
      gap: 'No source tells of every day so far.',
    },
    young: (count: number) =>
      `${count} more, expected lately, may still be the rep’s alone: nobody else is told whether they came in.`,
    undated: (count: number) =>
      `${conversations(count)} came in without a known start; any of them may be one that is missing.`,
    repTitle: (name: string) => `Did all of ${name}’s conversations come in?`,
    yours: 'Did all your conversations come in?',
    missingTitle: 'Missing',
    nothingMissing: 'Nothing is missing.',
    missingAside: 'so far',
    arrivedTitle: 'Came in',
    notHeldTitle: 'Not held',
    waits: (by: string) => `${by} says so; expected until somebody else agrees.`,
    agreed: (by: string) => `${by} said so, and it counts.`,
    with: (customer: string) => `with ${customer}`,
    notHeld: 'It was not held because',
    say: 'It was not held',
    agree: 'Agree',
    undo: 'It was held',
    sources: 'Where this comes from',
    sourceNone: 'No calendar and no call log has been brought in for these people.',
    source: (kind: ExpectedKind, name: string | null, file: string) =>
      `${kinds[kind]} ${name === null ? file : `“${name}” (${file})`}`,
    sourceSays: (count: number, from: string, to: string) => `${conversations(count)}, ${from} to ${to}`,
    sourceBy: (by: string | null, when: string) => `Brought in ${by === null ? '' : `by ${by} `}on ${when}.`,
    sourceOwn:
      'Whoever it is about brought it themselves: it counts for pay once somebody else agrees that it is all.',
    sourceAgreed: 'Somebody else agreed that it is all.',
    sourceAgree: 'It is all of it',
    sourceRemove: 'Take it away',
    link: 'Did everything come in?',
  },
} as const
