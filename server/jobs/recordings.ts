import { LeaseLost } from '../../db/lease.ts'
import { loneRecordings } from '../../db/queries/recording-matches.ts'
import {
  hearAgain,
  hearWithHelp,
  putRecordingBack,
  saveProgress,
  saveSound,
  saveUnheard,
  takeNextRecording,
} from '../../db/queries/recording-sounds.ts'
import type { Recording } from '../../db/queries/recordings.ts'
import { settleRecording } from '../actions/settle-recording.ts'
import { findFfmpeg } from '../recordings/ffmpeg.ts'
import { recordingPath } from '../recordings/folder.ts'
import { hearAside, type Outcome } from '../recordings/hear-aside.ts'
import { storeOf } from '../recordings/store.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'
import { tidyFiles } from './tidy-files.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'config' | 'transcriptions' | 'leases'>

/** A recording that ends the program as often as this is not listened to again. */
const MOST_TRIES = 3
const PROGRESS_EVERY_MS = 1_000

/** Recordings are listened to by each process one after the other, in a thread of their own. What waits outlives the program. */
export function recordingsJob(needs: Needs): Job {
  const { log, leases } = needs
  let ffmpeg: string | null | undefined
  return new Job({
    name: 'recordings',
    log,
    leases,
    inPieces: true,
    work: async (stopping) => {
      const help = ffmpeg === undefined ? await helped(needs) : ffmpeg
      ffmpeg = help
      await hearAgain(needs.db, needs.now().toISOString())
      await tidyFiles(needs)
      while (!stopping.aborted) {
        const recording = await takeNextRecording(needs.db, leases.claim())
        if (!recording) break
        await leases.under(recording.lease, () => hearOne(needs, recording, help, stopping))
      }
      for (const { id } of await loneRecordings(needs.db)) await settle(needs, id)
    },
  })
}

/** Looked for once, at the start: what waited for it is heard then. */
async function helped({ db, config }: Needs): Promise<string | null> {
  if ((await findFfmpeg(config.ffmpeg)) === null) return null
  await hearWithHelp(db)
  return config.ffmpeg
}

async function hearOne(
  needs: Needs,
  recording: Recording,
  ffmpeg: string | null,
  stopping: AbortSignal,
): Promise<void> {
  const { db, log, config } = needs
  const { id, tries, path } = recording
  try {
    if (tries > MOST_TRIES) await saveUnheard(db, id, 'stumbled')
    else if ((await storeOf(config.dataDir).size(recordingPath(path))) === null)
      await saveUnheard(db, id, 'lost')
    else await keep(needs, recording, await listen(needs, recording, ffmpeg, stopping))
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    if (!stopping.aborted) log.error({ err: error, job: 'recordings', recording: id })
    return putRecordingBack(db, stopping.aborted ? { ...recording, tries: tries - 1 } : recording)
  }
  await settle(needs, id)
}

async function settle(needs: Needs, id: string): Promise<void> {
  const settled = await settleRecording(needs, id, needs.now().toISOString())
  if (settled === 'to-recognise') needs.transcriptions.wake()
}

async function listen(
  { db, config }: Needs,
  { id, path, container }: Recording,
  ffmpeg: string | null,
  stopping: AbortSignal,
): Promise<Outcome> {
  let savedAt = performance.now()
  let saving = Promise.resolve()
  const progress = (share: number) => {
    if (performance.now() - savedAt < PROGRESS_EVERY_MS) return
    savedAt = performance.now()
    saving = saving.then(() => saveProgress(db, id, Math.min(99, Math.floor(share * 100)))).catch(() => {})
  }
  try {
    return await storeOf(config.dataDir).asFile(recordingPath(path), (file) =>
      hearAside({ path: file, container, ffmpeg }, progress, stopping),
    )
  } finally {
    await saving
  }
}

async function keep({ db }: Needs, { id, mime }: Recording, outcome: Outcome): Promise<void> {
  if ('problem' in outcome) return saveUnheard(db, id, outcome.problem)
  const { isVideo, ...sound } = outcome
  await saveSound(db, id, { ...sound, mime: isVideo ? mime : mime.replace(/^video/, 'audio') })
}
