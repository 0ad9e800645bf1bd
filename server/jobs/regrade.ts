import { forgetKilledRuns } from '../../db/queries/pay-runs.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { gradePeriod } from '../actions/grade-period.ts'
import type { Services } from '../web/env.ts'
import { startOfDay } from '../web/frame.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now'> & Partial<Pick<Services, 'leases'>>

/** Grades follow what people do: after a change every period that has begun and is not frozen is graded again. */
export function regrader(needs: Needs): Job {
  let isFirst = true
  const work = async () => {
    if (isFirst) await forgetKilledRuns(needs.db)
    isFirst = false
    await regradeOpenPeriods(needs)
  }
  return new Job({ name: 'regrade', log: needs.log, leases: needs.leases, work })
}

async function regradeOpenPeriods({ db, now }: Needs): Promise<void> {
  const { timeZone } = await installation(db)
  const at = now().toISOString()
  for (const { id, from, frozenAt } of await allPeriods(db))
    if (frozenAt === null && startOfDay(from, timeZone) <= at)
      await gradePeriod(db, { periodId: id, timeZone, now: at })
}
