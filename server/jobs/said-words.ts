import { fillBlocks } from '../../db/said/blocks.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

/** Puts the words together that have been said since, so that search goes on being fast on PostgreSQL. */
export function saidWordsJob({ db, log, leases }: Pick<Services, 'db' | 'log' | 'leases'>): Job {
  return new Job({
    name: 'said-words',
    log,
    leases,
    work: async (stopping) => {
      await fillBlocks(db, stopping)
    },
  })
}
