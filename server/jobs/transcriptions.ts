import { findViewer } from '../../db/queries/people.ts'
import { findLoneRecording, type LoneRecording } from '../../db/queries/recording-matches.ts'
import { voicesOfRecording } from '../../db/queries/recording-sounds.ts'
import {
  askAgain,
  saveNoWords,
  saveWordsCame,
  type Transcription,
  type TranscriptionProblem,
  takeNextTranscription,
} from '../../db/queries/transcriptions.ts'
import { importFiles } from '../actions/import-files.ts'
import { giveRecording, settleRecording } from '../actions/settle-recording.ts'
import { type AskLimits, askEngine, type EngineAnswer } from '../recordings/ask-engine.ts'
import type { Engine } from '../recordings/engine.ts'
import { recordingPath } from '../recordings/folder.ts'
import { stemOf } from '../recordings/stem.ts'
import { storeOf } from '../recordings/store.ts'
import { withVoicesTold } from '../recordings/voices-told.ts'
import type { Services } from '../web/env.ts'
import { Job } from './job.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'config' | 'grades' | 'leases'> & {
  readonly limits?: AskLimits
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** How long to wait after each failure, before the share of chance that keeps many from coming at once. */
const waits = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE, 480 * MINUTE]
const CHANCE = 0.2

/** Has the words of recordings written, by each process one after the other, where a machine for that is set up. */
export function transcriptionsJob(needs: Needs): Job {
  const { log, leases } = needs
  return new Job({
    name: 'transcriptions',
    log,
    leases,
    inPieces: true,
    work: async (stopping) => {
      const { engine } = needs.config
      if (!engine) return
      await askAgain(needs.db, needs.now().toISOString())
      while (!stopping.aborted) {
        const next = await takeNextTranscription(needs.db, leases.claim())
        if (!next) break
        await leases.under(next.lease, () => askFor(needs, engine, next))
      }
    },
  })
}

async function askFor(needs: Needs, engine: Engine, asked: Transcription): Promise<void> {
  const { db, config, now } = needs
  const recording = await findLoneRecording(db, asked.recordingId)
  if (!recording) return saveWordsCame(db, asked.recordingId, now().toISOString())
  const { path, name, mime } = recording
  const called = { name: `recording.${path.split('.').at(-1)}`, mime }
  const answer = await storeOf(config.dataDir).asFile(recordingPath(path), (file) =>
    askEngine(engine, { file, ...called }, needs.limits),
  )
  if ('problem' in answer) return failed(needs, asked, answer)
  const json = withVoicesTold(answer.json, await voicesOfRecording(db, recording.id))
  const problem = await takeWords(needs, recording, json, `${stemOf(name)}.json`)
  if (problem) await failed(needs, asked, { problem, again: false })
}

async function takeWords(
  { db, now, grades }: Needs,
  recording: LoneRecording,
  json: string,
  name: string,
): Promise<TranscriptionProblem | null> {
  const at = now().toISOString()
  const viewer = recording.byId === null ? null : await findViewer(db, recording.byId)
  if (viewer === undefined) return 'refused'
  const answer = await importFiles(db, {
    files: [{ name, bytes: new TextEncoder().encode(json) }],
    viewer,
    repId: recording.repId,
    zone: recording.zone,
    uploadFileId: recording.fileId,
    now: at,
  })
  const [file] = 'problem' in answer ? [] : answer.files
  const conversationId = file?.conversations[0]?.id
  if (!conversationId)
    return file?.refused.some((one) => one.code === 'no-speech') ? 'no-speech' : 'unreadable'
  const to = { conversationId, how: 'recognised', now: at } as const
  if (!(await giveRecording(db, recording, to))) return 'twice'
  await saveWordsCame(db, recording.id, at)
  grades.wake()
  return null
}

async function failed(
  needs: Needs,
  { recordingId, tries }: Transcription,
  { problem, again, afterMs = 0 }: Extract<EngineAnswer, { readonly problem: TranscriptionProblem }>,
): Promise<void> {
  const { db, now } = needs
  const wait = again ? waits[tries - 1] : undefined
  const at = now()
  const inMs = wait === undefined ? null : Math.max(afterMs, wait * (1 + CHANCE * Math.random()))
  const nextAt = inMs === null ? null : new Date(at.getTime() + inMs).toISOString()
  await saveNoWords(db, recordingId, { problem, nextAt, now: at.toISOString() })
  if (nextAt === null) await settleRecording(needs, recordingId, at.toISOString())
}
