import { type FileHandle, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { NoRoom } from './no-room.ts'
import type { Store, Writing } from './store.ts'

/** Files in the data folder: beside the database, and never below what is served. */
export function folderStore(dataDir: string): Store {
  const fileOf = (path: string) => within(dataDir, path)
  return {
    begin: (path) => begin(fileOf(path)),
    async read(path, bytes) {
      const file = await orNone(open(fileOf(path)))
      return file?.createReadStream(bytes)
    },
    async size(path) {
      const file = await orNone(stat(fileOf(path)))
      return file?.size ?? null
    },
    async remove(paths) {
      for (const path of paths) await rm(fileOf(path), { force: true })
    },
    async *list(folder) {
      for (const name of (await orNone(readdir(fileOf(folder)))) ?? []) {
        const file = await orNone(stat(fileOf(`${folder}/${name}`)))
        if (file) yield { name, writtenAt: file.mtime }
      }
    },
    asFile: (path, use) => use(fileOf(path)),
  }
}

/** Only ever within the folder. */
function within(dataDir: string, path: string): string {
  return join(dataDir, normalize(`/${path}`))
}

async function orNone<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const RESERVE_BYTES = 200 * 1024 * 1024
const LOOK_EVERY_BYTES = 32 * 1024 * 1024

async function begin(path: string): Promise<Writing> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600)
  let size = 0
  let lookAt = 0
  return {
    async write(piece) {
      if (size >= lookAt) {
        await needRoom(folder)
        lookAt += LOOK_EVERY_BYTES
      }
      await writeWhole(file, piece)
      size += piece.length
    },
    async end() {
      await file.sync()
      await file.close()
      await syncFolder(folder)
    },
    async drop() {
      await file.close().catch(() => {})
      await rm(path, { force: true })
    },
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length; ) {
    const { bytesWritten } = await file.write(piece, at)
    at += bytesWritten
  }
}

async function needRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < RESERVE_BYTES) throw new NoRoom('Too little room is left on the disk')
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
