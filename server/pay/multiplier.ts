import { compare, minus, over, plus, type Ratio, ratioOf, times, toFour } from './ratio.ts'

/** Where pay starts to rise and to fall for one behaviour, and by how much at most. All are shares. */
export interface PayRule {
  readonly target: number
  readonly stretch: number
  readonly floor: number
  readonly up: number
  readonly down: number
}

const zero = ratioOf(0)
const one = ratioOf(1)

/** What a rule is applied to: the grade, the most favourable plausible value, and what it adds by where that is less. */
export interface Ruled {
  readonly grade: number
  readonly upper: number
  readonly upside?: { readonly grade: number }
}

/** The grade that adds: with the conversations that are missing, where some are (see `Upside`). */
export function addsBy({ grade, upside }: Pick<Ruled, 'grade' | 'upside'>): number {
  return upside?.grade ?? grade
}

/**
 * What a grade multiplies a line by.
 *
 * m = 1 + up x clip((grade - T)/(S - T), 0, 1) - down x clip((T - U)/(T - F), 0, 1), exact, then rounded half
 * to even to four decimals. While U, the most favourable plausible value, reaches the target, nobody loses
 * anything. Source: pay.md, "From a grade to money".
 */
export function multiplierOf(grade: Ruled, rule: PayRule): number {
  const [up, down] = [ratioOf(rule.up), ratioOf(rule.down)]
  return toFour(
    minus(
      plus(one, times(up, wayToStretch(addsBy(grade), rule))),
      times(down, wayToFloor(grade.upper, rule)),
    ),
  )
}

/** How far the grade is from target to stretch, 0 to 1. */
export function wayToStretch(grade: number, { target, stretch }: PayRule): Ratio {
  return clip(over(minus(ratioOf(grade), ratioOf(target)), minus(ratioOf(stretch), ratioOf(target))))
}

/** How far U is from target down to the floor, 0 to 1. */
export function wayToFloor(upper: number, { target, floor }: PayRule): Ratio {
  return clip(over(minus(ratioOf(target), ratioOf(upper)), minus(ratioOf(target), ratioOf(floor))))
}

function clip(ratio: Ratio): Ratio {
  if (compare(ratio, zero) < 0) return zero
  return compare(ratio, one) > 0 ? one : ratio
}

/** What is wrong with a rule, in words; empty when it can be paid by. */
export function problemsOfRule({ target, stretch, floor, up, down }: PayRule): readonly string[] {
  const problems: string[] = []
  if (!(0 <= floor && floor < target && target < stretch && stretch <= 1))
    problems.push('Floor, target and stretch must rise in this order, between 0 and 1.')
  if (!(up >= 0 && up <= 1)) problems.push('What it can add must lie between 0 and 1.')
  if (!(down >= 0 && down <= 1)) problems.push('What it can deduct must lie between 0 and 1.')
  return problems
}
