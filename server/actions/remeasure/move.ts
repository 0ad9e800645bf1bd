import type { Kysely } from 'kysely'
import { idsActedUpon } from '../../../db/queries/acted-upon.ts'
import { saidAtIn } from '../../../db/queries/conversation-rows.ts'
import { replaceFindings } from '../../../db/queries/findings.ts'
import { enter } from '../../../db/queries/ledger.ts'
import { forgetKilledRuns } from '../../../db/queries/pay-runs.ts'
import { moveSides, noteMove, replaceMeasures, type ToSettle } from '../../../db/queries/remeasured-move.ts'
import { openRemeasuring } from '../../../db/queries/remeasurings.ts'
import { saveStatistics } from '../../../db/queries/save-conversation.ts'
import { verdictsOf } from '../../../db/queries/verdicts.ts'
import { findWords } from '../../../db/queries/words.ts'
import type { Database } from '../../../db/schema.ts'
import type { Measures } from '../../measures/measure.ts'
import { asPeopleLeft } from '../settled-findings.ts'
import { keepingActedUpon } from './acted-upon.ts'

/** Has pages show the other figures, all of them or none. What was being graded meanwhile is graded anew. */
export async function move(db: Kysely<Database>, run: string, now: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const open = await openRemeasuring(trx)
    if (open?.run !== run || open.state !== 'moving') return
    const side = open.side === 'before' ? 'after' : 'before'
    for (const one of await moveSides(trx, run, side, now)) await settleAnew(trx, one)
    await forgetKilledRuns(trx)
    const byId = await noteMove(trx, run, side, now)
    const { version } = open
    const payload = { what: 'measures-moved', run, version, to: side, by: byId }
    await enter(trx, { at: now, kind: 'audit', payload })
  })
}

/** The measures are moved already: here they are settled with what people said and did since. */
async function settleAnew(trx: Kysely<Database>, one: ToSettle): Promise<void> {
  const conversation = await findWords(trx, one.id)
  if (!conversation) return
  const found = JSON.parse(one.measures) as Measures
  const measures = keepingActedUpon(conversation, JSON.parse(one.today) as Measures, {
    after: found,
    acted: await idsActedUpon(trx, [one.id]),
  })
  if (measures !== found) await replaceMeasures(trx, one.id, one.revision + 1, JSON.stringify(measures))
  const verdicts = await verdictsOf(trx, one.id)
  const left = asPeopleLeft({ conversation, measures, verdicts, repId: one.repId })
  await saveStatistics(trx, one.id, left.statistics)
  await replaceFindings(trx, one.id, left.found, saidAtIn(conversation))
}
