import type { Method, Reason, Unit } from '../../../server/measures/measured.ts'
import { measureExamples } from './examples.ts'
import { finderExamples, finderRules } from './finder-examples.ts'
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
  examples: measureExamples,
  finderExamples,
  finderRules,
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
    examplesAside: 'Every example is measured here and now, by the code that measures conversations.',
    wishes: 'What only a person decides',
    wishesAside: 'proposed with the words, counted by nobody',
    wishesQuiet:
      'A customer asks not to be called, written to or visited. The customer’s page and the rep’s own page show the words and the day; the silence clock stands still only when somebody says that it was meant so.',
    wishesNeed:
      'A part of our own house, or a rule of it, stands in a customer’s way, or they ask for what the rep alone cannot grant. The rep makes a case of it, or says that there is no need. It enters the grade of advocacy only when somebody else than the rep confirmed it and no case followed within two weeks.',
    otherRules: 'What else is found',
    otherRulesAside: 'without a number of its own',
    counts: 'Counts',
    countsNot: 'Does not',
    fromTo: (start: number, end: number | null) => (end === null ? `${start} s` : `${start}–${end} s`),
    foundHere: (count: number) =>
      count === 0 ? 'Nothing found.' : `${numbers.counted(count, 'place')} found.`,
    counted: (count: number) => (count === 0 ? 'None.' : `${numbers.capital(numbers.spelled(count))}.`),
    perMinute: (value: string) => `${value} a minute`,
    scored: (value: number) => (value >= 1 ? 'Yes.' : value > 0 ? 'Partly.' : 'No.'),
    unknownWhen: 'Not told',
    source: 'From',
    detectors: 'How often our finders are right',
    detectorsAside: 'nineteen times in twenty within the line; on conversations we did not label',
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
    gate: 'A finder is coaching only until the lower end of its line is 80 or more. Until then a finding reaches a grade only where a person confirmed it, in an encounter drawn at random.',
    gateByPeople:
      'People open it, and close it: their answers join the labels where somebody other than the rep answered everything the finder found in a conversation that nobody picked by hand. Sixteen right answers and none wrong are the fewest that can open it.',
    nobodyLooked: 'Nobody has looked yet',
    ofOverruled: (overruled: number, looked: number) => `${overruled} of ${looked} that people looked at`,
    added: (count: number) => `${numbers.counted(count, 'place')} it had missed`,
    byPeople: (count: number) => `and ${count} found and answered here`,
    below: (low: string, gate: string) => `It may be as low as ${low}; ${gate} is needed.`,
    neverFound: 'It has found nothing in the labelled conversations yet.',
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
