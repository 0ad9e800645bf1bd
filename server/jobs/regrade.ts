import { setTimeout as sleep } from 'node:timers/promises'
import { forgetKilledRuns } from '../../db/queries/pay-runs.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { gradePeriod } from '../actions/grade-period.ts'
import type { Services } from '../web/env.ts'
import { startOfDay } from '../web/frame.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now'> & Partial<Pick<Services, 'leases'>>

/** What takes no longer is not felt on any page. */
const UNFELT_MS = 500
/** After a long turn so many times as long belongs to the pages alone. */
const RESTS = 3
const LONGEST_REST_MS = 60_000

/**
 * Grades follow what people do: after a change every period that has begun and is not frozen is graded again. Where many
 * work at once that would never end: then it pauses between two turns, and takes up together what came meanwhile.
 */
export function regrader(needs: Needs): Job {
  let isFirst = true
  let nextAt = 0
  const work = async (_: AbortSignal, awaited: AbortSignal) => {
    if (isFirst) await forgetKilledRuns(needs.db)
    isFirst = false
    await rested(nextAt - performance.now(), awaited)
    const began = performance.now()
    await regradeOpenPeriods(needs)
    const took = performance.now() - began
    nextAt = took < UNFELT_MS ? 0 : performance.now() + Math.min(RESTS * took, LONGEST_REST_MS)
  }
  return new Job({ name: 'regrade', log: needs.log, leases: needs.leases, work })
}

async function rested(ms: number, awaited: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, { signal: awaited, ref: false }).catch(() => {})
}

async function regradeOpenPeriods({ db, now }: Needs): Promise<void> {
  const { timeZone } = await installation(db)
  const at = now().toISOString()
  for (const { id, from, frozenAt } of await allPeriods(db))
    if (frozenAt === null && startOfDay(from, timeZone) <= at)
      await gradePeriod(db, { periodId: id, timeZone, now: at })
}
