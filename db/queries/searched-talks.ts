import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import { theseRows } from '../dialect.ts'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

export interface SearchFilter {
  readonly repId?: string
  readonly channel?: Channel
  /** Instants: from and before. */
  readonly from?: string
  readonly before?: string
  readonly by?: 'customer' | 'ours'
  /** The newest conversations first, or what fits best. */
  readonly order?: 'newest' | 'fit'
  readonly skip?: number
  readonly limit?: number
}

export interface Search {
  readonly db: Kysely<Database>
  readonly wanted: readonly Wanted[]
  /** Where it is looked for: what a viewer may see and wants to. */
  readonly scope: { readonly viewer: Viewer; readonly filter: SearchFilter }
}

/** A conversation, and from which row to which it goes. */
export interface Talk {
  readonly id: string
  readonly sortedAt: string
  readonly first: number
  readonly last: number
}

/** The next conversations in which something may be found, the newest first. */
export async function talksBefore(
  { db, scope }: Search,
  last: Talk | null,
  some: number,
): Promise<readonly Talk[]> {
  const step = narrowed(db, scope)
    .select(['conversations.id', 'sorted_at'])
    .$if(last !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('sorted_at', 'conversations.id'), '<', eb.tuple(last?.sortedAt ?? '', last?.id ?? '')),
      ),
    )
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(some)
  return withRows(db, step)
}

/** The newest conversations since then, at most so many, that have rows before this one. */
export async function talksElsewhere(
  { db, scope }: Search,
  { since, from, most }: { readonly since: string | null; readonly from: number; readonly most: number },
): Promise<readonly Talk[]> {
  const step = narrowed(db, scope)
    .select(['conversations.id', 'sorted_at'])
    .$if(since !== null, (query) => query.where('sorted_at', '>=', since ?? ''))
    .where(sql<boolean>`exists (select 1 from utterances where conversation_id = conversations.id
      and row_id < ${from})`)
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(most)
  return withRows(db, step)
}

async function withRows(
  db: Kysely<Database>,
  step: SelectQueryBuilder<Database, 'conversations', { id: string; sorted_at: string }>,
): Promise<readonly Talk[]> {
  const rowsOf = (which: 'min' | 'max') =>
    sql<number>`(select ${sql.raw(which)}(row_id) from utterances where conversation_id = step.id)`
  const rows = await db
    .selectFrom(step.as('step'))
    .select(['id', 'sorted_at', rowsOf('min').as('first'), rowsOf('max').as('last')])
    .orderBy('sorted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, sortedAt: row.sorted_at },
    ...{ first: Number(row.first ?? 0), last: Number(row.last ?? 0) },
  }))
}

/** How many conversations there are in which something may be found; no more than so many are counted. */
export async function countTalks({ db, scope }: Search, most: number): Promise<number> {
  const { count } = await db
    .selectFrom(narrowed(db, scope).select('conversations.id').limit(most).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export interface Held {
  readonly row: number
  readonly talk: string
  readonly sortedAt: string
  readonly seq: number
}

/** Those of these rows that the viewer may see and wants to. */
export async function heldHere({ db, scope }: Search, rows: readonly number[]): Promise<readonly Held[]> {
  if (rows.length === 0) return []
  const held = await narrowed(db, scope)
    .innerJoin('utterances', 'utterances.conversation_id', 'conversations.id')
    .where('utterances.row_id', 'in', theseRows(db, rows))
    .where(spokenBy(scope.filter.by))
    .select(['utterances.row_id', 'utterances.seq', 'conversations.id', 'sorted_at'])
    .execute()
  return held.map(toHeld)
}

function toHeld(row: {
  readonly row_id: number
  readonly seq: number
  readonly id: string
  readonly sorted_at: string
}): Held {
  return { row: Number(row.row_id), seq: row.seq, talk: row.id, sortedAt: row.sorted_at }
}

function spokenBy(by: SearchFilter['by']) {
  if (by === undefined) return sql<boolean>`1 = 1`
  const roles = by === 'customer' ? ['customer'] : ['rep', 'colleague']
  return sql<boolean>`utterances.party in (select key from parties
    where conversation_id = conversations.id and role in (${sql.join(roles)}))`
}

function narrowed(db: Kysely<Database>, { viewer, filter }: Search['scope']) {
  let query = db.selectFrom('conversations').where(visibleTo(viewer))
  if (filter.repId !== undefined) query = query.where('rep_id', '=', filter.repId)
  if (filter.channel !== undefined) query = query.where('channel', '=', filter.channel)
  if (filter.from !== undefined) query = query.where('sorted_at', '>=', filter.from)
  if (filter.before !== undefined) query = query.where('sorted_at', '<', filter.before)
  return query
}
