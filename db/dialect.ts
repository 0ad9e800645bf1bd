import { setTimeout as sleep } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery as Compiled,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely'
import { all, folded, frequent } from './folded.ts'
import { PreparedStatements } from './prepared.ts'
import { emptyBlocks } from './said/empty-blocks.ts'
import type { Database } from './schema.ts'
import { othersFirst } from './turns.ts'
import type { Wanted } from './wanted.ts'
import { shownAround } from './words-shown.ts'

const patienceMs = 10_000

/** SQLite that waits for a lock without stopping the program, and begins every writing transaction at once as one. */
export class PatientSqliteDialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new PatientDriver(this.#database)
  }

  override createAdapter() {
    return new AllOrNothingAdapter()
  }
}

/** SQLite undoes a migration that fails half way, although Kysely's own adapter says it cannot. */
class AllOrNothingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database
  readonly #connection: PatientConnection

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.#database = database
    this.#connection = new PatientConnection(new PreparedStatements(database))
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await othersFirst()
    return this.#connection
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings) {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(Compiled.raw(begin))
  }

  /** A full disk has SQLite undo the transaction by itself; what went wrong is still what is told. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #statements: PreparedStatements

  constructor(statements: PreparedStatements) {
    this.#statements = statements
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const until = Date.now() + patienceMs
    for (;;) {
      try {
        return this.#statements.run<R>(query)
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error
        await sleep(5 + Math.random() * 20)
      }
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query)
  }
}

/** Others were in the way and did not let go in time; nothing was written: 503, try again. */
export function isBusy(error: unknown): boolean {
  return ['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY', '55P03', '40P01', '40001', '53300'].includes(codeOf(error))
}

/** Nothing can be written: the disk is full or read only. Nothing was. */
export function isUnwritable(error: unknown): boolean {
  return /^(SQLITE_FULL|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_IOERR_WRITE|ENOSPC|EROFS|EDQUOT|53100|25006)/.test(
    codeOf(error),
  )
}

/** The row is there already: a second copy of something that may exist once. */
export function isDuplicate(error: unknown): boolean {
  return ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error))
}

export function isSqlite(db: Kysely<Database>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** Lets one transaction at a time look for something and make it when it is not there. SQLite does so anyway. */
export async function oneAtATime(trx: Kysely<Database>, what: string): Promise<void> {
  if (!isSqlite(trx)) await sql`select pg_advisory_xact_lock(hashtext(${what}))`.execute(trx)
}

/** Memory for whoever writes far more at once than a page does. */
export async function easeBulk(db: Kysely<Database>): Promise<void> {
  if (!isSqlite(db)) return
  await sql`pragma cache_size = -262144`.execute(db)
  await sql`pragma wal_autocheckpoint = 20000`.execute(db)
}

// PostgreSQL refuses to index a text of more than a megabyte of different words; nobody says as many in one breath.
const searchedCharacters = 200_000

const composed = sql`normalize(left(text, ${sql.lit(searchedCharacters)}), nfc)`

/**
 * What is said, as `folded` writes it; the longer list is gone through only where it is needed, and neither where every
 * letter is plain, which is found out four times faster.
 */
const plainText = sql<string>`case
    when octet_length(text) = length(text) then left(text, ${sql.lit(searchedCharacters)})
    when ${composed} ~ '[\u0180-\u024f\u1e00-\u1eff]' then translate(${composed}, ${sql.lit(all.marked)}, ${sql.lit(all.plain)})
    when ${composed} ~ '[\u00c0-\u017f]' then translate(${composed}, ${sql.lit(frequent.marked)}, ${sql.lit(frequent.plain)})
    else ${composed} end`

/**
 * Makes the words of conversations findable: once, and not row by row, which would be three times slower. In the order
 * of their rows, for SQLite’s index writes out what it holds as soon as a row comes before the last one.
 */
export async function fillSearch(db: Kysely<Database>, ...conversationIds: readonly string[]): Promise<void> {
  const filling = isSqlite(db)
    ? sql`insert into utterance_search (rowid, text) select row_id, text from utterances
        where conversation_id in (${sql.join(conversationIds)}) order by row_id`
    : sql`insert into utterance_search (row_id, words) select row_id, to_tsvector('english', ${plainText})
        from utterances where conversation_id in (${sql.join(conversationIds)})`
  await filling.execute(db)
}

/** Takes the words of a conversation out again. To be done before its utterances go. */
export async function emptySearch(db: Kysely<Database>, conversationId: string): Promise<void> {
  if (!isSqlite(db)) return emptyBlocks(db, conversationId)
  await sql`insert into utterance_search (utterance_search, rowid, text)
    select 'delete', row_id, text from utterances where conversation_id = ${conversationId}`.execute(db)
}

/** Conversations in which one utterance holds all of this, however the words are bent. */
export function conversationsSaying(db: Kysely<Database>, wanted: readonly Wanted[]) {
  return sql<string>`(select u.conversation_id from ${utterancesSaying(db, wanted)} s
    join utterances u on u.row_id = s.row_id)`
}

/** Whether a conversation is one of them, asked of one after the other: faster where the words are in nearly all. */
export function saysSo(db: Kysely<Database>, wanted: readonly Wanted[]) {
  if (!isSqlite(db))
    // With an offset PostgreSQL asks it of each conversation, and joins no whole index.
    return sql<boolean>`exists (select 1 from utterances u join utterance_search held on held.row_id = u.row_id
      where u.conversation_id = conversations.id and held.words @@ ${queryOf(wanted)} offset 0)`
  const rows = (which: 'min' | 'max') =>
    sql`(select ${sql.raw(which)}(row_id) from utterances where conversation_id = conversations.id)`
  return sql<boolean>`exists (select 1 from utterance_search held join utterances u on u.row_id = held.rowid
    where held.utterance_search match ${matchOf(wanted)} and held.rowid between ${rows('min')} and ${rows('max')}
    and u.conversation_id = conversations.id)`
}

/** The rows of the utterances that hold all of this. */
export function utterancesSaying(db: Kysely<Database>, wanted: readonly Wanted[]) {
  return isSqlite(db)
    ? sql<{ row_id: number }>`(select rowid as row_id from utterance_search
        where utterance_search match ${matchOf(wanted)})`
    : sql<{ row_id: number }>`(select row_id from utterance_search where words @@ ${queryOf(wanted)})`
}

/** Whether this stands in more utterances than can be sorted at once. */
export async function isOften(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  often: number,
): Promise<boolean> {
  const counted = sql<{ count: number }>`select count(*) as count from
    (select 1 from ${utterancesSaying(db, wanted)} limit ${often + 1})`
  const { rows } = await counted.execute(db)
  return Number(rows[0]?.count) > often
}

/** These rows, as a list to look in, however many. */
export function theseRows(db: Kysely<Database>, rows: readonly number[]) {
  return isSqlite(db)
    ? sql<number>`(select value from json_each(${JSON.stringify(rows)}))`
    : sql<number>`(select unnest(${rows}::bigint[]))`
}

/** Signs of private use, which begin and end what was found in a text. */
export const foundBetween = ['\ue000', '\ue001'] as const

/** The words around what was found in these rows, with what was found between two signs. */
export async function wordsAround(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  rows: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const [begin, end] = foundBetween
  if (isSqlite(db)) {
    const texts = await db
      .selectFrom('utterances')
      .select(['row_id', 'text'])
      .where('row_id', 'in', rows)
      .execute()
    return shownAround(new Map(texts.map((row) => [row.row_id, row.text])), matchOf(wanted), foundBetween)
  }
  const answer = await sql<{ row_id: number; around: string; text: string }>`select row_id,
      ts_headline('english', ${plainText}, ${queryOf(wanted)},
        ${`StartSel=${begin}, StopSel=${end}, MaxWords=32, MinWords=16`}) as around, ${composed} as text
      from utterances where row_id in (${sql.join(rows)})`.execute(db)
  return new Map(answer.rows.map((row) => [Number(row.row_id), asItWasSaid(row)]))
}

/** PostgreSQL shows its plain letters: the words are put back as they were said. */
function asItWasSaid({ around, text }: { readonly around: string; readonly text: string }): string {
  const plain = around.replaceAll(/[\ue000\ue001]/g, '')
  const begins = folded(text).indexOf(plain)
  if (begins < 0) return text.slice(0, 300)
  let at = begins
  return Array.from({ length: around.length }, (_, nth) => {
    const sign = around[nth] ?? ''
    return foundBetween.some((one) => one === sign) ? sign : (text[at++] ?? '')
  }).join('')
}

export function matchOf(wanted: readonly Wanted[]): string {
  return (
    wanted.map(({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? ' *' : ''}`).join(' AND ') ||
    '""'
  )
}

export function queryOf(wanted: readonly Wanted[]) {
  if (wanted.length === 0) return sql`''::tsquery`
  return sql`(${sql.join(wanted.map(partOf), sql` && `)})`
}

function partOf({ words, isBeginning }: Wanted) {
  const plain = words.map(folded)
  if (!isBeginning) return sql`phraseto_tsquery('english', ${plain.join(' ')})`
  return sql`to_tsquery('english', ${`${plain.join(' <-> ')}:*`})`
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return String(error.code)
}
