import { expect, test } from 'vitest'
import { documentReaders, lastReaders, readers } from '../../server/readers/detect.ts'
import { words } from '../../views/messages/words.ts'

test('every kind of file has a name people know, and no other name stands in the list', () => {
  const read = [...readers, ...documentReaders, ...lastReaders].map(({ format }) => format)
  expect(Object.keys(words.formats).toSorted()).toEqual([...new Set(read)].toSorted())
})
