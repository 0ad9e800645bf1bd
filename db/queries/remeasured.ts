import type { Insertable, Kysely } from 'kysely'
import { inBatches, insertAll } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { RemeasuredTable } from '../tables/remeasuring.ts'
import { inTransaction } from '../transaction.ts'
import { noteProgress, type Remeasuring } from './remeasurings.ts'

/**
 * The tables whose rows follow from what is measured: their columns but for the conversation’s, and by which of them
 * a row before and a row after are the same row.
 */
export const derived: Readonly<
  Record<Derived, { readonly key: readonly [string, ...string[]]; readonly columns: readonly string[] }>
> = {
  moments: {
    key: ['id'],
    columns: [
      ...['id', 'seq', 'kind', 'utterance', 'party', 'start_at', 'end_at', 'words', 'confidence', 'why'],
      ...['detector', 'by_id'],
    ],
  },
  commitments: {
    key: ['id'],
    columns: [
      ...['id', 'seq', 'utterance', 'owner', 'class', 'action', 'due_on', 'due_words', 'due_how', 'words'],
      ...['confidence', 'said_at', 'detector', 'by_id'],
    ],
  },
  insights: {
    key: ['id'],
    columns: [...['id', 'seq', 'kind', 'utterance', 'words', 'confidence', 'detector', 'by_id', 'topic']],
  },
  conversation_stats: {
    key: ['conversation_id'],
    columns: [
      ...['customer_airtime', 'rep_airtime', 'airtime_method', 'airtime_margin', 'airtime_reason'],
      ...['customer_weight', 'spoken_weight', 'customer_talk_ms', 'our_talk_ms', 'customer_words'],
      ...['our_words', 'duration_ms', 'questions', 'promises', 'open_loops', 'insights', 'ego', 'pressure'],
      ...['ribbon', 'quote', 'quote_utterance', 'version'],
    ],
  },
  parties: { key: ['conversation_id', 'key'], columns: ['key', 'role', 'role_how', 'role_confidence'] },
}
export type Derived = 'moments' | 'commitments' | 'insights' | 'conversation_stats' | 'parties'
export const derivedTables = Object.keys(derived) as readonly Derived[]

/** A row as its table has it, by column. */
export type Row = Readonly<Record<string, string | number | null>>
export type Stem = Readonly<Record<'insight_id' | 'kind' | 'stem', string>> & { readonly size: number }

/** What differs of a conversation, row by row; rows that are the same on both sides are left out. */
export interface Sides {
  readonly rows: Readonly<
    Record<Derived, { readonly before: readonly Row[]; readonly after: readonly Row[] }>
  >
  readonly stems: { readonly before: readonly Stem[]; readonly after: readonly Stem[] }
}

/** That a conversation was measured again; with what differs, where something does. */
export interface NewRemeasured {
  readonly mark: Insertable<RemeasuredTable>
  readonly sides: Sides | null
}

/** Keeps what came of these conversations, in place of what came of them before; unless it was stopped meanwhile. */
export async function saveRemeasured(
  db: Kysely<Database>,
  run: string,
  batch: readonly NewRemeasured[],
  spent: Pick<Remeasuring, 'busyMs' | 'processorMs'>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const going = await trx
      .selectFrom('remeasurings')
      .select('run')
      .where('run', '=', run)
      .where('state', '<>', 'over')
      .executeTakeFirst()
    if (!going) return false
    const earlier = await forget(
      trx,
      run,
      batch.map(({ mark }) => mark.conversation_id),
    )
    await insertAll(
      trx,
      batch.map(({ mark }) => mark),
      (some) => trx.insertInto('remeasured').values(some),
    )
    await saveSides(trx, run, batch)
    await noteProgress(trx, run, {
      ...spent,
      done: batch.length - earlier.done,
      different: batch.filter((one) => one.sides !== null).length - earlier.different,
    })
    return true
  })
}

async function forget(trx: Kysely<Database>, run: string, ids: readonly string[]) {
  let [done, different] = [0, 0]
  await inBatches(ids, async (some) => {
    const rows = await trx
      .deleteFrom('remeasured')
      .where('run', '=', run)
      .where('conversation_id', 'in', some)
      .returning((eb) => eb('measures', 'is not', null).as('is_different'))
      .execute()
    done += rows.length
    different += rows.filter((row) => Boolean(row.is_different)).length
  })
  return { done, different }
}

async function saveSides(trx: Kysely<Database>, run: string, batch: readonly NewRemeasured[]): Promise<void> {
  for (const side of ['before', 'after'] as const) {
    const sided = <T extends object>(rowsOf: (sides: Sides) => readonly T[]) =>
      batch.flatMap(({ mark: { conversation_id }, sides }) =>
        sides === null ? [] : rowsOf(sides).map((row) => ({ run, side, conversation_id, ...row })),
      )
    for (const table of derivedTables)
      await insertAll(
        trx,
        sided(({ rows }) => rows[table][side]),
        (some) => trx.insertInto(`remeasured_${table}`).values(some as never),
      )
    await insertAll(
      trx,
      sided(({ stems }) => stems[side]),
      (some) => trx.insertInto('remeasured_insight_stems').values(some),
    )
  }
}
