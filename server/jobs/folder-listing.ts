import type { Dirent, Stats } from 'node:fs'
import { constants } from 'node:fs'
import { access, lstat, mkdir, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { WayProblem } from '../../db/queries/arrivals.ts'
import type { Lying } from '../../db/queries/watched-files.ts'

/** Where files go that have been read, inside the folder itself. */
export const DONE = 'done'
export const REFUSED = 'refused'

/** Something in the folder; a link is never followed, wherever it leads. */
export interface Found extends Lying {
  readonly kind: 'file' | 'link' | 'other'
}

export type Listing = { readonly found: readonly Found[] } | { readonly problem: WayProblem }

/** Everything that lies in the watched folder and its folders, but for what was put away and what is on its way. */
export async function listFolder(folder: string): Promise<Listing> {
  try {
    const root = await realpath(folder)
    if (!(await lstat(root)).isDirectory()) return { problem: { code: 'missing' } }
    await access(root, constants.R_OK | constants.X_OK)
    const problem = await whyNotWritable(root)
    if (problem) return { problem }
    return { found: await foundIn(root, '') }
  } catch (error) {
    return { problem: problemFrom(error) }
  }
}

async function whyNotWritable(root: string): Promise<WayProblem | null> {
  try {
    for (const name of [DONE, REFUSED]) {
      const place = join(root, name)
      await mkdir(place, { recursive: true })
      if (!(await lstat(place)).isDirectory()) return { code: 'unwritable', detail: name }
      await access(place, constants.W_OK)
    }
    await access(root, constants.W_OK)
    return null
  } catch (error) {
    return { code: 'unwritable', detail: codeOf(error) }
  }
}

async function foundIn(root: string, under: string): Promise<readonly Found[]> {
  const found: Found[] = []
  const entries = await readdir(join(root, under), { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isOnItsWay(entry.name) || (under === '' && [DONE, REFUSED].includes(entry.name))) continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await foundIn(root, path)))
    else found.push(...(await lying(root, path, entry)))
  }
  return found
}

async function lying(root: string, path: string, entry: Dirent): Promise<readonly Found[]> {
  const stats = await lstat(join(root, path)).catch(() => null)
  return stats ? [{ path, ...stateOf(stats), kind: kindOf(entry) }] : []
}

/** What is compared to tell whether a file is still being written. */
export function stateOf({ size, mtimeMs }: Stats): Pick<Lying, 'size' | 'changedAt'> {
  return { size, changedAt: new Date(mtimeMs).toISOString() }
}

function kindOf(entry: Dirent): Found['kind'] {
  if (entry.isSymbolicLink()) return 'link'
  return entry.isFile() ? 'file' : 'other'
}

/** Names that programs give to what they are still writing, and to what is for themselves. */
function isOnItsWay(name: string): boolean {
  return /^[.~]|\.(?:part|partial|crdownload|download|filepart|tmp)$/i.test(name)
}

function problemFrom(error: unknown): WayProblem {
  const code = codeOf(error)
  return { code: ['ENOENT', 'ENOTDIR'].includes(code) ? 'missing' : 'unreadable', detail: code }
}

/** The name the system has for what went wrong, such as EACCES. */
export function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error
  return isCoded ? String(error.code) : 'unknown'
}
