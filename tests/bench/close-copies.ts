import type { Kysely } from 'kysely'
import { inBatches, insertAll } from '../../db/batches.ts'
import { findingsOf } from '../../db/queries/findings.ts'
import type { Database } from '../../db/schema.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { hashOf } from '../../server/pay/canonical.ts'

/** What was found in each conversation of a rep, to name it again under another one. */
export type Made = ReadonlyMap<string, Measures>

const tables = [
  'conversations',
  'conversation_stats',
  'commitments',
  'insights',
  'notes',
  'verdicts',
  'advocacy_cases',
  'counted_talks',
] as const
/** Read only where something is still to be decided. */
const wordTables = ['parties', 'utterances', 'measurements', 'moments'] as const

type Row = Readonly<Record<string, unknown>>
type Rows = ReadonlyMap<string, readonly Row[]>

/** All that stands of a rep. */
export async function rowsOf(db: Kysely<Database>, rep: string): Promise<Rows> {
  const rows = new Map<string, readonly Row[]>()
  rows.set(
    'customers',
    await db.selectFrom('customers').selectAll().where('id', 'like', `${rep}-%`).execute(),
  )
  for (const table of tables) {
    const column = table === 'conversations' ? 'id' : 'conversation_id'
    const kept = await db
      .selectFrom(table)
      .selectAll()
      .where(column as 'id', 'like', `${rep}-%`)
      .execute()
    rows.set(table, kept)
  }
  const open = inWords(db, rep)
  for (const table of wordTables)
    rows.set(table, await db.selectFrom(table).selectAll().where('conversation_id', 'in', open).execute())
  const kept = await db
    .selectFrom('fulfilments')
    .innerJoin('commitments', 'commitments.id', 'commitment_id')
    .selectAll('fulfilments')
    .where('conversation_id', 'like', `${rep}-%`)
    .execute()
  return rows.set('fulfilments', kept)
}

function inWords(db: Kysely<Database>, rep: string) {
  return db
    .selectFrom('counted_talks')
    .select('conversation_id')
    .where('conversation_id', 'like', `${rep}-%`)
    .where((eb) =>
      eb.or([
        eb('counted', 'like', '%"hasOpenAsks":true%'),
        eb('conversation_id', 'in', eb.selectFrom('verdicts').select('conversation_id')),
      ]),
    )
}

/** The same rows under other names. */
export async function insertAs(
  db: Kysely<Database>,
  rows: Rows,
  rename: (value: unknown) => unknown,
): Promise<void> {
  for (const [table, all] of rows)
    await inBatches(all, async (some) => {
      const renamed = some.map(({ row_id: _, ...row }) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rename(value)])),
      )
      await insertAll(db, renamed, (few) => db.insertInto(table as 'notes').values(few as never))
    })
}

/** Ids of findings are made from that of their conversation; all other ids hold the rep’s, or are random. */
export function renamer(made: Made, from: string, to: string): (value: unknown) => unknown {
  const ids = new Map<string, string>()
  for (const [conversation, measures] of made) {
    const before = findingsOf(conversation, measures)
    const after = findingsOf(conversation.replace(from, to), measures)
    for (const kind of ['moments', 'commitments', 'insights'] as const)
      for (const [at, { id }] of before[kind].entries()) ids.set(id, after[kind][at]?.id ?? id)
  }
  return (value) => {
    if (typeof value !== 'string') return value
    if (/^[0-9a-f]{32}$/.test(value)) return ids.get(value) ?? hashOf(`${to} ${value}`).slice(0, 32)
    if (!value.includes(from)) return value
    return value.replaceAll(from, to).replace(/[0-9a-f]{32}/g, (id) => ids.get(id) ?? id)
  }
}
