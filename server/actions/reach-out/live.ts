import type { Kysely } from 'kysely'
import { type Approach, openApproaches } from '../../../db/queries/approaches.ts'
import { type Customer, customersFor } from '../../../db/queries/customers.ts'
import { peopleFor, type Viewer } from '../../../db/queries/people.ts'
import { type KeptVisit, visitsOf } from '../../../db/queries/site-visits.ts'
import type { Database } from '../../../db/schema.ts'

/** Somebody on our site whom somebody was offered, as far as the viewer may know them. */
export interface Live {
  readonly approach: Approach
  readonly visit: KeptVisit | null
  /** `null` for whom nobody knows, and whom the viewer does not work with. */
  readonly customer: Customer | null
}

/** The visitors a rep was offered or went to, or those of a manager’s team; nobody sees those of others. */
export async function liveFor(db: Kysely<Database>, viewer: Viewer): Promise<readonly Live[]> {
  const theirs = new Set((await peopleFor(db, viewer)).map((one) => one.id))
  const open = (await openApproaches(db)).filter((one) => one.visitor !== null && theirs.has(one.repId))
  if (open.length === 0) return []
  const visits = await visitsOf(
    db,
    open.flatMap((one) => one.visitor ?? []),
  )
  const known = new Map((await customersFor(db, viewer)).map((one) => [one.id, one]))
  return open.map((approach) => ({
    approach,
    visit: visits.get(approach.visitor ?? '') ?? null,
    customer: known.get(approach.customerId ?? '') ?? null,
  }))
}
