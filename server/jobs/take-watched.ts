import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Kysely } from 'kysely'
import type { Person } from '../../db/queries/people.ts'
import { takeWatched } from '../../db/queries/watched-files.ts'
import type { Database } from '../../db/schema.ts'
import { refusedFor, refusedForSize } from '../actions/refused-upload-file.ts'
import { type Found, stateOf } from './folder-listing.ts'

interface Around {
  /** The watched folder, without a link on the way to it. */
  readonly root: string
  readonly people: readonly Person[]
  readonly mostBytes: number
  readonly zone: string | null
  readonly now: string
}

/** Takes one file of the watched folder in, to be read, or says why it is not; one that still grows waits. */
export async function takeFound(
  db: Kysely<Database>,
  found: Found,
  { root, people, mostBytes, zone, now }: Around,
): Promise<void> {
  const repId = ownerOf(found.path, people)
  const refused = refusalOf(found, repId, mostBytes)
  if (refused) return takeWatched(db, found, { content: { refused }, repId: null, zone, now })
  const content = await contentOf(root, found)
  if (content !== 'changing') await takeWatched(db, found, { content, repId: repId ?? null, zone, now })
}

/** The rep whose mail address the folder is named by; `undefined` where that is nobody's here. */
function ownerOf(path: string, people: readonly Person[]): string | null | undefined {
  const [folder = '', ...rest] = path.split('/')
  if (rest.length === 0 || !folder.includes('@')) return null
  const email = folder.trim().toLowerCase()
  return people.find((person) => person.role === 'rep' && person.email === email)?.id
}

function refusalOf({ kind, size }: Found, repId: string | null | undefined, mostBytes: number) {
  if (kind !== 'file') return refusedFor(kind === 'link' ? 'is-link' : 'is-no-file')
  if (repId === undefined) return refusedFor('unknown-folder')
  return size > mostBytes ? refusedForSize(mostBytes) : null
}

async function contentOf(root: string, found: Found) {
  const path = join(root, found.path)
  try {
    if (!`${await realpath(dirname(path))}${sep}`.startsWith(`${root}${sep}`)) return 'changing'
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      return await stableBytes(file, found)
    } finally {
      await file.close()
    }
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return isGone ? 'changing' : { refused: refusedFor('no-access') }
  }
}

/** Read as it lay there when it was listed, or not at all. */
async function stableBytes(file: FileHandle, { size, changedAt }: Found) {
  const isSame = async () => {
    const stats = await file.stat()
    const now = stateOf(stats)
    return stats.isFile() && now.size === size && now.changedAt === changedAt
  }
  if (!(await isSame())) return 'changing'
  const bytes = await file.readFile()
  return bytes.byteLength === size && (await isSame()) ? bytes : 'changing'
}
