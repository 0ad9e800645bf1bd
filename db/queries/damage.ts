import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { isSqlite } from '../dialect.ts'
import type { Database } from '../schema.ts'

/** What cannot be read as it was written, and in which table. */
export interface Damage {
  readonly table: string
  readonly says: string
}

/** Goes through the whole file, its indexes and the index of words; on PostgreSQL through every row of every table. */
export async function damageIn(db: Kysely<Database>): Promise<readonly Damage[]> {
  if (!isSqlite(db)) return damagedTables(db)
  const whole = await said(() => unsound(db))
  const inTables = whole === null ? await lostRows(db) : await damagedTables(db).catch(noneIfDamaged)
  if (whole !== null && inTables.length === 0) return [{ table: 'heard.sqlite', says: whole }]
  return [...inTables, ...(await unlikeWords(db))]
}

async function damagedTables(db: Kysely<Database>): Promise<readonly Damage[]> {
  const found: Damage[] = []
  for (const table of await tablesOf(db)) {
    const says = await said(() => (isSqlite(db) ? unsound(db, table) : unreadable(db, table)))
    if (says !== null) found.push({ table, says })
  }
  return found
}

/** Every table with rows of ours, by name. */
export async function tablesOf(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = isSqlite(db)
    ? await sql<{ name: string }>`select name from pragma_table_list where schema = 'main' and type = 'table'
        and name not like 'sqlite@_%' escape '@' order by name`.execute(db)
    : await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()
        order by tablename`.execute(db)
  return rows.map((row) => row.name)
}

const mostSaid = 5

async function unsound(db: Kysely<Database>, table?: string): Promise<string | null> {
  const asked =
    table === undefined ? sql`pragma integrity_check(1)` : sql`pragma integrity_check(${sql.table(table)})`
  const { rows } = await sql<{ integrity_check: string }>`${asked}`.execute(db)
  const wrong = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  return wrong.length === 0 ? null : wrong.slice(0, mostSaid).join('; ')
}

async function unreadable(db: Kysely<Database>, table: string): Promise<string | null> {
  await sql`select sum(length(whole_row::text)) from ${sql.table(table)} as whole_row`.execute(db)
  return null
}

async function lostRows(db: Kysely<Database>): Promise<readonly Damage[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  return rows
    .slice(0, mostSaid)
    .map(({ table, parent }) => ({ table, says: `a row leads to one of ${parent} that is not there` }))
}

/** What was said, held against the index of its words: neither can change without the other. */
async function unlikeWords(db: Kysely<Database>): Promise<readonly Damage[]> {
  const says = await said(async () => {
    await sql`insert into utterance_search (utterance_search, rank) values ('integrity-check', 1)`.execute(db)
    return null
  })
  return says === null ? [] : [{ table: 'utterances', says }]
}

async function said(look: () => Promise<string | null>): Promise<string | null> {
  try {
    return await look()
  } catch (error) {
    if (isDamage(error)) return error.message
    throw error
  }
}

/** Not even the list of tables could be read. */
function noneIfDamaged(error: unknown): readonly Damage[] {
  if (isDamage(error)) return []
  throw error
}

/** The database could not read its own file. */
export function isDamage(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(SQLITE_CORRUPT|SQLITE_NOTADB|XX00[12])/.test(code)
}

/** Files as they were brought whose bytes are not those they came with, by the name they came under. */
export async function changedOriginals(db: Kysely<Database>): Promise<readonly string[]> {
  const changed: string[] = []
  let last = ''
  for (;;) {
    const one = await db
      .selectFrom('files')
      .select(['sha256', 'name', 'bytes'])
      .where('sha256', '>', last)
      .where('gone_at', 'is', null)
      .orderBy('sha256')
      .limit(1)
      .executeTakeFirst()
    if (!one) return changed
    if (createHash('sha256').update(one.bytes).digest('hex') !== one.sha256) changed.push(one.name)
    last = one.sha256
  }
}
