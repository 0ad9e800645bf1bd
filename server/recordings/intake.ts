import { createHash } from 'node:crypto'
import { mkdir, open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../db/new-id.ts'
import { recordingsFolder } from './folder.ts'
import type { RecordingKind } from './kind.ts'

/** A recording whose file is whole and in its place. */
export interface ArrivedRecording {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly kind: RecordingKind
}

/** A recording on its way to the disk. */
export interface Arriving {
  write(piece: Uint8Array): Promise<void>
  /** Keeps it: what is answered after this outlives a failing machine. */
  end(): Promise<ArrivedRecording>
  /** Leaves nothing behind. */
  drop(): Promise<void>
}

/** The disk is as good as full; nothing was kept. */
export class NoRoom extends Error {}

const RESERVE_BYTES = 200 * 1024 * 1024
const LOOK_EVERY_BYTES = 32 * 1024 * 1024

/** Opens a place for a recording, under a name nobody chose, and takes it piece by piece as it comes. */
export async function beginArriving(dataDir: string, kind: RecordingKind): Promise<Arriving> {
  const folder = recordingsFolder(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = `${newId()}.${kind.container}`
  const file = await open(join(folder, path), 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  let lookAt = 0
  const drop = async () => {
    await file.close().catch(() => {})
    await rm(join(folder, path), { force: true })
  }
  return {
    async write(piece) {
      if (size >= lookAt) {
        await needRoom(folder)
        lookAt += LOOK_EVERY_BYTES
      }
      hash.update(piece)
      await writeWhole(file, piece)
      size += piece.length
    },
    async end() {
      await file.sync()
      await file.close()
      await syncFolder(folder)
      return { path, size, sha256: hash.digest('hex'), kind }
    },
    drop,
  }
}

async function writeWhole(file: Awaited<ReturnType<typeof open>>, piece: Uint8Array): Promise<void> {
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
