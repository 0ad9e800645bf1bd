import { type Kysely, sql } from 'kysely'
import { insertAll } from '../batches.ts'
import { isSqlite } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { SaidLists } from './lists.ts'

/** Blocks are small as long as they are new; as soon as there are enough rows, a large one takes their place. */
export interface BlockSizes {
  readonly small: number
  /** A multiple of the small one. */
  readonly large: number
}

const SIZES: BlockSizes = { small: 4096, large: 65_536 }
const READ_AT_ONCE = 4096

/**
 * Puts the words of all blocks together that are full and wait for it, and tells how many have to wait longer: into
 * those somebody may still be writing.
 */
export async function fillBlocks(
  db: Kysely<Database>,
  stopping?: AbortSignal,
  sizes = SIZES,
): Promise<number> {
  if (isSqlite(db)) return 0
  await noteFullBlocks(db, sizes)
  for (const id of await blocksReady(db)) {
    if (stopping?.aborted) break
    await db.transaction().execute((trx) => fillBlock(trx, id))
  }
  const { count } = await db
    .selectFrom('said_blocks')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('is_filled', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Whether all rows before this one stand in blocks in which no conversation begins so late. */
export async function areEarlier(db: Kysely<Database>, before: number, since: string): Promise<boolean> {
  const { rows, late } = await db
    .selectFrom('said_blocks')
    .select([
      sql<number | null>`sum(last_row - first_row + 1)`.as('rows'),
      sql<string | null>`max(latest)`.as('late'),
    ])
    .where('is_filled', '=', 1)
    .where('first_row', '<', before)
    .executeTakeFirstOrThrow()
  return Number(rows ?? 0) >= before && (late ?? '') < since
}

const oldestRunning = sql<number>`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`
const nextTransaction = sql<number>`pg_snapshot_xmax(pg_current_snapshot())::text::bigint`

/**
 * Numbers of rows are given out in their order: once a later one is seen, whoever may still write into a block is
 * running by now. Where the numbers of transactions began anew, as after a restoring, the waiting does too.
 */
async function noteFullBlocks(db: Kysely<Database>, { small, large }: BlockSizes): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await isNobodyEmptying(trx))) return
    const { newest } = await trx
      .selectFrom('utterances')
      .select((eb) => eb.fn.max(sql<number | null>`row_id`).as('newest'))
      .executeTakeFirstOrThrow()
    const rows = Number(newest ?? 0) + 1
    const larges = Math.floor(rows / large)
    await noteBlocks(trx, large, { from: 0, to: larges })
    await noteBlocks(trx, small, { from: (larges * large) / small, to: Math.floor(rows / small) })
    await sql`update said_blocks set after_transaction = ${nextTransaction}
      where is_filled = 0 and after_transaction > ${nextTransaction}`.execute(trx)
  })
}

/** Whoever takes words out of blocks would not see one that is noted meanwhile. */
async function isNobodyEmptying(trx: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{
    locked: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('said_blocks')) as locked`.execute(trx)
  return rows[0]?.locked ?? false
}

async function noteBlocks(
  trx: Kysely<Database>,
  size: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await sql`insert into said_blocks (first_row, last_row, after_transaction)
    select nth * ${size}::bigint, (nth + 1) * ${size}::bigint - 1, ${nextTransaction}
    from generate_series(${from}::bigint, ${to}::bigint - 1) nth
    where not exists (select 1 from said_blocks where last_row = (nth + 1) * ${size}::bigint - 1
      and first_row = nth * ${size}::bigint)`.execute(trx)
}

/** The newest first: that is where people look. */
async function blocksReady(db: Kysely<Database>): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('said_blocks')
    .select('id')
    .where('is_filled', '=', 0)
    .where('after_transaction', '<=', oldestRunning)
    .orderBy('last_row', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

async function fillBlock(trx: Kysely<Database>, id: number): Promise<void> {
  const within = await blocksWithin(trx, id)
  const block = within.find((one) => one.id === id && one.is_filled === 0)
  if (!block) return
  const { lists } = await wordsOf(trx, block.first_row, block.last_row)
  const rows = lists.map(({ word, said }) => ({ word, block: id, said }))
  await insertAll(trx, rows, (some) => trx.insertInto('said_words').values(some))
  const smaller = within.filter((one) => one !== block).map((one) => one.id)
  if (smaller.length > 0) await trx.deleteFrom('said_blocks').where('id', 'in', smaller).execute()
  const latest = sql<string>`coalesce((select max(sorted_at) from conversations where id in
    (select conversation_id from utterances where row_id between ${block.first_row} and ${block.last_row})), '')`
  await trx.updateTable('said_blocks').set({ is_filled: 1, latest }).where('id', '=', id).execute()
}

/** A block and the smaller ones in it. Whoever takes a conversation out waits for them, and removes what was filled. */
async function blocksWithin(trx: Kysely<Database>, id: number) {
  const end = (of: 'first_row' | 'last_row') =>
    sql<number>`(select ${sql.ref(of)} from said_blocks where id = ${id})`
  return trx
    .selectFrom('said_blocks')
    .selectAll()
    .where('first_row', '>=', end('first_row'))
    .where('last_row', '<=', end('last_row'))
    .orderBy('id')
    .forUpdate()
    .execute()
}

async function wordsOf(trx: Kysely<Database>, first: number, last: number): Promise<SaidLists> {
  const all = new SaidLists()
  for (let from = first; from <= last; from += READ_AT_ONCE) {
    const to = Math.min(last, from + READ_AT_ONCE - 1)
    const { rows } = await sql<{ row_id: number; words: string }>`select row_id, words::text as words
      from utterance_search where row_id between ${from} and ${to} order by row_id`.execute(trx)
    for (const { row_id, words } of rows) all.add(row_id - first, words)
  }
  return all
}
