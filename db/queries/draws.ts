import type { ExpressionBuilder, Kysely } from 'kysely'
import { drawnBy } from '../../server/grading/draw.ts'
import { belongsTo } from '../../server/grading/period.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { installation } from './settings.ts'

/** A draw as everybody may know it: its seed only once it was revealed. */
export interface KnownDraw {
  readonly periodId: string
  readonly commitment: string
  readonly rate: number
  readonly committedAt: string
  readonly committedBy: string | null
  readonly revealedAt: string | null
  readonly seed: string | null
}

export interface NewDraw {
  readonly periodId: string
  readonly seed: string
  readonly commitment: string
  readonly perMille: number
  readonly byId: string | null
  readonly now: string
}

/** Fixes a period’s draw, once: `false` where it has one. */
export async function saveDraw(db: Kysely<Database>, draw: NewDraw): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('draws')
      .values({
        period_id: draw.periodId,
        seed: draw.seed,
        commitment: draw.commitment,
        per_mille: draw.perMille,
        committed_at: draw.now,
        committed_by: draw.byId,
        revealed_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}

/** Every draw, by its period’s id. */
export async function allDraws(db: Kysely<Database>): Promise<ReadonlyMap<string, KnownDraw>> {
  const rows = await db
    .selectFrom('draws')
    .leftJoin('people', 'people.id', 'draws.committed_by')
    .select(['period_id', 'commitment', 'per_mille', 'committed_at', 'people.name', 'revealed_at'])
    .select((eb) => eb.case().when('revealed_at', 'is not', null).then(eb.ref('seed')).end().as('told_seed'))
    .execute()
  return new Map(
    rows.map((row) => [
      row.period_id,
      {
        periodId: row.period_id,
        commitment: row.commitment,
        rate: row.per_mille / 1000,
        committedAt: row.committed_at,
        committedBy: row.name,
        revealedAt: row.revealed_at,
        seed: row.told_seed,
      },
    ]),
  )
}

/** Tells the seed to everybody from now on. From here nothing enters the draw any more. */
export async function revealDraw(trx: Kysely<Database>, periodId: string, now: string): Promise<void> {
  await trx
    .updateTable('draws')
    .set({ revealed_at: now })
    .where('period_id', '=', periodId)
    .where('revealed_at', 'is', null)
    .execute()
}

/** Whether there is a draw that something may still enter. */
export async function hasOpenDraws(db: Kysely<Database>): Promise<boolean> {
  const row = await db
    .selectFrom('draws')
    .select('period_id')
    .where('revealed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Holds a conversation against the draw of the period it lies in, as soon as it is known when it took place. */
export async function enterDraws(trx: Kysely<Database>, id: string, now: string): Promise<void> {
  const draws = await trx
    .selectFrom('draws')
    .innerJoin('periods', 'periods.id', 'draws.period_id')
    .select(['period_id', 'seed', 'per_mille', 'from_on', 'to_on'])
    .where('revealed_at', 'is', null)
    .execute()
  if (draws.length === 0) return
  const one = await trx
    .selectFrom('conversations')
    .select(['started_at', 'ended_at', 'sorted_at', 'practice', 'chosen', 'rep_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!one || one.practice === 1 || one.chosen === 'hand-picked') return
  const began = one.started_at ?? (one.ended_at === null ? null : one.sorted_at)
  const { timeZone } = await installation(trx)
  for (const draw of draws) {
    const period = { from: draw.from_on, to: draw.to_on, timeZone }
    if (began !== null && belongsTo(began, period)) await enter(trx, draw, id, now)
    else await leave(trx, draw.period_id, { id, repId: one.rep_id })
  }
  await trx
    .updateTable('conversations')
    .set({ chosen: (await isDrawn(trx, id)) ? 'drawn' : 'all' })
    .where('id', '=', id)
    .execute()
}

async function enter(
  trx: Kysely<Database>,
  draw: { readonly period_id: string; readonly seed: string; readonly per_mille: number },
  id: string,
  now: string,
): Promise<void> {
  const { value, isIn } = drawnBy({ seed: draw.seed, rate: draw.per_mille / 1000 }, id)
  await trx
    .insertInto('drawn_conversations')
    .values({
      period_id: draw.period_id,
      conversation_id: id,
      value,
      is_in: isIn ? 1 : 0,
      entered_at: now,
      gone_rep_id: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['period_id', 'conversation_id']).doUpdateSet({ is_gone: 0, gone_rep_id: null }),
    )
    .execute()
}

/** It was said to have taken place on another day after all: it stays on the list, as one that is gone. */
async function leave(
  trx: Kysely<Database>,
  periodId: string,
  { id, repId }: { readonly id: string; readonly repId: string | null },
): Promise<void> {
  await trx
    .updateTable('drawn_conversations')
    .set({ is_gone: 1, gone_rep_id: repId })
    .where('period_id', '=', periodId)
    .where('conversation_id', '=', id)
    .execute()
}

async function isDrawn(trx: Kysely<Database>, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('drawn_conversations')
    .select('period_id')
    .where('conversation_id', '=', id)
    .where('is_in', '=', 1)
    .where('is_gone', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** A conversation is taken out: the draw remembers that it was there, and whose. */
export async function leaveDraws(trx: Kysely<Database>, id: string): Promise<void> {
  const one = await trx.selectFrom('conversations').select('rep_id').where('id', '=', id).executeTakeFirst()
  await trx
    .updateTable('drawn_conversations')
    .set({ is_gone: 1, gone_rep_id: one?.rep_id ?? null })
    .where('conversation_id', '=', id)
    .execute()
}

/** A conversation on the list that everybody may check. */
export interface ListedId {
  readonly id: string
  readonly value: number
  readonly isIn: boolean
  readonly isGone: boolean
}

/** What a revealed draw went through, by id. What is still its rep’s alone, or marked private, is not on the list. */
export async function drawnList(db: Kysely<Database>, periodId: string): Promise<readonly ListedId[]> {
  const rows = await db
    .selectFrom('drawn_conversations')
    .innerJoin('draws', 'draws.period_id', 'drawn_conversations.period_id')
    .leftJoin('conversations', 'conversations.id', 'conversation_id')
    .select(['conversation_id', 'value', 'is_in', 'is_gone'])
    .where('draws.period_id', '=', periodId)
    .where('revealed_at', 'is not', null)
    .where((eb) => eb.or([eb('conversations.id', 'is', null), eb('with_rep', '=', 0)]))
    .where((eb) => eb.not(eb.exists(privateMarksOn(eb))))
    .orderBy('conversation_id')
    .execute()
  return rows.map((row) => ({
    id: row.conversation_id,
    value: row.value,
    isIn: row.is_in === 1,
    isGone: row.is_gone === 1,
  }))
}

/** How many conversations that were drawn in a period each of these reps has lost since: withdrawn, moved to other days, or left out by themselves. */
export async function goneFromDraw(
  db: Kysely<Database>,
  periodId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('drawn_conversations')
    .select('gone_rep_id')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('period_id', '=', periodId)
    .where('is_in', '=', 1)
    .where('is_gone', '=', 1)
    .where('gone_rep_id', 'is not', null)
    .groupBy('gone_rep_id')
    .execute()
  const lost = new Map(rows.map((row) => [row.gone_rep_id ?? '', Number(row.count)]))
  for (const [repId, count] of [
    ...(await refusedByTheirRep(db, periodId)),
    ...(await privateOf(db, periodId)),
  ])
    lost.set(repId, (lost.get(repId) ?? 0) + count)
  return lost
}

/** Drawn, and taken out by its own rep, who says that somebody did not agree; a second person may say it too. */
async function refusedByTheirRep(
  db: Kysely<Database>,
  periodId: string,
): Promise<readonly (readonly [string, number])[]> {
  const rows = await db
    .selectFrom('drawn_conversations')
    .innerJoin('conversations', 'conversations.id', 'drawn_conversations.conversation_id')
    .innerJoin('conversation_consents as said', 'said.conversation_id', 'conversations.id')
    .select('conversations.rep_id')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('period_id', '=', periodId)
    .where('is_in', '=', 1)
    .where('said.until', 'is', null)
    .where('said.state', 'in', ['refused', 'withdrawn'])
    .whereRef('said.by_id', '=', 'conversations.rep_id')
    .groupBy('conversations.rep_id')
    .execute()
  return rows.map((row) => [row.rep_id ?? '', Number(row.count)])
}

/** Drawn, and marked private since: whoever leaves out what went badly keeps no draw that stands for the rest. */
async function privateOf(
  db: Kysely<Database>,
  periodId: string,
): Promise<readonly (readonly [string, number])[]> {
  const rows = await db
    .selectFrom('drawn_conversations')
    .innerJoin('private_marks', 'private_marks.conversation_id', 'drawn_conversations.conversation_id')
    .select('private_marks.rep_id')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('period_id', '=', periodId)
    .where('is_in', '=', 1)
    .where('is_gone', '=', 0)
    .where('ended_at', 'is', null)
    .groupBy('private_marks.rep_id')
    .execute()
  return rows.map((row) => [row.rep_id, Number(row.count)])
}

/** A private call is on nobody’s list; how many there are is told elsewhere. */
function privateMarksOn(eb: ExpressionBuilder<Database, 'drawn_conversations'>) {
  return eb
    .selectFrom('private_marks')
    .select('private_marks.id')
    .whereRef('private_marks.conversation_id', '=', 'drawn_conversations.conversation_id')
    .where('ended_at', 'is', null)
}
