import { LeaseLost } from '../../db/lease.ts'
import {
  endFile,
  forgetOldBytes,
  putBack,
  type TakenFile,
  takeNextFile,
  takeUpAgain,
} from '../../db/queries/upload-queue.ts'
import { forgetBrokenUploads } from '../../db/queries/uploads.ts'
import { readUploadFile } from '../actions/read-upload-file.ts'
import type { ReadingThreads } from '../actions/reading-threads.ts'
import { refusedFor } from '../actions/refused-upload-file.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

interface Needs extends Pick<Services, 'db' | 'log' | 'now' | 'config' | 'grades' | 'recordings' | 'leases'> {
  /** Where there are any, pages go on while a file is read. */
  readonly threads?: ReadingThreads | undefined
}

/** A file that ends the program, or fails, as often as this is not tried again by itself. */
const MOST_TRIES = 3
const dayMs = 24 * 60 * 60 * 1000
/** How long a refused file is kept, to be read again. */
export const KEPT_DAYS = 30

/** Uploaded files are read off the request, by each process one after the other. What waits outlives the program. */
export function uploadQueue(needs: Needs): Job {
  const { log, leases } = needs
  return new Job({
    name: 'uploads',
    log,
    leases,
    inPieces: true,
    work: async (stopping) => {
      await takeUpAgain(needs.db, needs.now().toISOString())
      await tidy(needs)
      if ((await readAll(needs, stopping)) === 0) return
      needs.grades.wake()
      needs.recordings.wake()
    },
  })
}

async function tidy({ db, now }: Needs): Promise<void> {
  const daysAgo = (days: number) => new Date(now().getTime() - days * dayMs).toISOString()
  await forgetBrokenUploads(db, daysAgo(1))
  await forgetOldBytes(db, daysAgo(KEPT_DAYS))
}

/** Answers how many were read. Told to stop, it ends after the file it has in hand; the others wait for the next start. */
async function readAll(needs: Needs, stopping: AbortSignal): Promise<number> {
  let read = 0
  while (!stopping.aborted) {
    const file = await takeNextFile(needs.db, needs.leases.claim())
    if (!file) break
    await needs.leases.under(file.lease, () => readOne(needs, file))
    read += 1
  }
  return read
}

async function readOne({ db, log, config, now, threads }: Needs, file: TakenFile): Promise<void> {
  const at = now().toISOString()
  if (file.tries > MOST_TRIES)
    return endFile(db, file.id, { state: 'refused', report: refusedFor('stumbled'), now: at })
  try {
    const { maxUploadBytes: mostBytes, dataDir } = config
    await readUploadFile(db, file, { mostBytes, dataDir, threads, now: at })
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    log.error({ err: error, job: 'uploads', file: file.id })
    await putBack(db, file.id)
  }
}
