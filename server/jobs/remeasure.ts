import { isMeasuredOtherwise } from '../../db/queries/remeasured-due.ts'
import { noteMeasuredBy, openRemeasuring, wasRemeasuredBy } from '../../db/queries/remeasurings.ts'
import { beginAgain, stopOtherVersion, workOn } from '../actions/remeasure/remeasure.ts'
import { version } from '../measures/version.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'grades' | 'leases'>

/** Measures everything again after the rules changed, and does what somebody decides of it. */
export function remeasureJob({ db, log, now, grades, leases }: Needs): Job {
  const moved = () => grades.wake()
  return new Job({
    name: 'remeasure',
    log,
    leases,
    work: async (stopping) => {
      await beginWhereRulesChanged({ db, now })
      await workOn(db, { now, stopping, moved })
    },
  })
}

async function beginWhereRulesChanged({ db, now }: Pick<Needs, 'db' | 'now'>): Promise<void> {
  const { measures } = version
  const at = now().toISOString()
  const open = await openRemeasuring(db)
  if (open && open.version !== measures) await stopOtherVersion(db, open.run, at)
  if (await wasRemeasuredBy(db, measures)) return
  if (await isMeasuredOtherwise(db, measures)) await beginAgain(db, measures, { byId: null, now: at })
  else await noteMeasuredBy(db, measures, at)
}
