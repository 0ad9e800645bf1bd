import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { tablesOf } from './damage.ts'

/**
 * Reads all of a PostgreSQL database as it is at one instant, however much is written meanwhile.
 * What `read` is given sees that instant alone.
 */
export async function atOneInstant<T>(
  db: Kysely<Database>,
  read: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}

/** Every table but the list of changes, which is made anew. */
export async function filledTables(db: Kysely<Database>): Promise<readonly string[]> {
  return (await tablesOf(db)).filter((table) => !table.startsWith('kysely_'))
}

/** The rows of a table as JSON, a line each; few at a time of one whose rows may hold a whole file. */
export async function* rowsOf(
  trx: Transaction<Database>,
  table: string,
  { holdsBytes }: { readonly holdsBytes: boolean },
): AsyncGenerator<Uint8Array> {
  const atOnce = holdsBytes ? fewRows : manyRows
  await sql`declare whole no scroll cursor for
    select row_to_json(whole_row)::text as line from ${sql.table(table)} as whole_row`.execute(trx)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(atOnce)} from whole`.execute(trx)
    if (rows.length > 0) yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''))
    if (rows.length < atOnce) break
  }
  await sql`close whole`.execute(trx)
}

const fewRows = 4
const manyRows = 500

/** Tables with a column of bytes. */
export async function tablesWithBytes(db: Kysely<Database>): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = current_schema() and data_type = 'bytea'`.execute(db)
  return new Set(rows.map((row) => row.name))
}

/** Puts rows back, as `rowsOf` gave them, some at a time. */
export async function putRows(
  trx: Transaction<Database>,
  table: string,
  lines: AsyncIterable<string>,
): Promise<void> {
  const columns = sql.join((await columnsOf(trx, table)).map((name) => sql.ref(name)))
  const put = async (rows: readonly string[]) =>
    void (await sql`insert into ${sql.table(table)} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${`[${rows.join()}]`}::json)`.execute(
      trx,
    ))
  let waiting: string[] = []
  let size = 0
  for await (const line of lines) {
    waiting.push(line)
    size += line.length
    if (waiting.length < manyRows && size < mostCharacters) continue
    await put(waiting)
    waiting = []
    size = 0
  }
  if (waiting.length > 0) await put(waiting)
}

const mostCharacters = 4 * 1024 * 1024

async function columnsOf(db: Kysely<Database>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'
    order by ordinal_position`.execute(db)
  return rows.map((row) => row.name)
}

/** Counters go on behind the highest number that was taken. */
export async function goOnCounting(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; counter: string }>`select table_name as "table",
    column_name as "column", pg_get_serial_sequence(quote_ident(table_name), column_name) as counter
    from information_schema.columns where table_schema = current_schema()
    and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`.execute(db)
  for (const { table, column, counter } of rows)
    await sql`select setval(${counter}, coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1,
      false)`.execute(db)
}

/** Whether any table holds a row. */
export async function isFilled(db: Kysely<Database>): Promise<boolean> {
  const tables = await filledTables(db)
  if (tables.length === 0) return false
  const looks = tables.map((table) => sql`exists (select 1 from ${sql.table(table)})`)
  const { rows } = await sql<{ filled: boolean }>`select ${sql.join(looks, sql` or `)} as filled`.execute(db)
  return rows[0]?.filled === true
}
