import { type Kysely, sql } from 'kysely'
import type { InsightKind } from '../../server/conversation/findings.ts'
import { ENOUGH_FOR_THEME } from '../../server/measures/lexicons/themes.ts'
import type { Database } from '../schema.ts'
import { heardAs } from './rarity.ts'
import { isOpen } from './visibility.ts'

export interface ThemeFilter {
  readonly kind?: InsightKind
  /** An instant. */
  readonly since: string
}

/** Stems that stand together in what several customers said, with the kind they said it in. */
export interface CommonStems {
  readonly kind: InsightKind
  readonly stems: readonly string[]
  readonly customers: number
}

export interface ThemeRow {
  readonly id: string
  readonly topic: string
  readonly words: string
  readonly customer: string
  readonly sortedAt: string
}

/** What at least three customers said, said by most first: two stems of one topic, or the only one it has. */
export async function commonStems(
  db: Kysely<Database>,
  { kind, since }: ThemeFilter,
  limit: number,
): Promise<readonly CommonStems[]> {
  const rows = await openSince(db, since)
    .innerJoin('insight_stems as one', 'one.insight_id', 'insights.id')
    .leftJoin('insight_stems as other', (join) =>
      join.onRef('other.insight_id', '=', 'one.insight_id').onRef('other.stem', '>', 'one.stem'),
    )
    .select(['one.kind', 'one.stem', 'other.stem as second'])
    .select(sql<number>`count(distinct ${heardAs})`.as('said_by'))
    .where((eb) => eb.or([eb('other.stem', 'is not', null), eb('one.size', '=', 1)]))
    .$if(kind !== undefined, (query) => query.where('one.kind', '=', kind ?? ''))
    .groupBy(['one.kind', 'one.stem', 'other.stem'])
    .having(sql<boolean>`count(distinct ${heardAs}) >= ${ENOUGH_FOR_THEME}`)
    .orderBy('said_by', 'desc')
    .orderBy('one.kind')
    .orderBy('one.stem')
    .orderBy('other.stem')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    kind: row.kind as InsightKind,
    stems: row.second === null ? [row.stem] : [row.stem, row.second],
    customers: Number(row.said_by),
  }))
}

/** The insights of a kind whose topics hold these stems, the latest first. */
export async function insightsWith(
  db: Kysely<Database>,
  { kind, stems }: Pick<CommonStems, 'kind' | 'stems'>,
  since: string,
): Promise<readonly ThemeRow[]> {
  const holding = db
    .selectFrom('insight_stems')
    .select('insight_id')
    .where('insight_stems.kind', '=', kind)
    .where('stem', 'in', stems)
    .groupBy('insight_id')
    .having((eb) => eb(eb.fn.countAll(), '=', stems.length))
  const rows = await openSince(db, since)
    .innerJoin(holding.as('holding'), 'holding.insight_id', 'insights.id')
    .select(['insights.id', 'topic', 'insights.words', 'sorted_at', heardAs.as('heard_as')])
    .orderBy('sorted_at', 'desc')
    .orderBy('insights.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    topic: row.topic ?? '',
    words: row.words,
    customer: row.heard_as,
    sortedAt: row.sorted_at,
  }))
}

function openSince(db: Kysely<Database>, since: string) {
  return db
    .selectFrom('conversations')
    .where(isOpen)
    .where('sorted_at', '>=', since)
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .innerJoin('insights', 'insights.conversation_id', 'conversations.id')
}
