import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { newId } from '../db/new-id.ts'
import { keepInstallationId } from '../db/queries/installation-id.ts'
import type { Database } from '../db/schema.ts'

/** A database of one installation was started with the data folder of another. */
export class OtherInstallation extends Error {
  constructor(dataDir: string) {
    super(
      `The database and the data folder ${dataDir} belong to two different installations. Set DATABASE_URL and DATA_DIR to the two that belong together. Nothing was changed.`,
    )
  }
}

/** A database and a data folder carry the same id from when they first met; with another one nothing starts. */
export async function holdTogether(db: Kysely<Database>, dataDir: string): Promise<void> {
  const found = idIn(dataDir)
  const id = await keepInstallationId(db, found ?? newId())
  if (found !== null && found !== id) throw new OtherInstallation(dataDir)
  if (found === null && keepIn(dataDir, id) !== id) throw new OtherInstallation(dataDir)
}

function idIn(dataDir: string): string | null {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim() || null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function keepIn(dataDir: string, id: string): string | null {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(fileIn(dataDir), `${id}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return idIn(dataDir)
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'installation-id')
}
