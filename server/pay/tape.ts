import { behaviours, countOf } from '../grading/behaviours.ts'
import type { MeasurableGrade } from '../grading/grade.ts'
import { roundToFour } from '../grading/rounding.ts'
import { amountInWords, type Money } from './money.ts'
import { addsBy, type PayRule, wayToFloor, wayToStretch } from './multiplier.ts'
import { toFour } from './ratio.ts'

/** Every step a tape can hold. */
export type StepName =
  | 'tally'
  | 'of'
  | 'counting'
  | 'peers-more'
  | 'mean'
  | 'mean-with-mix'
  | 'own-weighs'
  | 'peers-rest'
  | 'mix'
  | 'missing'
  | 'mean-with-missing'
  | 'weigh'
  | 'best'
  | 'carried'
  | 'way-up'
  | 'way-down'
  | 'times'
  | 'no-deduction'
  | 'reaches'
  | 'line'
  | 'pro-rata'

/** One line of the pocket-calculator tape: what it is, what to key in (or nothing), and what comes out. */
export interface Step {
  readonly label: string
  /** The same for other languages: which step it is, with its figures and names in their order. */
  readonly told?: readonly [StepName, ...(readonly string[])]
  readonly expression: string
  readonly result: string
  readonly isResult: boolean
}

/** The money a line starts from and ends at. */
export interface TapeAmounts {
  readonly number: number
  readonly atTarget: Money
  readonly amount: Money
  readonly multiplier: number
  /** Where less than the line's share may hang on it: both, and the rule before that was looked at. */
  readonly carried?: { readonly share: number; readonly carries: number; readonly full: PayRule }
}

/**
 * A line's arithmetic step by step, from the counts to the amount, for somebody with a pocket calculator.
 *
 * Every expression holds printed figures only and gives its result once rounded half to even to four
 * decimals; U alone is read from a table. Signs are +, −, × and ÷.
 */
export function tapeOf(grade: MeasurableGrade, rule: PayRule, amounts: TapeAmounts): readonly Step[] {
  const counted = behaviours[grade.behaviour].shape === 'mean' ? meanSteps(grade) : proportionSteps(grade)
  return [...counted, ...missingSteps(grade), ...ruleSteps(grade, rule, amounts), amountStep(amounts)]
}

function proportionSteps(grade: MeasurableGrade): readonly Step[] {
  const { behaviour, tally, size, sum, prior, kEff, caseMix } = grade
  const { n, nEff } = size
  const { mean, strength } = prior
  const k = plain(caseMix?.adjusted ?? sum)
  return [
    ...tally.map(({ words, count, each }) =>
      step(
        ['tally', String(count), words],
        `${count} ${words}`,
        `${count} × ${plain(each)}`,
        plain(roundToFour(count * each)),
      ),
    ),
    result(
      ['of', behaviour, String(n)],
      `of ${countOf(behaviour, n)}`,
      `${plain(sum)} ÷ ${n}`,
      four(roundToFour(sum / n)),
    ),
    ...mixSteps(grade),
    ...weighSteps(grade),
    step(
      ['counting', plain(nEff)],
      `counting, of those ${plain(nEff)}`,
      `${k} × ${plain(nEff)} ÷ ${n}`,
      plain(kEff),
    ),
    result(
      ['peers-more', four(mean), plain(strength)],
      `peers’ ${four(mean)}, as ${plain(strength)} more`,
      `(${four(mean)} × ${plain(strength)} + ${plain(kEff)}) ÷ (${plain(strength)} + ${plain(nEff)})`,
      four(grade.grade),
    ),
  ]
}

function meanSteps(grade: MeasurableGrade): readonly Step[] {
  const { behaviour, size, sum, raw, prior, weight, caseMix } = grade
  const w = plain(weight ?? 0)
  const { mean, between, within } = prior
  return [
    result(
      ['mean', behaviour, String(size.n)],
      `mean of ${countOf(behaviour, size.n)}`,
      `${plain(sum)} ÷ ${size.n}`,
      four(roundToFour(sum / size.n)),
    ),
    ...mixSteps(grade),
    ...(caseMix
      ? [step(['mean-with-mix'], 'mean with that mix', `${plain(caseMix.adjusted)} ÷ ${size.n}`, four(raw))]
      : []),
    ...weighSteps(grade),
    step(
      ['own-weighs'],
      'your own weighs',
      between === 0 ? '' : `${plain(between)} ÷ (${plain(between)} + ${plain(within)} ÷ ${plain(size.nEff)})`,
      w,
    ),
    result(
      ['peers-rest', four(mean)],
      `and peers’ ${four(mean)} the rest`,
      `${w} × ${four(raw)} + (1 − ${w}) × ${four(mean)}`,
      four(grade.grade),
    ),
  ]
}

function mixSteps({ size, caseMix }: MeasurableGrade): readonly Step[] {
  if (!caseMix) return []
  const { unadjusted, pooled, expected, adjusted } = caseMix
  const expression = `${plain(unadjusted)} × ${plain(pooled)} × ${size.n} ÷ ${plain(expected)}`
  return [step(['mix'], 'with the mix of customers you had', expression, plain(adjusted))]
}

function weighSteps({ size }: MeasurableGrade): readonly Step[] {
  const { n, customers, rho, nEff } = size
  if (n === nEff) return []
  return [
    step(
      ['weigh', String(n)],
      `${n} weigh as much as`,
      `${n} ÷ (1 + (${n} ÷ ${customers} − 1) × ${plain(rho)})`,
      plain(nEff),
    ),
  ]
}

/** Missing conversations take from what adds, and from nothing else. */
function missingSteps(graded: MeasurableGrade): readonly Step[] {
  const { behaviour, size, prior, weight, upside, caseMix } = graded
  if (!upside) return []
  const { n, nEff } = size
  const { mean, strength } = prior
  const { missing, counted, sum, kEff, grade } = upside
  const from = plain(caseMix?.adjusted ?? graded.sum)
  const first = step(
    ['missing', String(missing), plain(counted)],
    `for what adds, with ${missing} missing that count ${plain(counted)}`,
    `(${from} + ${plain(counted)}) × ${n} ÷ (${n} + ${missing})`,
    plain(sum),
  )
  if (behaviours[behaviour].shape === 'mean') {
    const raw = roundToFour(sum / n)
    const w = plain(weight ?? 0)
    return [
      first,
      step(['mean-with-missing'], 'mean with those', `${plain(sum)} ÷ ${n}`, four(raw)),
      result(
        ['peers-rest', four(mean)],
        `and peers’ ${four(mean)} the rest`,
        `${w} × ${four(raw)} + (1 − ${w}) × ${four(mean)}`,
        four(grade),
      ),
    ]
  }
  return [
    first,
    step(
      ['counting', plain(nEff)],
      `counting, of those ${plain(nEff)}`,
      `${plain(sum)} × ${plain(nEff)} ÷ ${n}`,
      plain(kEff),
    ),
    result(
      ['peers-more', four(mean), plain(strength)],
      `peers’ ${four(mean)}, as ${plain(strength)} more`,
      `(${four(mean)} × ${plain(strength)} + ${plain(kEff)}) ÷ (${plain(strength)} + ${plain(nEff)})`,
      four(grade),
    ),
  ]
}

function ruleSteps(
  grade: MeasurableGrade,
  rule: PayRule,
  { multiplier, carried }: TapeAmounts,
): readonly Step[] {
  const up = wayToStretch(addsBy(grade), rule)
  const down = wayToFloor(grade.upper, rule)
  const [target, stretch, floor] = [four(rule.target), four(rule.stretch), four(rule.floor)]
  const best = step(['best'], 'best it may plausibly be', 'table of the plan', four(grade.upper))

  if (rule.up > 0 && up.top > 0n) {
    const way = up.top === up.bottom ? '1' : `(${four(addsBy(grade))} − ${target}) ÷ (${stretch} − ${target})`
    return [
      step(['way-up', stretch], `of the way to ${stretch}`, way, four(toFour(up))),
      ...carriedSteps(carried, 'up', rule.up),
      step(['times'], 'times', `1 + ${plain(rule.up)} × ${way}`, four(multiplier)),
    ]
  }
  if (rule.down > 0 && down.top > 0n) {
    const way = down.top === down.bottom ? '1' : `(${target} − ${four(grade.upper)}) ÷ (${target} − ${floor})`
    return [
      best,
      step(['way-down', floor], `of the way down to ${floor}`, way, four(toFour(down))),
      ...carriedSteps(carried, 'down', rule.down),
      step(['times'], 'times', `1 − ${plain(rule.down)} × ${way}`, four(multiplier)),
    ]
  }
  const why =
    down.top > 0n
      ? result(['no-deduction'], 'nothing may be deducted, so times', '', four(multiplier))
      : result(['reaches', target], `reaches ${target}, so times`, '', four(multiplier))
  return [best, why]
}

/** What it adds or deducts at most, by as much of its share as may hang on it. */
function carriedSteps(carried: TapeAmounts['carried'], way: 'up' | 'down', most: number): readonly Step[] {
  if (!carried) return []
  const [carries, share] = [plain(carried.carries), plain(carried.share)]
  return [
    step(
      ['carried', carries, share],
      `at most, with ${carries} of its ${share} at stake`,
      `${plain(carried.full[way])} × ${carries} ÷ ${share}`,
      plain(most),
    ),
  ]
}

function amountStep({ number, atTarget, amount, multiplier }: TapeAmounts): Step {
  const expression = `${amountInWords(atTarget)} × ${four(multiplier)}`
  return result(
    ['line', String(number), amount.currency],
    `line ${number}, in ${amount.currency}`,
    expression,
    amountInWords(amount),
  )
}

type Told = NonNullable<Step['told']>

function step(told: Told, label: string, expression: string, result: string): Step {
  return { label, told, expression, result, isResult: false }
}

function result(told: Told, label: string, expression: string, result: string): Step {
  return { label, told, expression, result, isResult: true }
}

/** A share as the page prints it. */
function four(value: number): string {
  return value.toFixed(4)
}

/** A figure without needless zeros, of at most six decimals. */
function plain(value: number): string {
  return String(Number(value.toFixed(6)))
}
