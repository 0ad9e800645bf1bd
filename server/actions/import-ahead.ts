import type { Kysely } from 'kysely'
import type { Database } from '../../db/schema.ts'
import { stumbled } from '../readers/read-file.ts'
import {
  type FileToImport,
  type ImportAnswer,
  type ImportRequest,
  importFiles,
  knownHere,
} from './import-files.ts'
import { type PreparedFile, type Preparing, sha256Of } from './prepare-file.ts'
import { readBeside } from './read-beside.ts'
import type { ReadingThreads } from './reading-threads.ts'

/** Something on its way in, with what the caller knows it by. Without a file it only keeps its place. */
export interface Coming {
  readonly file: FileToImport | null
}

interface Request extends Omit<ImportRequest, 'files' | 'now'> {
  now(): string
}

/** So many files for each thread are read ahead, or so many bytes in all. */
const FILES_AHEAD = 2
const BYTES_AHEAD = 32 * 1024 * 1024

/**
 * Takes files in one after the other, in their order, while threads read and measure the next ones. What is
 * kept is the same as without threads; a file over which one dies is refused.
 */
export async function* importAhead<C extends Coming>(
  db: Kysely<Database>,
  coming: AsyncIterable<C>,
  { now, ...request }: Request,
  threads: ReadingThreads,
): AsyncGenerator<readonly [C, ImportAnswer | null]> {
  const { viewer, repId, zone } = request
  const known = await knownHere(db)
  const preparing = { ...known, viewer, repId, zone, canBeAsked: false }
  for await (const [one, file] of readAhead(db, coming, preparing, threads)) {
    const answer = file && (await importFiles(db, { ...request, known, files: [file], now: now() }))
    yield [one, answer]
  }
}

async function* readAhead<C extends Coming>(
  db: Kysely<Database>,
  coming: AsyncIterable<C>,
  preparing: Preparing,
  threads: ReadingThreads,
): AsyncGenerator<readonly [C, FileToImport | null]> {
  const ahead: (readonly [C, FileToImport | null])[] = []
  const isFull = () =>
    ahead.length > threads.most * FILES_AHEAD || bytesIn(ahead.map(([, file]) => file)) > BYTES_AHEAD
  for await (const one of coming) {
    ahead.push([one, one.file && (await begun(db, one.file, preparing, threads))])
    while (isFull()) yield ahead.shift() as (typeof ahead)[number]
  }
  yield* ahead
}

async function begun(
  db: Kysely<Database>,
  file: FileToImport,
  settings: Preparing,
  threads: ReadingThreads,
): Promise<FileToImport> {
  if (threads.most === 0) return file
  const { prepared } = await readBeside(db, file.bytes, settings, threads)
  return { ...file, prepared: prepared.catch((error: unknown) => lost(file, error)) }
}

function lost({ bytes }: FileToImport, error: unknown): PreparedFile {
  return { sha256: sha256Of(bytes), format: null, recognised: null, conversations: [stumbled(error)] }
}

function bytesIn(files: readonly (FileToImport | null)[]): number {
  return files.reduce((sum, file) => sum + (file?.bytes.byteLength ?? 0), 0)
}
