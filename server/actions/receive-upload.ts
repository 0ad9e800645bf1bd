import { statfs } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import { bytesAlone } from '../../db/queries/recording-matches.ts'
import { addUploadFile } from '../../db/queries/upload-files.ts'
import { beginUpload, bytesKeptFor, uploadArrived } from '../../db/queries/uploads.ts'
import type { Database } from '../../db/schema.ts'
import { isZone } from '../readers/instant.ts'
import { removeRecordingFiles } from '../recordings/folder.ts'
import type { ArrivedRecording } from '../recordings/intake.ts'
import { NoRoom } from '../recordings/no-room.ts'
import { forgetArrived, keepArrived } from './arrived-recordings.ts'
import { mayBringFor } from './whose.ts'

/** The most files at once; an archive among them may hold more. */
export const MOST_FILES = 200
/** An upload may be so many times as large as one file may be. */
export const WHOLE_IN_FILES = 20
/** It may hold so many recordings of the largest size besides. */
export const RECORDINGS_IN_WHOLE = 4
/** Of one person’s recordings, waiting for their conversations. */
const RECORDINGS_ALONE = 20
/** Of one person’s, waiting to be read or refused and kept. */
const KEPT_IN_WHOLES = 4
/** What stays free on the disk. */
const RESERVE_BYTES = 200 * 1024 * 1024

export interface IncomingUpload {
  readonly viewer: Viewer
  /** The fields of the form in the order in which they come. */
  readonly parts: AsyncIterable<{
    readonly name: string
    readonly fileName: string | null
    readonly bytes: Uint8Array
    readonly kept: ArrivedRecording | null
  }>
  readonly dataDir: string
  readonly maxUploadBytes: number
  readonly maxRecordingBytes: number
  readonly now: string
}

export type UploadProblem =
  | 'no-file'
  | 'too-many'
  | 'unknown-zone'
  | 'unknown-rep'
  | 'too-much'
  | 'too-large'
  | 'disk-full'
export type Received = { readonly id: string; readonly files: number } | { readonly problem: UploadProblem }

/** What was typed beside the files. */
export type Typed = { rep: string; zone: string }

/** Takes an upload in as it comes, file by file: all of it, or nothing where it breaks off or cannot be. */
export async function receiveUpload(
  db: Kysely<Database>,
  incoming: IncomingUpload,
  typed: Typed,
): Promise<Received> {
  const { viewer, now, maxUploadBytes } = incoming
  if (await isFull(incoming.dataDir)) return { problem: 'disk-full' }
  const most = maxUploadBytes * WHOLE_IN_FILES * KEPT_IN_WHOLES
  if ((await bytesKeptFor(db, viewer.id)) > most) return { problem: 'too-much' }
  if ((await bytesAlone(db, viewer.id)) > incoming.maxRecordingBytes * RECORDINGS_ALONE)
    return { problem: 'too-much' }
  const id = await beginUpload(db, { byId: viewer.id, now })
  try {
    const files = await keepFiles(db, id, incoming, typed)
    const problem = typeof files === 'number' ? await problemOf(db, viewer, typed, files) : files
    if (problem || typeof files !== 'number') {
      await forgetArrived(db, incoming.dataDir, id)
      return { problem: problem ?? 'no-file' }
    }
    const repId = typed.rep !== '' ? typed.rep : viewer.role === 'rep' ? viewer.id : null
    await uploadArrived(db, id, { repId, zone: typed.zone === '' ? null : typed.zone, now })
    return { id, files }
  } catch (error) {
    await forgetArrived(db, incoming.dataDir, id)
    if (error instanceof NoRoom) return { problem: 'disk-full' }
    throw error
  }
}

async function keepFiles(
  db: Kysely<Database>,
  uploadId: string,
  { parts, dataDir, viewer, now, maxUploadBytes }: IncomingUpload,
  typed: Typed,
): Promise<number | 'too-many' | 'too-large'> {
  let files = 0
  let left = maxUploadBytes * WHOLE_IN_FILES
  for await (const { name, fileName, bytes, kept } of parts) {
    if (fileName === null) {
      if (name === 'rep' || name === 'zone') typed[name] = new TextDecoder().decode(bytes).trim()
      continue
    }
    if (fileName === '') continue
    if (files === MOST_FILES) {
      await removeRecordingFiles(dataDir, kept ? [kept.path] : [])
      return 'too-many'
    }
    left -= bytes.length
    if (left < 0) return 'too-large'
    const file = { uploadId, seq: files, name: shownName(fileName) }
    if (kept) await keepArrived(db, { file, kept, dataDir, byId: viewer.id, now })
    else await addUploadFile(db, { ...file, bytes })
    files += 1
  }
  return files
}

async function problemOf(
  db: Kysely<Database>,
  viewer: Viewer,
  { rep, zone }: Typed,
  files: number,
): Promise<UploadProblem | null> {
  if (files === 0) return 'no-file'
  if (zone !== '' && (zone.length > 64 || !isZone(zone))) return 'unknown-zone'
  const whose = rep === '' ? undefined : (await activePeople(db)).find((person) => person.id === rep)
  return rep === '' || (whose && mayBringFor(viewer, whose)) ? null : 'unknown-rep'
}

/** Whether the disk has too little room left for what comes in. */
export async function isFull(dataDir: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(dataDir)
  return bavail * bsize < RESERVE_BYTES
}

/** A name is only shown, and never a path: without what steers a screen, and not longer than a line or two. */
export function shownName(name: string): string {
  return (
    name
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .slice(0, 300) || '-'
  )
}
