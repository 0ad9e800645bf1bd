import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { UploadFile } from '../../db/queries/upload-files.ts'
import type { WatchedFile } from '../../db/queries/watched-files.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { codeOf, DONE, REFUSED } from './folder-listing.ts'

const say = words.waysIn.folder.beside
/** More reasons than anybody reads beside a file; its page has them all. */
const MOST_REASONS = 20

/**
 * Moves a file that has been read to `done` or `refused`, with a text beside it where something of it was
 * left out. Nothing there is written over. A file that somebody took away meanwhile is left to them.
 */
export async function putAway(root: string, file: WatchedFile, baseUrl: string): Promise<void> {
  const lost = file.files.filter((one) => one.report !== null && one.report.refused.length > 0)
  const isIn = file.files.some(({ state }) => !['refused', 'needs-mapping', 'unpacked'].includes(state))
  const to = await freePlace(join(root, isIn ? DONE : REFUSED, file.path))
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
async function freePlace(wanted: string): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true })
  const end = extname(wanted)
  for (let nth = 1; ; nth += 1) {
    const place = nth === 1 ? wanted : `${wanted.slice(0, wanted.length - end.length)} (${nth})${end}`
    try {
      await (await open(place, 'wx')).close()
      return place
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
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
