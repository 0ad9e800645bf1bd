import type { Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Where a point of an agenda comes from; `own` is what one of the two wrote on it themselves. */
export const pointKinds = [
  'promise',
  'action',
  'comment',
  'finding',
  'review',
  'appeal',
  'goal',
  'own',
] as const
export type PointKind = (typeof pointKinds)[number]
export type PointState = 'proposed' | 'kept' | 'dropped'

/** What the two made of one point: kept, dropped, or something to say about it. */
export interface AgendaItem {
  readonly kind: PointKind
  /** The id of the thing; its own where it was written here. */
  readonly about: string
  readonly state: PointState
  readonly text: string
  readonly version: number
  readonly byName: string
  readonly changedAt: string
}

interface OfMeeting {
  readonly oneToOneId: string
  readonly byId: string
  readonly now: string
}

/** What was made of a meeting's points, in the order it was first said. */
export async function agendaItemsOf(
  db: Kysely<Database>,
  oneToOneId: string,
): Promise<readonly AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_items')
    .innerJoin('people', 'people.id', 'by_id')
    .selectAll('agenda_items')
    .select('people.name as by_name')
    .where('one_to_one_id', '=', oneToOneId)
    .orderBy('added_at')
    .orderBy('agenda_items.id')
    .execute()
  return rows.map((row) => ({
    kind: row.kind as PointKind,
    about: row.about,
    state: row.state as PointState,
    text: row.text,
    version: row.version,
    byName: row.by_name,
    changedAt: row.changed_at,
  }))
}

/** Writes a point of one's own on the agenda; the same form sent again is the same point. */
export async function addOwnPoint(
  db: Kysely<Database>,
  one: OfMeeting & { readonly text: string; readonly once: string },
): Promise<void> {
  await saveItem(db, { ...one, kind: 'own', about: one.once, state: 'kept', version: 1 })
}

/** Keeps a point, or drops it. */
export async function saveState(
  db: Kysely<Database>,
  one: OfMeeting & {
    readonly kind: PointKind
    readonly about: string
    readonly state: Exclude<PointState, 'proposed'>
  },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await saveItem(trx, { ...one, text: '', version: 0 })
    await trx
      .updateTable('agenda_items')
      .set({ state: one.state })
      .where('one_to_one_id', '=', one.oneToOneId)
      .where('kind', '=', one.kind)
      .where('about', '=', one.about)
      .execute()
  })
}

/** Writes what one of the two says of a point, over the version they saw; `false` where the other was faster. */
export async function savePointText(
  db: Kysely<Database>,
  one: OfMeeting & {
    readonly kind: PointKind
    readonly about: string
    readonly text: string
    readonly version: number
  },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await saveItem(trx, { ...one, state: 'proposed', text: '', version: 0 })
    const { numUpdatedRows } = await trx
      .updateTable('agenda_items')
      .set({ text: one.text, version: one.version + 1, by_id: one.byId, changed_at: one.now })
      .where('one_to_one_id', '=', one.oneToOneId)
      .where('kind', '=', one.kind)
      .where('about', '=', one.about)
      .where('version', '=', one.version)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

async function saveItem(
  db: Kysely<Database>,
  one: OfMeeting & Pick<AgendaItem, 'kind' | 'about' | 'state' | 'text' | 'version'>,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('agenda_items')
      .values({
        id: newId(),
        one_to_one_id: one.oneToOneId,
        kind: one.kind,
        about: one.about,
        state: one.state,
        text: one.text,
        version: one.version,
        by_id: one.byId,
        added_at: one.now,
        changed_at: one.now,
      })
      .onConflict((conflict) => conflict.columns(['one_to_one_id', 'kind', 'about']).doNothing())
      .execute(),
  )
}
