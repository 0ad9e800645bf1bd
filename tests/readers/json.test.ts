import { expect, test } from 'vitest'
import { parseJson } from '../../server/readers/json.ts'

test('an id of nineteen digits keeps every digit, also where it stands without quotes', () => {
  const text = '{"speakers":[7782342274025937895,7782342274025937896],"start":1200,"at":1.25,"note":"1"}'
  expect(parseJson(text)).toEqual({
    json: { speakers: ['7782342274025937895', '7782342274025937896'], start: 1200, at: 1.25, note: '1' },
  })
})

test('numbers that fit stay numbers beside a long id, and huge ones are no ids', () => {
  expect(parseJson('{"id":12345678901234567890,"ms":9007199254740991,"big":1e300,"x":1e400}')).toEqual({
    json: {
      id: '12345678901234567890',
      ms: 9007199254740991,
      big: 1e300,
      x: Number.POSITIVE_INFINITY,
    },
  })
})

test('a long id does not open the door to a prototype', () => {
  const parsed = parseJson('{"__proto__":{"polluted":1},"id":12345678901234567890}')
  expect(Object.keys('json' in parsed ? (parsed.json as object) : {})).toContain('__proto__')
  expect('polluted' in {}).toBe(false)
})
