import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from '../../recordings/store.ts'
import type { BackedUp } from './manifest.ts'

const PIECE_BYTES = 1024 * 1024

/** Copies one file out of a store into a folder, to the disk itself, and says what was copied; `null` where there is none. */
export async function copyFile(
  from: Pick<Store, 'read'>,
  to: string,
  path: string,
): Promise<BackedUp | null> {
  const bytes = await from.read(path)
  return bytes ? written(to, path, bytes) : null
}

/** Writes a new file piece by piece, to the disk itself, and says what was written. */
export async function written(
  folder: string,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<BackedUp> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const file = await open(target, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      await file.writeFile(piece)
      size += piece.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { path, size, sha256: hash.digest('hex') }
}

/** A file that is there already, brought to the disk itself. */
export async function hashed(folder: string, path: string): Promise<BackedUp> {
  const file = await open(join(folder, path), 'r+')
  const hash = createHash('sha256')
  let size = 0
  try {
    await file.chmod(0o600)
    for await (const piece of pieces(file)) {
      hash.update(piece)
      size += piece.length
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { path, size, sha256: hash.digest('hex') }
}

/** What was renamed or made in a folder is on the disk, too, once this is done. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}

async function* pieces(file: Awaited<ReturnType<typeof open>>): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(PIECE_BYTES)
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE_BYTES)
    if (bytesRead === 0) return
    yield piece.subarray(0, bytesRead)
  }
}
