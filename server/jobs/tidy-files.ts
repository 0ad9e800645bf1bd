import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { recordingPaths } from '../../db/queries/recordings.ts'
import { photoPaths } from '../../db/queries/visits.ts'
import { copiesFolder } from '../recordings/copies.ts'
import { folderStore } from '../recordings/folder-store.ts'
import { storeOf } from '../recordings/store.ts'
import type { Services } from '../web/env.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes files that nobody knows any more: an upload broke off with the program, a row went and the program with it,
 * a visit never came to be, or a copy was in use.
 */
export async function tidyFiles(needs: Pick<Services, 'db' | 'config'>): Promise<void> {
  await tidy(needs, 'recordings', recordingPaths)
  await tidy(needs, 'photos', photoPaths)
  const { dataDir } = needs.config
  for await (const { name, writtenAt } of folderStore(dataDir).list(copiesFolder))
    if (isOld(writtenAt)) await rm(join(dataDir, copiesFolder, name), { recursive: true, force: true })
}

async function tidy(
  { db, config }: Pick<Services, 'db' | 'config'>,
  folder: string,
  pathsOf: (db: Services['db']) => Promise<readonly string[]>,
): Promise<void> {
  const store = storeOf(config.dataDir)
  const old: string[] = []
  for await (const { name, writtenAt } of store.list(folder))
    if (isOurs(name) && isOld(writtenAt)) old.push(name)
  if (old.length === 0) return
  const known = new Set(await pathsOf(db))
  await store.remove(old.filter((name) => !known.has(name)).map((name) => `${folder}/${name}`))
}

function isOld(writtenAt: Date): boolean {
  return Date.now() - writtenAt.getTime() > DAY_MS
}

function isOurs(name: string): boolean {
  return /^[0-9a-f]{32}\.\w{3,4}$/.test(name)
}
