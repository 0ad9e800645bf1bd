import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Heard, Progress } from './hear.ts'
import { WavListener } from './pcm-stream.ts'

const PIECE_BYTES = 1024 * 1024

/** Listens to a WAV file without help, a piece at a time. */
export async function hearWav(path: string, progress: Progress): Promise<Heard> {
  const { size } = await stat(path)
  const listener = new WavListener()
  let read = 0
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const problem = listener.hear(piece)
    if (problem) return { problem }
    read += (piece as Buffer).length
    progress(read / size)
  }
  return listener.end() ?? { problem: 'no-sound' }
}
