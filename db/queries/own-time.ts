import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

const DAY_MS = 86_400_000

/** How long a conversation is its rep's alone, in working days; 0 is not at all. */
export const usualOwnDays = 2

/** In days of the calendar: nobody's days away keep a conversation longer from everybody else. */
export const longestOwnDays = 60

export async function ownTimeDays(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'own-time-days')
    .executeTakeFirst()
  return row ? Number(row.value) : usualOwnDays
}

/** It holds for what comes from now on: what is somebody's alone stays so for as long as they were told. */
export async function saveOwnTimeDays(db: Kysely<Database>, days: number): Promise<void> {
  const value = String(days)
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values({ name: 'own-time-days', value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}

/** What decides whether a conversation is its rep's alone. */
export interface Holding {
  readonly repId: string | null
  readonly withRep: boolean
  readonly isPractice: boolean
  readonly ownUntil: string | null
  /** Whose own time was begun, from when on, of how many working days. */
  readonly begun: { readonly repId: string; readonly from: string; readonly days: number } | null
  readonly isShared: boolean
  readonly teamId: string | null
  readonly broughtBy: string | null
  /** The manager of its team who brought it in. */
  readonly broughtByManager: string | null
}

export async function holdingOf(db: Kysely<Database>, id: string): Promise<Holding | undefined> {
  const row = await db
    .selectFrom('conversations')
    .leftJoin('own_times', 'own_times.conversation_id', 'conversations.id')
    .leftJoin('shares', 'shares.conversation_id', 'conversations.id')
    .leftJoin('people', 'people.id', 'conversations.brought_by')
    .select(['conversations.rep_id', 'with_rep', 'practice', 'own_until', 'conversations.team_id'])
    .select(['own_times.rep_id as begun_for', 'from_at', 'days', 'shares.at as shared_at'])
    .select(['brought_by', 'people.role as bringer_role', 'people.team_id as bringer_team'])
    .where('conversations.id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      repId: row.rep_id,
      withRep: row.with_rep === 1,
      isPractice: row.practice === 1,
      ownUntil: row.own_until,
      begun:
        row.begun_for === null
          ? null
          : { repId: row.begun_for, from: row.from_at ?? '', days: row.days ?? usualOwnDays },
      isShared: row.shared_at !== null,
      teamId: row.team_id,
      broughtBy: row.brought_by,
      broughtByManager:
        row.bringer_role === 'manager' && row.bringer_team === row.team_id ? row.brought_by : null,
    }
  )
}

/** Whether it is in the own time of a rep of this team. */
export async function isHeldInTeam(
  db: Kysely<Database>,
  id: string,
  teamId: string | null,
): Promise<boolean> {
  if (teamId === null) return false
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', id)
    .where('team_id', '=', teamId)
    .where('own_until', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** From now on, until then, it is this rep's alone. */
export async function saveOwnTime(
  trx: Transaction<Database>,
  id: string,
  one: { readonly repId: string; readonly from: string; readonly days: number; readonly until: string },
): Promise<void> {
  const begun = { rep_id: one.repId, from_at: one.from, days: one.days }
  await trx
    .insertInto('own_times')
    .values({ conversation_id: id, ...begun })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(begun))
    .execute()
  await holdUntil(trx, id, one.until)
}

/** Keeps it with its rep until then; `null` is for good. */
export async function holdUntil(trx: Transaction<Database>, id: string, until: string | null): Promise<void> {
  await trx.updateTable('conversations').set({ with_rep: 1, own_until: until }).where('id', '=', id).execute()
}

/** Another end of an own time that still runs as it did when it was read. */
export async function moveOwnTime(
  trx: Transaction<Database>,
  { conversationId, until: before }: RunningOwnTime,
  until: string,
): Promise<void> {
  await trx
    .updateTable('conversations')
    .set({ own_until: until })
    .where('id', '=', conversationId)
    .where('own_until', '=', before)
    .execute()
}

/** Whose it was is forgotten: it is nobody's, and its next rep begins anew. */
export async function forgetOwnTime(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('own_times').where('conversation_id', '=', id).execute()
  await letGo(trx, id)
}

/** It is nobody's alone any more. */
export async function letGo(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.updateTable('conversations').set({ with_rep: 0, own_until: null }).where('id', '=', id).execute()
}

/** An own time that runs: whose, since when, and when it is over as things stand. */
export interface RunningOwnTime {
  readonly conversationId: string
  readonly repId: string
  readonly from: string
  readonly days: number
  readonly until: string
}

/** The own times that run, the soonest over first: those over by then, or one rep's. */
export async function runningOwnTimes(
  db: Kysely<Database>,
  { overBy, repId }: { readonly overBy?: string; readonly repId?: string },
): Promise<readonly RunningOwnTime[]> {
  let query = db
    .selectFrom('conversations')
    .innerJoin('own_times', 'own_times.conversation_id', 'conversations.id')
    .select(['conversations.id', 'own_times.rep_id', 'from_at', 'days', 'own_until'])
    .where('own_until', 'is not', null)
  if (overBy !== undefined) query = query.where('own_until', '<=', overBy)
  if (repId !== undefined) query = query.where('own_times.rep_id', '=', repId)
  const rows = await query.orderBy('own_until').orderBy('conversations.id').execute()
  return rows.map((row) => ({
    conversationId: row.id,
    repId: row.rep_id,
    from: row.from_at,
    days: row.days,
    until: row.own_until ?? '',
  }))
}

/** How many conversations of each of these reps opened in a stretch of time only because none may wait any longer. */
export async function countLongest(
  db: Kysely<Database>,
  repIds: readonly string[],
  { from, before }: { readonly from: string; readonly before: string },
): Promise<ReadonlyMap<string, number>> {
  if (repIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('shares')
    .innerJoin('own_times', 'own_times.conversation_id', 'shares.conversation_id')
    .select(['shares.rep_id', 'from_at', 'at'])
    .where('shares.rep_id', 'in', repIds)
    .where('how', '=', 'time')
    .where('at', '>=', from)
    .where('at', '<', before)
    .execute()
  const longest = rows.filter(
    (row) => Date.parse(row.at) - Date.parse(row.from_at) >= longestOwnDays * DAY_MS,
  )
  return new Map(
    [...Map.groupBy(longest, (row) => row.rep_id)].map(([repId, theirs]) => [repId, theirs.length]),
  )
}
