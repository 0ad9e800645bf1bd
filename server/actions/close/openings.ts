import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { noteOpening } from '../../../db/queries/period-steps.ts'
import { findPeriod } from '../../../db/queries/periods.ts'
import { type KeptStatement, statementsOfPeriod } from '../../../db/queries/statements.ts'
import type { Database } from '../../../db/schema.ts'
import { countsOpenings } from '../../pay/period-way.ts'

/** Keeps that somebody of HR opened a statement as it is now, while its period waits for losses to be opened. */
export async function keepOpening(
  db: Kysely<Database>,
  viewer: Viewer,
  { id, periodId, repId, statement }: KeptStatement,
  now: string,
): Promise<void> {
  if (viewer.role !== 'hr' || viewer.id === repId) return
  const period = await findPeriod(db, periodId)
  if (!period || !countsOpenings(period.state)) return
  const newest = (await statementsOfPeriod(db, viewer, periodId)).find((one) => one.repId === repId)
  if (newest?.id !== id) return
  await noteOpening(db, { periodId, repId, seal: statement.seal, personId: viewer.id, now })
}
