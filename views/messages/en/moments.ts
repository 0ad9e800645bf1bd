import type {
  CommitmentClass,
  CommitmentOwner,
  InsightKind,
  MomentKind,
} from '../../../server/conversation/findings.ts'
import { numbers } from './numbers.ts'

/** What stands in a margin. `one` heads a chip, `many` closes a count. */
interface Kind {
  readonly one: string
  readonly many: string
}

export type Marked = MomentKind | 'insight' | CommitmentClass | 'next-step'

const kinds: Readonly<Record<Marked, Kind>> = {
  insight: { one: 'Insight', many: 'insights' },
  promise: { one: 'Promise', many: 'promises' },
  ask: { one: 'Asked of us', many: 'asks' },
  immediate: { one: 'Done at once', many: 'done at once' },
  offer: { one: 'Offer', many: 'offers' },
  plan: { one: 'Plan', many: 'plans' },
  'next-step': { one: 'Next step', many: 'next steps' },
  question: { one: 'Question', many: 'questions' },
  'open-question': { one: 'Open question', many: 'open questions' },
  'follow-up-question': { one: 'Follow-up question', many: 'follow-up questions' },
  ego: { one: 'About ourselves', many: 'about ourselves' },
  pressure: { one: 'Pressure', many: 'under pressure' },
  ownership: { one: 'Took it on', many: 'taken on' },
  uptake: { one: 'Took up their words', many: 'taken up' },
  serving: { one: 'Served', many: 'serving' },
  pitch: { one: 'Pitch', many: 'pitches' },
  advocacy: { one: 'For the customer', many: 'for the customer' },
  'check-in': { one: 'Check-in', many: 'check-ins' },
  'note-taking': { one: 'Wrote it down', many: 'written down' },
  'cut-in': { one: 'Cut in', many: 'cut-ins' },
  'buying-signal': { one: 'Buying signal', many: 'buying signals' },
  silence: { one: 'Silence', many: 'silences' },
}

const insightKinds: Readonly<Record<InsightKind, string>> = {
  goal: 'Goal',
  pain: 'Pain',
  constraint: 'Constraint',
  preference: 'Preference',
  personal: 'Personal',
  decision: 'How they decide',
  competitor: 'Competitor',
  timing: 'Timing',
  budget: 'Budget',
  request: 'Request',
}

const owners: Readonly<Record<CommitmentOwner, string>> = {
  rep: 'Our rep',
  colleague: 'A colleague of ours',
  customer: 'The customer',
  both: 'Both together',
}

/** What a person can say that words are, and how it is asked for. */
const saying = {
  add: 'Add mark',
  addTo: (who: string) => `Add mark: say what these words of ${who} are`,
  picked: 'Say what this is',
  change: 'Put right',
  changeThis: (what: string) => `Put right: ${what}`,
  title: 'What is it?',
  words: 'The words',
  wordsHint: 'Leave only the words that say it.',
  what: 'It is',
  choose: 'Choose',
  groups: {
    moment: 'In how we talked',
    commitment: 'Something to be done',
    insight: 'Learnt of the customer',
  },
  nothing: 'Nothing that counts',
  owner: 'Whose',
  ownerBySpeaker: 'Whoever says it',
  due: 'Due, for a promise',
  dueHint: 'Empty: two weeks after it was said.',
  save: 'Save',
  asItIs: 'It is right as it is',
  cancel: 'Leave it',
  owners,
  problems: {
    'not-customers': 'Only the customer’s own words can be that, and these are ours.',
    'not-ours': 'Only our side’s words can be that, and these are the customer’s.',
    over: 'That day was over before it was said.',
    words: 'These words are not said there. Copy them as they stand.',
    what: 'Choose what it is.',
    due: 'There is no such day.',
    missing: 'This cannot be found any more. Open the conversation again.',
  },
} as const

/** What people said of findings, as the page tells it. */
const people = {
  title: 'What people said of it',
  none: 'Nobody has said yet whether what was found is right.',
  aside: (looked: number, overruled: number) =>
    `${numbers.spelled(looked)} looked at, ${overruled === 0 ? 'none' : numbers.spelled(overruled)} overruled`,
  history: 'Every word, the latest first',
  agreed: (name: string) => `${name} agrees.`,
  refused: (name: string) => `${name} says it is not.`,
  corrected: (name: string, before: string) => `${name} put it right; before: ${before}.`,
  added: (name: string) => `Found by ${name}.`,
  waits: 'Counts when a second person agrees.',
  second: (name: string) => `Agree with ${name}`,
  asBefore: 'No, as before',
  isRight: 'is right',
  isNot: 'is nothing that counts',
  isA: (what: string) => `is: ${what}`,
  before: (what: string) => `Before: ${what}.`,
  foundNothing: 'Before: nothing was found.',
  byWhom: (name: string, day: string) => `${name}, ${day}`,
  due: (what: string, day: string) => `${what}, due ${day}`,
  owed: (what: string, who: string) => `${what}, ${who}`,
} as const

export const moments = {
  kinds,
  insightKinds,
  saying,
  people,
  why: (kept: string): string => kept,
  guess: (kind: string) => `${kind}?`,
  acceptedBy: (name: string) => `Accepted by ${name}`,
  refusedBy: (name: string) => `${name} says it is not`,
  newToUs: (kind: string) => `${kind}, new to us`,
  saidBy: (count: number, of: number) =>
    count === 1 ? `1 of our ${of} customers has said this` : `${count} of our ${of} customers have said this`,
  yes: 'Yes',
  no: 'No',
  contest: 'Contest',
  agreeWith: (what: string) => `Yes, this is right: ${what}`,
  refuse: (what: string) => `No, this is wrong: ${what}`,
  several: (count: number) => `${count} marks together`,
  hidden: (count: number) => `${count === 1 ? '1 kind' : `${count} kinds`} hidden`,
  fewer: 'Show five kinds',
  filled: 'Filled: a person agreed. Hollow: only the machine thinks so.',
  at: (what: string, clock: string) => `${what} at ${clock}`,
  onTheLanes: 'Marks on the lanes',
  ofKind: (kind: Marked, count: number) =>
    count === 1 ? `1 ${kinds[kind].one.toLowerCase()}` : `${count} ${kinds[kind].many}`,
  comments: (count: number) => numbers.counted(count, 'comment'),
  commentBy: (name: string, isSettled: boolean) =>
    isSettled ? `Settled comment by ${name}` : `Comment by ${name}`,
  more: (count: number | string) => `${count} more`,
} as const
