import type { Kysely } from 'kysely'
import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'

export type GoalState = 'proposed' | 'open' | 'declined' | 'closed'

/** One behaviour a rep works on for a while; theirs to choose, or to accept. */
export interface Goal {
  readonly id: string
  readonly rep: { readonly id: string; readonly name: string }
  readonly behaviour: BehaviourName
  /** What they want to do differently, in their own words. */
  readonly aim: string
  /** Civil dates, both included. */
  readonly from: string
  readonly to: string
  readonly proposedBy: { readonly id: string; readonly name: string }
  readonly proposedAt: string
  readonly state: GoalState
  readonly closedAt: string | null
  readonly closedByName: string | null
  /** The word it was closed with. */
  readonly closing: string
}

export interface NewGoal {
  readonly repId: string
  readonly behaviour: BehaviourName
  readonly aim: string
  readonly from: string
  readonly to: string
  readonly proposedBy: string
  readonly once: string
  readonly now: string
}

/** The goals of the reps a viewer works with: a rep's own, a manager's team's; the latest first. */
export async function goalsFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { repId }: { readonly repId?: string } = {},
): Promise<readonly Goal[]> {
  let query = goals(db, viewer)
  if (repId !== undefined) query = query.where('rep_id', '=', repId)
  const rows = await query.orderBy('proposed_at', 'desc').orderBy('goals.id').limit(500).execute()
  return rows.map(toGoal)
}

export async function findGoal(db: Kysely<Database>, viewer: Viewer, id: string): Promise<Goal | undefined> {
  const row = await goals(db, viewer).where('goals.id', '=', id).executeTakeFirst()
  return row && toGoal(row)
}

function goals(db: Kysely<Database>, viewer: Viewer) {
  const all = db
    .selectFrom('goals')
    .innerJoin('people as reps', 'reps.id', 'rep_id')
    .innerJoin('people as makers', 'makers.id', 'proposed_by')
    .leftJoin('people as closers', 'closers.id', 'closed_by')
    .selectAll('goals')
    .select(['reps.name as rep_name', 'makers.name as maker_name', 'closers.name as closer_name'])
  if (viewer.role === 'rep') return all.where('rep_id', '=', viewer.id)
  if (viewer.role === 'manager' && viewer.teamId !== null)
    return all.where('reps.team_id', '=', viewer.teamId)
  return all.where('goals.id', 'is', null)
}

function toGoal(row: Awaited<ReturnType<ReturnType<typeof goals>['execute']>>[number]): Goal {
  return {
    id: row.id,
    rep: { id: row.rep_id, name: row.rep_name },
    behaviour: behaviourNames.find((name) => name === row.behaviour) ?? 'listening',
    aim: row.aim,
    from: row.from_on,
    to: row.to_on,
    proposedBy: { id: row.proposed_by, name: row.maker_name },
    proposedAt: row.proposed_at,
    state: stateOf(row),
    closedAt: row.closed_at,
    closedByName: row.closer_name,
    closing: row.closing,
  }
}

function stateOf(row: {
  readonly accepted_at: string | null
  readonly declined_at: string | null
  readonly closed_at: string | null
}): GoalState {
  if (row.closed_at !== null) return 'closed'
  if (row.declined_at !== null) return 'declined'
  return row.accepted_at === null ? 'proposed' : 'open'
}

/** Keeps a goal. A rep's own is open at once, somebody else's is a proposal; the same form again is the same goal. */
export async function saveGoal(db: Kysely<Database>, one: NewGoal): Promise<string> {
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('goals')
      .values({
        id: newId(),
        rep_id: one.repId,
        behaviour: one.behaviour,
        aim: one.aim,
        from_on: one.from,
        to_on: one.to,
        proposed_by: one.proposedBy,
        proposed_at: one.now,
        once: one.once,
        accepted_at: one.proposedBy === one.repId ? one.now : null,
        declined_at: null,
        closed_at: null,
        closed_by: null,
        closing: '',
      })
      .onConflict((conflict) => conflict.columns(['proposed_by', 'once']).doNothing())
      .execute()
    const { id } = await trx
      .selectFrom('goals')
      .select('id')
      .where('proposed_by', '=', one.proposedBy)
      .where('once', '=', one.once)
      .executeTakeFirstOrThrow()
    return id
  })
}

/** Accepts a proposed goal, or says no to it. `false` where that was done before. */
export async function answerGoal(
  db: Kysely<Database>,
  id: string,
  answer: 'accepted' | 'declined',
  now: string,
): Promise<boolean> {
  const set = answer === 'accepted' ? { accepted_at: now } : { declined_at: now }
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('goals')
      .set(set)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('declined_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

/** Closes a goal with a word, once: `false` where somebody was faster, whose word stays. */
export async function closeGoal(
  db: Kysely<Database>,
  id: string,
  by: { readonly id: string; readonly at: string; readonly closing: string },
): Promise<boolean> {
  const set = { closed_at: by.at, closed_by: by.id, closing: by.closing }
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('goals')
      .set(set)
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}
