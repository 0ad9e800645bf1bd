import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** How far changes are known: the last of them, and those before it that were still being written then. */
export interface HeardMark {
  readonly last: number
  readonly awaited: readonly Awaited[]
}

/** From one up to another, both included, since when in milliseconds. */
interface Awaited {
  readonly from: number
  readonly to: number
  readonly sinceMs: number
}

/** What is waited for may never come, because what it was part of was undone. */
const LONGEST_MS = 60 * 60 * 1000
const KEPT = 100_000
/** Beyond so many, everything is read anew instead. */
const MOST_READ = 10_000

/** Where the changes end now. */
export async function heardMark(db: Kysely<Database>, nowMs: number): Promise<HeardMark> {
  const { last } = await db
    .selectFrom('heard_changes')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  const from = Math.max(0, (last ?? 0) - KEPT)
  const inOrder = db
    .selectFrom('heard_changes')
    .select([
      'seq',
      (eb) =>
        eb.fn
          .coalesce(
            eb.fn.agg<number | null>('lag', ['seq']).over((over) => over.orderBy('seq')),
            sql<number>`${sql.lit(from)}`,
          )
          .as('before'),
    ])
    .where('seq', '>', from)
    .where('seq', '<=', last ?? 0)
  const gaps = await db
    .selectFrom(inOrder.as('in_order'))
    .select(['seq', 'before'])
    .whereRef('before', '<', (eb) => eb('seq', '-', 1))
    .execute()
  const awaited = gaps.flatMap(({ seq, before }) => missingIn([before, seq], nowMs))
  return { last: last ?? 0, awaited }
}

/**
 * Of whom something changed since then that counts for how rare an insight is. `undefined` where nobody can tell any
 * more, because too much has or all is gone. Two that write at once may end in another order than they began.
 */
export async function heardChanges(
  db: Kysely<Database>,
  { last, awaited }: HeardMark,
  nowMs: number,
): Promise<{ readonly customerIds: readonly string[]; readonly mark: HeardMark } | undefined> {
  const rows = await db
    .selectFrom('heard_changes')
    .select(['seq', 'customer_id'])
    .where((eb) =>
      eb.or([eb('seq', '>=', last), ...awaited.map(({ from, to }) => eb.between('seq', from, to))]),
    )
    .orderBy('seq')
    .limit(MOST_READ + 1)
    .execute()
  const isKnown = last === 0 ? (rows[0]?.seq ?? 1) === 1 : rows.some((row) => row.seq === last)
  if (!isKnown || rows.length > MOST_READ) return undefined
  const fresh = rows.filter((row) => row.seq !== last)
  const seqs = fresh.map((row) => row.seq)
  const waits = awaited.flatMap((one) => {
    const came = seqs.filter((seq) => seq >= one.from && seq <= one.to)
    return missingIn([one.from - 1, ...came, one.to + 1], one.sinceMs)
  })
  const after = [last, ...seqs.filter((seq) => seq > last)]
  return {
    customerIds: [...new Set(fresh.map((row) => row.customer_id))],
    mark: {
      last: after.at(-1) ?? last,
      awaited: [...waits, ...missingIn(after, nowMs)].filter(({ sinceMs }) => nowMs - sinceMs < LONGEST_MS),
    },
  }
}

/** Notes that other things were found in a conversation, which the database does not see by itself. */
export async function noteHeard(trx: Kysely<Database>, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length === 0) return
  await trx
    .insertInto('heard_changes')
    .columns(['customer_id'])
    .expression((eb) =>
      eb
        .selectFrom('conversations')
        .select((of) => of.ref('customer_id').$notNull().as('customer_id'))
        .where('id', 'in', conversationIds)
        .where('customer_id', 'is not', null),
    )
    .execute()
}

/** Leaves the newest; whoever knows of none of these begins anew. */
export async function forgetHeardChanges(db: Kysely<Database>): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('heard_changes')
      .where((eb) =>
        eb(
          'seq',
          '<=',
          eb
            .selectFrom('heard_changes')
            .select((of) => sql<number>`${of.fn.max('seq')} - ${KEPT}`.as('before')),
        ),
      )
      .execute(),
  )
}

function missingIn(seqs: readonly number[], sinceMs: number): readonly Awaited[] {
  return seqs.flatMap((seq, at) => {
    const from = (seqs[at - 1] ?? seq) + 1
    return from < seq ? [{ from, to: seq - 1, sinceMs }] : []
  })
}
