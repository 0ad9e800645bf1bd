import type { Kysely, Selectable } from 'kysely'
import { type InsightKind, insightKinds } from '../../server/conversation/findings.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { ObjectivesTable } from '../tables/insights.ts'
import { inTransaction } from '../transaction.ts'
import { onceFor } from './once.ts'
import type { Viewer } from './people.ts'

export const outcomes = ['met', 'not-met', 'something-else'] as const
export type Outcome = (typeof outcomes)[number]

/** The one thing a rep wants to learn of a customer when they meet next. */
export interface Objective {
  readonly id: string
  readonly customerId: string
  readonly repId: string
  readonly wants: string
  /** The kind of insight that would meet it, where it came from a gap in the trail. */
  readonly kind: InsightKind | null
  readonly version: number
  readonly setAt: string
  /** What the rep said came of it; `null` until then. `dropped` is one that another took the place of. */
  readonly closed: {
    readonly at: string
    readonly outcome: Outcome | 'dropped'
    readonly conversationId: string | null
    readonly insightId: string | null
    readonly learnt: string | null
  } | null
}

export interface NewObjective {
  readonly customerId: string
  readonly repId: string
  readonly wants: string
  readonly kind: InsightKind | null
  readonly once: string
  readonly now: string
}

/** What a rep wants to learn of a customer next; `undefined` while they have not said. */
export async function objectiveFor(
  db: Kysely<Database>,
  repId: string,
  customerId: string,
): Promise<Objective | undefined> {
  const row = await db
    .selectFrom('objectives')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('customer_id', '=', customerId)
    .where('closed_at', 'is', null)
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return row && toObjective(row)
}

/** One that is this rep's own. */
export async function findObjective(
  db: Kysely<Database>,
  repId: string,
  id: string,
): Promise<Objective | undefined> {
  const row = await db
    .selectFrom('objectives')
    .selectAll()
    .where('id', '=', id)
    .where('rep_id', '=', repId)
    .executeTakeFirst()
  return row && toObjective(row)
}

/** Everything a rep wants to learn next, the newest first. */
export async function openObjectives(db: Kysely<Database>, repId: string): Promise<readonly Objective[]> {
  const rows = await db
    .selectFrom('objectives')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('closed_at', 'is', null)
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toObjective)
}

/** What came of the objectives that were closed with this conversation. */
export async function objectivesOfConversation(
  db: Kysely<Database>,
  conversationId: string,
): Promise<readonly Objective[]> {
  const rows = await db
    .selectFrom('objectives')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('closed_at')
    .orderBy('id')
    .execute()
  return rows.map(toObjective)
}

/** What was wanted of these customers, by a viewer and by the team they lead, in the order of time. */
export async function objectivesAbout(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly (Objective & { readonly repName: string })[]> {
  if (customerIds.length === 0 || !['rep', 'manager'].includes(viewer.role)) return []
  const rows = await db
    .selectFrom('objectives')
    .innerJoin('people', 'people.id', 'objectives.rep_id')
    .selectAll('objectives')
    .select('people.name as rep_name')
    .where('customer_id', 'in', customerIds)
    .where((eb) => {
      const own = eb('rep_id', '=', viewer.id)
      if (viewer.role !== 'manager') return own
      return eb.or([own, eb('people.team_id', '=', viewer.teamId)])
    })
    .orderBy('set_at')
    .orderBy('objectives.id')
    .execute()
  return rows.map((row) => ({ ...toObjective(row), repName: row.rep_name }))
}

/** Keeps what a rep wants to learn next; what they wanted until now is dropped. The same form twice sets one. */
export async function setObjective(db: Kysely<Database>, one: NewObjective): Promise<Objective> {
  const once = onceFor(one.once, [one.customerId, one.wants])
  return inTransaction(db, async (trx) => {
    const before = await trx
      .selectFrom('objectives')
      .selectAll()
      .where('rep_id', '=', one.repId)
      .where('once', '=', once)
      .executeTakeFirst()
    if (before) return toObjective(before)
    await trx
      .updateTable('objectives')
      .set({ outcome: 'dropped', closed_at: one.now })
      .where('rep_id', '=', one.repId)
      .where('customer_id', '=', one.customerId)
      .where('closed_at', 'is', null)
      .execute()
    const row = {
      id: newId(),
      customer_id: one.customerId,
      rep_id: one.repId,
      wants: one.wants,
      kind: one.kind,
      version: 1,
      set_at: one.now,
      once,
      conversation_id: null,
      outcome: null,
      insight_id: null,
      learnt: null,
      closed_at: null,
    }
    await trx.insertInto('objectives').values(row).execute()
    return toObjective(row)
  })
}

/** Keeps what came of it, once. Answers whether it was still open. */
export async function closeObjective(
  db: Kysely<Database>,
  { id, version }: Pick<Objective, 'id' | 'version'>,
  { at, outcome, conversationId, insightId, learnt }: NonNullable<Objective['closed']>,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('objectives')
      .set({ outcome, closed_at: at, conversation_id: conversationId, insight_id: insightId, learnt })
      .set({ version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

function toObjective(row: Selectable<ObjectivesTable>): Objective {
  return {
    id: row.id,
    customerId: row.customer_id,
    repId: row.rep_id,
    wants: row.wants,
    kind: insightKinds.find((kind) => kind === row.kind) ?? null,
    version: row.version,
    setAt: row.set_at,
    closed:
      row.closed_at === null || row.outcome === null
        ? null
        : {
            at: row.closed_at,
            outcome: row.outcome as Outcome | 'dropped',
            conversationId: row.conversation_id,
            insightId: row.insight_id,
            learnt: row.learnt,
          },
  }
}
