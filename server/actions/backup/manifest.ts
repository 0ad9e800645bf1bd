import { readFile } from 'node:fs/promises'
import { isAbsolute, join, normalize } from 'node:path'
import { z } from 'zod'

/** What a backup holds, written last: whoever has it can tell whether one byte is another. */
export interface Manifest {
  /** Of this list itself; it changes when an older program could not read a newer backup. */
  readonly form: 1
  readonly heard: string
  readonly madeAt: string
  readonly database: 'sqlite' | 'postgres'
  /** Every change of the tables the database had come through, by name. */
  readonly changes: readonly string[]
  /** Where the ledger ended. */
  readonly ledger: { readonly seq: number; readonly hash: string }
  readonly files: readonly BackedUp[]
  /** Files the database knows that were gone, or others, when the backup was made. */
  readonly missing: readonly string[]
}

export interface BackedUp {
  /** Within the backup, and within the data folder it is restored to. */
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** A folder that is no backup of ours, or one that cannot be used; it says why. */
export class BadBackup extends Error {}

export const manifestName = 'manifest.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const path = z.string().refine((text) => !isAbsolute(text) && normalize(text) === text && !/^\.\./.test(text))
const form = z.object({
  form: z.literal(1),
  heard: z.string(),
  madeAt: z.string(),
  database: z.enum(['sqlite', 'postgres']),
  changes: z.array(z.string()),
  ledger: z.object({ seq: z.number().int().nonnegative(), hash: z.string() }),
  files: z.array(z.object({ path, size: z.number().int().nonnegative(), sha256: hash })),
  missing: z.array(z.string()),
})

/** Throws a `BadBackup` where there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, manifestName)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadBackup(error.code === 'ENOENT' ? `there is no ${file}` : `${file}: ${error.message}`)
  })
  try {
    return form.parse(JSON.parse(text))
  } catch {
    throw new BadBackup(`${file} is damaged, or from another version of Heard`)
  }
}
