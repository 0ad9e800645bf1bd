import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { photoPaths } from '../../db/queries/visits.ts'
import { photosFolder, removePhotos } from '../recordings/photos.ts'
import type { Services } from '../web/env.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Photos that nobody knows any more: their visit is gone, or never came to be. */
export async function tidyPhotos({ db, config }: Pick<Services, 'db' | 'config'>): Promise<void> {
  const folder = photosFolder(config.dataDir)
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return
  const known = new Set(await photoPaths(db))
  for (const name of names.filter((one) => !known.has(one) && isOurs(one))) {
    const file = await stat(join(folder, name)).catch(() => undefined)
    if (file && Date.now() - file.mtimeMs > DAY_MS) await removePhotos(config.dataDir, [name])
  }
}

function isOurs(name: string): boolean {
  return /^[0-9a-f]{32}\.\w{3,4}$/.test(name)
}
