import { isDuplicate } from '../../db/dialect.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { addRecording, findRecording } from '../../db/queries/recordings.ts'
import { addPhoto, type Visit } from '../../db/queries/visits.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import type { ArrivedRecording } from '../recordings/intake.ts'
import { keepPhoto, removePhotos } from '../recordings/photos.ts'
import type { Services } from '../web/env.ts'
import { recordingOf } from './arrived-recordings.ts'

interface SentFiles {
  readonly photos: readonly { readonly bytes: Uint8Array }[]
  readonly recording: { readonly name: string; readonly kept: ArrivedRecording } | null
}

/** Keeps what came with a visit, each once: a photo sent again and a second recording leave nothing behind. */
export async function keepVisitFiles(
  { db, config, recordings, now }: Pick<Services, 'db' | 'config' | 'recordings' | 'now'>,
  viewer: Viewer,
  visit: Visit,
  { photos, recording }: SentFiles,
): Promise<void> {
  for (const { bytes } of photos) {
    const kept = await keepPhoto(config.dataDir, bytes)
    if (kept && !(await addPhoto(db, visit.id, { ...kept, now: now().toISOString() })))
      await removePhotos(config.dataDir, [kept.path])
  }
  if (!recording || visit.conversationId === null) return
  const { name, kept } = recording
  const row = { ...recordingOf(kept), name, addedBy: viewer.id, now: now().toISOString() }
  try {
    if (await findRecording(db, visit.conversationId))
      return removeRecordingFiles(config.dataDir, [kept.path])
    await addRecording(db, { ...row, conversationId: visit.conversationId, matchedHow: 'said' })
    recordings.wake()
  } catch (error) {
    await removeRecordingFiles(config.dataDir, [kept.path])
    if (!isDuplicate(error)) throw error
  }
}
