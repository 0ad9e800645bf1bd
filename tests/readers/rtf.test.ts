import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rtfContent } from '../../server/readers/rtf-content.ts'
import { unpackedRtf } from '../../server/readers/rtf-unpacked.ts'

test('what rich text says, without fonts, colours and pictures', () => {
  const rich =
    "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator Word;}{\\pict 89504e}\\pard Gr\\'fc\\'dfe \\u8364?5 \\{net\\}\\par\nNext\\tab line\\line\\emdash\\~end}"
  expect(rtfContent(rich)).toBe('Grüße €5 {net}\nNext\tline\n— end')
})

test('letters of two bytes and letters by number', () => {
  expect(rtfContent("{\\rtf1\\ansicpg932 \\'93\\'fa\\'96\\'7b}")).toBe('日本')
  expect(rtfContent("{\\rtf1\\uc2 \\u26085ab\\u-26783\\'93\\'fa!}")).toBe('日靡!')
})

// A look back is twelve bits of where and four of how far beyond two; one at the place itself ends all.
test('packed rich text is unpacked, and looks back into what stands before', () => {
  const looks = [0b11001, 0x00, 0x04, 0x61, 0x62, 0x0d, 0x52, 0x0d, 0xb0]
  const packed = Buffer.concat([Buffer.alloc(8), Buffer.from('LZFu\0\0\0\0', 'latin1'), Buffer.from(looks)])
  packed.writeUInt32LE(12, 4)
  expect(unpackedRtf(packed)).toBe('{\\rtf1ababab')
})

test('whatever the bytes, unpacking and reading end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(2000), (bytes, size) => {
      const packed = Buffer.concat([Buffer.alloc(8), Buffer.from('LZFu\0\0\0\0', 'latin1'), bytes])
      packed.writeUInt32LE(size, 4)
      expect((unpackedRtf(packed) ?? '').length).toBeLessThanOrEqual(size)
    }),
    { numRuns: 200, seed: 7 },
  )
  expect(rtfContent('{'.repeat(100_000))).toBe('')
  expect(rtfContent('\\'.repeat(100_001))).toHaveLength(50_000)
})
