import type { Kysely } from 'kysely'
import { findViewer } from '../../db/queries/people.ts'
import {
  candidatesFor,
  findLoneRecording,
  isTranscriptComing,
  type LoneRecording,
} from '../../db/queries/recording-matches.ts'
import {
  attachRecording,
  deleteRecordings,
  type MatchedHow,
  type RecordingProblem,
} from '../../db/queries/recordings.ts'
import { askForWords, findTranscription } from '../../db/queries/transcriptions.ts'
import type { FileReport } from '../../db/queries/upload-files.ts'
import { endFile } from '../../db/queries/upload-queue.ts'
import type { Database } from '../../db/schema.ts'
import { words } from '../../views/messages/words.ts'
import { engineName } from '../recordings/engine.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { type Match, matchOf } from '../recordings/match.ts'
import { startInName } from '../recordings/start-in-name.ts'
import type { Services } from '../web/env.ts'
import { refusedAs } from './refused-upload-file.ts'

type Needs = Pick<Services, 'db' | 'config'>

/** With these nobody will ever hear it, and without a conversation there is nothing to keep it for. */
const hopeless: readonly (RecordingProblem | null)[] = ['broken', 'no-sound', 'too-long']

/**
 * Gives a recording that came by an upload to its conversation, where only one can be meant. Else a machine is
 * asked for its words, where one is set up and nothing fits, or whoever brought it is asked which it is of.
 */
export async function settleRecording(
  needs: Needs,
  id: string,
  now: string,
): Promise<'to-recognise' | undefined> {
  const { db } = needs
  const recording = await findLoneRecording(db, id)
  if (!recording) return undefined
  const match = await matchFor(db, recording)
  if ('id' in match) {
    await giveRecording(db, recording, { conversationId: match.id, how: match.how, now })
    return undefined
  }
  if (recording.state === 'waiting' || recording.state === 'reading') return undefined
  if (await isTranscriptComing(db, recording.uploadId)) return undefined
  return hopeless.includes(recording.problem)
    ? refuse(needs, recording, now)
    : askAbout(needs, recording, match, now)
}

async function askAbout(
  { db, config: { engine } }: Needs,
  { id, byId, fileId, fileState }: LoneRecording,
  match: Extract<Match, { readonly ask: readonly string[] }>,
  now: string,
): Promise<'to-recognise' | undefined> {
  const asked = await findTranscription(db, id)
  if (asked && asked.state !== 'failed') return undefined
  if (engine && match.ask.length === 0 && !asked) {
    await askForWords(db, id, { engine: engineName(engine), byId, now })
    return 'to-recognise'
  }
  if (fileState === 'reading')
    await endFile(db, fileId, { state: 'needs-mapping', report: reportOf(id, null), now })
  return undefined
}

/** Gives a lone recording to a conversation; its file of the upload is done then. */
export async function giveRecording(
  db: Kysely<Database>,
  { id, fileId }: Pick<LoneRecording, 'id' | 'fileId'>,
  to: { readonly conversationId: string; readonly how: MatchedHow; readonly now: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await attachRecording(trx, id, to))) return false
    await endFile(trx, fileId, { state: 'done', report: reportOf(id, to.conversationId), now: to.now })
    return true
  })
}

/** What came of a file that is a recording. */
export function reportOf(recordingId: string, conversationId: string | null): FileReport {
  const came = { outcome: 'imported', id: conversationId, ungradable: [], report: nothingRead } as const
  return {
    format: null,
    recognised: null,
    outcome: 'imported',
    conversations: conversationId === null ? [] : [came],
    refused: [],
    recording: recordingId,
  }
}

const nothingRead = { accepted: 0, dropped: [], guessed: [] }

/** Which conversation it is of, as far as that can be told now. */
export async function matchFor(db: Kysely<Database>, recording: LoneRecording): Promise<Match> {
  const viewer = recording.byId === null ? null : await findViewer(db, recording.byId)
  if (viewer === undefined) return { ask: [] }
  const startedAt = startInName(recording.name, recording.zone ?? viewer?.timeZone ?? null)
  const candidates = await candidatesFor(db, viewer, recording, startedAt)
  return matchOf({ durationMs: recording.durationMs, startedAt }, candidates)
}

/** The conversations somebody is to choose from, the likeliest first; none where nothing speaks for any. */
export async function matchOfLone(db: Kysely<Database>, id: string): Promise<readonly string[]> {
  const recording = await findLoneRecording(db, id)
  const match = recording ? await matchFor(db, recording) : { ask: [] }
  return 'id' in match ? [match.id] : match.ask
}

async function refuse({ db, config }: Needs, recording: LoneRecording, now: string): Promise<undefined> {
  const { id, fileId, path, problem } = recording
  const message = words.recordings.problems[problem ?? 'broken']
  await db.transaction().execute(async (trx) => {
    await deleteRecordings(trx, [id])
    const report = { ...refusedAs('unreadable', message), recording: id }
    await endFile(trx, fileId, { state: 'refused', report, now })
  })
  await removeRecordingFiles(config.dataDir, [path])
}
