import type { Kysely } from 'kysely'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'

/** Two days: an instant may lie on the day before or after, depending on where one is. */
const marginMs = 2 * 24 * 60 * 60 * 1000

/**
 * Whether a frozen grade or statement names a conversation. Only a period that ended after it began can; of its
 * evidence that of the conversation's own rep is opened first.
 */
export async function isNamedInFrozen(db: Kysely<Database>, conversationId: string): Promise<boolean> {
  const conversation = await db
    .selectFrom('conversations')
    .select(['rep_id', 'sorted_at'])
    .where('id', '=', conversationId)
    .executeTakeFirst()
  const periods = await periodsAfter(db, conversation?.sorted_at ?? '')
  if (periods.length === 0) return false
  for (const table of ['statements', 'grades'] as const) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'rep_id'])
      .where('frozen_at', 'is not', null)
      .where('period_id', 'in', periods)
      .execute()
    const ownFirst = rows.toSorted((a, b) => own(b, conversation?.rep_id) - own(a, conversation?.rep_id))
    for (const { id } of ownFirst) if ((await keptIn(db, table, id)).includes(conversationId)) return true
  }
  return false
}

function own(row: { readonly rep_id: string }, repId: string | null | undefined): number {
  return row.rep_id === repId ? 1 : 0
}

async function periodsAfter(db: Kysely<Database>, began: string): Promise<readonly string[]> {
  const at = Date.parse(began)
  const after = Number.isNaN(at) ? '' : new Date(at - marginMs).toISOString().slice(0, 10)
  const rows = await db
    .selectFrom('periods')
    .select('id')
    .where('frozen_at', 'is not', null)
    .where('to_on', '>=', after)
    .execute()
  return rows.map(({ id }) => id)
}

async function keptIn(db: Kysely<Database>, table: 'statements' | 'grades', id: string): Promise<string> {
  const { kept } =
    table === 'grades'
      ? await db.selectFrom('grades').select('grade as kept').where('id', '=', id).executeTakeFirstOrThrow()
      : await db
          .selectFrom('statements')
          .select('capsule as kept')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
  return jsonText(kept)
}
