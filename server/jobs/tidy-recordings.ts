import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { recordingPaths } from '../../db/queries/recordings.ts'
import { recordingsFolder } from '../recordings/folder.ts'
import type { Services } from '../web/env.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Files that nobody knows any more: an upload broke off with the program, or a row went and the program with it. */
export async function tidyRecordings({ db, config }: Pick<Services, 'db' | 'config'>): Promise<void> {
  const folder = recordingsFolder(config.dataDir)
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return
  const known = new Set(await recordingPaths(db))
  for (const name of names) {
    if (known.has(name) || !isOurs(name)) continue
    const path = join(folder, name)
    const file = await stat(path).catch(() => undefined)
    if (file && Date.now() - file.mtimeMs > DAY_MS) await rm(path, { force: true })
  }
}

function isOurs(name: string): boolean {
  return /^[0-9a-f]{32}\.\w{3,4}$/.test(name)
}
