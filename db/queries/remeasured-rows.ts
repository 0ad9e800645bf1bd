import { type Kysely, sql } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { type Derived, derived, derivedTables, type Row, type Stem } from './remeasured.ts'
import type { ConversationFacts } from './words.ts'

/** A conversation to be measured again, with the measures it has. */
export interface ToRemeasure extends ConversationFacts {
  readonly revision: number
  readonly repId: string | null
  readonly referenceZone: string | null
  readonly ungradable: string
  /** JSON, packed or not. */
  readonly measures: string
  /** How many words people have said of what was found in it. */
  readonly said: number
}

export async function toRemeasure(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<readonly ToRemeasure[]> {
  const all: ToRemeasure[] = []
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .innerJoin('measurements', (join) =>
        join
          .onRef('measurements.conversation_id', '=', 'conversations.id')
          .onRef('measurements.revision', '=', 'conversations.revision'),
      )
      .select(['id', 'channel', 'kind', 'language', 'started_at', 'time_zone', 'conversations.revision'])
      .select(['rep_id', 'reference_zone', 'ungradable', 'measures'])
      .select((eb) =>
        eb
          .selectFrom('verdicts')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('verdicts.conversation_id', '=', 'conversations.id')
          .as('said'),
      )
      .where('id', 'in', some)
      .execute()
    for (const { rep_id, reference_zone, said, ...row } of rows)
      all.push({ ...row, repId: rep_id, referenceZone: reference_zone, said: Number(said) })
  })
  return all
}

/** What follows from the measures of these conversations, as it stands in the tables. */
export interface StandingRows {
  readonly rows: Readonly<Record<Derived, readonly Row[]>>
  readonly stems: readonly Stem[]
}

export async function standingRows(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<(id: string) => StandingRows> {
  const found = new Map<Derived, Map<string, Row[]>>()
  for (const table of derivedTables) {
    const byConversation = new Map<string, Row[]>()
    await inBatches(ids, async (some) => {
      const columns = sql.join(derived[table].columns.map((column) => sql.ref(column)))
      const { rows } = await sql<Row & { readonly of: string }>`select conversation_id as of, ${columns}
        from ${sql.table(table)} where conversation_id in (${sql.join(some)})`.execute(db)
      for (const row of rows) pushTo(byConversation, row.of, row)
    })
    found.set(table, byConversation)
  }
  const stems = await stemsOf(db, ids)
  const rowsOf = (id: string) =>
    Object.fromEntries(
      derivedTables.map((table) => [table, found.get(table)?.get(id) ?? []] as const),
    ) as unknown as StandingRows['rows']
  return (id) => ({ rows: rowsOf(id), stems: stems.get(id) ?? [] })
}

async function stemsOf(db: Kysely<Database>, ids: readonly string[]) {
  const found = new Map<string, Stem[]>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('insight_stems')
      .innerJoin('insights', 'insights.id', 'insight_id')
      .select(['conversation_id', 'insight_id', 'insight_stems.kind', 'stem', 'size'])
      .where('conversation_id', 'in', some)
      .execute()
    for (const { conversation_id, ...stem } of rows) pushTo(found, conversation_id, stem)
  })
  return found
}

function pushTo<T>(into: Map<string, T[]>, key: string, one: T): void {
  const own = into.get(key)
  if (own) own.push(one)
  else into.set(key, [one])
}
