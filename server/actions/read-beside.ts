import type { Kysely } from 'kysely'
import { conversationInFile } from '../../db/queries/files.ts'
import type { Database } from '../../db/schema.ts'
import { type PreparedFile, type Preparing, prepareFile, sha256Of } from './prepare-file.ts'
import type { ReadingThreads } from './reading-threads.ts'

/** Reads a file in a thread of its own, where there are any, and measures it there unless it is here already. */
export async function readBeside(
  db: Kysely<Database>,
  bytes: Uint8Array,
  settings: Preparing,
  threads: ReadingThreads | undefined,
): Promise<{ readonly prepared: Promise<PreparedFile> }> {
  if (!threads || threads.most === 0) return { prepared: prepareFile(bytes, settings) }
  const measuring = (await conversationInFile(db, sha256Of(bytes), 0)) === undefined
  return { prepared: threads.do({ bytes, settings, measuring }) }
}
