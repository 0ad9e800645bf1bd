import { silenceOf } from '../../../server/actions/silences.ts'
import { customersFor } from '../../queries/customers.ts'
import { createPromiseLink } from '../../queries/promise-links.ts'
import { ledgerOf } from '../../queries/promises.ts'
import { saveQuiet } from '../../queries/quiets.ts'
import type { Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn } from './calendar.ts'

/** One customer of Ravi's and one of Rosa's asked for quiet, and one of Rosa's is asked whether a promise was kept. */
export async function leaveInPeace({ services, team, customers }: Stage, { today }: Calendar): Promise<void> {
  const { db } = services
  const now = instantOn(today, '08:10')
  const met = await customersFor(db, team.ravi)
  const clocks = await silenceOf(
    db,
    team.ravi,
    met.map(({ id }) => id),
    now,
  )
  const [waiting] = [...clocks.values()]
    .filter(({ state }) => state !== 'unknown')
    .toSorted((a, b) => b.days - a.days)
  if (waiting)
    await saveQuiet(db, {
      customerId: waiting.customerId,
      until: daysAfter(today, 40),
      byId: team.ravi.id,
      now,
    })

  const busy = customers.get('northgate')
  if (busy) await saveQuiet(db, { customerId: busy, until: daysAfter(today, 21), byId: team.rosa.id, now })

  const kept = (await ledgerOf(db, team.rosa, { repId: team.rosa.id, now })).findLast(
    ({ state, owner }) => state === 'kept' && owner === 'rep',
  )
  if (!kept?.outcome?.proof) return
  await createPromiseLink(db, {
    promiseId: kept.id,
    conversationId: kept.conversationId,
    proof: { ...kept.outcome.proof, on: kept.outcome.keptOn ?? today },
    byId: team.rosa.id,
    expiresAt: instantOn(daysAfter(today, 10), '08:10'),
    now,
  })
}
