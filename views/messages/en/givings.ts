import { numbers } from './numbers.ts'

const { counted, list } = numbers

export const givings = {
  act: 'Give to a rep',
  title: (count: number) => `Give ${counted(count, 'conversation')} to a rep`,
  back: 'Back to the list',
  whose: (now: readonly { readonly rep: string | null; readonly count: number }[]) =>
    `Nothing has changed yet. Today ${list(
      now.map(
        ({ rep, count }) =>
          `${count} ${count === 1 ? 'is' : 'are'} ${rep === null ? 'nobody’s' : `${rep}’s`}`,
      ),
    )}.`,
  one: (rep: string | null, day: string) => `${rep === null ? 'nobody’s' : `${rep}’s`}, ${day}`,
  more: (count: number) => `and ${count} more`,
  rep: 'To whom',
  choose: 'Choose a rep of your team',
  follows:
    'From then on they count for that rep alone, in every number and grade that is not signed yet. What is theirs already stays as it is.',
  give: (count: number) => (count === 1 ? 'Give it' : `Give all ${count}`),
  latest: 'Given lately',
  given: (count: number, rep: string) => `${counted(count, 'conversation')} given to ${rep}`,
  another: 'Add another rep',
  promises: 'Promises about to break',
  undone: 'taken back',
  undo: 'Undo',
  undoHint:
    'Each goes back to whoever had it, unless it was given on since, or its rep has made something of it in their own time.',
  takenBack: (when: string, back: number, stayed: number) =>
    stayed === 0
      ? `Taken back ${when}: ${back === 1 ? 'it' : `all ${back}`} went back.`
      : `Taken back ${when}: ${back} went back, ${stayed} ${stayed === 1 ? 'stays' : 'stay'}: given on since, or its rep has made something of it in their own time.`,
  before: (rep: string | null) => (rep === null ? 'was nobody’s' : `was ${rep}’s`),
  stays: 'and stays where it is now',
  problems: {
    'no-rep': 'Choose a rep of your team.',
    changed:
      'One of them was changed, given on or taken away meanwhile. Nothing was given: look at them again.',
    theirs: 'They all are this rep’s already.',
    tooMany: (most: number) =>
      `At most ${most} conversations can be given at once. Narrow the filters, by month for example, and give them in parts.`,
  },
} as const
