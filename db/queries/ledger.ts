import type { Kysely } from 'kysely'
import {
  beginning,
  type Entry,
  entryAfter,
  type Head,
  type NewEntry,
  receiptOf,
} from '../../server/pay/ledger.ts'
import { oneAtATime } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Adds to the end of the ledger, in the transaction of what it tells of. Answers where the ledger ends now. */
export async function enter(db: Kysely<Database>, ...entries: readonly NewEntry[]): Promise<Head> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, 'ledger')
    let head = await headOfLedger(trx)
    for (const one of entries) {
      const entry = entryAfter(head, one)
      await trx.insertInto('ledger').values(entry).execute()
      head = entry
    }
    return head
  })
}

export async function headOfLedger(db: Kysely<Database>): Promise<Head> {
  const last = await db
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? beginning
}

/** Entries after a number, in their order. */
export async function entriesAfter(
  db: Kysely<Database>,
  seq: number,
  most: number,
): Promise<readonly Entry[]> {
  return db.selectFrom('ledger').selectAll().where('seq', '>', seq).orderBy('seq').limit(most).execute()
}

/** The latest entries, the newest first; of one kind, where it is said. */
export async function latestEntries(
  db: Kysely<Database>,
  most: number,
  kind?: string,
): Promise<readonly Entry[]> {
  return db
    .selectFrom('ledger')
    .selectAll()
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
}

/**
 * The receipt of a frozen statement: the entry that closed its period, after all its statements. `null` before, and
 * where the period was closed before there was a ledger.
 */
export async function receiptFor(
  db: Kysely<Database>,
  { periodId, frozenAt }: { readonly periodId: string; readonly frozenAt: string | null },
): Promise<string | null> {
  if (frozenAt === null) return null
  const rows = await db
    .selectFrom('ledger')
    .select(['seq', 'hash', 'payload'])
    .where('kind', '=', 'audit')
    .where('at', '=', frozenAt)
    .orderBy('seq')
    .execute()
  const closing = rows.find(({ payload }) => {
    const told = JSON.parse(payload) as { readonly what?: string; readonly period?: string }
    return told.what === 'period-frozen' && told.period === periodId
  })
  return closing ? receiptOf(closing) : null
}
