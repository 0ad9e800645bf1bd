import { knownAndTakenBack } from '../../db/queries/known-next.ts'
import { knownTo } from '../../db/queries/known-to.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { goodFor, keepNext } from '../actions/trail/next-kept.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now'> & Partial<Pick<Services, 'leases'>>

const HOUR_MS = 60 * 60 * 1000

/**
 * Works out again when customers should next hear from us, where something it follows from has changed, settings among
 * it; once an hour also where its day has passed. Lists need none of it to be right, but to be fast.
 */
export function nextDueJob({ db, log, now, leases }: Needs): Job {
  let lookedAt = 0
  let lookedBy = ''
  return new Job({
    name: 'next-due',
    log,
    leases,
    work: async (stopping) => {
      const { settings } = await goodFor(db, now().toISOString())
      const isAll = settings !== lookedBy || now().getTime() - lookedAt >= HOUR_MS
      const wanted = isAll ? null : await knownAndTakenBack(db)
      if (wanted?.size === 0) return
      const people = new Map<string, Viewer>()
      for (const person of await activePeople(db)) {
        const to = knownTo(person)
        if (to !== null && !people.has(to) && wanted?.has(to) !== false) people.set(to, person)
      }
      await keepNext(db, [...people.values()], { now: now().toISOString(), stopping })
      if (!isAll || stopping.aborted) return
      lookedAt = now().getTime()
      lookedBy = settings
    },
  })
}
