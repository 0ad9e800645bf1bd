const ORIENTATION = 0x0112
const SHORT = 3
const EXIF = Buffer.from('Exif\0\0', 'latin1')

/**
 * Which way up a camera says a picture is, 2 to 8 as TIFF has it, from what a picture holds of Exif, with or without
 * its name in front. `null` where it says nothing, the usual way, or nothing that can be read.
 */
export function orientationIn(held: Uint8Array): number | null {
  const bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength)
  const tiff = bytes.subarray(0, EXIF.length).equals(EXIF) ? bytes.subarray(EXIF.length) : bytes
  if (tiff.length < 8) return null
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return null
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return null
  const entries = Math.min(short(start), Math.floor((tiff.length - start - 2) / 12))
  for (let entry = 0; entry < entries; entry += 1) {
    const at = start + 2 + entry * 12
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue
    const value = short(at + 8)
    return value >= 2 && value <= 8 ? value : null
  }
  return null
}

/** Exif that says which way up a picture is and nothing else, without its name in front. */
export function orientationAlone(value: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(ORIENTATION, 10)
  tiff.writeUInt16BE(SHORT, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(value, 18)
  return tiff
}
