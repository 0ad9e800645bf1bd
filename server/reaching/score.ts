import { chance, type FactorName, factorNames, type Step } from './lexicons/chance.ts'
import { since } from './presence.ts'
import type { Visit } from './visit.ts'

/** What our own conversations and books say of a visitor at the moment they are looked at. */
export interface Known {
  readonly isCustomer: boolean
  readonly purchases: number
  /** Buying signals they gave in conversations of the last two weeks. */
  readonly signals: number
  /** Promises we owe them. */
  readonly owed: number
}

/** Something that makes somebody likelier to buy: how much of it there is, and how many times as likely. */
export interface Factor {
  readonly name: FactorName
  readonly seen: number
  readonly times: number
}

/** What a visitor is expected to be worth. Money in whole minor units; `null` where no value was in view. */
export interface Score {
  readonly version: string
  readonly chance: number
  readonly valueMinor: number | null
  readonly currency: string | null
  readonly expectedMinor: number | null
  readonly factors: readonly Factor[]
}

const MINUTE_MS = 60_000

/**
 * Expected value: the value in view times the chance that they buy.
 *
 * The chance is everybody's, times each factor that applies, and never above the most; all of them stand in
 * `lexicons/chance.ts`. Money is rounded half up to whole minor units. The value is unknown, and never zero, while no
 * page told one; then so is what is expected. The same visit, facts and instant give the same score.
 */
export function score(visit: Visit, known: Known, now: string): Score {
  const factors = factorsOf(visit, known, now)
  const likely = Math.min(
    chance.most,
    factors.reduce<number>((product, one) => product * one.times, chance.everybody),
  )
  const { valueMinor, currency } = visit
  return {
    version: chance.version,
    chance: Math.round(likely * 10_000) / 10_000,
    valueMinor,
    currency,
    expectedMinor: valueMinor === null ? null : Math.round(valueMinor * likely),
    factors,
  }
}

function factorsOf(visit: Visit, known: Known, now: string): readonly Factor[] {
  const seen: Readonly<Record<FactorName, number>> = {
    returned: visit.visits,
    stayed: Math.floor(since(visit.pageSince, now) / MINUTE_MS),
    pages: visit.pages,
    campaign: visit.campaign === null ? 0 : 1,
    known: known.isCustomer ? 1 : 0,
    bought: known.purchases + visit.bought.length,
    signals: known.signals,
    owed: known.owed,
  }
  return factorNames.flatMap((name) => {
    const step = stepAt(chance.steps[name], seen[name])
    return step ? [{ name, seen: seen[name], times: step.times }] : []
  })
}

function stepAt(steps: readonly Step[], seen: number): Step | undefined {
  return steps.findLast((step) => seen >= step.from)
}
