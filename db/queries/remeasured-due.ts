import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/**
 * Conversations that were not measured again, or of which something changed since: they have other words, another rep,
 * or somebody spoke of their findings. So many of them, in the order of ids.
 */
export async function dueAgain(
  db: Kysely<Database>,
  run: string,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from conversations c
    left join remeasured r on r.run = ${run} and r.conversation_id = c.id
    where c.id > ${after} and (r.run is null or r.revision <> c.revision
      or (r.measures is not null and r.said >= 0 and (r.rep_id is distinct from c.rep_id
        or r.said <> (select count(*) from verdicts v where v.conversation_id = c.id))))
    order by c.id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whether anything here is measured by another version than this one. */
export async function isMeasuredOtherwise(db: Kysely<Database>, version: string): Promise<boolean> {
  const says = JSON.stringify({ measures: version }).slice(1, -1)
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('conversation_stats')
      .select(['conversation_id', 'version'])
      .where('conversation_id', '>', after)
      .orderBy('conversation_id')
      .limit(AT_ONCE)
      .execute()
    if (rows.some((row) => !row.version.includes(says))) return true
    const last = rows.at(-1)
    if (!last) return false
    after = last.conversation_id
  }
}

const AT_ONCE = 5000
