import { createHash } from 'node:crypto'
import { newId } from '../../db/new-id.ts'
import { recordingPath } from './folder.ts'
import type { RecordingKind } from './kind.ts'
import { storeOf } from './store.ts'

/** A recording whose file is whole and in its place. */
export interface ArrivedRecording {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly kind: RecordingKind
}

/** A recording on its way to where it is kept. */
export interface Arriving {
  write(piece: Uint8Array): Promise<void>
  /** Keeps it: what is answered after this outlives a failing machine. */
  end(): Promise<ArrivedRecording>
  /** Leaves nothing behind. */
  drop(): Promise<void>
}

/** Opens a place for a recording, under a name nobody chose, and takes it piece by piece as it comes. */
export async function beginArriving(dataDir: string, kind: RecordingKind): Promise<Arriving> {
  const path = `${newId()}.${kind.container}`
  const writing = await storeOf(dataDir).begin(recordingPath(path))
  const hash = createHash('sha256')
  let size = 0
  return {
    async write(piece) {
      hash.update(piece)
      await writing.write(piece)
      size += piece.length
    },
    async end() {
      await writing.end()
      return { path, size, sha256: hash.digest('hex'), kind }
    },
    drop: () => writing.drop(),
  }
}
