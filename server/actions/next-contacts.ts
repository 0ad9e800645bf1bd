import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import { ledgerOf, type StandingPromise } from '../../db/queries/promises.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { type NextContact, nextContact } from '../measures/next-contact.ts'
import { isUnproved } from '../measures/promise-state.ts'
import { checkInsOf } from './check-ins.ts'
import { type Silence, silenceOf } from './silences.ts'

/** The next contact due with each of these customers, and how long each has heard nothing, as far as the viewer may know. */
export async function nextContactsOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, { readonly next: NextContact | null; readonly silence: Silence | null }>> {
  const { timeZone } = await installation(db)
  const today = dateOf(localTime(now, timeZone)?.day ?? 0)
  const promises = await ledgerOf(db, viewer, { customerIds, now })
  const owed = Map.groupBy(promises.filter(isOwed), ({ customer }) => customer?.id)
  const checkIns = await checkInsOf(db, viewer, customerIds, now)
  const asked = Map.groupBy(
    checkIns.filter(({ doneOn }) => doneOn === null),
    ({ purchase }) => purchase.customerId,
  )
  const silences = await silenceOf(db, viewer, customerIds, now)
  return new Map(
    customerIds.map((id) => {
      const theirs = owed.get(id) ?? []
      const silence = silences.get(id) ?? null
      const dues = {
        promises: daysOf(theirs.filter(({ owner }) => owner !== 'both')),
        meetings: daysOf(theirs.filter(({ owner }) => owner === 'both')),
        checkIns: (asked.get(id) ?? []).map(({ dueOn }) => dueOn),
        writeOn: silence?.writeOn ?? null,
        isQuiet: silence?.state === 'quiet',
      }
      return [id, { next: nextContact(dues, today), silence }]
    }),
  )
}

function isOwed({ owner, state }: StandingPromise): boolean {
  return owner !== 'customer' && isUnproved(state) && state !== 'never-due'
}

function daysOf(promises: readonly StandingPromise[]): readonly string[] {
  return promises.flatMap(({ dueOn }) => dueOn ?? [])
}
