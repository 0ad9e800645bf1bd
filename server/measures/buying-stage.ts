import { buyingReasons } from './lexicons/buying-reasons.ts'
import {
  type BuyingAct,
  comparingActs,
  decidingActs,
  outrightActs,
  stageRules,
} from './lexicons/buying-stages.ts'

/** Where a customer is by what they do, and not by what we hope. */
export const buyingStages = ['looking', 'comparing', 'deciding', 'bought', 'living-with-it'] as const
export type BuyingStage = (typeof buyingStages)[number]

/** Something a customer did that tells of buying, with its civil date. */
export interface BuyingSign {
  readonly act: BuyingAct
  readonly on: string
}

/** What is known of a customer on a day. Dates are civil dates; `null` where there was none. */
export interface BuyingFacts {
  readonly signs: readonly BuyingSign[]
  readonly boughtOn: string | null
  readonly lastContactOn: string | null
}

const DAY_MS = 86_400_000

/**
 * A customer's stage on a civil date, by their behaviour alone; `null` where they were not in touch for half a
 * year and never bought. A purchase ends what came before it: only signs after it make them decide anew.
 * Bought is a purchase of the last 30 days, living with it an older one; deciding takes acts of two kinds in 30
 * days, one of them asked or said outright, comparing one in 60, looking any contact in 180. The numbers stand in the lexicon.
 * Source: product.md, support for a customer who is already buying.
 */
export function buyingStage(
  { signs, boughtOn, lastContactOn }: BuyingFacts,
  today: string,
): BuyingStage | null {
  const isWithin = (on: string, days: number) => on <= today && daysBetween(on, today) <= days
  const since = signs.filter((sign) => boughtOn === null || sign.on > boughtOn)
  const kinds = new Set(
    since
      .filter((sign) => decidingActs.includes(sign.act) && isWithin(sign.on, stageRules.decidingDays))
      .map((sign) => sign.act),
  )
  const isOutright = outrightActs.some((act) => kinds.has(act))
  if (isOutright && kinds.size >= stageRules.decidingKinds) return 'deciding'
  if (since.some((sign) => comparingActs.includes(sign.act) && isWithin(sign.on, stageRules.comparingDays)))
    return 'comparing'
  if (boughtOn !== null) return isWithin(boughtOn, stageRules.boughtDays) ? 'bought' : 'living-with-it'
  if (lastContactOn !== null && isWithin(lastContactOn, stageRules.lookingDays)) return 'looking'
  return null
}

/** Which act a buying signal is, by the reason its finder gave; what a person found is that they speak of buying. */
export function actOfSignal(why: string): BuyingAct {
  const found = Object.entries(buyingReasons).find(([, reason]) => reason.why === why)
  return (found?.[0].split('.')[1] ?? 'said') as BuyingAct
}

/** Days from one civil date to a later one. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}
