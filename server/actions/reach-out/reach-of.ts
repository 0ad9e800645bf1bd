import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { type BookedContact, bookedContacts } from '../../../db/queries/reach-contacts.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { Database } from '../../../db/schema.ts'
import { type Contact, type Reachability, reachability } from '../../reaching/reachability.ts'

const REACHES_BACK_MS = 400 * 86_400_000

/** How each of these customers is best reached, from contacts of the last year that the viewer may see. */
export async function reachOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, Reachability>> {
  const { timeZone } = await installation(db)
  const since = new Date(Date.parse(now) - REACHES_BACK_MS).toISOString()
  const booked = Map.groupBy(await bookedContacts(db, viewer, customerIds, since), (one) => one.customerId)
  return new Map(
    customerIds.map((id) => [
      id,
      reachability((booked.get(id) ?? []).map((one) => contactOf(one, one.timeZone ?? timeZone))),
    ]),
  )
}

function contactOf(one: BookedContact, timeZone: string): Contact {
  const isWritten = one.channel === 'email' || one.channel === 'chat'
  const begunBy = one.firstRole === 'customer' ? 'them' : 'us'
  return {
    channel: one.channel,
    begunBy,
    answered: isWritten ? one.theirsAt !== null || begunBy === 'them' : !one.isVoicemail,
    minute: one.theirsAt === null ? null : minuteOfDay(one.theirsAt, timeZone),
  }
}

function minuteOfDay(instant: string, timeZone: string): number {
  const [, time = '0:0'] = new Date(instant).toLocaleString('sv-SE', { timeZone }).split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
