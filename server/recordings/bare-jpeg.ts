import { orientationAlone, orientationIn } from './orientation.ts'

const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])
const SCAN = 0xda
const COMMENT = 0xfe
const EXIF = 'Exif\0\0'

/**
 * A JPEG without what a camera or program wrote beside the picture: places, times, devices, small pictures, comments,
 * and all that follows its end. Colours and which way up it is stay. `null` where its parts do not fit together.
 */
export function bareJpeg(bytes: Uint8Array): Buffer | null {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Buffer[] = [START]
  let at = START.length
  while (at < jpeg.length) {
    if (jpeg[at] !== 0xff) return null
    const marker = jpeg[at + 1]
    if (marker === 0xff) at += 1
    else if (marker === END[1]) return Buffer.concat([...kept, END])
    else {
      const end = at + 2 + (at + 4 <= jpeg.length ? jpeg.readUInt16BE(at + 2) : 0)
      if (marker === undefined || end < at + 4 || end > jpeg.length) return null
      const part = jpeg.subarray(at, end)
      kept.push(...keptOf(marker, part))
      at = end
      if (marker !== SCAN) continue
      at = scanEnd(jpeg, end)
      kept.push(jpeg.subarray(end, at))
    }
  }
  return Buffer.concat(kept)
}

function keptOf(marker: number, part: Buffer): readonly Buffer[] {
  const holds = (name: string) => part.toString('latin1', 4, 4 + name.length) === name
  if (marker === COMMENT) return []
  if (marker < 0xe0 || marker > 0xef || marker === 0xee) return [part]
  if (marker === 0xe0 && holds('JFIF\0')) return [part.subarray(0, 2), ...withoutThumbnail(part)]
  if (marker === 0xe2 && holds('ICC_PROFILE\0')) return [part]
  const way = marker === 0xe1 && holds(EXIF) ? orientationIn(part.subarray(4)) : null
  return way === null ? [] : [exifOf(way)]
}

const JFIF_BYTES = 16

/** The head of JFIF, whose small picture may show what the large one no longer does. */
function withoutThumbnail(part: Buffer): readonly Buffer[] {
  const head = Buffer.alloc(JFIF_BYTES)
  part.copy(head, 0, 2, 2 + JFIF_BYTES)
  head.writeUInt16BE(JFIF_BYTES, 0)
  head.writeUInt16BE(0, JFIF_BYTES - 2)
  return [head]
}

function exifOf(way: number): Buffer {
  const held = Buffer.concat([Buffer.from(EXIF, 'latin1'), orientationAlone(way)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(held.length + 2, 2)
  return Buffer.concat([head, held])
}

/** Where the coded picture ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return jpeg.length
}
