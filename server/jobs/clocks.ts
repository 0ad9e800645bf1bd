import { runCaseClocks } from '../actions/advocacy/case-clocks.ts'
import { runAppealClocks } from '../actions/appeals/decide.ts'
import { removeDue } from '../actions/privacy/retention.ts'
import type { Services } from '../web/env.ts'
import { sendCaseMails } from './case-mails.ts'
import { Job } from './job.ts'
import { sweepErased } from './sweep.ts'

const HOUR_MS = 60 * 60 * 1000

type Needs = Pick<Services, 'config' | 'db' | 'log' | 'now' | 'grades' | 'leases'>

/**
 * Ends what nobody decided in time, gives on what its decider cannot decide any more, and lets grades follow; asks and
 * reminds whoever a customer’s case was taken to; removes what is no longer kept, every hour, and takes what was
 * erased out of the files of the database.
 */
export function clocksJob({ config, db, log, now, grades, leases }: Needs): Job {
  let removedAt = 0
  return new Job({
    name: 'clocks',
    log,
    leases,
    work: async (stopping) => {
      if ((await runAppealClocks(db, now().toISOString())) > 0) grades.wake()
      await runCaseClocks(db, { now: now().toISOString(), canMail: config.mail !== null })
      await sendCaseMails({ config, db, now })
      if (now().getTime() - removedAt >= HOUR_MS) {
        const removed = await removeDue(db, config.dataDir, { now: now(), stopping })
        if (removed === 0) removedAt = now().getTime()
      }
      await sweepErased({ config, db, now })
    },
  })
}
