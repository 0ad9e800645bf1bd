import { type Kysely, sql } from 'kysely'
import { queryOf } from '../dialect.ts'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'
import { type SoughtPart, soughtIn } from './sought.ts'

/** What is looked for: as somebody wants it, and as PostgreSQL asks for it. */
export interface Asked {
  readonly wanted: readonly Wanted[]
  /** `undefined` where it is more than places of words can tell. */
  readonly parts: readonly SoughtPart[] | undefined
}

/** What PostgreSQL makes of what somebody wants, and the newest row there is. */
export async function askedFor(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
): Promise<{ readonly asked: Asked; readonly newest: number }> {
  const { rows } = await sql<{ query: string; newest: number | null }>`
    select ${queryOf(wanted)}::text as query, (select max(row_id) from utterances) as newest`.execute(db)
  const [row] = rows
  return { asked: { wanted, parts: soughtIn(row?.query ?? '') }, newest: Number(row?.newest ?? 0) }
}
