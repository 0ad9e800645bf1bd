import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { expect, test } from 'vitest'
import {
  ARCHIVE_LIMITS,
  type Archive,
  type ArchiveLimits,
  isZip,
  openArchive,
} from '../../server/readers/archive.ts'
import { refusalOf } from './read.ts'
import { directoryLine, patched, zipOf } from './zips.ts'

const letter = { 'notes/cora.txt': 'We lost two drivers.', 'rosa.txt': 'Since when?' }

function opened(bytes: Uint8Array): Archive {
  const answer = openArchive(bytes)
  if ('refused' in answer) throw new Error(answer.refused.message)
  return answer.archive
}

function refusedWhole(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS) {
  const answer = openArchive(bytes, limits)
  if ('archive' in answer) throw new Error('was opened')
  return answer.refused
}

function textIn(archive: Archive, name: string): string {
  const member = archive.member(name)
  if ('refused' in member) throw new Error(member.refused.message)
  return strFromU8(member.bytes)
}

function refusedMember(archive: Archive, name: string) {
  const member = archive.member(name)
  if ('bytes' in member) throw new Error('was unpacked')
  return member.refused
}

test('an archive shows its files in its own order and gives each as it was packed', () => {
  const archive = opened(zipOf({ 'zebra.txt': 'z', ...letter, 'empty.txt': '' }))
  expect(archive.names).toEqual(['zebra.txt', 'notes/cora.txt', 'rosa.txt', 'empty.txt'])
  expect(textIn(archive, 'notes/cora.txt')).toBe('We lost two drivers.')
  expect(textIn(archive, 'empty.txt')).toBe('')
  expect(refusedMember(archive, 'mina.txt').message).toContain('no "mina.txt"')
})

test('folders and what a Mac adds for itself are no files', () => {
  const archive = opened(zipOf({ 'a/': '', '__MACOSX/._x.txt': 'x', 'a/.DS_Store': 'x', 'a/x.txt': 'x' }))
  expect(archive.names).toEqual(['a/x.txt'])
})

test('a name in another script is read with and without the mark that it is UTF-8', () => {
  const archive = zipOf({ 'чат.txt': 'x' })
  expect(opened(archive).names).toEqual(['чат.txt'])
  const line = directoryLine(archive, 'чат.txt')
  expect(opened(patched(archive, line + 8, [0, 0])).names).toEqual(['чат.txt'])
})

test('a name from Windows has its folders parted as everywhere', () => {
  expect(opened(zipOf({ 'export\\chat.txt': 'x' })).names).toEqual(['export/chat.txt'])
})

test.each([
  '../rosa.txt',
  'a/../../rosa.txt',
  '..\\rosa.txt',
  '/etc/rosa.txt',
  'C:\\rosa.txt',
  '\\\\host\\rosa.txt',
])('the name %s leads out of the archive, so nothing of it is read', (name) => {
  expect(refusedWhole(zipOf({ 'fine.txt': 'x', [name]: 'x' }))).toMatchObject({
    code: 'malformed',
    message: expect.stringContaining('leads out of this ZIP archive'),
  })
})

test('D-48 a link to somewhere else is not followed', () => {
  const archive = zipOf({ 'rosa.txt': '/etc/passwd' })
  const line = directoryLine(archive, 'rosa.txt')
  const linked = patched(patched(archive, line + 5, [3]), line + 40, [0xff, 0xa1])
  expect(refusedWhole(linked).message).toContain('"rosa.txt" leads out of this ZIP archive')
})

test('D-48 a name that stands twice is refused, whichever way its letters are composed', () => {
  const nfc = 'réunion.txt'
  expect(refusedWhole(zipOf({ [nfc.normalize('NFC')]: 'a', [nfc.normalize('NFD')]: 'b' })).message).toContain(
    'stands twice',
  )
})

test('D-48 a password is named', () => {
  const archive = zipOf(letter)
  const locked = patched(archive, directoryLine(archive, 'rosa.txt') + 8, [1])
  expect(refusedWhole(locked)).toEqual({
    code: 'encrypted',
    message: '"rosa.txt" in this ZIP archive needs a password. Unpack it and give the files inside.',
  })
})

test('D-48 an archive inside an archive stays closed, an Office document does not', () => {
  const archive = opened(
    zipOf({
      'inner.zip': zipOf(letter),
      'inner.gz': Uint8Array.of(0x1f, 0x8b, 8),
      'offer.docx': zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
    }),
  )
  expect(refusedMember(archive, 'inner.zip').message).toContain('an archive inside an archive')
  expect(refusedMember(archive, 'inner.gz').message).toContain('an archive inside an archive')
  expect(archive.member('offer.docx')).toHaveProperty('bytes')
})

test('D-48 too many files, too many bytes and packed too small are refused before anything is unpacked', () => {
  const limits = { ...ARCHIVE_LIMITS, members: 1 }
  expect(refusedWhole(zipOf(letter), limits).message).toContain('holds 2 files; Heard opens up to 1')
  expect(refusedWhole(zipOf(letter), { ...ARCHIVE_LIMITS, bytes: 30 })).toMatchObject({ code: 'too-large' })
  const zeros = zipOf({ 'zeros.txt': new Uint8Array(5_000_000) })
  expect(refusedWhole(zeros).message).toContain('grows to more than 250 times its size')
})

test('one member beyond the limit does not close the others', () => {
  const answer = openArchive(zipOf(letter), { ...ARCHIVE_LIMITS, memberBytes: 15 })
  const archive = 'archive' in answer ? answer.archive : opened(new Uint8Array())
  expect(refusedMember(archive, 'notes/cora.txt').code).toBe('too-large')
  expect(textIn(archive, 'rosa.txt')).toBe('Since when?')
})

test('D-48 a member that is larger or smaller than the archive states does not come out', () => {
  const archive = zipOf({ 'rosa.txt': 'Since when? '.repeat(1000) })
  const line = directoryLine(archive, 'rosa.txt')
  for (const stated of [
    [10, 0, 0, 0],
    [0xff, 0xff, 0, 0],
  ])
    expect(refusedMember(opened(patched(archive, line + 24, stated)), 'rosa.txt').code).toBe('malformed')
})

test('a member with one letter changed on the way does not come out', () => {
  const archive = zipOf({ 'rosa.txt': 'a' })
  const line = directoryLine(archive, 'rosa.txt')
  expect(refusedMember(opened(patched(archive, line + 16, [1, 2, 3, 4])), 'rosa.txt').message).toContain(
    'is damaged',
  )
})

test('members that share their packed bytes are refused', () => {
  const archive = zipOf({ 'a.txt': 'Rosa sells '.repeat(99), 'b.txt': 'Cora buys'.repeat(99) })
  const line = directoryLine(archive, 'b.txt')
  expect(refusedWhole(patched(archive, line + 20, [0xff, 0xff])).message).toContain('lie over each other')
})

test('another way of packing is named, not guessed', () => {
  const archive = zipOf(letter)
  const line = directoryLine(archive, 'rosa.txt')
  expect(refusedMember(opened(patched(archive, line + 10, [14])), 'rosa.txt').code).toBe('unreadable')
})

test('an archive cut anywhere is refused, never half read', () => {
  const archive = zipOf(letter)
  for (let size = 0; size < archive.length; size += 1)
    expect(refusedWhole(archive.subarray(0, size)).code).toBe('malformed')
})

test('an archive that counts fewer files than it holds is refused, so that none is lost', () => {
  const archive = zipOf(letter)
  const miscounted = patched(archive, archive.length - 12, [1, 0])
  expect(refusedWhole(miscounted).code).toBe('malformed')
})

test('sizes of 64 bits are read', () => {
  const archive = opened(withLongSizes())
  expect(textIn(archive, 'a')).toBe('Hi')
})

test('whatever the bytes, an archive is opened or refused', () => {
  const archive = zipOf({ ...letter, 'long.txt': 'What changed since spring? '.repeat(200) })
  const harm = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(harm, (places) => {
      const harmed = archive.slice()
      for (const [at, byte] of places) harmed[at] = byte
      const answer = openArchive(harmed)
      if ('refused' in answer) return answer.refused.message.length > 12
      return answer.archive.names.every((name) => {
        const member = answer.archive.member(name)
        return 'bytes' in member || member.refused.message.length > 12
      })
    }),
    { numRuns: 2000, seed: 11 },
  )
})

test('an archive of something else is refused with what it holds and what to do', async () => {
  expect(isZip(zipOf(letter))).toBe(true)
  expect((await refusalOf(zipOf(letter))).message).toBe(
    'This ZIP archive ("notes/cora.txt", "rosa.txt") is no export Heard knows as a whole. Unpack it and give the files inside.',
  )
  expect((await refusalOf(zipOf({}))).code).toBe('empty')
  expect((await refusalOf(zipOf({ '[Content_Types].xml': '<x/>' }))).message).toContain('Office document')
})

function withLongSizes(): Uint8Array {
  const hi = [0x48, 0x69]
  const checksum = [0x0e, 0x0e, 0x17, 0x4d]
  const zeros = (count: number) => new Array<number>(count).fill(0)
  const long = (value: number) => [value, ...zeros(7)]
  const full = [0xff, 0xff, 0xff, 0xff]
  const head = [0x50, 0x4b, 3, 4, ...zeros(10), ...checksum, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0x61, ...hi]
  const extra = [1, 0, 16, 0, ...long(2), ...long(2)]
  const line = [
    ...[0x50, 0x4b, 1, 2, ...zeros(12), ...checksum, ...full, ...full, 1, 0, extra.length, 0],
    ...[...zeros(14), 0x61, ...extra],
  ]
  const end = [
    ...[0x50, 0x4b, 6, 6, ...zeros(28), ...long(1), ...long(line.length), ...long(head.length)],
    ...[0x50, 0x4b, 6, 7, ...zeros(4), ...long(head.length + line.length), 1, 0, 0, 0],
    ...[0x50, 0x4b, 5, 6, ...zeros(4), 0xff, 0xff, 0xff, 0xff, ...full, ...full, 0, 0],
  ]
  return Uint8Array.from([...head, ...line, ...end])
}
