import type { Kysely } from 'kysely'
import { frozenWeights } from '../../db/queries/alarms.ts'
import type { Person } from '../../db/queries/people.ts'
import type { KeptPlan } from '../../db/queries/plans.ts'
import { signersOf } from '../../db/queries/signatures.ts'
import type { Database } from '../../db/schema.ts'
import type { Expected } from '../grading/coverage.ts'
import type { GateFacts } from '../grading/gates.ts'
import type { Period } from '../grading/period.ts'
import { lackOf } from '../grading/sample.ts'
import type { Withheld } from '../grading/withheld.ts'
import { agreementsForPay } from './agreement-of-people.ts'
import type { CoachingOnly } from './coaching-only.ts'
import { type Covered, coveredIn, tellingOf } from './covered.ts'
import type { RepUnits } from './rep-units.ts'
import { samplesIn } from './samples.ts'

/** What is known around a rep's units. */
export type FactsOf = (rep: Person, own: RepUnits) => GateFacts

/** Looks up once what holds for everybody, and answers what looks up the rest for some of the reps at a time. */
export async function gateFactsIn(
  db: Kysely<Database>,
  { plan, hash }: KeptPlan,
  period: Period & { readonly id: string },
  { coached, now }: { readonly coached: CoachingOnly; readonly now: string },
): Promise<(reps: readonly Person[]) => Promise<FactsOf>> {
  const agreement = await agreementsForPay(db)
  const sampleOf = await samplesIn(db, period)
  const telling = await tellingOf(db)
  const signers = await signersOf(db, plan.id, hash)
  const frozen = await frozenWeights(db, plan.id, now)
  return async (reps) => {
    const ids = reps.map((rep) => rep.id)
    const covered = new Map(
      (await coveredIn(db, ids, period, now, null, telling)).map((one) => [one.repId, one]),
    )
    return (rep, own) => ({
      period,
      coverage: {
        ...measuredOf(own, covered.get(rep.id)),
        isValidSample: lackOf(sampleOf(rep.id, own)) === null,
      },
      agreement,
      coachingOnly: coached.behaviours,
      unitsUnderAppeal: 0,
      isPlanSigned: signers.has(rep.id),
      isConsentKnown: own.isConsentKnown,
      ...(frozen.length === 0 ? {} : { frozenWeights: frozen }),
    })
  }
}

/** Of what was expected, what came in and may be graded; without a source that tells, all that came. */
function measuredOf({ measured }: RepUnits, covered: Covered | undefined) {
  if (!covered?.isKnown) return { measured: measured.size, expected: null }
  const { arrived, missing } = covered.counted
  return {
    measured: arrived.filter((one) => measured.has(one.conversation)).length,
    expected: arrived.length + missing.length,
    ...(missing.length === 0 ? {} : { withheld: countedBy(missing) }),
  }
}

/** By channel. */
function countedBy(missing: readonly Expected[]): Withheld {
  const by = Map.groupBy(missing, ({ channel }) => channel ?? 'unknown')
  return Object.fromEntries([...by].map(([channel, of]) => [channel, of.length]))
}
