import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { findViewer } from '../../db/queries/people.ts'
import {
  candidatesFor,
  findLoneRecording,
  isTranscriptComing,
  loneRecordings,
  withoutRecording,
} from '../../db/queries/recording-matches.ts'
import {
  hearAgain,
  hearWithHelp,
  peaksOfRecording,
  putRecordingBack,
  saveProgress,
  saveSound,
  saveUnheard,
  takeNextRecording,
  voicesOfRecording,
} from '../../db/queries/recording-sounds.ts'
import {
  addRecording,
  attachRecording,
  deleteRecordings,
  findRecording,
  pathsOfUpload,
  recordingInUpload,
  sameRecording,
  saveOwners,
  toRecording,
} from '../../db/queries/recordings.ts'
import {
  askAgain,
  askForWords,
  findTranscription,
  saveNoWords,
  saveWordsCame,
  takeNextTranscription,
} from '../../db/queries/transcriptions.ts'
import { addUploadFile } from '../../db/queries/upload-files.ts'
import { takeNextFile } from '../../db/queries/upload-queue.ts'
import { beginUpload, forgetUpload, uploadArrived } from '../../db/queries/uploads.ts'
import { deleteConversation } from '../../db/queries/withdrawals.ts'
import type { Database } from '../../db/schema.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { claimAt } from '../jobs/leases.ts'

const now = '2026-11-20T09:00:00.000Z'
const later = '2026-11-20T10:00:00.000Z'
let made = 0

async function add(
  db: Kysely<Database>,
  more: Partial<Parameters<typeof addRecording>[1]> = {},
): Promise<string> {
  made += 1
  const path = `${String(made).padStart(32, '0')}.wav`
  const row = {
    name: 'call.wav',
    path,
    container: 'wav',
    mime: 'audio/wav',
    size: 5_000_000_000,
    addedBy: 'rosa',
  } as const
  return addRecording(db, { ...row, sha256: path, now, ...more })
}

async function recordingById(db: Kysely<Database>, id: string) {
  const row = await db.selectFrom('recordings').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRecording(row)
}

/** An upload of Rosa’s with one recording in it, which is being read. */
async function alone(db: Kysely<Database>, name: string) {
  const uploadId = await beginUpload(db, { byId: 'rosa', now })
  const fileId = await addUploadFile(db, { uploadId, seq: 0, name, bytes: null, size: 4000 })
  const id = await add(db, { name, uploadFileId: fileId })
  await uploadArrived(db, uploadId, { repId: 'rosa', zone: null, now })
  await takeNextFile(db, claimAt(now))
  return { uploadId, fileId, id }
}

const sound = {
  durationMs: 61_000,
  channels: 2,
  mime: 'audio/wav',
  peaks: Uint8Array.of(31, 139, 0, 255),
  voices: [[{ startMs: 0, endMs: 900 }], []],
}

onEveryDatabase((fresh) => {
  test('a recording is listened to by one listener, told how far it is, and kept with what was heard', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const id = await add(db, { conversationId, matchedHow: 'said' })
    const [one, two] = await Promise.all([
      takeNextRecording(db, claimAt(now)),
      takeNextRecording(db, claimAt(now)),
    ])
    expect([one, two].filter((taken) => taken !== undefined)).toMatchObject([
      { id, state: 'reading', tries: 1 },
    ])
    await saveProgress(db, id, 42)
    expect(await findRecording(db, conversationId)).toMatchObject({
      percent: 42,
      size: 5_000_000_000,
      durationMs: null,
    })
    await saveSound(db, id, sound)
    expect(await findRecording(db, conversationId)).toMatchObject({
      state: 'ready',
      percent: 100,
      channels: 2,
      durationMs: 61_000,
    })
    expect([...((await peaksOfRecording(db, id)) ?? [])]).toEqual([31, 139, 0, 255])
    expect(await voicesOfRecording(db, id)).toEqual(sound.voices)
    await saveProgress(db, id, 1)
    expect(await recordingById(db, id)).toMatchObject({ percent: 100 })
  })

  test('what was being listened to when the program ended waits again', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const id = await add(db)
    await takeNextRecording(db, claimAt(now))
    await hearAgain(db, now)
    expect(await takeNextRecording(db, claimAt(later))).toBeUndefined()
    await hearAgain(db, later)
    expect(await takeNextRecording(db, claimAt(later))).toMatchObject({ id, tries: 2 })
    await putRecordingBack(db, { id, tries: 1 })
    expect(await takeNextRecording(db, claimAt(later))).toMatchObject({ id, tries: 2 })
    await saveUnheard(db, id, 'broken')
    expect(await recordingById(db, id)).toMatchObject({ state: 'failed', problem: 'broken' })
    expect(await takeNextRecording(db, claimAt(later))).toBeUndefined()
    await hearWithHelp(db)
    expect(await takeNextRecording(db, claimAt(later))).toBeUndefined()
    await saveUnheard(db, id, 'needs-ffmpeg')
    await hearWithHelp(db)
    expect(await takeNextRecording(db, claimAt(later))).toMatchObject({ id, tries: 1, problem: null })
  })

  test('a conversation has one recording, whoever comes second', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const [first, second] = [await add(db), await add(db)]
    const to = { conversationId, how: 'said' } as const
    const given = await Promise.allSettled([attachRecording(db, first, to), attachRecording(db, second, to)])
    expect(given.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1)
    const kept = await findRecording(db, conversationId)
    await saveOwners(db, kept?.id ?? '', { owners: ['theirs', 'ours'], byId: 'mina' })
    expect(await findRecording(db, conversationId)).toMatchObject({ owners: ['theirs', 'ours'] })
    await db.transaction().execute((trx) => deleteConversation(trx, conversationId))
    expect(await recordingById(db, kept?.id ?? '')).toBeUndefined()
  })

  test('a recording alone is found with what it may be of, and goes with its upload', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const others = await importCall(db, cast.ravi)
    const { uploadId, fileId, id } = await alone(db, 'call_100%.wav')
    expect((await loneRecordings(db)).map((one) => one.id)).toEqual([id])
    expect(await findLoneRecording(db, id)).toMatchObject({ uploadId, fileId, byId: 'rosa', repId: 'rosa' })
    expect(await isTranscriptComing(db, uploadId)).toBe(false)
    const [name] = await db
      .selectFrom('files')
      .innerJoin('conversation_files', 'conversation_files.sha256', 'files.sha256')
      .select('files.name')
      .where('conversation_id', '=', conversationId)
      .execute()
    const like = { name: (name?.name ?? '').replace(/\.[^.]+$/, '.wav'), uploadId }
    const rosa = await findViewer(db, 'rosa')
    const found = await candidatesFor(db, rosa ?? null, like, null)
    expect(found).toMatchObject([{ id: conversationId, isNamedAlike: true, isBeside: false }])
    expect(found[0]?.endMs).toBeGreaterThan(0)
    expect(await candidatesFor(db, rosa ?? null, { name: 'call_100%.wav', uploadId }, null)).toEqual([])
    expect(await withoutRecording(db, cast.rosa, 10)).toEqual([conversationId])
    expect(await withoutRecording(db, cast.ravi, 10)).toEqual([others])

    expect(await pathsOfUpload(db, uploadId)).toHaveLength(1)
    await forgetUpload(db, uploadId)
    expect(await recordingInUpload(db, fileId)).toBeUndefined()
    expect(await loneRecordings(db)).toEqual([])
  })

  test('the same bytes are known again, the one with a conversation first', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const conversationId = await importCall(db, cast.rosa)
    const sha256 = 'a'.repeat(64)
    await add(db, { sha256 })
    const placed = await add(db, { sha256, conversationId })
    const newest = await add(db, { sha256 })
    expect((await sameRecording(db, newest))?.id).toBe(placed)
    expect(await sameRecording(db, await add(db))).toBeUndefined()
    await deleteRecordings(db, [])
    await deleteRecordings(db, [placed])
    expect(await findRecording(db, conversationId)).toBeUndefined()
  })

  test('words are asked for once at a time, later where it failed, and anew only after that', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const id = await add(db)
    const asking = { engine: 'small at stt.example', byId: 'rosa', now }
    await askForWords(db, id, asking)
    expect(await takeNextTranscription(db, claimAt('2026-11-20T08:00:00.000Z'))).toBeUndefined()
    expect(await takeNextTranscription(db, claimAt(now))).toMatchObject({
      recordingId: id,
      tries: 1,
      state: 'asking',
    })
    expect(await takeNextTranscription(db, claimAt(now))).toBeUndefined()
    await saveNoWords(db, id, { problem: 'unreachable', nextAt: later, now })
    expect(await findTranscription(db, id)).toMatchObject({
      state: 'waiting',
      problem: 'unreachable',
      nextAt: later,
    })
    await askForWords(db, id, { ...asking, engine: 'another' })
    expect(await findTranscription(db, id)).toMatchObject({ engine: 'small at stt.example', tries: 1 })
    await takeNextTranscription(db, claimAt(later))
    await askAgain(db, '2026-11-20T11:00:00.000Z')
    expect(await takeNextTranscription(db, claimAt(later))).toMatchObject({ tries: 3 })
    await saveNoWords(db, id, { problem: 'refused', nextAt: null, now: later })
    await askForWords(db, id, { ...asking, engine: 'another', now: later })
    expect(await findTranscription(db, id)).toMatchObject({
      engine: 'another',
      tries: 0,
      state: 'waiting',
      problem: null,
    })
    await saveWordsCame(db, id, later)
    expect(await findTranscription(db, id)).toMatchObject({ state: 'done' })
  })
})
