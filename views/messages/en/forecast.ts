import { percent } from '../../format.ts'

export const forecast = {
  title: (period: string) => `What ${period} may cost`,
  lead: 'From the grades as they stand, how sure they are, and what is still to come until the last day. The same figures give the same forecast.',
  says: (low: string, likely: string, high: string) =>
    `Most likely ${likely}; nine times in ten between ${low} and ${high}.`,
  sure: (amount: string) => `As it stands, ${amount}.`,
  more: 'The whole forecast',
  section: 'What it may cost',
  below: (share: number) =>
    share === 0
      ? 'Nobody is expected to be paid below target.'
      : `${percent(share)} of the reps are expected to be paid below target.`,
  most: (most: string, target: string) => `At target it is ${target}, and at the very most ${most}.`,
  unmeasured: (lines: number, of: number) =>
    lines === 0
      ? 'Every line can be measured.'
      : `${lines} of ${of} lines cannot be measured yet; they are counted at target.`,
  elapsed: (share: number) => `${percent(share)} of the period is over.`,
  shadow: 'A shadow period: it is paid at target whatever comes. This is what it would cost if it counted.',
  none: 'Nothing has been graded in this period yet, or its few figures are the reps’ alone until their preview is over.',
  over: 'The period is closed. What it cost stands on its statements.',
  chart: 'The forecast as a chart',
  columns: { what: 'Which', amount: 'Amount' },
  rows: {
    low: 'Low: one time in twenty less',
    likely: 'Most likely',
    high: 'High: one time in twenty more',
    target: 'Everybody at target',
    most: 'The very most',
  },
} as const
