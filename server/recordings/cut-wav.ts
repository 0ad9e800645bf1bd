import { open } from 'node:fs/promises'
import type { Cut, Seconds } from './cut.ts'
import { type WavLayout, wavLayout } from './wav.ts'

const HEAD_BYTES = 512 * 1024
/** Five minutes of stereo as a studio records it. */
const MOST_BYTES = 64 * 1024 * 1024

/** Copies the samples of these seconds, packed as they are, under a head of their own, unless they are too many to hold. */
export async function cutWav(
  path: string,
  { startMs, endMs }: Seconds,
): Promise<Cut | { readonly problem: 'too-large' }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(HEAD_BYTES, size))
    await file.read(head, 0, head.length, 0)
    const layout = wavLayout(head)
    if ('problem' in layout) return { problem: 'broken' }
    const width = (layout.bits / 8) * layout.channels
    const until = Math.min(size, layout.start + (layout.size ?? size))
    const place = (ms: number) =>
      Math.min(until, layout.start + Math.floor((ms / 1000) * layout.sampleRate) * width)
    if (place(endMs) - place(startMs) > MOST_BYTES) return { problem: 'too-large' }
    const samples = Buffer.alloc(Math.max(0, place(endMs) - place(startMs)))
    if (samples.length === 0) return { problem: 'broken' }
    await file.read(samples, 0, samples.length, place(startMs))
    return { mime: 'audio/wav', bytes: Buffer.concat([wavHead(layout, samples.length), samples]) }
  } finally {
    await file.close()
  }
}

/** The head of a WAV file with so many bytes of samples. */
export function wavHead(
  { format, channels, sampleRate, bits }: Pick<WavLayout, 'format' | 'channels' | 'sampleRate' | 'bits'>,
  size: number,
): Buffer {
  const head = Buffer.alloc(44)
  const width = (bits / 8) * channels
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + size, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(format, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(sampleRate, 24)
  head.writeUInt32LE(sampleRate * width, 28)
  head.writeUInt16LE(width, 32)
  head.writeUInt16LE(bits, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(size, 40)
  return head
}
