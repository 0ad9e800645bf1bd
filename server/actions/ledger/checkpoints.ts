import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { enter, headOfLedger } from '../../../db/queries/ledger.ts'
import type { Database } from '../../../db/schema.ts'
import { anchorIn, checkpointLine, type Head } from '../../pay/ledger.ts'

/** A file of checkpoints that cannot be read as one; nothing can be held against it. */
export class NoCheckpoints extends Error {}

/** The file beside the database to which each freeze adds its head. */
export function checkpointsIn(dataDir: string): string {
  return join(dataDir, 'ledger.checkpoints')
}

/** Every head a file of checkpoints holds. */
export async function readCheckpoints(file: string): Promise<readonly Head[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new NoCheckpoints(`${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`)
  })
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const head = anchorIn(line)
    if (!head) throw new NoCheckpoints(`${file}, line ${at + 1}: it is no checkpoint`)
    return [head]
  })
}

/** The heads kept beside the database; none where no period was closed since it was made. */
export async function ownCheckpoints(dataDir: string): Promise<readonly Head[]> {
  const file = checkpointsIn(dataDir)
  const isThere = await readFile(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  return isThere ? readCheckpoints(file) : []
}

/** Keeps where the ledger ends outside the database. */
export async function keepCheckpoint(file: string, head: Head, at: string): Promise<void> {
  await appendFile(file, checkpointLine(head, at), { mode: 0o600 })
}

/** Enters that the head is taken outside, and answers it: whoever has it can tell whether anything was cut off since. */
export async function takeCheckpoint(db: Kysely<Database>, now: string): Promise<Head> {
  return db.transaction().execute(async (trx) => {
    const { seq } = await headOfLedger(trx)
    return enter(trx, { at: now, kind: 'checkpoint', payload: { entries: seq } })
  })
}
