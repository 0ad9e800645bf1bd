import type { Rise, SignName } from '../../../server/pay/fairness/goodhart.ts'

const size = (share: number): string => {
  const n = Math.round(Math.abs(share) * 100)
  return `${n} ${n === 1 ? 'point' : 'points'}`
}
const points = (share: number): string => {
  const n = Math.round(share * 100)
  return n === 0 ? '0' : `${n < 0 ? '−' : '+'}${Math.abs(n)}`
}
const between = ({ low, high }: Rise): string =>
  `nine times in ten between ${points(low)} and ${points(high)}`

const signs: Readonly<Record<SignName, string>> = {
  returned: 'customers who came back',
  'bought-again': 'purchases by customers who had bought before',
  stayed: 'purchases nobody cancelled',
  confirmed: 'kept promises that the customer confirmed',
  uncontested: 'appeals in which the figure stood',
  people: 'what people marked who saw no figure',
}

export const alarms = {
  title: 'Frozen weights',
  lead: 'A figure is worth paying for as long as customers feel it, too. Where a paid figure rose and what customers do stayed as it was, its weight is frozen: it is paid at target, for everybody, from the next grading on. Nobody did wrong by that.',
  none: 'No weight is frozen, and none has been.',
  rose: (behaviour: string, rise: Rise) =>
    `${behaviour} rose by ${size(rise.rise)} over ${rise.periods} periods, ${between(rise)}.`,
  sign: (name: SignName, rise: Rise | null) =>
    rise === null
      ? `${signs[name]}: too few cases to say`
      : `${signs[name]}: ${points(rise.rise)} points, ${between(rise)}`,
  signsTitle: 'What should have risen with it:',
  since: (on: string, period: string) => `Frozen since ${on}, the close of ${period}.`,
  lifted: (on: string) => `Counts again since ${on}.`,
  said: (name: string, on: string, why: string) => `${name}, ${on}: ${why}`,
  saidTitle: 'Said that it may count again:',
  waiting: 'It takes a second person.',
  why: 'Why it may count again',
  lift: 'Let it count again',
  liftHint: 'It takes two people and a reason of each. Both stand in the ledger.',
  already: 'You have said so. It takes somebody else, too.',
  whyError: 'Say why, in a sentence at least.',
  whyLong: 'That is longer than 500 characters. Shorten it.',
} as const
