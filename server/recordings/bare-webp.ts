import { orientationAlone, orientationIn } from './orientation.ts'

const HEAD_BYTES = 12
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04
const kept = /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/

/**
 * A WebP without what a camera or program wrote beside the picture, and all that follows its end; which way up it is
 * stays. `null` where its parts do not fit together.
 */
export function bareWebp(bytes: Uint8Array): Buffer | null {
  const webp = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = webp.length < HEAD_BYTES ? 0 : 8 + webp.readUInt32LE(4)
  if (whole < HEAD_BYTES || whole > webp.length) return null
  const parts: { readonly kind: string; readonly held: Buffer }[] = []
  for (let at = HEAD_BYTES; at + 8 <= whole; ) {
    const end = at + 8 + webp.readUInt32LE(at + 4)
    if (end > whole) return null
    parts.push({ kind: webp.toString('latin1', at, at + 4), held: webp.subarray(at + 8, end) })
    at = end + (end % 2)
  }
  const exif = parts.find(({ kind }) => kind === 'EXIF')
  const way = exif ? orientationIn(exif.held) : null
  const pictures = parts.filter(({ kind }) => kept.test(kind))
  const told = way === null ? [] : [{ kind: 'EXIF', held: orientationAlone(way) }]
  const body = Buffer.concat([...pictures, ...told].map((part) => chunkOf(part, way !== null)))
  const head = Buffer.from(webp.subarray(0, HEAD_BYTES))
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

function chunkOf({ kind, held }: { readonly kind: string; readonly held: Buffer }, hasWay: boolean): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 0, 'latin1')
  head.writeUInt32LE(held.length, 4)
  const own = Buffer.from(held)
  if (kind === 'VP8X' && own[0] !== undefined)
    own[0] = (own[0] & ~(EXIF_FLAG | XMP_FLAG)) | (hasWay ? EXIF_FLAG : 0)
  return Buffer.concat([head, own, Buffer.alloc(held.length % 2)])
}
