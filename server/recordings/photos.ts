import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { newId } from '../../db/new-id.ts'
import { barePicture } from './bare-picture.ts'
import type { PictureKind } from './picture-kind.ts'

/** A photo whose file is whole and in its place. */
export interface KeptPhoto {
  readonly path: string
  readonly mime: PictureKind['mime']
  readonly size: number
  readonly sha256: string
}

/** Writes a picture, and nothing of where and by whom it was taken, beside the database under a name nobody chose; `null` where it is none. */
export async function keepPhoto(dataDir: string, bytes: Uint8Array): Promise<KeptPhoto | null> {
  const picture = barePicture(bytes)
  if (!picture) return null
  const { kind } = picture
  const folder = photosFolder(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = `${newId()}.${kind.ending}`
  const file = await open(join(folder, path), 'wx', 0o600)
  try {
    await file.writeFile(picture.bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  return { path, mime: kind.mime, size: picture.bytes.byteLength, sha256 }
}

/** The bytes of a photo; `undefined` where its file is gone. */
export async function readPhoto(dataDir: string, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(photosFolder(dataDir), basename(path)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export async function removePhotos(dataDir: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(photosFolder(dataDir), basename(path)), { force: true })
}

/** Where photos lie: beside the database, and never below what is served. */
export function photosFolder(dataDir: string): string {
  return join(dataDir, 'photos')
}
