import type { Kysely, Selectable } from 'kysely'
import type { CompetitorKnows } from '../../server/measures/gem.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { GemsTable } from '../tables/insights.ts'
import { inTransaction } from '../transaction.ts'

/** An insight that was put forward as a gem, and what a second person said of it. */
export interface PutForward {
  readonly insightId: string
  readonly conversationId: string
  /** `null` where its rarity put it forward. */
  readonly proposedBy: string | null
  readonly proposedAt: string
  readonly decided: Decided | null
}

export interface Decided {
  readonly byId: string
  readonly at: string
  readonly answer: 'accepted' | 'refused'
  readonly competitorKnows: CompetitorKnows | null
  readonly reason: string | null
  /** Of how many customers, out of how many, it was known then; `null` with too few to say. */
  readonly heardFrom: number | null
  readonly heardOf: number | null
}

/** What was put forward of these insights, by the insight. */
export async function putForward(
  db: Kysely<Database>,
  insightIds: readonly string[],
): Promise<ReadonlyMap<string, PutForward>> {
  const all = new Map<string, PutForward>()
  await inBatches(insightIds, async (some) => {
    const rows = await db.selectFrom('gems').selectAll().where('insight_id', 'in', some).execute()
    for (const row of rows) all.set(row.insight_id, toPutForward(row))
  })
  return all
}

/** Puts an insight forward; the first who does so stays its proposer. Answers whether it was the first. */
export async function proposeGem(
  db: Kysely<Database>,
  one: Pick<PutForward, 'insightId' | 'conversationId' | 'proposedBy' | 'proposedAt'>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('gems')
      .values({
        insight_id: one.insightId,
        conversation_id: one.conversationId,
        proposed_by: one.proposedBy,
        proposed_at: one.proposedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}

/** Keeps what a second person said; what somebody said before stays. Answers whether it was kept. */
export async function decideGem(
  db: Kysely<Database>,
  insightId: string,
  { byId, at, answer, competitorKnows, reason, heardFrom, heardOf }: Decided,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('gems')
      .set({ decided_by: byId, decided_at: at, answer, competitor_knows: competitorKnows })
      .set({ reason, heard_from: heardFrom, heard_of: heardOf })
      .where('insight_id', '=', insightId)
      .where('decided_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

function toPutForward(row: Selectable<GemsTable>): PutForward {
  const { insight_id, conversation_id, proposed_by, proposed_at } = row
  return {
    insightId: insight_id,
    conversationId: conversation_id,
    proposedBy: proposed_by,
    proposedAt: proposed_at,
    decided:
      row.decided_by === null || row.decided_at === null
        ? null
        : {
            byId: row.decided_by,
            at: row.decided_at,
            answer: row.answer as Decided['answer'],
            competitorKnows: row.competitor_knows as CompetitorKnows | null,
            reason: row.reason,
            heardFrom: row.heard_from,
            heardOf: row.heard_of,
          },
  }
}
