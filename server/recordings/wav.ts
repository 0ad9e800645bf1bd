/** How the samples of a WAV file are packed. */
export interface WavLayout {
  readonly format: number
  readonly channels: number
  readonly sampleRate: number
  readonly bits: number
  /** Where the samples begin, in bytes. */
  readonly start: number
  /** How many bytes of samples the file says it has; `null` where whoever wrote it did not know. */
  readonly size: number | null
}

const PCM = 1
const FLOAT = 3
const A_LAW = 6
const MU_LAW = 7
const EXTENSIBLE = 0xfffe
const UNSAID = [0, 0xffffffff]

export type WavProblem = 'no-wav' | 'no-sound' | 'unknown-packing'

/** Reads the head of a WAV file up to its samples: as much of the file as there is, at most a few hundred kilobytes. */
export function wavLayout(head: Uint8Array): WavLayout | { readonly problem: WavProblem } {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length < 12 || word(view, 0) !== 'RIFF' || word(view, 8) !== 'WAVE') return { problem: 'no-wav' }
  let packing: Omit<WavLayout, 'start' | 'size'> | undefined
  for (let at = 12; at + 8 <= head.length; ) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (word(view, at) === 'fmt ' && size >= 16 && body + 16 <= head.length)
      packing = packingAt(view, body, size)
    if (word(view, at) === 'data' && packing) {
      if (!isReadable(packing)) return { problem: 'unknown-packing' }
      return { ...packing, start: body, size: UNSAID.includes(size) ? null : size }
    }
    at = body + size + (size % 2)
  }
  return { problem: 'no-sound' }
}

/** Turns packed samples into whole numbers of 16 bits, all channels one after the other as they are packed. */
export function unpacker({ format, bits }: WavLayout): (bytes: Buffer) => Int16Array {
  if (format === MU_LAW) return byTable(muLaw)
  if (format === A_LAW) return byTable(aLaw)
  if (bits === 8) return byTable((code) => (code - 128) * 256)
  if (bits === 16) return asTheyAre
  const width = bits / 8
  if (format === FLOAT) return each(width, (bytes, at) => toSixteen(bytes.readFloatLE(at)))
  return each(width, (bytes, at) => bytes.readInt16LE(at + width - 2))
}

/** A sample between -1 and 1 as a whole number of 16 bits. What is no number is silence. */
export function toSixteen(sample: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))) || 0
}

function isReadable({ format, bits, channels, sampleRate }: Omit<WavLayout, 'start' | 'size'>): boolean {
  if (channels < 1 || channels > 32 || sampleRate < 100 || sampleRate > 768_000) return false
  if (format === MU_LAW || format === A_LAW) return bits === 8
  return format === FLOAT ? bits === 32 : format === PCM && [8, 16, 24, 32].includes(bits)
}

function packingAt(view: DataView, at: number, size: number): Omit<WavLayout, 'start' | 'size'> {
  const format = view.getUint16(at, true)
  const isExtended = format === EXTENSIBLE && size >= 26 && at + 26 <= view.byteLength
  return {
    format: isExtended ? view.getUint16(at + 24, true) : format,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  }
}

function word(view: DataView, at: number): string {
  const letters = [0, 1, 2, 3].map((place) => view.getUint8(at + place))
  return String.fromCharCode(...letters)
}

function asTheyAre(bytes: Buffer): Int16Array {
  const isAligned = bytes.byteOffset % 2 === 0
  const { buffer, byteOffset } = isAligned ? bytes : Buffer.from(Uint8Array.from(bytes).buffer)
  return new Int16Array(buffer, byteOffset, bytes.length >> 1)
}

function byTable(meaning: (code: number) => number): (bytes: Buffer) => Int16Array {
  const table = Int16Array.from({ length: 256 }, (_, code) => meaning(code))
  return (bytes) => Int16Array.from(bytes, (code) => table[code] ?? 0)
}

function each(width: number, read: (bytes: Buffer, at: number) => number): (bytes: Buffer) => Int16Array {
  return (bytes) => {
    const samples = new Int16Array(Math.floor(bytes.length / width))
    for (let at = 0; at < samples.length; at += 1) samples[at] = read(bytes, at * width)
    return samples
  }
}

function muLaw(code: number): number {
  const value = ~code & 0xff
  const magnitude = ((((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4)) - 0x84
  return value & 0x80 ? -magnitude : magnitude
}

function aLaw(code: number): number {
  const value = code ^ 0x55
  const exponent = (value & 0x70) >> 4
  const base = (value & 0x0f) << 4
  const magnitude = exponent === 0 ? base + 8 : (base + 0x108) << (exponent - 1)
  return value & 0x80 ? magnitude : -magnitude
}
