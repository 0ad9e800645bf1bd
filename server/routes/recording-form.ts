import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isDuplicate } from '../../db/dialect.ts'
import { isRefused } from '../../db/queries/consents.ts'
import { addRecording, findRecording } from '../../db/queries/recordings.ts'
import { words } from '../../views/messages/words.ts'
import { recordingOf } from '../actions/arrived-recordings.ts'
import { shownName } from '../actions/receive-upload.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import { type ArrivedRecording, beginArriving } from '../recordings/intake.ts'
import { HEAD_BYTES, recordingKind } from '../recordings/kind.ts'
import { NoRoom } from '../recordings/no-room.ts'
import { otherKind } from '../recordings/other-kind.ts'
import type { AppEnv } from '../web/env.ts'
import { type Elsewhere, partsOf } from '../web/multipart.ts'

export type AddProblem = 'no-file' | 'no-recording' | 'too-large' | 'one-already' | 'refused' | 'no-room'
export type Added = { readonly id: string } | { readonly problem: AddProblem; readonly says: string }

const FORM_BYTES = 64 * 1024

class NoRecording extends Error {}

interface Incoming {
  readonly name: string
  readonly kept: ArrivedRecording
}

/** Takes the recording of a conversation in as it comes: all of it, or nothing. */
export async function addToConversation(c: Context<AppEnv>, conversationId: string): Promise<Added> {
  const { db, config, viewer, now } = c.var
  const say = words.recordings
  const already = { problem: 'one-already', says: say.oneAlready } as const
  if (await findRecording(db, conversationId)) return already
  if (await isRefused(db, conversationId)) return { problem: 'refused', says: words.consent.noRecording }
  const came = await incoming(c)
  if ('problem' in came) return came
  const { name, kept } = came
  try {
    const row = { ...recordingOf(kept), name, addedBy: viewer.id, now: now().toISOString() }
    return { id: await addRecording(db, { ...row, conversationId, matchedHow: 'said' }) }
  } catch (error) {
    await removeRecordingFiles(config.dataDir, [kept.path])
    if (isDuplicate(error)) return already
    throw error
  }
}

async function incoming(c: Context<AppEnv>): Promise<Incoming | Exclude<Added, { readonly id: string }>> {
  const { dataDir, maxRecordingBytes: most } = c.var.config
  const say = words.recordings
  const noFile = { problem: 'no-file', says: say.noFile } as const
  if (!/^multipart\//i.test(c.req.header('Content-Type') ?? '')) return noFile
  const limits = { fileBytes: FORM_BYTES, bytes: most + FORM_BYTES, elsewhere: onlyRecordings(dataDir, most) }
  const arrived: Incoming[] = []
  try {
    for await (const { fileName, kept } of partsOf(c.req.raw, limits))
      if (fileName && kept) arrived.push({ name: shownName(fileName), kept })
  } catch (error) {
    await drop(dataDir, arrived)
    if (error instanceof NoRecording) return { problem: 'no-recording', says: error.message }
    if (error instanceof NoRoom) return { problem: 'no-room', says: say.noRoom }
    if (error instanceof HTTPException && error.status === 413)
      return { problem: 'too-large', says: error.message }
    throw error
  }
  const [first, ...more] = arrived
  await drop(dataDir, more)
  return first ?? noFile
}

function onlyRecordings(dataDir: string, most: number) {
  return async (name: string, begun: Uint8Array): Promise<Elsewhere<ArrivedRecording>> => {
    const head = begun.subarray(0, HEAD_BYTES)
    const kind = recordingKind(head)
    if (!kind) throw new NoRecording(words.recordings.isNone(shownName(name), otherKind(head)))
    return { most, ...(await beginArriving(dataDir, kind)) }
  }
}

async function drop(dataDir: string, arrived: readonly Incoming[]): Promise<void> {
  await removeRecordingFiles(
    dataDir,
    arrived.map((one) => one.kept.path),
  )
}
