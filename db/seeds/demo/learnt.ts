import { decideOnGem, putForwardAsGem, rareLately } from '../../../server/actions/gems.ts'
import { keepVisit } from '../../../server/actions/keep-visit.ts'
import { findCustomer } from '../../queries/customers.ts'
import { setObjective } from '../../queries/objectives.ts'
import type { Stage } from './bring.ts'
import { type Calendar, instantOn } from './calendar.ts'

/** What was learnt and put forward, what Rosa wants to learn next, and a visit she wrote up on her phone. */
export async function learnAndVisit(stage: Stage, calendar: Calendar): Promise<void> {
  const { services, team, customers } = stage
  const { db } = services
  const now = services.now().toISOString()
  const [gem, waiting] = await rareLately(db, team.rosa, now)
  for (const one of [gem, waiting]) if (one) await putForwardAsGem(db, team.rosa, one.id, now)
  const said = { answer: 'accepted', competitorKnows: 'no', reason: null } as const
  if (gem) await decideOnGem(db, team.rena, gem.id, said, now)

  const customer = await findCustomer(db, customers.get('brightwater') ?? '')
  if (!customer) throw new Error('The demo has no Brightwater')
  await keepVisit(services, team.rosa, customer, {
    once: 'brightwater-by-the-oven',
    startedAt: instantOn(calendar.workingDaysAgo(3), '07:30'),
    said: ['When the ferry is late the rolls wait in the van, and they sweat.'],
    insight: {
      words: 'My sister keeps the books now, and nothing over five hundred is bought without her.',
      kind: 'decision',
    },
    promised: ['I will measure the van for a rack by next Friday.'],
    note: 'Ferry late, rolls sweat in the van. Her sister keeps the books and decides over 500. Measure the van for a rack by next Friday.',
    consent: false,
  })
  await setObjective(db, {
    customerId: customer.id,
    repId: team.rosa.id,
    wants: 'By when do they need it?',
    kind: 'timing',
    once: 'before the next visit',
    now,
  })
}
