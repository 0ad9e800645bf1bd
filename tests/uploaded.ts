import { tmpdir } from 'node:os'
import type { Kysely } from 'kysely'
import type { Viewer } from '../db/queries/people.ts'
import { filesOfUpload, type UploadFile } from '../db/queries/upload-files.ts'
import type { Database } from '../db/schema.ts'
import type { ReadingThreads } from '../server/actions/reading-threads.ts'
import { type Received, receiveUpload } from '../server/actions/receive-upload.ts'
import { readConfig } from '../server/config.ts'
import type { Job } from '../server/jobs/job.ts'
import { uploadQueue } from '../server/jobs/upload-queue.ts'
import { createLog } from '../server/web/log.ts'
import { leasesOf } from './jobs/leases.ts'

export const uploadedAt = '2026-11-21T09:00:00.000Z'

type Files = Readonly<Record<string, string | Uint8Array>>

/** Files as a browser sends them, with what was typed beside. */
export async function send(
  db: Kysely<Database>,
  viewer: Viewer,
  files: Files,
  { zone = '', rep = '', now = uploadedAt } = {},
): Promise<Received> {
  const typed = [
    ['zone', zone],
    ['rep', rep],
  ] as const
  async function* parts() {
    for (const fileName of Object.keys(files))
      yield { name: 'files', fileName, bytes: bytesOf(files[fileName] ?? ''), kept: null }
    for (const [name, value] of typed) yield { name, fileName: null, bytes: bytesOf(value), kept: null }
  }
  const most = { maxUploadBytes: 1024 * 1024, maxRecordingBytes: 1024 * 1024 }
  const incoming = { viewer, parts: parts(), dataDir: tmpdir(), ...most, now }
  return receiveUpload(db, incoming, { rep: '', zone: '' })
}

/** The queue of a program that starts now. */
export function queueOf(db: Kysely<Database>, now = '2026-11-21T09:00:10Z', threads?: ReadingThreads): Job {
  let instant = Date.parse(now)
  const around = { db, log: createLog('silent'), now: () => new Date(instant++) }
  return uploadQueue({
    ...around,
    threads,
    leases: leasesOf(around),
    config: readConfig({ MAX_UPLOAD_MB: '1' }),
    grades: { wake: () => {}, settled: async () => {} },
    recordings: { wake: () => {}, settled: async () => {} },
  })
}

/** Brings files in and reads them; each file by its name. */
export async function uploaded(
  db: Kysely<Database>,
  viewer: Viewer,
  files: Files,
  about: Parameters<typeof send>[3] = {},
): Promise<{ readonly id: string; readonly file: (name: string) => UploadFile }> {
  const answer = await send(db, viewer, files, about)
  if ('problem' in answer) throw new Error(answer.problem)
  const queue = queueOf(db)
  queue.wake()
  await queue.settled()
  return { id: answer.id, file: await byName(db, answer.id) }
}

export async function byName(db: Kysely<Database>, uploadId: string): Promise<(name: string) => UploadFile> {
  const all = new Map((await filesOfUpload(db, uploadId)).map((file) => [file.name, file]))
  return (name) => {
    const file = all.get(name)
    if (!file) throw new Error(`No ${name} among ${[...all.keys()].join(', ')}`)
    return file
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
