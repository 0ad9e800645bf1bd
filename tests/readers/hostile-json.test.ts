import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf } from './read.ts'

const call = (more: string) =>
  `{"id":"nordvik-3","parties":[{"key":"A","name":"Cora"}],"utterances":[{"party":"A","text":"We lost two."}]${more}}`

test('D-43 a field named after the insides of the language changes nothing but itself', async () => {
  const odd =
    ',"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"no","hasOwnProperty":1'
  expect((await readOne(call(odd))).conversation.utterances).toHaveLength(1)
  expect('polluted' in {}).toBe(false)
  expect((await readOne(`{"__proto__":{"polluted":true},${call('').slice(1)}`)).conversation.id).toBe(
    'nordvik-3',
  )
  expect('polluted' in {}).toBe(false)
})

test('D-43 of a key that stands twice the last one counts, as everywhere', async () => {
  expect((await readOne(call(',"id":"nordvik-4"'))).conversation.id).toBe('nordvik-4')
})

test.each(['[', '{"a":', '[{"utterances":'])(
  '%s a hundred thousand times is too deep, not a crash',
  async (open) => {
    expect(await refusalOf(open.repeat(100_000))).toMatchObject({ code: 'too-deep' })
    const closed = open.repeat(100_000) + (open === '[' ? ']' : '}').repeat(100_000)
    expect((await refusalOf(closed)).code).toMatch(/^(?:too-deep|malformed)$/)
  },
)

test('D-43 numbers beyond all numbers are refused in words or left unknown, and no time is made of them', async () => {
  const timed = (number: string) =>
    `{"parties":[{"key":"A"}],"utterances":[{"party":"A","text":"We lost two.","startMs":${number}}]}`
  for (const number of ['1e400', '-1e400', '-5', '1e308'])
    expect((await refusalOf(timed(number))).code, number).toBe('malformed')
})

test('D-43 a text of ten million letters is data', async () => {
  const long = 'so '.repeat(3_400_000).trim()
  const [answer] = await readAll(`{"parties":[{"key":"A"}],"utterances":[{"party":"A","text":"${long}"}]}`)
  expect(answer && 'format' in answer ? answer.conversation.utterances[0]?.text.length : 0).toBe(long.length)
})
