import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import { saveConsent } from '../../../db/queries/contact-consents.ts'
import { customersByEmailHash, knownCustomerIds } from '../../../db/queries/email-hashes.ts'
import { type LoggedEvent, logEvents, type NewEvent } from '../../../db/queries/events.ts'
import { type KeptVisit, saveVisits, visitsOf } from '../../../db/queries/site-visits.ts'
import type { Database } from '../../../db/schema.ts'
import { visitAfter } from '../../reaching/visit.ts'

/** An event as it was told: who it is, if anybody, by our id or by the hash of a mail address. */
export interface ToldEvent extends Omit<NewEvent, 'customerId'> {
  readonly customer: { readonly id: string } | { readonly emailHash: string } | null
}

/** Keeps events once, and every visitor as they leave them; answers which were new, by name. */
export async function takeEvents(
  db: Kysely<Database>,
  told: readonly ToldEvent[],
  now: string,
): Promise<readonly LoggedEvent[]> {
  return db.transaction().execute(async (trx) => {
    // In one order everywhere, so that whoever replays the log sees what was seen.
    await oneAtATime(trx, 'events')
    const logged = await logEvents(trx, await recognised(trx, told), now)
    const visitors = [...new Set(logged.map((one) => one.visitor))]
    const visits = new Map<string, KeptVisit>(await visitsOf(trx, visitors))
    for (const event of logged)
      visits.set(event.visitor, {
        ...visitAfter(visits.get(event.visitor) ?? null, event),
        seq: event.seq,
      })
    await saveVisits(trx, [...visits.values()])
    await keepConsents(trx, logged)
    return logged
  })
}

/** Nobody is recognised who did not agree to it: what came with their event is dropped here. */
async function recognised(
  trx: Transaction<Database>,
  told: readonly ToldEvent[],
): Promise<readonly NewEvent[]> {
  const named = told.flatMap(({ customer, consent }) => (consent === 'none' || !customer ? [] : [customer]))
  const ids = [...new Set(named.flatMap((one) => ('id' in one ? [one.id] : [])))]
  const byId = await knownCustomerIds(trx, ids)
  const byHash = named.some((one) => 'emailHash' in one) ? await customersByEmailHash(trx) : new Map()
  return told.map(({ customer, ...event }) => {
    if (event.consent === 'none' || !customer) return { ...event, customerId: null }
    const id = 'id' in customer ? byId.get(customer.id) : byHash.get(customer.emailHash)
    return { ...event, customerId: id ?? null }
  })
}

async function keepConsents(trx: Transaction<Database>, logged: readonly LoggedEvent[]): Promise<void> {
  const last = new Map<string, LoggedEvent>()
  for (const one of logged)
    if (one.customerId !== null && one.consent !== 'none') last.set(one.customerId, one)
  for (const [customerId, { consent, at }] of last)
    if (consent !== 'none') await saveConsent(trx, { customerId, state: consent, at })
}
