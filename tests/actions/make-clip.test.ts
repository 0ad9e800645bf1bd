import { expect, test } from 'vitest'
import { spanBetween, spanOfMessages } from '../../server/actions/make-clip.ts'
import { mentionedIn } from '../../server/actions/mentioned.ts'
import { call, chat, cora, rosa } from '../call.ts'

const told = call([rosa, 0, 10, 'What changed?'], [cora, 12, 400, 'Everything, from the flour to the van.'])
const thread = chat(
  [cora, '2026-11-18T15:00:00Z', 'Hello.'],
  [rosa, '2026-11-18T15:01:00Z', 'Good day.'],
  [cora, '2026-11-18T15:02:00Z', 'And now?'],
)

test('a stretch of the clock is a span where something is said in it', () => {
  expect(spanBetween(told, 1000, 20_000)).toEqual({ from: 'u1', to: 'u2', startMs: 1000, endMs: 20_000 })
  expect(spanBetween(told, 20_000, 20_000)).toBe('order')
  expect(spanBetween(told, 0, 300_001)).toBe('tooLong')
  expect(spanBetween(told, 500_000, 510_000)).toBe('outside')
  expect(spanBetween(told, 350_000, 401_000)).toBe('late')
  expect(spanBetween(told, 350_000, 401_000, 400_500)).toMatchObject({ endMs: 401_000 })
  expect(spanBetween(thread, 0, 1000)).toBe('outside')
})

test('messages go by their ids or by their numbers', () => {
  const span = { from: 'u1', to: 'u2', startMs: null, endMs: null }
  expect(spanOfMessages(thread, 'u1', 'u2')).toEqual(span)
  expect(spanOfMessages(thread, '1', '2')).toEqual(span)
  expect(spanOfMessages(thread, 'u3', 'u1')).toBe('order')
  for (const strange of ['0', '4', 'u9', '', '-1', '1e3'])
    expect(spanOfMessages(thread, 'u1', strange)).toBe('outside')
})

test('somebody is named by the whole name, or by a first name only they have', () => {
  const people = [
    { id: 'a', name: 'Rosa Diaz' },
    { id: 'b', name: 'Rosa Lind' },
    { id: 'c', name: 'Mina Aalto' },
  ]
  const named = (text: string) => mentionedIn(text, people).map((one) => one.personId)
  expect(named('@mina, and @ROSA LIND!')).toEqual(['c', 'b'])
  expect(named('@Rosa, @Minaret and rosa@mina.example')).toEqual([])
  expect(named(`${'@'.repeat(5000)}Mina`)).toEqual(['c'])
})
