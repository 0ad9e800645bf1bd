import { behaviours } from '../../../server/grading/behaviours.ts'
import { numbers } from './numbers.ts'

const { counted, list } = numbers
const units = { encounter: 'encounter', promise: 'promise', case: 'case' } as const

export const team = {
  link: 'The team together, behaviour by behaviour',
  title: (team: string) => `Team ${team}, behaviour by behaviour`,
  lead: (people: number) =>
    `${counted(people, 'rep')} together. Nobody is held against anybody: what is one person’s stands on their own page.`,
  noTeam: 'No team has a rep yet.',
  weeks: 'Weeks',
  weeksSays: (weeks: number) => `${weeks} weeks`,
  teams: 'Team',
  show: 'Show',
  behaviours: 'The seven behaviours',
  rules: {
    mean: 'The mean of encounters, each counted once however long it was.',
    proportion: (unit: keyof typeof units) => `The share of all ${units[unit]}s together that went well.`,
    n: 'n is how many that is. Fewer than three are not shown. The line holds nine times in ten.',
  },
  now: (value: string, low: string, high: string) => `Most likely ${value}, between ${low} and ${high}`,
  n: (behaviour: keyof typeof behaviours, count: number) => counted(count, units[behaviours[behaviour].unit]),
  few: (what: string) => `${what}: fewer than three say nothing.`,
  chart: (title: string, weeks: number) => `${title}, week by week over ${weeks} weeks`,
  hiddenWeek: (when: string, n: number) => `Week of ${when}: ${n}, too few to show`,
  week: (when: string, value: string, low: string, high: string, n: number) =>
    `Week of ${when}: ${value}, between ${low} and ${high}, n ${n}`,
  columns: { week: 'Week of', value: 'Value', between: 'Between', n: 'n' },
  tooFew: 'too few',
  changed: {
    title: 'What changed',
    lead: (half: number) =>
      `The last ${counted(half, 'week')} against the ${counted(half, 'week')} before them. Only what chance alone would hardly do is called a change.`,
    rose: (title: string, from: string, to: string) => `${title} rose from ${from} to ${to}.`,
    fell: (title: string, from: string, to: string) => `${title} fell from ${from} to ${to}.`,
    none: 'Nothing that is more than chance.',
    unknown: (titles: readonly string[]) => `Too few to tell: ${list(titles)}.`,
    n: (before: number, after: number) => `n ${before} and ${after}`,
  },
  airtime: {
    title: 'Whose airtime it was',
    says: (median: string, total: string, n: number, by: 'times' | 'words') =>
      `In the middle one of ${counted(n, 'conversation')} the customer held ${median}; of all ${by === 'times' ? 'talk' : 'words'} together it was ${total}.`,
    rule: 'Two ways to sum up, and they differ: the middle one counts each conversation alike, all together lets long ones weigh more. Calls with times and conversations weighed by words are never mixed.',
    by: { times: 'With times', words: 'Weighed by words' },
    columns: { by: 'How', median: 'Middle one', total: 'All together', n: 'n' },
    none: 'No conversation of these weeks has a known airtime.',
  },
  listened: {
    title: 'Who has not been listened to',
    lead: 'By name. Being listened to is something people are owed.',
    never: (name: string) => `${name}: no manager has looked at a conversation of theirs yet.`,
    since: (name: string, when: string) => `${name}: not since ${when}.`,
    all: 'A manager has looked at a conversation of everybody in these weeks.',
  },
  grades: {
    title: (period: string) => `The team’s grades, ${period}`,
    none: 'No period yet whose grades are yours to see.',
    lead: 'Grades with how sure they are, and what is missing where nothing can be said. By name; nobody is ranked, and no amounts stand here.',
    running:
      'This period runs, and so do its figures. Once measuring closes they are the rep’s alone until the preview is over.',
    notYet: 'Nothing graded, or the rep’s alone for now.',
    period: 'Period',
    show: 'Show',
  },
} as const
