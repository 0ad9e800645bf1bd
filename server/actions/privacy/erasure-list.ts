import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type ErasedKind, isErased } from '../../../db/queries/erasures.ts'
import type { Database } from '../../../db/schema.ts'

/** An erasure as it stands beside the database: an id and when, and nothing that tells who they were. */
export interface ListedErasure {
  readonly kind: ErasedKind
  readonly subject: string
  readonly at: string
}

/** A list that cannot be read: nobody may be let back in because of it. */
export class BadErasureList extends Error {}

/** The name of the list, within the data folder. It outlives every backup that is restored there. */
export const erasureListName = 'erasures.ndjson'

const line = z.object({ kind: z.enum(['customer', 'person']), subject: z.string().min(1), at: z.string() })

/** Writes down who is about to be erased, so that it is done again whatever becomes of the database. */
export async function listErasure(dataDir: string, erasure: ListedErasure): Promise<void> {
  const file = await open(join(dataDir, erasureListName), 'a', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(erasure)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Who stands in the list and not in this database: it is older than their erasure, or was killed before it. */
export async function erasuresToRepeat(
  db: Kysely<Database>,
  dataDir: string,
): Promise<readonly ListedErasure[]> {
  const those: ListedErasure[] = []
  for (const one of await listedErasures(dataDir))
    if (!(await isErased(db, one.kind, one.subject))) those.push(one)
  return those
}

/** A last line that was being written when the program was killed was of nobody yet. */
async function listedErasures(dataDir: string): Promise<readonly ListedErasure[]> {
  const file = join(dataDir, erasureListName)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((one, at) => (one.trim() === '' ? [] : [listed(one, `${file}, line ${at + 1}`)]))
}

function listed(text: string, place: string): ListedErasure {
  try {
    return line.parse(JSON.parse(text))
  } catch {
    throw new BadErasureList(`${place}: it tells of no erasure`)
  }
}
