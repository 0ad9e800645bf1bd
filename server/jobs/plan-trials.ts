import { pastPeriod } from '../../db/queries/past-grades.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { findDraft } from '../../db/queries/plan-drafts.ts'
import { findTrial, saveTrial, trialsWaiting } from '../../db/queries/plan-trials.ts'
import { type TriedPeriod, tryPlan } from '../pay/back-test.ts'
import { readDraft } from '../pay/plan-draft.ts'
import type { Services } from '../web/env.ts'
import { civilToday } from '../web/frame.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'leases'>

/** Pays past periods by the drafts somebody wants tried: a thousand people’s grades are long to read. */
export function planTrialsJob({ db, log, now, leases }: Needs): Job {
  return new Job({
    name: 'plan-trials',
    log,
    leases,
    work: async (stopping) => {
      for (const draftId of await trialsWaiting(db)) {
        if (stopping.aborted) return
        await tryOne({ db, now }, draftId)
      }
    },
  })
}

/** A period has passed once it is over or frozen. */
async function tryOne({ db, now }: Pick<Needs, 'db' | 'now'>, draftId: string): Promise<void> {
  const kept = await findDraft(db, draftId)
  const trial = await findTrial(db, draftId)
  if (!kept || !trial) return
  const { plan } = readDraft(kept.draft, { id: kept.id, version: kept.version })
  const today = civilToday(now(), 'UTC')
  const tried: TriedPeriod[] = []
  for (const period of await allPeriods(db))
    if (period.frozenAt !== null || period.to < today)
      tried.push(...tryPlan(plan, [await pastPeriod(db, period)]))
  await saveTrial(db, draftId, { askedAt: trial.askedAt, periods: tried, now: now().toISOString() })
}
