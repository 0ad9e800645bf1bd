import { type Kysely, sql } from 'kysely'
import type { FindingKind } from '../../server/conversation/settled.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** How often findings of one kind would come, and go. */
export interface ComeAndGo {
  readonly is: FindingKind
  /** What it is called: a moment’s kind, a commitment’s class, an insight’s kind. */
  readonly kind: string
  readonly comes: number
  readonly goes: number
}

const named = { moment: 'kind', commitment: 'class', insight: 'kind' } as const
const kinds = Object.keys(named) as readonly FindingKind[]

/** What would come and go, by kind; a finding whose certainty alone is another does neither. */
export async function comeAndGo(db: Kysely<Database>, run: string): Promise<readonly ComeAndGo[]> {
  const found = new Map<string, ComeAndGo>()
  for (const is of kinds)
    for (const side of ['before', 'after'] as const) {
      const rows = await alone(db, run, is, side)
        .select([`one.${named[is]} as kind` as never, (eb) => eb.fn.countAll<number>().as('count')])
        .groupBy(`one.${named[is]}` as never)
        .execute()
      for (const { kind, count } of rows as unknown as readonly { kind: string; count: number }[]) {
        const key = `${is} ${kind}`
        const so = found.get(key) ?? { is, kind, comes: 0, goes: 0 }
        const many = Number(count)
        found.set(key, side === 'after' ? { ...so, comes: many } : { ...so, goes: many })
      }
    }
  return [...found.values()].toSorted(
    (a, b) => b.comes + b.goes - a.comes - a.goes || (a.kind < b.kind ? -1 : 1),
  )
}

/** A finding that would come or go, for somebody who may open its conversation. */
export interface ExampleOfChange {
  readonly is: FindingKind
  readonly kind: string
  readonly comes: boolean
  readonly words: string
  readonly conversationId: string
  readonly utterance: string
  readonly sortedAt: string
}

/** The latest few of each kind that this viewer may see. */
export async function examplesOfChange(
  db: Kysely<Database>,
  viewer: Viewer,
  run: string,
  most: number,
): Promise<readonly ExampleOfChange[]> {
  const all: ExampleOfChange[] = []
  for (const is of kinds)
    for (const side of ['before', 'after'] as const) {
      const ranked = alone(db, run, is, side)
        .innerJoin('conversations', 'conversations.id', 'one.conversation_id' as never)
        .where(visibleTo(viewer) as never)
        .select([
          ...[`one.${named[is]} as kind`, 'one.words as words', 'one.conversation_id as conversation_id'],
          ...['one.utterance as utterance', 'conversations.sorted_at as sorted_at'],
        ] as never)
        .select(
          sql<number>`row_number() over (partition by one.${sql.ref(named[is])} order by sorted_at desc, one.id)`.as(
            'nth',
          ),
        )
      const rows = await db
        .selectFrom(ranked.as('ranked') as never)
        .selectAll()
        .where('nth' as never, '<=', most as never)
        .execute()
      for (const row of rows as unknown as readonly Record<
        'kind' | 'words' | 'conversation_id' | 'utterance' | 'sorted_at',
        string
      >[])
        all.push({
          is,
          kind: row.kind,
          comes: side === 'after',
          words: row.words,
          conversationId: row.conversation_id,
          utterance: row.utterance,
          sortedAt: row.sorted_at,
        })
    }
  return all
}

/** The rows of one side that have none of the same id on the other. */
function alone(db: Kysely<Database>, run: string, is: FindingKind, side: 'before' | 'after') {
  const table = `remeasured_${is}s` as 'remeasured_moments'
  return db
    .selectFrom(`${table} as one`)
    .where('one.run', '=', run)
    .where('one.side', '=', side)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom(`${table} as other`)
            .select('other.id')
            .where('other.run', '=', run)
            .where('other.side', '=', side === 'before' ? 'after' : 'before')
            .whereRef('other.conversation_id', '=', 'one.conversation_id')
            .whereRef('other.id', '=', 'one.id'),
        ),
      ),
    )
}
