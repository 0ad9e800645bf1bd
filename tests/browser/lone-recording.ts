import type { Viewer } from '../../db/queries/people.ts'
import { loneRecordings } from '../../db/queries/recording-matches.ts'
import { receiveUpload } from '../../server/actions/receive-upload.ts'
import { recordingDoor } from '../../server/recordings/door.ts'
import { speech, wavOf } from '../sounds.ts'
import type { Heard } from './heard.ts'

/** Brings a recording in that is of no conversation; the page on which somebody is asked which it is of. */
export async function bringAlone({ services }: Heard, viewer: Viewer): Promise<string> {
  const { db, config, now, uploads, recordings } = services
  const sound = wavOf([speech(30_000, [{ startMs: 1000, endMs: 25_000 }], { rate: 2000 })], 2000)
  const place = await recordingDoor({ dataDir: config.dataDir, most: config.maxRecordingBytes })('', sound)
  await place?.write(sound)
  const kept = (await place?.end()) ?? null
  async function* parts() {
    yield { name: 'files', fileName: 'a call with Cora.wav', bytes: new Uint8Array(), kept }
  }
  const { dataDir, maxUploadBytes, maxRecordingBytes } = config
  const incoming = { viewer, parts: parts(), dataDir, maxUploadBytes, maxRecordingBytes }
  await receiveUpload(db, { ...incoming, now: now().toISOString() }, { rep: '', zone: '' })
  for (const job of [uploads, recordings]) {
    job.wake()
    await job.settled()
  }
  const [lone] = await loneRecordings(db)
  return `/uploads/${lone?.uploadId}/files/${lone?.fileId}/recording`
}
