import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { enter } from './ledger.ts'

/** Somebody who looked at what is not theirs: how, how often, and when last. */
export interface Looker {
  readonly name: string
  readonly how: 'read' | 'listened' | 'outside'
  readonly times: number
  readonly lastAt: string
}

/** Who opened a conversation and who played it, also by a link from outside, but for its rep; the latest first. */
export async function lookersOf(
  db: Kysely<Database>,
  conversationId: string,
  repId: string | null,
): Promise<readonly Looker[]> {
  const rows = await db
    .selectFrom('views')
    .innerJoin('people', 'people.id', 'views.viewer_id')
    .select(['viewer_id', 'people.name', 'how'])
    .select((eb) => [eb.fn.countAll().as('times'), eb.fn.max('views.at').as('last_at')])
    .where('conversation_id', '=', conversationId)
    .$if(repId !== null, (query) => query.where('viewer_id', '<>', repId ?? ''))
    .groupBy(['viewer_id', 'people.name', 'how'])
    .execute()
  const outside = await db
    .selectFrom('outside_views')
    .select((eb) => ['name', eb.fn.countAll().as('times'), eb.fn.max('at').as('last_at')])
    .where('conversation_id', '=', conversationId)
    .groupBy('name')
    .execute()
  const inside = rows.map((row) => toLooker(row, row.how as Looker['how']))
  return [...inside, ...outside.map((row) => toLooker(row, 'outside'))].toSorted(latestFirst)
}

/** Keeps that somebody opened somebody else's statement; the first time stands in the ledger, too. */
export async function saveStatementView(
  db: Kysely<Database>,
  one: { readonly periodId: string; readonly repId: string; readonly viewerId: string; readonly now: string },
): Promise<void> {
  const { periodId, repId, viewerId, now } = one
  await inTransaction(db, async (trx) => {
    const before = await trx
      .selectFrom('statement_views')
      .select('id')
      .where('period_id', '=', periodId)
      .where('rep_id', '=', repId)
      .where('viewer_id', '=', viewerId)
      .executeTakeFirst()
    await trx
      .insertInto('statement_views')
      .values({ id: newId(), period_id: periodId, rep_id: repId, viewer_id: viewerId, at: now })
      .execute()
    const payload = { what: 'statement-opened', period: periodId, rep: repId, by: viewerId }
    if (!before) await enter(trx, { at: now, kind: 'audit', payload })
  })
}

/** Who opened a rep's statement of a period, whichever version of it; the latest first. */
export async function lookersOfStatement(
  db: Kysely<Database>,
  periodId: string,
  repId: string,
): Promise<readonly Looker[]> {
  const rows = await db
    .selectFrom('statement_views')
    .innerJoin('people', 'people.id', 'viewer_id')
    .select(['viewer_id', 'people.name'])
    .select((eb) => [eb.fn.countAll().as('times'), eb.fn.max('at').as('last_at')])
    .where('period_id', '=', periodId)
    .where('rep_id', '=', repId)
    .groupBy(['viewer_id', 'people.name'])
    .execute()
  return rows.map((row) => toLooker(row, 'read')).toSorted(latestFirst)
}

function toLooker(
  row: { readonly name: string; readonly times: string | number | bigint; readonly last_at: string | null },
  how: Looker['how'],
): Looker {
  return { name: row.name, how, times: Number(row.times), lastAt: row.last_at ?? '' }
}

function latestFirst(a: Looker, b: Looker): number {
  return b.lastAt.localeCompare(a.lastAt) || a.name.localeCompare(b.name)
}
