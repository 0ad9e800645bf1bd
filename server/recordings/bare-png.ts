const SIGNATURE_BYTES = 8
/** Length, kind and check around what a part holds. */
const FRAME_BYTES = 12
const kept = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT)$/

/**
 * A PNG without what a program wrote beside the picture: texts, times, Exif, and all that follows its end. `null`
 * where its parts do not fit together.
 */
export function barePng(bytes: Uint8Array): Buffer | null {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Buffer[] = [png.subarray(0, SIGNATURE_BYTES)]
  let at = SIGNATURE_BYTES
  while (at + FRAME_BYTES <= png.length) {
    const end = at + FRAME_BYTES + png.readUInt32BE(at)
    if (end > png.length) return null
    const kind = png.toString('latin1', at + 4, at + 8)
    if (kept.test(kind)) parts.push(png.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return null
}
