import type { Kysely } from 'kysely'
import { customersByEmailHash, knownCustomerIds } from '../../../db/queries/email-hashes.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { thoseWorkedWith } from '../../../db/queries/visibility.ts'
import type { Database } from '../../../db/schema.ts'
import type { ToldEvent } from './take-events.ts'

/**
 * What a program of somebody tells: a rep and a manager name only customers they work with, since an event may say that
 * somebody wants to be left alone. Anybody else they name stays a visitor nobody knows.
 */
export async function toldBy(
  db: Kysely<Database>,
  viewer: Viewer,
  told: readonly ToldEvent[],
): Promise<readonly ToldEvent[]> {
  const named = told.flatMap(({ customer }) => customer ?? [])
  if (named.length === 0 || viewer.role === 'hr' || viewer.role === 'admin') return told
  const byId = await knownCustomerIds(db, [...new Set(named.flatMap((one) => ('id' in one ? one.id : [])))])
  const byHash = named.some((one) => 'emailHash' in one) ? await customersByEmailHash(db) : new Map()
  const idOf = (one: NonNullable<ToldEvent['customer']>): string =>
    ('id' in one ? byId.get(one.id) : byHash.get(one.emailHash)) ?? ''
  const theirs = await thoseWorkedWith(db, viewer, named.map(idOf))
  return told.map((event) =>
    event.customer === null || theirs.has(idOf(event.customer)) ? event : { ...event, customer: null },
  )
}
