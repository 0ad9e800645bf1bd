import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { MPEGDecoder } from 'mpg123-decoder'
import type { Heard, Progress } from './hear.ts'
import { Listener } from './listener.ts'
import { LONGEST_MS } from './pcm-stream.ts'
import { toSixteen } from './wav.ts'

const PIECE_BYTES = 128 * 1024

/** Listens to an MP3 file where there is no ffmpeg. */
export async function hearMp3(path: string, progress: Progress): Promise<Heard> {
  const { size } = await stat(path)
  const decoder = new MPEGDecoder()
  await decoder.ready
  let listener: Listener | undefined
  let read = 0
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(piece)
      if (samplesDecoded > 0) {
        listener ??= new Listener({ channels: channelData.length, sampleRate })
        listener.hear(sideBySide(channelData, samplesDecoded))
        if (listener.durationMs > LONGEST_MS) return { problem: 'too-long' }
      }
      read += (piece as Buffer).length
      progress(read / size)
    }
  } catch {
    if (!listener) return { problem: 'broken' }
  } finally {
    decoder.free()
  }
  const heard = listener?.end()
  return heard && heard.durationMs > 0 ? heard : { problem: 'no-sound' }
}

function sideBySide(channels: readonly Float32Array[], frames: number): Int16Array {
  const all = new Int16Array(frames * channels.length)
  for (const [channel, samples] of channels.entries())
    for (let frame = 0; frame < frames; frame += 1)
      all[frame * channels.length + channel] = toSixteen(samples[frame] ?? 0)
  return all
}
