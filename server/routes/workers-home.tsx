import type { Context } from 'hono'
import { outcomesOfAppeals } from '../../db/queries/appeals.ts'
import { overrulesInUse } from '../../db/queries/overruled.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { publishedPlans } from '../../db/queries/published-plans.ts'
import { WorkersPage } from '../../views/desks/workers-page.tsx'
import { periodsTogether } from '../actions/desk/together.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { standsOf, today } from './plans-shown.ts'

/** The page of the workers' representative: rules and aggregates, and nobody. */
export async function workersHome(c: Context<AppEnv>) {
  const { reader, now } = c.var
  const on = today(c)
  const inForce = (await publishedPlans(reader)).filter(
    ({ plan, endsOn }) => plan.effectiveFrom <= on && (endsOn === null || on <= endsOn),
  )
  return c.html(
    <WorkersPage
      frame={await frameOf(c)}
      plans={inForce.map((one) => ({ plan: one.plan, stands: standsOf(one, on) }))}
      periods={await periodsTogether(reader, await allPeriods(reader), now().toISOString())}
      appeals={await outcomesOfAppeals(reader)}
      overrules={await overrulesInUse(reader)}
    />,
  )
}
