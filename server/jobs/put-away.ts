import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { UploadFile } from '../../db/queries/upload-files.ts'
import type { WatchedFile } from '../../db/queries/watched-files.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { codeOf, DONE, REFUSED } from './folder-listing.ts'

const say = words.waysIn.folder.beside
/** More reasons than anybody reads beside a file; its page has them all. */
const MOST_REASONS = 20
/** In bytes: a file system takes 255 for a whole name. */
const LONGEST_STEM = 200
const LONGEST_ENDING = 10

/**
 * Moves a file that has been read to `done` or `refused`, with a text beside it where something of it was
 * left out. Nothing there is written over. A file that somebody took away meanwhile is left to them.
 */
export async function putAway(root: string, file: WatchedFile, baseUrl: string): Promise<void> {
  const lost = file.files.filter((one) => one.report !== null && one.report.refused.length > 0)
  const isIn = file.files.some(({ state }) => !['refused', 'needs-mapping', 'unpacked'].includes(state))
  const to = await freePlace(join(root, isIn ? DONE : REFUSED), file.path)
  try {
    await rename(join(root, file.path), to)
  } catch (error) {
    await rm(to, { force: true })
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (lost.length > 0 || !isIn) await writeFile(`${to}.txt`, reasons(file, lost, { isIn, baseUrl }))
}

/** A name nothing has yet, kept free by an empty file. */
async function freePlace(folder: string, path: string): Promise<string> {
  const wanted = await placeIn(folder, path)
  const [stem, end] = stemAndEnd(basename(wanted))
  for (let nth = 1; ; nth += 1) {
    const place = join(dirname(wanted), `${stem}${nth === 1 ? '' : ` (${nth})`}${end}`)
    try {
      await (await open(place, 'wx')).close()
      return place
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** In a folder of the same name as before; side by side where a file that was put away has that name. */
async function placeIn(folder: string, path: string): Promise<string> {
  try {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    return join(folder, path)
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes(codeOf(error))) throw error
    return join(folder, path.replaceAll('/', ' '))
  }
}

/** A name and its ending, short enough to be numbered and to have a text beside it. */
function stemAndEnd(name: string): readonly [stem: string, end: string] {
  const end = extname(name).length > LONGEST_ENDING ? '' : extname(name)
  const letters = [...name.slice(0, name.length - end.length)]
  while (Buffer.byteLength(letters.join('')) > LONGEST_STEM) letters.pop()
  return [letters.join(''), end]
}

function reasons(
  { files, path }: WatchedFile,
  lost: readonly UploadFile[],
  { isIn, baseUrl }: { readonly isIn: boolean; readonly baseUrl: string },
): string {
  const [own] = files
  const page = own ? `${baseUrl}${paths.upload(own.uploadId)}` : baseUrl
  const lines = lost.flatMap((file) =>
    (file.report?.refused ?? []).map(({ message, line }) =>
      say.reason(file === own && files.length === 1 ? null : file.name, line ?? null, message),
    ),
  )
  const shown = lines.slice(0, MOST_REASONS)
  const more = lines.length > shown.length ? [say.more(lines.length - shown.length)] : []
  const asks = lost.some((file) => file.state === 'needs-mapping')
  const next = asks ? say.answer : isIn ? say.restAgain : say.again
  return [
    isIn ? say.partly(path) : say.refused(path),
    '',
    ...shown,
    ...more,
    '',
    next,
    say.page(page),
    '',
  ].join('\n')
}
