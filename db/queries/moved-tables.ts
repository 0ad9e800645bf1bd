import { hash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { copyInto } from '../copied-rows.ts'
import type { Database } from '../schema.ts'

/** A column of a PostgreSQL table, and how what SQLite keeps of it is written there. */
export interface MovedColumn {
  readonly name: string
  readonly kind: 'plain' | 'bytes' | 'flag' | 'fraction' | 'instant'
}

/** How many rows, and a sum of their hashes that is the same in whatever order they come. */
export interface TableSum {
  readonly rows: number
  readonly sum: bigint
}

/** The columns of a table that hold what somebody wrote there. */
export async function movedColumns(db: Kysely<Database>, table: string): Promise<readonly MovedColumn[]> {
  const { rows } = await sql<{ name: string; type: string }>`select column_name as name, data_type as type
    from information_schema.columns where table_schema = current_schema() and table_name = ${table}
    and is_generated = 'NEVER' order by ordinal_position`.execute(db)
  return rows.map(({ name, type }) => ({ name, kind: kinds[type] ?? 'plain' }))
}

const kinds: Readonly<Record<string, MovedColumn['kind']>> = {
  bytea: 'bytes',
  boolean: 'flag',
  'double precision': 'fraction',
  'timestamp with time zone': 'instant',
}

const mostBytes = 4 * 1024 * 1024

/** Copies rows out of SQLite into a table, some at a time, and adds them up on the way. */
export async function moveRows(
  trx: Transaction<Database>,
  table: string,
  columns: readonly MovedColumn[],
  rows: Iterable<readonly unknown[]>,
): Promise<TableSum> {
  const names = columns.map(({ name }) => name)
  let [many, sum, bytes] = [0, 0n, 0]
  let waiting: (readonly unknown[])[] = []
  const copy = async () => {
    if (waiting.length > 0)
      await trx.executeQuery(copyInto(table, names, waiting)).catch((error) => {
        throw naming({ table, names, rows: waiting }, error)
      })
    waiting = []
    bytes = 0
  }
  for (const row of rows) {
    const values = columns.map(({ kind }, at) => asKept(kind, row[at]))
    const text = values.map((value, at) => asSummed(columns[at]?.kind ?? 'plain', value)).join(between)
    sum += BigInt(`0x${hash('sha256', text).slice(0, digits)}`)
    many += 1
    bytes += text.length
    waiting.push(values)
    if (bytes > mostBytes) await copy()
  }
  await copy()
  return { rows: many, sum }
}

interface Sent {
  readonly table: string
  readonly names: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** PostgreSQL is stricter than SQLite, which keeps anything anywhere: which row it is about. */
function naming({ table, names, rows }: Sent, error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  const line = /, line (\d+)/.exec(error.where ?? '')?.[1]
  const row = rows[Number(line) - 1]
  const which = row ? ` where ${names[0]} is ${JSON.stringify(String(row[0]))}` : ''
  return new Error(
    `PostgreSQL cannot keep what stands in the table ${table}${which}: ${error.message}. Put it right in Heard, or with SQLite’s own program`,
    { cause: error },
  )
}

/** Those of these tables that hold a row. */
export async function heldTables(
  db: Kysely<Database>,
  tables: readonly string[],
): Promise<readonly string[]> {
  const looks = tables.map(
    (table) => sql`select ${sql.lit(table)} as name where exists (select 1 from ${sql.table(table)})`,
  )
  const { rows } = await sql<{ name: string }>`${sql.join(looks, sql` union all `)}`.execute(db)
  return rows.map(({ name }) => name)
}

/** Every conversation, by its id. */
export async function conversationsIn(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('conversations').select('id').execute()
  return rows.map(({ id }) => id)
}

/** What stands in a table, added up by PostgreSQL itself as `moveRows` does. */
export async function sumOf(
  db: Kysely<Database>,
  table: string,
  columns: readonly MovedColumn[],
): Promise<TableSum> {
  const values = columns.map(
    ({ name, kind }) => sql`coalesce(${summed[kind](sql.ref(name))}, ${sql.lit(none)})`,
  )
  const text = sql.join(values, sql` || ${sql.lit(between)} || `)
  const hashed = sql`substr(encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), 1, ${sql.lit(digits)})`
  const { rows } = await sql<{ rows: string; sum: string }>`select count(*)::text as rows,
    coalesce(sum(('x' || ${hashed})::bit(60)::bigint), 0)::text as sum from ${sql.table(table)}`.execute(db)
  return { rows: Number(rows[0]?.rows), sum: BigInt(rows[0]?.sum ?? 0) }
}

const digits = 15
/** Signs that nobody types. */
const between = '\u001f'
const none = '\u001e'

const summed: Readonly<Record<MovedColumn['kind'], (column: RawBuilder<unknown>) => RawBuilder<unknown>>> = {
  plain: (column) => sql`${column}::text`,
  bytes: (column) => sql`encode(${column}, 'hex')`,
  flag: (column) => sql`${column}::integer::text`,
  fraction: (column) => sql`encode(float8send(${column}), 'hex')`,
  instant: (column) => sql`(extract(epoch from ${column}) * 1000)::bigint::text`,
}

/** What SQLite keeps, as PostgreSQL keeps it. */
function asKept(kind: MovedColumn['kind'], value: unknown): unknown {
  if (value === null || value === undefined) return null
  if (kind === 'flag') return Number(value) === 0 ? 'f' : 't'
  if (kind === 'instant') return new Date(typeof value === 'string' ? value : Number(value)).toISOString()
  return value
}

function asSummed(kind: MovedColumn['kind'], value: unknown): string {
  if (value === null) return none
  if (kind === 'bytes') return Buffer.from(value as Uint8Array).toString('hex')
  if (kind === 'flag') return value === 't' ? '1' : '0'
  if (kind === 'instant') return String(Date.parse(String(value)))
  if (kind !== 'fraction') return String(value)
  const eight = Buffer.alloc(8)
  eight.writeDoubleBE(Number(value))
  return eight.toString('hex')
}
