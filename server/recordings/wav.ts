/** Sound as samples between -1 and 1, one array a channel. */
export interface Sound {
  readonly sampleRate: number
  readonly durationMs: number
  readonly channels: readonly Float32Array[]
}

interface Layout {
  readonly format: number
  readonly channels: number
  readonly sampleRate: number
  readonly bits: number
}

const PCM = 1
const FLOAT = 3
const A_LAW = 6
const MU_LAW = 7
const EXTENSIBLE = 0xfffe

/**
 * Reads a WAV file: PCM of 8 to 32 bits, 32-bit float, mu-law and A-law, any number of channels.
 *
 * Returns what is wrong, in a sentence, when it cannot.
 */
export function readWav(bytes: Uint8Array): Sound | { readonly problem: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 44 || word(view, 0) !== 'RIFF' || word(view, 8) !== 'WAVE')
    return { problem: 'This is not a WAV file: it does not begin with RIFF and WAVE.' }
  let layout: Layout | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (word(view, at) === 'fmt ' && size >= 16 && body + 16 <= bytes.length)
      layout = layoutAt(view, body, size)
    if (word(view, at) === 'data' && layout)
      return decode(view, body, Math.min(size, bytes.length - body), layout)
    at = body + size + (size % 2)
  }
  return { problem: 'This WAV file holds no sound.' }
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  )
}

function layoutAt(view: DataView, at: number, size: number): Layout {
  const format = view.getUint16(at, true)
  return {
    format:
      format === EXTENSIBLE && size >= 26 && at + 26 <= view.byteLength
        ? view.getUint16(at + 24, true)
        : format,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  }
}

function decode(
  view: DataView,
  at: number,
  size: number,
  layout: Layout,
): Sound | { readonly problem: string } {
  const sample = sampleReader(view, layout)
  const { channels, sampleRate } = layout
  if (!sample || channels < 1 || channels > 8 || sampleRate < 1)
    return {
      problem: `This WAV file is packed in a way we cannot read (format ${layout.format}, ${layout.bits} bits).`,
    }
  const width = layout.bits / 8
  const frames = Math.floor(size / (width * channels))
  const made = Array.from({ length: channels }, () => new Float32Array(frames))
  for (let frame = 0; frame < frames; frame += 1)
    for (let channel = 0; channel < channels; channel += 1)
      (made[channel] as Float32Array)[frame] = sample(at + (frame * channels + channel) * width)
  return { sampleRate, durationMs: Math.round((frames / sampleRate) * 1000), channels: made }
}

function sampleReader(view: DataView, { format, bits }: Layout): ((at: number) => number) | undefined {
  if (format === MU_LAW && bits === 8) return (at) => muLaw(view.getUint8(at))
  if (format === A_LAW && bits === 8) return (at) => aLaw(view.getUint8(at))
  if (format === FLOAT && bits === 32) return (at) => view.getFloat32(at, true)
  if (format !== PCM) return undefined
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128
  if (bits === 16) return (at) => view.getInt16(at, true) / 32_768
  if (bits === 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608
  if (bits === 32) return (at) => view.getInt32(at, true) / 2_147_483_648
  return undefined
}

function muLaw(code: number): number {
  const value = ~code & 0xff
  const magnitude = ((((value & 0x0f) << 3) + 0x84) << ((value & 0x70) >> 4)) - 0x84
  return (value & 0x80 ? -magnitude : magnitude) / 32_768
}

function aLaw(code: number): number {
  const value = code ^ 0x55
  const exponent = (value & 0x70) >> 4
  const base = (value & 0x0f) << 4
  const magnitude = exponent === 0 ? base + 8 : (base + 0x108) << (exponent - 1)
  return (value & 0x80 ? magnitude : -magnitude) / 32_768
}
