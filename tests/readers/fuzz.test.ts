import { expect, test } from 'vitest'
import { documentReaders, lastReaders, readers } from '../../server/readers/detect.ts'
import { examplesOf } from '../torture/examples.ts'
import { harmedFile, tried } from '../torture/fuzz.ts'
import { readAll } from './read.ts'

const FILES_EACH = 40
const formats = [...readers, ...documentReaders, ...lastReaders].map((reader) => reader.format)

test.each(formats)('an example of %s is read by its reader', async (format) => {
  const among = examplesOf(format)
  expect(among.length, `tests/torture/examples holds no ${format}`).toBeGreaterThan(0)
  for (const { name, bytes } of among)
    for (const answer of await readAll(bytes, { zone: 'UTC' }))
      if ('format' in answer) expect([name, answer.format]).toEqual([name, format])
})

test.each(formats)(
  'D-54 a harmed file of %s is read or refused, by one reader, and never more',
  async (format) => {
    const among = examplesOf(format)
    for (let number = 1; number <= FILES_EACH; number += 1) {
      const file = harmedFile(among, number)
      const { broken } = await tried(file)
      expect(
        broken && `number ${number}: ${broken}\n${Buffer.from(file.bytes).toString('latin1')}`,
      ).toBeNull()
    }
  },
)
