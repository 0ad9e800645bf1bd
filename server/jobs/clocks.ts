import { runAppealClocks } from '../actions/appeals/decide.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'grades'>

/** Ends what nobody decided in time, gives on what its decider cannot decide any more, and lets grades follow. */
export function clocksJob({ db, log, now, grades }: Needs): Job {
  return new Job({
    name: 'clocks',
    log,
    work: async () => {
      if ((await runAppealClocks(db, now().toISOString())) > 0) grades.wake()
    },
  })
}
