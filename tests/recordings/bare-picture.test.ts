import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barePicture } from '../../server/recordings/bare-picture.ts'

const secret = 'GPS 59.33 N, Rosa Diaz'

test('a photo keeps its picture, its colours and which way up it is, and nothing of where and by whom it was taken', () => {
  const scan = [0x11, 0xff, 0x00, 0x22, 0xff, 0xd3, 0x33]
  const jpeg = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(6)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0colours')),
    segment(0xed, Buffer.from(secret)),
    segment(0xfe, Buffer.from(secret)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([...scan, 0xff, 0xd9]),
    Buffer.from(`${secret} and a second picture`),
  ])
  const bare = Buffer.from(barePicture(jpeg)?.bytes ?? [])
  expect(bare.includes(secret)).toBe(false)
  expect(bare.includes('ICC_PROFILE\0colours')).toBe(true)
  expect(bare.includes(Buffer.from([...scan, 0xff, 0xd9]))).toBe(true)
  expect(bare.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  expect(Buffer.from(barePicture(bare)?.bytes ?? [])).toEqual(bare)

  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[chunk('IHDR', 'x'), chunk('tEXt', secret), chunk('eXIf', secret), chunk('iCCP', 'colours')],
    ...[chunk('IDAT', 'picture'), chunk('IEND', ''), Buffer.from(secret)],
  ])
  const barePng = Buffer.from(barePicture(png)?.bytes ?? [])
  expect(kindsOf(barePng)).toEqual(['IHDR', 'iCCP', 'IDAT', 'IEND'])

  const webp = riff([
    ['VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['VP8 ', Buffer.from('picture')],
    ['EXIF', tiff(1)],
    ['XMP ', Buffer.from(secret)],
  ])
  const bareWebp = Buffer.from(barePicture(webp)?.bytes ?? [])
  expect(bareWebp.includes(secret)).toBe(false)
  expect([bareWebp[20], bareWebp.readUInt32LE(4) + 8]).toEqual([0, bareWebp.length])
  expect(bareWebp.includes('VP8 \x07\0\0\0picture\0')).toBe(true)
})

test('a picture whose parts do not fit together is none, whatever its bytes', () => {
  expect(barePicture(Buffer.from('ffd8ffe1ffff', 'hex'))).toBeUndefined()
  const heads = ['ffd8ff', '89504e470d0a1a0a', Buffer.from('RIFF\x20\0\0\0WEBP').toString('hex')]
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      const bytes = Buffer.concat([Buffer.from(head, 'hex'), rest])
      const bare = barePicture(bytes)
      expect(bare === undefined || bare.bytes.length <= bytes.length + 40).toBe(true)
    }),
  )
})

/** A camera's Exif, little-endian: who, and which way up. */
function tiff(way: number): Buffer {
  const head = Buffer.from('II*\0\x08\0\0\0\x02\0', 'latin1')
  const entry = (tag: number, kind: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(kind, 2)
    bytes.writeUInt32LE(1, 4)
    bytes.writeUInt16LE(value, 8)
    return bytes
  }
  return Buffer.concat([head, entry(0x013b, 2, 0), entry(0x0112, 3, way), Buffer.from(secret)])
}

function segment(marker: number, held: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, 0, held.length + 2]), held])
}

function chunk(kind: string, held: string): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(held.length)
  return Buffer.concat([size, Buffer.from(kind + held), Buffer.alloc(4)])
}

function kindsOf(png: Buffer): readonly string[] {
  const kinds: string[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    kinds.push(png.toString('latin1', at + 4, at + 8))
  return kinds
}

function riff(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const body = Buffer.concat(
    chunks.map(([kind, held]) => {
      const size = Buffer.alloc(4)
      size.writeUInt32LE(held.length)
      return Buffer.concat([Buffer.from(kind), size, held, Buffer.alloc(held.length % 2)])
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length + 4)
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), body])
}
