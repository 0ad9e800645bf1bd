import { MPEGDecoder } from 'mpg123-decoder'
import { readWav, type Sound } from './wav.ts'

/** What kind of recording these bytes are, by their content and never by a name. */
export function recordingType(bytes: Uint8Array): 'audio/wav' | 'audio/mpeg' | undefined {
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE') return 'audio/wav'
  if (ascii(bytes, 0, 3) === 'ID3') return 'audio/mpeg'
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) return 'audio/mpeg'
  return undefined
}

/** The samples of a WAV or MP3 recording, or what is wrong with it in a sentence. */
export async function readSound(bytes: Uint8Array): Promise<Sound | { readonly problem: string }> {
  const type = recordingType(bytes)
  if (type === 'audio/wav') return readWav(bytes)
  if (type === 'audio/mpeg') return readMp3(bytes)
  return { problem: 'This is neither a WAV nor an MP3 recording.' }
}

async function readMp3(bytes: Uint8Array): Promise<Sound | { readonly problem: string }> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  try {
    const { channelData, samplesDecoded, sampleRate } = decoder.decode(bytes)
    if (samplesDecoded === 0) return { problem: 'This MP3 file holds no sound.' }
    return { sampleRate, durationMs: Math.round((samplesDecoded / sampleRate) * 1000), channels: channelData }
  } finally {
    decoder.free()
  }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
