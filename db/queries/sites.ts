import { randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { SitesTable } from '../tables/reaching.ts'
import { inTransaction } from '../transaction.ts'

/** A website that may tell us what its visitors do. Its key is no secret: what it may do hangs on where it comes from. */
export interface Site {
  readonly id: string
  readonly key: string
  readonly name: string
  /** Such as https://shop.example, as browsers name them. */
  readonly origins: readonly string[]
  readonly madeAt: string
}

const KEY_BYTES = 12

export async function createSite(
  db: Kysely<Database>,
  given: {
    readonly name: string
    readonly origins: readonly string[]
    readonly byId: string
    readonly now: string
  },
): Promise<Site> {
  const site = { id: newId(), key: `site_${randomBytes(KEY_BYTES).toString('base64url')}` }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('sites')
      .values({
        ...site,
        name: given.name,
        origins: JSON.stringify(given.origins),
        made_by: given.byId,
        made_at: given.now,
        removed_at: null,
      })
      .execute(),
  )
  return { ...site, name: given.name, origins: given.origins, madeAt: given.now }
}

export async function sitesInUse(db: Kysely<Database>): Promise<readonly Site[]> {
  const rows = await db
    .selectFrom('sites')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(toSite)
}

/** Its key counts no more; what it told stays. Answers whether there was such a website. */
export async function removeSite(db: Kysely<Database>, id: string, now: string): Promise<boolean> {
  const done = await inTransaction(db, (trx) =>
    trx
      .updateTable('sites')
      .set({ removed_at: now })
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  return done.numUpdatedRows === 1n
}

function toSite(row: Selectable<SitesTable>): Site {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    origins: JSON.parse(row.origins) as readonly string[],
    madeAt: row.made_at,
  }
}
