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

/** `partly` tells the first thing in it that cannot be taken, while everything else is. */
export type Listing =
  | { readonly found: readonly Found[]; readonly partly: WayProblem | null }
  | { readonly problem: WayProblem }

/** Everything that lies in the watched folder and its folders, but for what was put away and what is on its way. */
export async function listFolder(folder: string): Promise<Listing> {
  try {
    const root = await realpath(folder)
    if (!(await lstat(root)).isDirectory()) return { problem: { code: 'missing' } }
    await access(root, constants.R_OK | constants.X_OK)
    const problem = await whyNotWritable(root)
    if (problem) return { problem }
    const [found, unfit] = [[], []] as [Found[], WayProblem[]]
    await look(root, '', { found, unfit })
    return { found, partly: unfit[0] ?? null }
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

interface Seen {
  readonly found: Found[]
  readonly unfit: WayProblem[]
}

async function look(root: string, under: string, seen: Seen): Promise<void> {
  const entries = await readdir(join(root, under), { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isOnItsWay(entry.name) || (under === '' && [DONE, REFUSED].includes(entry.name))) continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    try {
      if (entry.isDirectory()) await look(root, path, seen)
      else seen.found.push({ path, ...stateOf(await lstat(join(root, path))), kind: kindOf(entry) })
    } catch (error) {
      seen.unfit.push(...unfitness(path, codeOf(error)))
    }
  }
}

/** A name that is no UTF-8 comes with this sign for what cannot be read, and leads nowhere. What is gone is nobody's fault. */
function unfitness(path: string, code: string): readonly WayProblem[] {
  if (code === 'ENOENT') return path.includes('\ufffd') ? [{ code: 'misnamed', detail: path }] : []
  return [{ code: 'part-unreadable', detail: path }]
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
