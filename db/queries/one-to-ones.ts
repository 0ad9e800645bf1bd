import type { ExpressionBuilder, Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'

/** A meeting of a rep and their manager, of which both see the same. */
export interface OneToOne {
  readonly id: string
  readonly rep: { readonly id: string; readonly name: string }
  /** Whoever it was arranged with, and held with. */
  readonly manager: { readonly id: string; readonly name: string }
  /** An instant: each reads it in a zone of their own. */
  readonly startsAt: string
  readonly notes: {
    readonly text: string
    readonly version: number
    readonly byName: string | null
    readonly at: string | null
  }
  readonly heldAt: string | null
  readonly cancelledAt: string | null
  readonly sharedOnAt: string | null
}

export interface NewOneToOne {
  readonly repId: string
  readonly managerId: string
  readonly startsAt: string
  readonly madeBy: string
  /** Given out with the form: the same form sent twice is one meeting. */
  readonly once: string
  readonly now: string
}

/** The meetings somebody has or had, the latest first; of one rep where `repId` says so. */
export async function oneToOnesFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { repId }: { readonly repId?: string } = {},
): Promise<readonly OneToOne[]> {
  let query = meetings(db, viewer).where('cancelled_at', 'is', null)
  if (repId !== undefined) query = query.where('rep_id', '=', repId)
  const rows = await query.orderBy('starts_at', 'desc').orderBy('one_to_ones.id').limit(500).execute()
  return rows.map(toOneToOne)
}

export async function findOneToOne(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<OneToOne | undefined> {
  const row = await meetings(db, viewer).where('one_to_ones.id', '=', id).executeTakeFirst()
  return row && toOneToOne(row)
}

function meetings(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('one_to_ones')
    .innerJoin('people as reps', 'reps.id', 'rep_id')
    .innerJoin('people as managers', 'managers.id', 'manager_id')
    .leftJoin('people as writers', 'writers.id', 'notes_by')
    .selectAll('one_to_ones')
    .select(['reps.name as rep_name', 'managers.name as manager_name', 'writers.name as notes_by_name'])
    .where((eb) => isTheirs(eb, viewer))
}

type Met = ExpressionBuilder<
  Database & { reps: Database['people']; managers: Database['people'] },
  'one_to_ones' | 'reps' | 'managers'
>

/**
 * A rep's own; a manager's with reps of the team they have now. Whoever takes a team over takes over the meetings
 * that are still to come, and of those before only what the rep let them read.
 */
function isTheirs(eb: Met, viewer: Viewer) {
  if (viewer.role === 'rep') return eb('rep_id', '=', viewer.id)
  if (viewer.role !== 'manager' || viewer.teamId === null) return eb('one_to_ones.id', 'is', null)
  const hasGone = eb.or([
    eb('managers.team_id', 'is', null),
    eb('managers.team_id', '<>', viewer.teamId),
    eb('managers.role', '<>', 'manager'),
    eb('managers.deactivated_at', 'is not', null),
  ])
  const isHandedOn = eb.or([eb('held_at', 'is', null), eb('shared_on_at', 'is not', null)])
  return eb.and([
    eb('reps.team_id', '=', viewer.teamId),
    eb.or([eb('manager_id', '=', viewer.id), eb.and([hasGone, isHandedOn])]),
  ])
}

function toOneToOne(row: Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number]): OneToOne {
  return {
    id: row.id,
    rep: { id: row.rep_id, name: row.rep_name },
    manager: { id: row.manager_id, name: row.manager_name },
    startsAt: row.starts_at,
    notes: {
      text: row.notes,
      version: row.notes_version,
      byName: row.notes_by_name,
      at: row.notes_at,
    },
    heldAt: row.held_at,
    cancelledAt: row.cancelled_at,
    sharedOnAt: row.shared_on_at,
  }
}

/** Keeps a meeting; the same form sent again answers the one that is there. */
export async function saveOneToOne(db: Kysely<Database>, one: NewOneToOne): Promise<string> {
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('one_to_ones')
      .values({
        id: newId(),
        rep_id: one.repId,
        manager_id: one.managerId,
        starts_at: one.startsAt,
        made_by: one.madeBy,
        made_at: one.now,
        once: one.once,
        notes: '',
        notes_version: 0,
        notes_by: null,
        notes_at: null,
        held_at: null,
        cancelled_at: null,
        shared_on_at: null,
      })
      .onConflict((conflict) => conflict.columns(['made_by', 'once']).doNothing())
      .execute()
    const { id } = await trx
      .selectFrom('one_to_ones')
      .select('id')
      .where('made_by', '=', one.madeBy)
      .where('once', '=', one.once)
      .executeTakeFirstOrThrow()
    return id
  })
}

/** Moves a meeting, takes it over, holds it, calls it off, or lets a later manager read it. */
export async function changeOneToOne(
  db: Kysely<Database>,
  id: string,
  change: {
    readonly managerId?: string
    readonly startsAt?: string
    readonly heldAt?: string
    readonly cancelledAt?: string
    readonly sharedOnAt?: string | null
  },
): Promise<void> {
  const set = {
    ...(change.managerId === undefined ? {} : { manager_id: change.managerId }),
    ...(change.startsAt === undefined ? {} : { starts_at: change.startsAt }),
    ...(change.heldAt === undefined ? {} : { held_at: change.heldAt }),
    ...(change.cancelledAt === undefined ? {} : { cancelled_at: change.cancelledAt }),
    ...(change.sharedOnAt === undefined ? {} : { shared_on_at: change.sharedOnAt }),
  }
  await inTransaction(db, (trx) => trx.updateTable('one_to_ones').set(set).where('id', '=', id).execute())
}

/** Writes the notes over the version their writer saw; `false` where somebody was faster. */
export async function saveMeetingNotes(
  db: Kysely<Database>,
  {
    id,
    version,
    text,
    byId,
    now,
  }: {
    readonly id: string
    readonly version: number
    readonly text: string
    readonly byId: string
    readonly now: string
  },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('one_to_ones')
      .set({ notes: text, notes_version: version + 1, notes_by: byId, notes_at: now })
      .where('id', '=', id)
      .where('notes_version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}
