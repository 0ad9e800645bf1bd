import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Kysely } from 'kysely'
import { changedOriginals, damageIn } from '../../../db/queries/damage.ts'
import { keptFiles } from '../../../db/queries/kept-files.ts'
import type { Database } from '../../../db/schema.ts'
import { folderStore } from '../../recordings/folder-store.ts'
import { storeOf } from '../../recordings/store.ts'
import type { Finding } from './verify.ts'

/** What of the database, of the files as they were brought, of recordings and photos is not as it was kept. */
export async function keptWhole(db: Kysely<Database>, dataDir: string): Promise<readonly Finding[]> {
  const damage = await damageIn(db)
  if (damage.length > 0) return damage.map(({ table, says }) => finding('damage', `${table}: ${says}`))
  const originals = (await changedOriginals(db)).map((name) => finding('original-changed', name))
  return [...originals, ...(await changedFiles(db, dataDir))]
}

/** Recordings and photos whose bytes are others, or are gone. */
async function changedFiles(db: Kysely<Database>, dataDir: string): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const { path, sha256 } of await keptFiles(db)) {
    const hash = await hashOf(await storeOf(dataDir).read(path))
    if (hash === null) found.push(finding('file-gone', path))
    else if (sha256 !== null && hash !== sha256) found.push(finding('file-changed', path))
  }
  return found
}

/** The SHA-256 of a file, in hex; `null` where there is none. */
export async function hashOfFile(folder: string, path: string): Promise<string | null> {
  return hashOf(await folderStore(folder).read(path))
}

async function hashOf(bytes: Readable | undefined): Promise<string | null> {
  if (bytes === undefined) return null
  const hash = createHash('sha256')
  await pipeline(bytes, hash)
  return hash.digest('hex')
}

export function finding(what: Finding['what'], id: string): Finding {
  return { what, seq: null, kind: 'file', id }
}
