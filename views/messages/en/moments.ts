import type { InsightKind, MomentKind } from '../../../server/conversation/findings.ts'

/** What stands in a margin. `one` heads a chip, `many` closes a count. */
interface Kind {
  readonly one: string
  readonly many: string
}

const kinds: Readonly<Record<MomentKind | 'insight' | 'promise' | 'ask' | 'next-step', Kind>> = {
  insight: { one: 'Insight', many: 'insights' },
  promise: { one: 'Promise', many: 'promises' },
  ask: { one: 'Asked of us', many: 'asks' },
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

export const moments = {
  kinds,
  insightKinds,
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
} as const
