import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const MOST_COLOURS = 256

/** A picture of a page as a PNG of at most 256 colours, which is what a page has but for the edges of letters. */
export function smaller(png: Buffer): Buffer {
  const { width, height, channels, bytes } = decoded(png)
  const colours = new Map<number, number>()
  const pixels = new Uint32Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) {
    const from = at * channels
    const colour = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    pixels[at] = colour
    colours.set(colour, (colours.get(colour) ?? 0) + 1)
  }
  const palette = [...colours]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_COLOURS)
    .map(([colour]) => colour)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at] ?? 0
    const place = places.get(colour) ?? nearest(palette, colour)
    places.set(colour, place)
    rows[at + Math.floor(at / width) + 1] = place
  }
  return encoded(width, height, palette, rows)
}

function decoded(png: Buffer) {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  return {
    width,
    height,
    channels,
    bytes: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels),
  }
}

function unfiltered(raw: Buffer, stride: number, channels: number): Uint8Array {
  const rows = raw.length / (stride + 1)
  const bytes = new Uint8Array(stride * rows)
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0)
      const up = row === 0 ? 0 : (bytes[at - stride] ?? 0)
      const corner = row === 0 || x < channels ? 0 : (bytes[at - stride - channels] ?? 0)
      bytes[at] = (raw[row * (stride + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return bytes
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [place, other] of palette.entries()) {
    const far =
      ((other >> 16) - (colour >> 16)) ** 2 +
      (((other >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
      ((other & 255) - (colour & 255)) ** 2
    if (far < least) [best, least] = [place, far]
  }
  return best
}

function encoded(width: number, height: number, palette: readonly number[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const packed = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('PLTE', colours),
    part('IDAT', packed),
    part('IEND', Buffer.alloc(0)),
  ])
}

function part(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
