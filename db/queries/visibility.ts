import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'

type Seer = Pick<Viewer, 'id' | 'role' | 'teamId'>
type Conversations = ExpressionBuilder<Database, 'conversations'>

/**
 * Which conversations somebody may see: a rep their own and what they brought that is nobody's yet, a manager
 * their team's that are not with their rep alone, the auditor whatever is not, everybody else none by role. It stands in every query that
 * reads a conversation for a viewer. Practice is none of them.
 */
export function visibleTo(viewer: Seer) {
  return (eb: Conversations): Expression<SqlBool> => {
    const isReal = eb('conversations.practice', '=', 0)
    if (viewer.role === 'rep')
      return eb.or([
        eb.and([eb('conversations.rep_id', '=', viewer.id), isReal]),
        eb.and([eb('conversations.rep_id', 'is', null), eb('conversations.brought_by', '=', viewer.id)]),
      ])
    if (viewer.role === 'manager' && viewer.teamId !== null)
      return eb.and([
        eb('conversations.team_id', '=', viewer.teamId),
        eb('conversations.with_rep', '=', 0),
        isReal,
      ])
    return viewer.role === 'auditor' ? isOpen(eb) : eb('conversations.id', 'is', null)
  }
}

/** The same where only a few are asked for: each is looked at, and not all of a team (what is never so keeps the index of teams out). */
export function eachVisibleTo(viewer: Seer) {
  return (eb: Conversations): Expression<SqlBool> =>
    eb.or([visibleTo(viewer)(eb), eb('conversations.id', 'is', null)])
}

/** What somebody may open by its address: what is visible to them, and their own practice. */
export function readableBy(viewer: Seer) {
  return (eb: Conversations): Expression<SqlBool> =>
    eb.or([
      visibleTo(viewer)(eb),
      eb.and([eb('conversations.practice', '=', 1), eb('conversations.rep_id', '=', viewer.id)]),
    ])
}

/** What is nobody's alone and no practice: what everything that others see, or are paid by, is counted from. */
export function isOpen(eb: Conversations): Expression<SqlBool> {
  return eb.and([eb('conversations.with_rep', '=', 0), eb('conversations.practice', '=', 0)])
}

/** The same, and what somebody has for themselves alone, but for what they marked as private. */
export function isOpenOrOwn(personId: string) {
  return (eb: Conversations): Expression<SqlBool> =>
    eb.or([
      isOpen(eb),
      eb.and([
        eb('conversations.rep_id', '=', personId),
        eb('conversations.practice', '=', 0),
        eb('conversations.own_until', 'is not', null),
      ]),
    ])
}

/** Where a conversation stands: whose it is, of which team, who brought it, and whether it is its rep's alone. */
export interface Standing {
  readonly repId: string | null
  readonly teamId: string | null
  readonly broughtBy: string | null
  readonly withRep: boolean
  readonly isPractice: boolean
}

/** The same rule for one conversation and one person: whether `readableBy` would show it to them. */
export function maySee(person: Seer, one: Standing): boolean {
  if (one.isPractice) return one.repId === person.id
  if (person.role === 'rep')
    return one.repId === person.id || (one.repId === null && one.broughtBy === person.id)
  if (person.role === 'auditor') return !one.withRep
  return person.role === 'manager' && person.teamId !== null && one.teamId === person.teamId && !one.withRep
}

type Customers = ExpressionBuilder<Database, 'customers'>

/**
 * Which customers somebody works with: those of the conversations they may see, and those they look after; a
 * manager also those whom one of the team looks after. Whoever came in with a conversation that is its rep's
 * alone is known to that rep and to nobody else. HR and the admin work with none.
 */
export function workedWithBy(viewer: Seer) {
  return (eb: Customers): Expression<SqlBool> =>
    workedWith(
      viewer,
      eb(
        'customers.id',
        'in',
        eb
          .selectFrom('conversations')
          .select('conversations.customer_id')
          .where('conversations.customer_id', 'is not', null)
          .where(visibleTo(viewer)),
      ),
    )(eb)
}

/** The same where only a few are asked for: their conversations are looked at, and not all that somebody may see. */
export function eachWorkedWithBy(viewer: Seer) {
  return (eb: Customers): Expression<SqlBool> =>
    workedWith(
      viewer,
      eb.exists(
        eb
          .selectFrom('conversations')
          .select('conversations.id')
          .whereRef('conversations.customer_id', '=', 'customers.id')
          .where(visibleTo(viewer)),
      ),
    )(eb)
}

function workedWith(viewer: Seer, talked: Expression<SqlBool>) {
  return (eb: Customers): Expression<SqlBool> => {
    if (viewer.role === 'rep') return eb.or([talked, eb('customers.owner_id', '=', viewer.id)])
    if (viewer.role !== 'manager' || viewer.teamId === null) return eb('customers.id', 'is', null)
    const team = eb.selectFrom('people').select('people.id').where('people.team_id', '=', viewer.teamId)
    return eb.or([talked, eb.and([eb('customers.owner_id', 'in', team), eb.not(metAlone(eb))])])
  }
}

/** Whether somebody works with a customer, and so may see their trail. */
export async function mayWorkWith(db: Kysely<Database>, viewer: Seer, customerId: string): Promise<boolean> {
  return (await thoseWorkedWith(db, viewer, [customerId])).has(customerId)
}

/** Those of these customers somebody works with. */
export async function thoseWorkedWith(
  db: Kysely<Database>,
  viewer: Seer,
  customerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  await inBatches([...new Set(customerIds)], async (ids) => {
    const rows = await db
      .selectFrom('customers')
      .select('customers.id')
      .where('customers.id', 'in', ids)
      .where(eachWorkedWithBy(viewer))
      .execute()
    for (const { id } of rows) known.add(id)
  })
  return known
}

/** Somebody who came in with conversations of which every one is still its rep's alone. */
function metAlone(eb: Customers) {
  const talks = (withRep: 0 | 1) =>
    eb.exists(
      eb
        .selectFrom('conversations')
        .select('conversations.id')
        .whereRef('conversations.customer_id', '=', 'customers.id')
        .where('conversations.with_rep', '=', withRep),
    )
  return eb.and([talks(1), eb.not(talks(0))])
}
