import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Heard, Progress } from './hear.ts'
import { WavListener } from './pcm-stream.ts'

const PIECE_BYTES = 1024 * 1024

/** Listens to a WAV file without help, a piece at a time. It stands still meanwhile: to be done aside. */
export function hearWav(path: string, progress: Progress): Heard {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const listener = new WavListener()
    const piece = Buffer.alloc(PIECE_BYTES)
    for (let done = 0; ; ) {
      const read = readSync(file, piece, 0, PIECE_BYTES, null)
      if (read === 0) return listener.end() ?? { problem: 'no-sound' }
      const problem = listener.hear(piece.subarray(0, read))
      if (problem) return { problem }
      done += read
      progress(done / size)
    }
  } finally {
    closeSync(file)
  }
}
