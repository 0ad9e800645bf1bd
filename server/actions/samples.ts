import type { Kysely } from 'kysely'
import { allDraws, goneFromDraw } from '../../db/queries/draws.ts'
import type { Database } from '../../db/schema.ts'
import type { Period } from '../grading/period.ts'
import type { Sample } from '../grading/sample.ts'
import { startOfDay } from '../web/frame.ts'
import type { RepUnits } from './rep-units.ts'

/** What became of a period’s draw, rep by rep. */
export async function samplesIn(
  db: Kysely<Database>,
  period: Period & { readonly id: string },
): Promise<(repId: string, own: Pick<RepUnits, 'drawn'>) => Sample> {
  const draw = (await allDraws(db)).get(period.id)
  const lost = await goneFromDraw(db, period.id)
  const isCommitted = draw !== undefined && draw.committedAt < startOfDay(period.from, period.timeZone)
  return (repId, { drawn }) => ({
    isCommitted,
    drawn: drawn.length,
    settled: drawn.filter((one) => one.isSettled).length,
    lost: lost.get(repId) ?? 0,
  })
}
