import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { gradePeriod } from '../actions/grade-period.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now'>

/** Grades follow what people do: after a change every period that is not frozen is graded again. */
export function regrader(needs: Needs): Job {
  return new Job({ name: 'regrade', log: needs.log, work: () => regradeOpenPeriods(needs) })
}

async function regradeOpenPeriods({ db, now }: Needs): Promise<void> {
  const { timeZone } = await installation(db)
  for (const period of await allPeriods(db))
    if (period.frozenAt === null)
      await gradePeriod(db, { periodId: period.id, timeZone, now: now().toISOString() })
}
