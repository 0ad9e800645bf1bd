import type { Method, Reason, Unit } from '../../../server/measures/measured.ts'
import { formulas } from './formulas.ts'
import { numbers } from './numbers.ts'

const methods: Readonly<Record<Method, string>> = {
  'word-times': 'Weighed from word times',
  spans: 'Weighed from the times of each utterance',
  words: 'Weighed by words, not by time',
  'next-start': 'Drawn up to the next start, for there are no end times',
}

const methodNames: Readonly<Record<Method, string>> = {
  'word-times': 'word times',
  spans: 'the times of each utterance',
  words: 'words, not time',
  'next-start': 'the time to the next start',
}

const reasons: Readonly<Record<Reason, string>> = {
  'no-customer': 'no customer has a word in it',
  'no-rep': 'nobody of ours has a word in it',
  'role-unsure': 'we can’t tell who is speaking',
  'too-short': 'there is less than a minute of talk, or fewer than 60 words',
  'no-times': 'talk is not timed in it',
  'no-notes': 'there is no note yet',
  'no-date': 'this file holds no date',
  language: 'we don’t read this language yet',
  'no-history': 'there is nothing earlier to compare it with',
}

const units: Readonly<Record<Unit, string>> = {
  share: 'share',
  ms: 'time',
  count: 'count',
  'per-minute': 'per minute',
  'per-1000-words': 'per 1,000 words of the rep',
  score: 'score',
}

const margin = (share: number): string => {
  const points = Math.max(1, Math.round(share * 100))
  return `off by at most ${points === 1 ? '1 point' : `${points} points`}`
}

export const measures = {
  formulas,
  methods,
  methodNames,
  reasons,
  units,
  margin,
  marginMs: (seconds: string) => `off by at most ${seconds} s`,
  because: (reason: string) => `Not measurable, because ${reason}.`,
  airtimeBecause: (reason: string) => `Airtime not measurable, because ${reason}`,
  unsureWho: (names: readonly string[]) =>
    `we can’t tell who ${numbers.list(names)} ${names.length === 1 ? 'is' : 'are'}`,
  costsNothing: 'It counts for nobody.',
  why: 'Why',
  whyOf: (name: string) => `Why: ${name}`,
  formula: 'The rule',
  counted: 'What was counted',
  method: 'How',
  howFar: 'How far off',
  version: 'Version',
  moreWithPauses: 'more where an utterance lasts too long for its words',
  noMargin: 'Counted, so there is no margin',
  presetNames: { essay: 'The essay’s rule', evidence: 'The evidence' },
  finders: {
    question: 'Questions',
    'open-question': 'Open questions',
    'follow-up-question': 'Follow-up questions',
    uptake: 'Taking up their words',
    ego: 'About ourselves, unasked',
    pressure: 'Pressure',
    ownership: 'Taking it on oneself',
    serving: 'Working on their need',
    pitch: 'Pitching',
    advocacy: 'For the customer, inside',
    'check-in': 'Asking how it serves them',
    'note-taking': 'Saying it is written down',
    'buying-signal': 'Buying signals',
    promise: 'Promises',
    immediate: 'Done at once',
    offer: 'Offers',
    ask: 'Asks',
    insight: 'Insights',
  },
  page: {
    title: 'How we measure',
    lead: 'Each number has a rule in words, a version and a known error. Nothing here reads a mood, a tone or a face.',
    rules: 'The rules',
    unit: 'Unit',
    unknownWhen: 'Not told',
    source: 'From',
    detectors: 'How often our finders are right',
    detectorsAside: 'on labelled conversations we did not write',
    finder: 'Finder',
    found: 'Of what it finds, right',
    missed: 'Of what is there, found',
    labelled: 'Labelled',
    overruled: 'Overruled in use',
    verdict: 'What it may do',
    coachingOnly: 'Coaching only',
    mayGrade: 'May enter a grade',
    between: (value: string, low: string, high: string) => `${value}, between ${low} and ${high}`,
    notYet: 'Not yet known',
    noneLabelled: 'Not yet known for any finder: nothing has been compared with labels yet.',
    gate: 'A finder is coaching only until the lower end of its line is 80 or more. Until then a finding reaches a grade only where a person confirmed it.',
    ofOverruled: (overruled: number, judged: number) =>
      judged === 0 ? 'Nobody yet' : `${overruled} of ${judged}`,
    marginsAside: 'of a share, for 95 files in 100',
    spoken: 'Spoken',
    written: 'Chat and mail, dashed',
    presets: 'What airtime is worth',
    presetsAside: 'the curve a scorecard uses',
    preset: 'Curve',
    points: 'Customer’s share, and the credit for it',
    inUse: 'in use',
    never: 'What is never measured',
    neverBody:
      'Emotion, tone, pitch, pace, face, keystrokes. They are not in the program and no setting turns them on.',
    version: (version: string) => `Rules of version ${version}.`,
  },
} as const
