import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Where copies lie while they are used. Whatever a killed process left there is tidied away. */
export const copiesFolder = 'copies'

/** A place of its own for a copy, as long as somebody uses it. */
export async function withCopy<T>(
  dataDir: string,
  path: string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const copies = join(dataDir, copiesFolder)
  await mkdir(copies, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(copies, 'copy-'))
  try {
    return await use(join(folder, basename(path)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
