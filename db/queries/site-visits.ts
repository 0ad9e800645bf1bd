import type { Kysely, Selectable, Transaction } from 'kysely'
import { type Known, score } from '../../server/reaching/score.ts'
import type { Visit } from '../../server/reaching/visit.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import type { SiteVisitsTable } from '../tables/reaching.ts'

/** A visitor as the log leaves them, and the last event that did. */
export interface KeptVisit extends Visit {
  readonly seq: number
}

const stranger: Known = { isCustomer: false, purchases: 0, signals: 0, owed: 0 }

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
          ...lookedAt(visit),
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
          arrived_at: eb.ref('excluded.arrived_at'),
          expected_minor: eb.ref('excluded.expected_minor'),
          chance: eb.ref('excluded.chance'),
        })),
      )
      .execute(),
  )
}

/** A first look, as at somebody nobody knows: whoever is worth it is looked at again. */
function lookedAt(visit: Visit) {
  const { expectedMinor, chance } = score(
    visit,
    { ...stranger, isCustomer: visit.customerId !== null },
    visit.lastAt,
  )
  return { arrived_at: visit.arrivedAt, expected_minor: expectedMinor ?? 0, chance }
}

/** Who is asked for: with a sign of life since one instant, here since another, so many at most. */
export interface Here {
  readonly seenSince: string
  readonly arrivedBefore: string
  readonly limit: number
}

/** Whoever is on our sites and did not ask to be forgotten, the most promising first. */
export async function visitsHere(
  db: Kysely<Database>,
  { seenSince, arrivedBefore, limit }: Here,
): Promise<readonly KeptVisit[]> {
  const rows = await db
    .selectFrom('site_visits')
    .selectAll()
    .where('last_at', '>=', seenSince)
    .where('arrived_at', '<=', arrivedBefore)
    .where('consent', '<>', 'withdrawn')
    .orderBy('expected_minor', 'desc')
    .orderBy('chance', 'desc')
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
      .innerJoin('customers', 'customers.id', 'site_visits.customer_id')
      .selectAll('site_visits')
      .select((eb) => eb.fn.coalesce('merged_into', 'customers.id').as('now_id'))
      .where((eb) => eb(eb.fn.coalesce('merged_into', 'customers.id'), 'in', some))
      .where('consent', '=', 'given')
      .where('last_at', '>=', since)
      .orderBy('last_at', 'desc')
      .execute()
    found.push(...rows.map((row) => ({ ...toVisit(row), customerId: row.now_id })))
  })
  return found
}

function toVisit(row: Selectable<SiteVisitsTable>): KeptVisit {
  return { ...(JSON.parse(row.state) as Visit), seq: row.seq }
}
