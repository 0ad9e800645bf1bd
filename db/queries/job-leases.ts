import type { Kysely } from 'kysely'
import { isSqlite } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** Everything a process does stays its own until then. What it writes under a lease just now is its own anyway. */
export async function renewLeases(db: Kysely<Database>, owner: string, until: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const own = await trx
      .selectFrom('jobs')
      .select(['kind', 'about'])
      .where('owner', '=', owner)
      .$if(!isSqlite(db), (rows) => rows.forUpdate().skipLocked())
      .execute()
    for (const { kind, about } of own)
      await trx
        .updateTable('jobs')
        .set({ lease_until: until })
        .where('kind', '=', kind)
        .where('about', '=', about)
        .where('owner', '=', owner)
        .execute()
  })
}

/** Takes pieces whose lease has ended away from whoever had them; what they were about. */
export async function takeOverdue(
  trx: Kysely<Database>,
  kind: string,
  now: string,
): Promise<readonly string[]> {
  const overdue = await trx
    .selectFrom('jobs')
    .select('about')
    .where('kind', '=', kind)
    .where('about', '<>', '')
    .where('lease_until', '<', now)
    .limit(OVERDUE_AT_ONCE)
    .$if(!isSqlite(trx), (rows) => rows.forUpdate().skipLocked())
    .execute()
  const abouts = overdue.map((row) => row.about)
  if (abouts.length > 0)
    await trx.deleteFrom('jobs').where('kind', '=', kind).where('about', 'in', abouts).execute()
  return abouts
}

const OVERDUE_AT_ONCE = 200

/** The leases of processes that are gone end now. */
export async function endLeasesOf(
  db: Kysely<Database>,
  isGone: (owner: string) => boolean,
  now: string,
): Promise<void> {
  const rows = await db
    .selectFrom('jobs')
    .select('owner')
    .distinct()
    .where('lease_until', '>=', now)
    .execute()
  const gone = rows.flatMap(({ owner }) => (owner !== null && isGone(owner) ? [owner] : []))
  if (gone.length === 0) return
  const just = new Date(Date.parse(now) - 1).toISOString()
  await inTransaction(db, (trx) =>
    trx.updateTable('jobs').set({ lease_until: just }).where('owner', 'in', gone).execute(),
  )
}
