import type { DraftProblem } from '../../../server/pay/plan-draft.ts'
import { numbers } from './numbers.ts'

/** The figures and names of a problem, as they are written in the language. */
export interface SaidOfProblem {
  readonly behaviour: string
  readonly value: string
  readonly limit: string
  readonly count: number
  readonly day: string
  readonly plan: string
  readonly words: string
  readonly currency: string
  readonly decimals: number
}

interface Said {
  readonly why: (told: SaidOfProblem) => string
  readonly repair: (told: SaidOfProblem) => string
}

/** What is wrong with a draft of a plan, and what to do about it. */
export const planProblems: Readonly<Record<DraftProblem['code'], Said>> = {
  number: {
    why: () => 'This cannot be read as a number.',
    repair: () => 'Write figures such as 75 or 12.5.',
  },
  money: {
    why: ({ currency }) => `This cannot be read as an amount in ${currency}.`,
    repair: ({ decimals }) =>
      decimals === 0
        ? 'This currency has no decimals: write 1200.'
        : `Write 1200 or 1200.5, with ${decimals} decimals at most and no marks for thousands.`,
  },
  'name-missing': { why: () => 'It has no name.', repair: () => 'Give it one that reps will know it by.' },
  'name-taken': {
    why: () => 'Another plan has this name.',
    repair: () => 'Give it another, or change that plan in a new version.',
  },
  'nothing-paid': { why: () => 'It has no parts.', repair: () => 'Add one.' },
  'share-range': {
    why: () => 'A part must be more than nothing and no more than the whole.',
    repair: () => 'Write a share above 0 and up to 100, or take the part out.',
  },
  'shares-sum': {
    why: ({ value }) => `The parts add up to ${value}.`,
    repair: () => 'Let them add up to exactly 100%; a part for everybody takes what is left.',
  },
  twice: {
    why: ({ behaviour }) => `${behaviour} is in the plan twice, which would pay it at two speeds.`,
    repair: () => 'Keep one of the two, with both shares in it.',
  },
  'many-behaviours': {
    why: ({ limit }) =>
      `More than ${limit} behaviours are paid: each one more makes all of them harder to measure.`,
    repair: () => 'Take some out, or write down why they are needed.',
  },
  day: { why: () => 'This is no day of the calendar.', repair: () => 'Write it as 2027-01-01.' },
  'days-order': { why: () => 'It ends before it begins.', repair: () => 'Choose a later last day, or none.' },
  overlap: {
    why: ({ plan }) => `Somebody here is paid by “${plan}” on the same days.`,
    repair: ({ day }) =>
      day === '' ? 'End the other plan first, or take these people out.' : `Begin after ${day}.`,
  },
  'period-runs': {
    why: ({ day }) => `A period that goes by the present version runs until ${day}.`,
    repair: () => 'Begin after it: a period is paid by one version.',
  },
  notice: {
    why: ({ count }) =>
      `The chosen rules ask for ${numbers.counted(count, 'day')} between publishing and the first day.`,
    repair: ({ day }) => `Begin on ${day} or later.`,
  },
  currency: {
    why: () => 'This is no currency.',
    repair: () => 'Write its three letters, such as EUR, JPY or KWD.',
  },
  amount: {
    why: () => 'This is no amount of money.',
    repair: () => 'Write zero or more, in whole cents.',
  },
  nobody: { why: () => 'Nobody is paid by it.', repair: () => 'Write an amount for at least one rep.' },
  'rule-order': {
    why: ({ behaviour }) => `${behaviour}: floor, goal and stretch do not rise in this order.`,
    repair: () => 'For example 50, 75 and 90, all between 0 and 100.',
  },
  cliff: {
    why: ({ behaviour, value, words }) =>
      words === ''
        ? `${behaviour}: ${value} is won or lost within so few points that one conversation decides.`
        : `“${words}” is a cliff: one conversation more or less would decide everything.`,
    repair: ({ limit, words }) =>
      words === '' ? `Keep at least ${limit} between the two, or let it move less.` : 'Instead, for example',
  },
  'move-range': {
    why: ({ behaviour }) => `${behaviour}: what it adds or deducts is not between 0 and 100.`,
    repair: () => 'The usual is 10.',
  },
  stages: {
    why: () => 'After its periods on paper nothing ever moves.',
    repair: () => 'Choose how it begins.',
  },
  shadow: {
    why: ({ count }) => `A new plan starts with ${numbers.spelled(count)} periods on paper.`,
    repair: () => 'Choose “On paper first”: statements then say what would have been.',
  },
  'error-range': {
    why: ({ limit }) => `The risk of docking somebody blameless must be above 0 and at most ${limit}.`,
    repair: () => 'The usual is 10, shared by all paid behaviours.',
  },
  baseline: {
    why: ({ behaviour }) => `${behaviour}: what to expect is not between 0 and 100.`,
    repair: () => 'Leave it empty where nobody knows.',
  },
  stake: {
    why: ({ behaviour, limit, value }) =>
      `${behaviour} may carry ${limit} at most: its figures tell one rep from another with a reliability of ${value}.`,
    repair: ({ limit }) => `Write ${limit} or less, and give the rest to everybody.`,
  },
  'up-only': {
    why: ({ behaviour, value }) => `${behaviour} may only add: its reliability is ${value}.`,
    repair: () => 'Let it deduct 0.',
  },
  gate: {
    why: ({ words, value }) => `${words}: ${value} is no value it can have.`,
    repair: () => 'Leave it empty for the usual.',
  },
  'lax-gate': {
    why: ({ words, value, limit }) => `${words}: ${value} asks for less than the usual ${limit}.`,
    repair: () => 'Say why below, or leave it empty for the usual.',
  },
  agreement: {
    why: () => 'The chosen rules ask for the works council’s agreement.',
    repair: () => 'Write the number or name of the agreement. The briefing is there to be shown to them.',
  },
  ranking: {
    why: ({ words }) => `“${words}” ranks people: one’s gain would be another’s loss.`,
    repair: () => 'Instead, for example',
  },
  accelerator: {
    why: ({ words }) => `“${words}” speeds pay up past a mark, which rewards luck and moving deals about.`,
    repair: () => 'Instead, for example',
  },
  feeling: {
    why: ({ words }) => `“${words}” cannot be heard: two people will judge it differently.`,
    repair: () => 'Instead, for example',
  },
}
