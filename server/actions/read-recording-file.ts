import type { Kysely } from 'kysely'
import { findPlace } from '../../db/queries/conversations.ts'
import { findViewer, type Viewer } from '../../db/queries/people.ts'
import { findLoneRecording } from '../../db/queries/recording-matches.ts'
import { deleteRecordings, type Recording, sameRecording } from '../../db/queries/recordings.ts'
import { endFile, type TakenFile } from '../../db/queries/upload-queue.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { giveRecording, matchFor, reportOf } from './settle-recording.ts'

interface Around {
  readonly dataDir: string
  readonly now: string
}

/**
 * Looks at a file of an upload that is a recording. One of the very same bytes is here once; one that is named as
 * a transcript that came with it is given to that one; every other waits, being read, until it was listened to.
 */
export async function readRecordingFile(
  db: Kysely<Database>,
  file: TakenFile,
  recording: Recording,
  around: Around,
): Promise<void> {
  const before = await sameRecording(db, recording.id)
  const viewer = file.byId === null ? null : ((await findViewer(db, file.byId)) ?? null)
  if (before && (await isTheirs(db, before, viewer))) return alreadyHere(db, file, recording, before, around)
  const lone = await findLoneRecording(db, recording.id)
  const match = lone && (await matchFor(db, lone))
  if (lone && match && 'id' in match)
    await giveRecording(db, lone, { conversationId: match.id, how: match.how, now: around.now })
}

async function isTheirs(
  db: Kysely<Database>,
  { conversationId, addedBy }: Recording,
  viewer: Viewer | null,
): Promise<boolean> {
  if (conversationId === null) return addedBy === (viewer?.id ?? null)
  return viewer === null || (await findPlace(db, viewer, conversationId)) !== undefined
}

async function alreadyHere(
  db: Kysely<Database>,
  file: TakenFile,
  { id, path }: Recording,
  before: Recording,
  { dataDir, now }: Around,
): Promise<void> {
  const say = words.recordings.alone
  const report = reportOf(before.id, before.conversationId)
  const note = before.conversationId === null ? say.twiceAlone : say.twice
  await db.transaction().execute(async (trx) => {
    await deleteRecordings(trx, [id])
    await endFile(trx, file.id, {
      state: 'already-here',
      report: { ...report, outcome: 'already-here', note },
      now,
    })
  })
  await removeRecordingFiles(dataDir, [path])
}
