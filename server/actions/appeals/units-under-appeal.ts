import type { Kysely } from 'kysely'
import { openAppeals } from '../../../db/queries/appeals.ts'
import type { Database } from '../../../db/schema.ts'
import type { BehaviourName } from '../../grading/behaviours.ts'
import { belongsTo, type Period } from '../../grading/period.ts'

/** How many units of one behaviour hang on open appeals. */
export type UnitsUnderAppeal = (behaviour: BehaviourName) => number

/** How many units of a rep's period hang on open appeals: of each behaviour, as what names none weighs on all. */
export async function unitsUnderAppeal(
  db: Kysely<Database>,
  repId: string,
  period: Period,
): Promise<UnitsUnderAppeal> {
  const open = (await openAppeals(db, repId)).filter((one) => belongsTo(one.countsOn, period))
  return (behaviour) =>
    open
      .filter((one) => one.behaviour === behaviour || (one.behaviour === null && one.kind === 'encounter'))
      .reduce((sum, one) => sum + one.units, 0)
}
