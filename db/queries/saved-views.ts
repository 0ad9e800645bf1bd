import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { onceFor } from './once.ts'
import type { Viewer } from './people.ts'

/** Filters of the list of conversations under a name: somebody's own, or shared with their team. */
export interface SavedView {
  readonly id: string
  readonly name: string
  /** As they stand in the address: "channel=phone&state=no-note". What it finds depends on who looks. */
  readonly query: string
  readonly owner: { readonly id: string; readonly name: string }
  readonly isShared: boolean
  /** Since when what comes in is new to the viewer; `null` when they do not want to be told. */
  readonly newSince: string | null
}

export interface NewView {
  readonly owner: Viewer
  readonly name: string
  readonly query: string
  readonly isShared: boolean
  readonly isAlert: boolean
  /** Given out with the form: the same form sent twice is one view. */
  readonly once: string
  readonly now: string
}

/** What a viewer saved and what their team shares, by name. */
export async function viewsFor(db: Kysely<Database>, viewer: Viewer): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .innerJoin('people', 'people.id', 'saved_views.owner_id')
    .leftJoin('saved_view_alerts', (join) =>
      join
        .onRef('saved_view_alerts.view_id', '=', 'saved_views.id')
        .on('saved_view_alerts.person_id', '=', viewer.id),
    )
    .select(['saved_views.id', 'saved_views.name', 'query', 'owner_id', 'people.name as owner'])
    .select(['saved_views.team_id', 'looked_at'])
    .where((eb) =>
      eb.or([
        eb('owner_id', '=', viewer.id),
        ...(viewer.teamId === null ? [] : [eb('saved_views.team_id', '=', viewer.teamId)]),
      ]),
    )
    .where('deleted_at', 'is', null)
    .orderBy('saved_views.name')
    .orderBy('saved_views.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    owner: { id: row.owner_id, name: row.owner },
    isShared: row.team_id !== null,
    newSince: row.looked_at,
  }))
}

export async function findView(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<SavedView | undefined> {
  return (await viewsFor(db, viewer)).find((one) => one.id === id)
}

/** Keeps a view; the same form sent again answers the one that is there. */
export async function createView(db: Kysely<Database>, one: NewView): Promise<string> {
  const once = onceFor(one.once, [one.name, one.query, one.isShared, one.isAlert])
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('saved_views')
      .values({
        id: newId(),
        owner_id: one.owner.id,
        team_id: one.isShared ? one.owner.teamId : null,
        name: one.name,
        query: one.query,
        once,
        made_at: one.now,
      })
      .onConflict((conflict) => conflict.columns(['owner_id', 'once']).doNothing())
      .execute()
    const { id } = await trx
      .selectFrom('saved_views')
      .select('id')
      .where('owner_id', '=', one.owner.id)
      .where('once', '=', once)
      .executeTakeFirstOrThrow()
    if (one.isAlert) await saveLook(trx, id, one.owner.id, one.now)
    return id
  })
}

/** What comes in from now on is new to somebody; it also asks to be told at all. */
export async function saveLook(
  db: Kysely<Database>,
  viewId: string,
  personId: string,
  now: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('saved_view_alerts')
      .values({ view_id: viewId, person_id: personId, looked_at: now })
      .onConflict((conflict) => conflict.columns(['view_id', 'person_id']).doUpdateSet({ looked_at: now }))
      .execute(),
  )
}

/** Somebody does not want to be told of a view any more. */
export async function dropAlert(db: Kysely<Database>, viewId: string, personId: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('saved_view_alerts')
      .where('view_id', '=', viewId)
      .where('person_id', '=', personId)
      .execute(),
  )
}

export interface ViewChange {
  readonly name?: string
  /** The team it is shared with; `null` shares it with nobody. */
  readonly teamId?: string | null
  readonly deletedAt?: string | null
}

export async function changeView(db: Kysely<Database>, id: string, change: ViewChange): Promise<void> {
  const set = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.teamId === undefined ? {} : { team_id: change.teamId }),
    ...(change.deletedAt === undefined ? {} : { deleted_at: change.deletedAt }),
  }
  await inTransaction(db, (trx) => trx.updateTable('saved_views').set(set).where('id', '=', id).execute())
}

/** What somebody deleted since then and may have back, the latest first. */
export async function deletedViews(db: Kysely<Database>, viewer: Viewer, since: string) {
  return db
    .selectFrom('saved_views')
    .select(['id', 'name'])
    .where('owner_id', '=', viewer.id)
    .where('deleted_at', '>', since)
    .orderBy('deleted_at', 'desc')
    .execute()
}
