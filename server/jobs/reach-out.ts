import { forgetEvents } from '../../db/queries/events.ts'
import { reachSettings } from '../../db/queries/reach-settings.ts'
import { makeOffers } from '../actions/reach-out/make-offers.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'leases' | 'wire'>

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Offers visitors to whoever is free, and once an hour forgets events that are older than they are kept. */
export function reachingJob({ db, log, now, leases, wire }: Needs): Job {
  let tidiedAt = 0
  return new Job({
    name: 'reach-out',
    log,
    leases,
    work: async () => {
      const at = now()
      if (await makeOffers(db, at.toISOString())) wire.tell('reach')
      if (at.getTime() - tidiedAt < HOUR_MS) return
      tidiedAt = at.getTime()
      const { keepDays } = await reachSettings(db)
      await forgetEvents(db, new Date(at.getTime() - keepDays * DAY_MS).toISOString())
    },
  })
}
