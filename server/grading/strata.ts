import type { Unit } from './unit.ts'

/** Units of one stratum, summed up. Values count in ten-thousandths, whole, so that sums are the same in any order. */
export interface Stratum {
  readonly n: number
  readonly tenThousandths: number
}

/** By stratum: channel, kind and new or existing customer, as a unit names it. */
export type Strata = Readonly<Record<string, Stratum>>

/** When a stratum may be held against others. */
export interface StrataRules {
  /** Units of everybody together. */
  readonly units: number
  /** Reps who have some of them: of fewer, one could be told from the others. */
  readonly reps: number
}

/** pay.md, "Case mix": 200 encounters. As many reps as a prior takes. */
export const strataRules: StrataRules = { units: 200, reps: 6 }

/** A rep's units by stratum, in sums that hold none of them; those without a stratum are left out. */
export function strataOf(units: readonly Unit[]): Strata {
  const strata: Record<string, { n: number; tenThousandths: number }> = {}
  for (const { stratum, value } of units) {
    if (stratum === null) continue
    const sums = strata[stratum] ?? { n: 0, tenThousandths: 0 }
    strata[stratum] = sums
    sums.n += 1
    sums.tenThousandths += Math.round(value * 10_000)
  }
  return strata
}

/** The strata of everybody together, of those alone that hold enough units of enough reps. */
export function strataTogether(reps: readonly Strata[], rules: StrataRules = strataRules): Strata {
  const all: Record<string, { n: number; tenThousandths: number; reps: number }> = {}
  for (const strata of reps)
    for (const [stratum, { n, tenThousandths }] of Object.entries(strata)) {
      const sums = all[stratum] ?? { n: 0, tenThousandths: 0, reps: 0 }
      all[stratum] = sums
      sums.n += n
      sums.tenThousandths += tenThousandths
      sums.reps += 1
    }
  const enough = Object.entries(all).filter(([, one]) => one.n >= rules.units && one.reps >= rules.reps)
  return Object.fromEntries(
    enough.map(([stratum, { n, tenThousandths }]) => [stratum, { n, tenThousandths }]),
  )
}

/** What is left of everybody's without one rep's own: their colleagues together. */
export function strataWithout(together: Strata, own: Strata): Strata {
  const left = Object.entries(together).map(([stratum, { n, tenThousandths }]) => {
    const less = own[stratum] ?? { n: 0, tenThousandths: 0 }
    return [stratum, { n: n - less.n, tenThousandths: tenThousandths - less.tenThousandths }] as const
  })
  return Object.fromEntries(left.filter(([, { n }]) => n > 0))
}
