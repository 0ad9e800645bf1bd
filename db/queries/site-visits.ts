import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Visit } from '../../server/reaching/visit.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { SiteVisitsTable } from '../tables/reaching.ts'

/** A visitor as the log leaves them, and the last event that did. */
export interface KeptVisit extends Visit {
  readonly seq: number
}

export async function visitsOf(
  db: Kysely<Database>,
  visitors: readonly string[],
): Promise<ReadonlyMap<string, KeptVisit>> {
  const found = new Map<string, KeptVisit>()
  await inBatches(visitors, async (some) => {
    const rows = await db.selectFrom('site_visits').selectAll().where('visitor', 'in', some).execute()
    for (const row of rows) found.set(row.visitor, toVisit(row))
  })
  return found
}

export async function saveVisits(trx: Transaction<Database>, visits: readonly KeptVisit[]): Promise<void> {
  await inBatches(visits, (some) =>
    trx
      .insertInto('site_visits')
      .values(
        some.map(({ seq, ...visit }) => ({
          visitor: visit.visitor,
          customer_id: visit.customerId,
          consent: visit.consent,
          last_at: visit.lastAt,
          seq,
          state: JSON.stringify(visit),
        })),
      )
      .onConflict((conflict) =>
        conflict.column('visitor').doUpdateSet((eb) => ({
          customer_id: eb.ref('excluded.customer_id'),
          consent: eb.ref('excluded.consent'),
          last_at: eb.ref('excluded.last_at'),
          seq: eb.ref('excluded.seq'),
          state: eb.ref('excluded.state'),
        })),
      )
      .execute(),
  )
}

/** Whoever gave a sign of life since an instant and did not ask to be forgotten, the latest first, so many at most. */
export async function visitsSince(
  db: Kysely<Database>,
  since: string,
  limit: number,
): Promise<readonly KeptVisit[]> {
  const rows = await db
    .selectFrom('site_visits')
    .selectAll()
    .where('last_at', '>=', since)
    .where('consent', '<>', 'withdrawn')
    .orderBy('last_at', 'desc')
    .orderBy('visitor')
    .limit(limit)
    .execute()
  return rows.map(toVisit)
}

/** What these customers did on our sites since an instant, the latest visit of each first. */
export async function visitsOfCustomers(
  db: Kysely<Database>,
  customerIds: readonly string[],
  since: string,
): Promise<readonly KeptVisit[]> {
  const found: KeptVisit[] = []
  await inBatches(customerIds, async (some) => {
    const rows = await db
      .selectFrom('site_visits')
      .selectAll()
      .where('customer_id', 'in', some)
      .where('consent', '=', 'given')
      .where('last_at', '>=', since)
      .orderBy('last_at', 'desc')
      .execute()
    found.push(...rows.map(toVisit))
  })
  return found
}

function toVisit(row: Selectable<SiteVisitsTable>): KeptVisit {
  return { ...(JSON.parse(row.state) as Visit), seq: row.seq }
}
