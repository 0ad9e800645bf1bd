import type { Kysely, Transaction } from 'kysely'
import type { ExpectedKind, LeftOutReason } from '../../server/readers/expected.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** A calendar or a call log that was brought in: by whom, for which days, and what of it is not expected. */
export interface ExpectedSource {
  readonly id: string
  readonly kind: ExpectedKind
  readonly name: string | null
  readonly fileName: string
  /** `null` where the program’s own demonstration brought it. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly at: string
  readonly from: string
  readonly to: string
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>
  /** Somebody else said that it is the whole of it; without that it opens no gate for whoever brought it. */
  readonly agreedBy: string | null
  readonly calls: number
  /** Whose conversations it expects. */
  readonly reps: readonly string[]
}

export interface NewSource
  extends Pick<ExpectedSource, 'kind' | 'name' | 'fileName' | 'from' | 'to' | 'leftOut'> {
  /** What the same source is known by when it is brought in again. */
  readonly mark: string
  readonly byId: string | null
  readonly now: string
}

/** Keeps a source, or what is new of one that is here. Answers its id. */
export async function keepSource(trx: Transaction<Database>, source: NewSource): Promise<string> {
  const before = await trx
    .selectFrom('expected_sources')
    .selectAll()
    .where('mark', '=', source.mark)
    .executeTakeFirst()
  const said = {
    kind: source.kind,
    name: source.name,
    file_name: source.fileName,
    by_id: source.byId,
    at: source.now,
    ...daysOf(source, before),
    left_out: JSON.stringify(source.leftOut),
    agreed_by: null,
    agreed_at: null,
  }
  if (before) {
    await trx.updateTable('expected_sources').set(said).where('id', '=', before.id).execute()
    return before.id
  }
  const id = newId()
  await trx
    .insertInto('expected_sources')
    .values({ id, mark: source.mark, ...said })
    .execute()
  return id
}

/** The days of both where they follow each other; a gap between them is told by nobody. */
function daysOf({ from, to }: NewSource, before: { from_on: string; to_on: string } | undefined) {
  const isBeside = before && from <= dayAfter(before.to_on) && dayAfter(to) >= before.from_on
  if (!isBeside) return { from_on: from, to_on: to }
  return {
    from_on: before.from_on < from ? before.from_on : from,
    to_on: before.to_on > to ? before.to_on : to,
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** Every source, the latest first, with whose conversations it expects. */
export async function expectedSources(db: Kysely<Database>): Promise<readonly ExpectedSource[]> {
  const rows = await db
    .selectFrom('expected_sources')
    .leftJoin('people', 'people.id', 'by_id')
    .selectAll('expected_sources')
    .select('people.name as by_name')
    .orderBy('at', 'desc')
    .orderBy('expected_sources.id')
    .execute()
  const counts = await db
    .selectFrom('expected_calls')
    .select(['source_id', 'rep_id', (eb) => eb.fn.countAll().as('count')])
    .groupBy(['source_id', 'rep_id'])
    .execute()
  const by = Map.groupBy(counts, (one) => one.source_id)
  return rows.map((row) => {
    const own = by.get(row.id) ?? []
    return {
      id: row.id,
      kind: row.kind as ExpectedKind,
      name: row.name,
      fileName: row.file_name,
      by: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' },
      at: row.at,
      from: row.from_on,
      to: row.to_on,
      leftOut: JSON.parse(row.left_out) as ExpectedSource['leftOut'],
      agreedBy: row.agreed_by,
      calls: own.reduce((sum, one) => sum + Number(one.count), 0),
      reps: own.map((one) => one.rep_id),
    }
  })
}

export async function agreeToSource(
  db: Kysely<Database>,
  id: string,
  byId: string,
  now: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('expected_sources')
      .set({ agreed_by: byId, agreed_at: now })
      .where('id', '=', id)
      .execute(),
  )
}

/** Takes a source away with all it expects. */
export async function removeSource(db: Kysely<Database>, id: string): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom('expected_sources').where('id', '=', id).execute())
}
