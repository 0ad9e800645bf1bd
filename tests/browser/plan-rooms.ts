import type { Viewer } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { createDraft } from '../../db/queries/plan-drafts.ts'
import { publishedPlans } from '../../db/queries/published-plans.ts'
import { templateOf } from '../../server/pay/plan-templates.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** The plan of the demo that runs here, and a draft with much to put right. */
export async function planRooms({ services: { db, now } }: Heard, hana: Viewer): Promise<readonly Room[]> {
  const [published] = await publishedPlans(db)
  const plan = `/plans/${published?.plan.id}`
  const draft = { ...templateOf('three-behaviours'), purpose: 'The top 3 share the pool.' }
  const made = { replaces: null, version: 1, draft, byId: hana.id, now: now().toISOString() }
  const writing = `/plans/drafts/${await createDraft(db, made)}`
  const periods = await allPeriods(db)
  const [closed, running] = [true, false].map(
    (is) => periods.find((one) => (one.frozenAt !== null) === is)?.id,
  )
  return [
    { name: 'periods', who: 'hana', path: '/periods' },
    { name: 'period-open', who: 'hana', path: `/periods/${running}` },
    { name: 'period-closed', who: 'hana', path: `/periods/${closed}` },
    { name: 'plans', who: 'hana', path: '/plans' },
    { name: 'plan-begin', who: 'hana', path: '/plans/new' },
    { name: 'plan-hr', who: 'hana', path: plan },
    { name: 'plan-draft', who: 'hana', path: writing },
    { name: 'plan-briefing', who: 'rosa', path: `${plan}/briefing` },
    { name: 'plan-rep', who: 'rosa', path: plan },
    { name: 'plan-approval', who: 'ada', path: `${writing}/approval` },
  ]
}
