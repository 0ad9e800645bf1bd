import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../../db/dialect.ts'
import type { LeftFiles } from '../../../db/queries/erase-conversations.ts'
import { eraseCustomer } from '../../../db/queries/erase-customer.ts'
import { erasePerson } from '../../../db/queries/erase-person.ts'
import { type ErasedKind, isErased, saveErasure } from '../../../db/queries/erasures.ts'
import { forgetAllRuns } from '../../../db/queries/pay-runs.ts'
import type { Database } from '../../../db/schema.ts'
import { removeRecordingFiles } from '../../recordings/folder.ts'
import { removePhotos } from '../../recordings/photos.ts'
import { erasuresToRepeat, type ListedErasure, listErasure } from './erasure-list.ts'
import { type InTheWay, inTheWay } from './in-the-way.ts'

export interface ErasureRequest {
  readonly kind: ErasedKind
  readonly subject: string
  /** Also what an appeal nobody decided, or a period that is not frozen, still needs. */
  readonly isAnyway: boolean
  readonly timeZone: string
  /** What stands for the name of a rep in what is kept of their pay. */
  readonly nameless: string
  readonly byId: string
  readonly now: string
}

/**
 * Erases a customer, or a rep, everywhere but in what was paid. Answers `null` when it is done, or what stands in
 * its way: nothing was done then. It is written down beside the database first, so that neither a kill nor an older
 * backup brings anybody back.
 */
export async function erase(
  db: Kysely<Database>,
  dataDir: string,
  request: ErasureRequest,
): Promise<InTheWay | null> {
  const { kind, subject, byId, now } = request
  const done = await db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const way = await inTheWay(trx, request)
    if (way.held > 0 || (!request.isAnyway && way.appeals + way.unfrozen > 0)) return way
    await listErasure(dataDir, { kind, subject, at: now })
    return erased(trx, request, byId)
  })
  if ('held' in done) return done
  await removeFiles(dataDir, done)
  return null
}

/** Does again what the list beside the database tells of and this database does not: it is that of an older backup. */
export async function repeatErasures(
  db: Kysely<Database>,
  dataDir: string,
  { nameless, now }: { readonly nameless: string; readonly now: string },
): Promise<readonly ListedErasure[]> {
  const those = await erasuresToRepeat(db, dataDir)
  for (const one of those) {
    const left = await db.transaction().execute(async (trx) => {
      await oneAtATime(trx, 'imports')
      if (await isErased(trx, one.kind, one.subject)) return null
      return erased(trx, { ...one, nameless, now }, null)
    })
    if (left) await removeFiles(dataDir, left)
  }
  return those
}

async function erased(
  trx: Transaction<Database>,
  { kind, subject, nameless, now }: Pick<ErasureRequest, 'kind' | 'subject' | 'nameless' | 'now'>,
  byId: string | null,
): Promise<LeftFiles> {
  await forgetAllRuns(trx)
  const left =
    kind === 'customer'
      ? await eraseCustomer(trx, subject, now)
      : await erasePerson(trx, subject, { nameless, now })
  await saveErasure(trx, { kind, subject }, { byId, now })
  return left
}

async function removeFiles(dataDir: string, { recordings, photos }: LeftFiles): Promise<void> {
  await removeRecordingFiles(dataDir, recordings)
  await removePhotos(dataDir, photos)
}
