import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { saveDraw } from '../../db/queries/draws.ts'
import { findPeriod } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { inTransaction } from '../../db/transaction.ts'
import { commitmentTo } from '../grading/draw.ts'
import { civilToday } from '../web/frame.ts'

interface Asked {
  readonly periodId: string
  /** Of a thousand conversations, how many are to be drawn. */
  readonly perMille: number
  readonly byId: string | null
  readonly now: Date
}

export type CommitAnswer =
  | { readonly commitment: string }
  | { readonly problem: 'missing' | 'begun' | 'there' }

const SEED_BYTES = 32

/** Makes a period’s seed and publishes its hash, while nobody can know a conversation of the period yet. */
export async function commitDraw(
  db: Kysely<Database>,
  { periodId, perMille, byId, now }: Asked,
): Promise<CommitAnswer> {
  return inTransaction(db, async (trx) => {
    const period = await findPeriod(trx, periodId)
    if (!period) return { problem: 'missing' }
    const { timeZone } = await installation(trx)
    if (civilToday(now, timeZone) >= period.from) return { problem: 'begun' }
    const seed = randomBytes(SEED_BYTES).toString('hex')
    const commitment = commitmentTo(seed)
    const draw = { periodId, seed, commitment, perMille, byId, now: now.toISOString() }
    return (await saveDraw(trx, draw)) ? { commitment } : { problem: 'there' }
  })
}
