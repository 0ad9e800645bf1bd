import type { Kysely, Transaction } from 'kysely'
import { activePeople } from '../../db/queries/people.ts'
import { deleteRecordings, findRecording, recordingsInUploads } from '../../db/queries/recordings.ts'
import { filesOfUpload, type UploadFile } from '../../db/queries/upload-files.ts'
import { endFile } from '../../db/queries/upload-queue.ts'
import { bytesBehind, deleteConversation, dropPlaces, dropUnusedFiles } from '../../db/queries/withdrawals.ts'
import type { Database } from '../../db/schema.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { restoreEarlier } from './restore-earlier.ts'
import { type Withdrawal, withdrawalPlan } from './withdrawal-plan.ts'

export interface WithdrawalRequest {
  readonly uploadId: string
  /** One file of it alone; `null` is all of them. */
  readonly fileId: string | null
  /** The organisation's zone, in which periods begin and end. */
  readonly timeZone: string
  readonly by: string
  readonly now: string
  readonly dataDir: string
}

/** What would happen now if an upload, or a file of it, were taken back; nothing does. Of a thing taken back nothing is left to. */
export async function foreseenWithdrawal(
  db: Kysely<Database>,
  { uploadId, fileId, timeZone }: Pick<WithdrawalRequest, 'uploadId' | 'fileId' | 'timeZone'>,
): Promise<Withdrawal | 'taken-back'> {
  const files = await withdrawable(db, uploadId, fileId)
  if (files.length === 0) return 'taken-back'
  return withdrawalPlan(db, idsOf(files), timeZone)
}

/**
 * Takes back what an upload brought: conversations that only it brought go, of the others the earlier words
 * stand again. What a frozen period rests on stays, and so does what a later file was joined to.
 */
export async function withdrawUpload(
  db: Kysely<Database>,
  request: WithdrawalRequest,
): Promise<Withdrawal | 'being-read'> {
  const { uploadId, fileId, timeZone, now, by } = request
  const done = await db.transaction().execute(async (trx) => {
    const files = await withdrawable(trx, uploadId, fileId)
    const ids = idsOf(files)
    const own = await recordingsInUploads(trx, ids)
    const isRecording = new Set(own.map((one) => one.uploadFileId))
    if (files.some((file) => file.state === 'reading' && !isRecording.has(file.id))) return 'being-read'
    const plan = await withdrawalPlan(trx, ids, timeZone)
    const originals = await bytesBehind(trx, ids)
    const sounds = [...own.map((one) => one.path), ...(await soundsOf(trx, plan.gone))]
    await deleteRecordings(
      trx,
      own.map((one) => one.id),
    )
    for (const id of plan.gone) await deleteConversation(trx, id)
    const people = await activePeople(trx)
    for (const { id, from } of plan.earlier) {
      await dropPlaces(trx, id, ids)
      await restoreEarlier(trx, { conversationId: id, from, people, now })
    }
    for (const id of plan.untouched) await dropPlaces(trx, id, ids)
    await dropUnusedFiles(trx, originals)
    for (const file of files) await endAs(trx, file, plan, { by, now })
    return { plan, sounds }
  })
  if (done === 'being-read') return done
  await removeRecordingFiles(request.dataDir, done.sounds)
  return done.plan
}

async function withdrawable(db: Kysely<Database>, uploadId: string, fileId: string | null) {
  const files = await filesOfUpload(db, uploadId)
  return files.filter((file) => (fileId === null || file.id === fileId) && file.state !== 'withdrawn')
}

function idsOf(files: readonly UploadFile[]): readonly string[] {
  return files.map((file) => file.id)
}

async function endAs(
  trx: Transaction<Database>,
  file: UploadFile,
  { stays }: Withdrawal,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<void> {
  const own = new Set(file.report?.conversations.map((one) => one.id))
  const isLeft = stays.some((one) => own.has(one.id))
  const empty = {
    format: null,
    recognised: null,
    outcome: 'refused',
    conversations: [],
    refused: [],
  } as const
  const report = { ...(file.report ?? empty), withdrawal: { by, at: now } }
  await endFile(trx, file.id, { state: isLeft ? file.state : 'withdrawn', report, now })
}

async function soundsOf(trx: Transaction<Database>, ids: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = []
  for (const id of ids) {
    const recording = await findRecording(trx, id)
    if (recording) paths.push(recording.path)
  }
  return paths
}
