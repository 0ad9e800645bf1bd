import { realpath } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { saveWay, type WayProblem, waitingOfWay } from '../../db/queries/arrivals.ts'
import { activePeople } from '../../db/queries/people.ts'
import { endWatched, type WatchedFile, watchedFiles } from '../../db/queries/watched-files.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { isFull } from '../actions/receive-upload.ts'
import type { Services } from '../web/env.ts'
import { codeOf, type Found, listFolder } from './folder-listing.ts'
import { Job } from './job.ts'
import { putAway } from './put-away.ts'
import { takeFound } from './take-watched.ts'

export type FolderNeeds = Pick<Services, 'db' | 'log' | 'now' | 'config' | 'uploads'> &
  Partial<Pick<Services, 'leases'>>

/** So many files of the folder wait to be read at most; the others wait in the folder. */
const MOST_WAITING = 50

/**
 * Looks into the watched folder whenever it is woken. A file is taken that two looks in a row found the
 * same, so that what is still being written is left alone, and put away once everything in it is read.
 */
export function watchedFolder(needs: FolderNeeds, folder: string): Job {
  let before: ReadonlyMap<string, Found> = new Map()
  return new Job({
    name: 'folder',
    log: needs.log,
    leases: needs.leases,
    work: async (stopping) => {
      const listing = await listFolder(folder)
      if ('problem' in listing) return say(needs, listing.problem)
      const problem = await work(needs, folder, { found: listing.found, before, stopping })
      before = new Map(listing.found.map((one) => [one.path, one]))
      await say(needs, problem ?? listing.partly)
    },
  })
}

interface Look {
  readonly found: readonly Found[]
  readonly before: ReadonlyMap<string, Found>
  readonly stopping: AbortSignal
}

async function work(needs: FolderNeeds, folder: string, look: Look): Promise<WayProblem | null> {
  const { db, config, uploads } = needs
  const root = await realpath(folder)
  const taken = await watchedFiles(db)
  const problem = await putAwayRead(needs, root, look.found, taken)
  if (problem) return problem
  if (await isFull(config.dataDir)) return { code: 'disk-full' }
  const known = new Set(taken.map((one) => one.path))
  const fresh = look.found.filter((one) => !known.has(one.path) && isSame(one, look.before.get(one.path)))
  const people = await activePeople(db)
  let room = MOST_WAITING - (await waitingOfWay(db, 'folder'))
  for (const one of fresh) {
    if (look.stopping.aborted || room <= 0) break
    const around = { root, people, mostBytes: config.maxUploadBytes, zone: config.timeZone }
    await takeFound(db, one, { ...around, now: needs.now().toISOString() })
    room -= 1
  }
  if (fresh.length > 0) uploads.wake()
  return null
}

/** What has been read is put away; what is there no more, or is another file by now, is let go. */
async function putAwayRead(
  { db, config, now, log }: FolderNeeds,
  root: string,
  found: readonly Found[],
  taken: readonly WatchedFile[],
): Promise<WayProblem | null> {
  const lying = new Map(found.map((one) => [one.path, one]))
  for (const file of taken) {
    const isThere = isSame(file, lying.get(file.path))
    if (isThere && !file.isRead) continue
    try {
      if (isThere) await putAway(root, file, config.baseUrl)
      await endWatched(db, file.id, now().toISOString())
    } catch (error) {
      log.debug({ err: error, job: 'folder' })
      return { code: 'unwritable', detail: codeOf(error) }
    }
  }
  return null
}

function isSame(
  one: Pick<Found, 'size' | 'changedAt'>,
  other: Pick<Found, 'size' | 'changedAt'> | undefined,
) {
  return other !== undefined && other.size === one.size && other.changedAt === one.changedAt
}

/** One clear line in the log when something goes wrong, and one when it is right again. */
async function say(
  { db, log, now }: { readonly db: Kysely<Database> } & Pick<FolderNeeds, 'log' | 'now'>,
  problem: WayProblem | null,
): Promise<void> {
  if (!(await saveWay(db, 'folder', problem, now().toISOString()))) return
  const line = problem
    ? words.waysIn.problem('folder', problem.code, problem.detail ?? null)
    : words.waysIn.rightAgain
  log.warn({ job: 'folder' }, line)
}
