import type { FactName } from '../../../server/pay/fairness/facts.ts'
import type { Verdict } from '../../../server/pay/fairness/verdict.ts'
import { fixed, percent } from '../../format.ts'

const facts: Readonly<Record<FactName, string>> = {
  gender: 'Gender',
  age: 'Age',
  'part-time': 'Part time',
  country: 'Country',
  language: 'Language of the conversations',
  disability: 'Disability',
  'works-council': 'Seat on the works council',
}

const answers: Readonly<Record<string, string>> = {
  woman: 'Woman',
  man: 'Man',
  other: 'Neither',
  'under-30': 'Under 30',
  '30-44': '30 to 44',
  '45-59': '45 to 59',
  '60-or-more': '60 or more',
  yes: 'Yes',
  no: 'No',
  first: 'Grew up with it',
  learnt: 'Learnt it later',
}

const verdicts: Readonly<Record<Verdict, string>> = {
  'too-few': 'Too few to say',
  even: 'No gap seen',
  watch: 'Watch',
  act: 'Act',
}

const asks: Readonly<Record<Verdict, (subject: string) => string>> = {
  'too-few': (subject) => `${subject}: nothing follows. Groups this small differ by chance alone.`,
  even: (subject) => `${subject}: nothing follows. A gap of a fifth would have shown, and there is none.`,
  watch: (subject) =>
    `${subject}: the fairness role looks at it again at the next close. Nothing changes until then.`,
  act: (subject) =>
    `${subject}: HR holds its weight. No plan pays more for it until HR and the fairness role have found out why, with the workers’ representative told.`,
}

export const fairness = {
  title: (period: string) => `Fairness of ${period}`,
  list: {
    title: 'Fairness reports',
    none: 'There is no period yet.',
    open: 'Not closed yet; the report is made at the close.',
    missing: 'Closed; nobody has made the report yet.',
    stands: (verdict: string) => `Closed. ${verdict}.`,
  },
  lead: 'Whether pay treated groups alike, made once, at the close. Nobody is named, and no group of fewer than five is shown.',
  whole: 'All behaviours together',
  facts,
  answer: (answer: string): string => answers[answer] ?? answer,
  verdicts,
  asksTitle: 'What it asks, and of whom',
  asks,
  open: 'It is made when the period is closed, and once: an earlier one beside a later one would tell of single people.',
  none: 'The period is closed, and nobody has made its report yet.',
  make: 'Make the report',
  verdictsAside: 'You read the verdicts. HR and the fairness role read the groups behind them.',
  tableOf: (subject: string, fact: string) => `${subject}: ${fact}`,
  few: 'Too few for groups',
  fewBy: (names: string) =>
    `No group of five or more can be shown for ${names}: too few said which they belong to, or a small group would be told apart.`,
  noGroups: (names: string) =>
    `No groups of five or more can be shown by ${names}: too few said, or a small group would be told apart.`,
  columns: {
    group: 'Group',
    people: 'People, about',
    share: 'At target or above',
    ratio: 'Of the best group’s rate',
    multiplier: 'Paid, on average',
    difference: 'Difference, and what chance alone gives',
    p: 'Chance of such a gap',
    flips: 'Hangs on one person',
    verdict: 'Verdict',
  },
  best: 'best',
  times: (multiplier: number) => `× ${fixed(multiplier, 2)}`,
  difference: (by: number) => `${by === 0 ? '' : by < 0 ? '−' : '+'}${percent(Math.abs(by))}`,
  byChance: (low: string, high: string) => `by chance ${low} to ${high}`,
  chart: (group: string, difference: string, chance: string) => `${group}: ${difference}, ${chance}`,
  p: (p: number) => (p < 0.01 ? 'under 1 in 100' : `${Math.round(p * 100)} in 100`),
  flips: (is: boolean) => (is ? 'yes' : 'no'),
  read: {
    title: 'How to read it',
    rows: [
      [
        'People, about',
        'Rounded by lot to a multiple of five, so that two reports side by side tell of nobody.',
      ],
      [
        'At target or above',
        'Of those who could be measured, how many reached the target of the plan; to the nearest 5%.',
      ],
      [
        'Of the best group’s rate',
        'Their share over that of the group that fares best. Under 80% is a gap, if chance does not explain it.',
      ],
      [
        'Paid, on average',
        'What their pay for it was multiplied by; in a shadow period, what it would have been.',
      ],
      [
        'What chance alone gives',
        'The same people divided by lot into groups of these sizes: 19 of 20 differences lie in between.',
      ],
      [
        'Chance of such a gap',
        'How often two groups treated alike come out at least this far apart (Fisher’s exact test).',
      ],
      [
        'Hangs on one person',
        'Whether one person more or less at target would change the verdict. Then nobody acts on it.',
      ],
      [
        'Too few to say',
        'With five against five, the common four-fifths rule sees a gap in 71 of 100 cases in which there is none. Ours says act in at most 5.',
      ],
    ] as readonly (readonly [string, string])[],
  },
  objections: {
    title: 'Objections in this period',
    aside: 'counted only from five on',
    upheld: 'Appeals upheld',
    overruled: 'Findings that people overruled',
    count: 'How many',
    team: (name: string) => `Team ${name}`,
    rate: (of: number, n: number) => `${of} of ${n}`,
    few: 'fewer than five',
    none: 'Nobody objected to anything in this period.',
  },
  kept: (on: string) => `Made on ${on}, and never changed since.`,
  hash: 'Its hash, which stands in the ledger',
} as const
