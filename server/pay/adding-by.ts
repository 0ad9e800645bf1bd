import { type Weighing, weigh } from '../grading/weigh.ts'
import { sumWith, type Upside } from '../grading/withheld.ts'
import type { Ruled } from './multiplier.ts'

/** By what other units would add: what was missing stays missing. Nothing where nothing is. */
export function addingBy(weighing: Weighing, upside: Upside | undefined): Pick<Ruled, 'upside'> {
  const weighed = upside && weigh({ ...weighing, sum: sumWith(weighing.sum, weighing.size.n, upside) })
  return weighed ? { upside: { grade: weighed.estimate.grade } } : {}
}
