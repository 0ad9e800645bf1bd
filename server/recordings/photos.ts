import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { newId } from '../../db/new-id.ts'
import { barePicture } from './bare-picture.ts'
import { photoPath } from './folder.ts'
import type { PictureKind } from './picture-kind.ts'
import { storeOf } from './store.ts'

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
  const path = `${newId()}.${kind.ending}`
  const writing = await storeOf(dataDir).begin(photoPath(path))
  await writing.write(picture.bytes)
  await writing.end()
  const sha256 = createHash('sha256').update(picture.bytes).digest('hex')
  return { path, mime: kind.mime, size: picture.bytes.byteLength, sha256 }
}

/** The bytes of a photo; `undefined` where its file is gone. */
export async function readPhoto(dataDir: string, path: string): Promise<Buffer | undefined> {
  const bytes = await storeOf(dataDir).read(photoPath(path))
  return bytes && buffer(bytes)
}

export async function removePhotos(dataDir: string, paths: readonly string[]): Promise<void> {
  await storeOf(dataDir).remove(paths.map(photoPath))
}
