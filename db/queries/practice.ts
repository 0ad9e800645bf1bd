import type { Kysely } from 'kysely'
import type { Measured } from '../../server/measures/measured.ts'
import type { Database } from '../schema.ts'
import { toStatistics } from './statistics.ts'

/** A rehearsal of a rep: measured for them, and for nobody else. */
export interface Practice {
  readonly id: string
  readonly broughtAt: string
  readonly airtime: Measured<number>
}

/** A rep's rehearsals, the latest first. */
export async function practiceOf(db: Kysely<Database>, repId: string): Promise<readonly Practice[]> {
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
    .selectAll('conversation_stats')
    .select('imported_at')
    .where('rep_id', '=', repId)
    .where('practice', '=', 1)
    .orderBy('imported_at', 'desc')
    .orderBy('conversations.id')
    .execute()
  return rows.map((row) => ({
    id: row.conversation_id,
    broughtAt: row.imported_at,
    airtime: toStatistics(row).customerAirtime,
  }))
}
