import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import { ledgerOf } from '../../../db/queries/promises.ts'
import { talksWith } from '../../../db/queries/talks-with.ts'
import { type CompanyMember, customersWorkedWith } from '../../../db/queries/worked-with.ts'
import type { Database } from '../../../db/schema.ts'
import { isUnproved } from '../../measures/promise-state.ts'
import { checkInsOf } from '../check-ins.ts'
import { type Silence, silenceOf } from '../silences.ts'

/** A customer somebody works with: how long they have heard nothing, and what comes next. */
export interface WorkedWith extends CompanyMember {
  readonly conversations: number
  readonly lastAt: string | null
  readonly silence: Silence | null
  /** The first day on which something is due, and what; `null` where nothing is, or they asked for quiet. */
  readonly next: { readonly on: string; readonly why: 'promise' | 'check-in' | 'silence' } | null
}

/** Everybody a viewer works with, whoever is waited on first on top. */
export async function workedWith(
  db: Kysely<Database>,
  viewer: Viewer,
  now: string,
): Promise<readonly WorkedWith[]> {
  const customers = await customersWorkedWith(db, viewer)
  const ids = customers.map(({ id }) => id)
  const talks = await talksWith(db, viewer, ids)
  const silences = await silenceOf(db, viewer, ids, now)
  const dues = await duesOf(db, viewer, ids, now)
  return customers
    .map((customer) => {
      const silence = silences.get(customer.id) ?? null
      const running = silence?.dueOn ? [{ on: silence.dueOn, why: 'silence' as const }] : []
      const all = [...(dues.get(customer.id) ?? []), ...running]
      const isQuiet = silence?.state === 'quiet'
      return {
        ...customer,
        conversations: talks.get(customer.id)?.count ?? 0,
        lastAt: talks.get(customer.id)?.lastAt ?? null,
        silence,
        next: isQuiet ? null : (all.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null),
      }
    })
    .toSorted((a, b) => ((a.next?.on ?? '9999') < (b.next?.on ?? '9999') ? -1 : 1))
}

async function duesOf(db: Kysely<Database>, viewer: Viewer, customerIds: readonly string[], now: string) {
  const promises = await ledgerOf(db, viewer, { customerIds, now })
  const checkIns = await checkInsOf(db, viewer, customerIds, now)
  const dues = [
    ...promises.flatMap(({ customer, owner, dueOn, state }) =>
      customer && dueOn !== null && owner !== 'customer' && isUnproved(state)
        ? [{ customerId: customer.id, on: dueOn, why: 'promise' as const }]
        : [],
    ),
    ...checkIns.flatMap(({ purchase, dueOn, doneOn }) =>
      doneOn === null ? [{ customerId: purchase.customerId, on: dueOn, why: 'check-in' as const }] : [],
    ),
  ]
  return Map.groupBy(dues, ({ customerId }) => customerId)
}
