import { expect, test } from 'vitest'
import { isSameChat } from '../../server/conversation/same-chat.ts'
import { call, chat, cora, ravi, rosa, somebody } from '../call.ts'

const at = (minute: number) => `2026-11-18T15:${String(minute).padStart(2, '0')}:00Z`
const first = chat([cora, at(0), 'Is Monday free?'], [rosa, at(4), 'It is.'])
const later = chat(
  [cora, at(0), 'Is Monday free?'],
  [rosa, at(4), 'It is.'],
  [cora, at(30), 'Then we take it.'],
)

test('a chat exported again later is the same chat, and so is its later half', () => {
  expect(isSameChat(first, later)).toBe(true)
  expect(isSameChat(later, first)).toBe(true)
  const half = chat([rosa, at(4), 'It is.'], [cora, at(30), 'Then we take it.'], [rosa, at(31), 'Good.'])
  expect(isSameChat(later, half)).toBe(true)
})

test('a greeting sent to several at once makes no one chat of theirs', () => {
  const other = { ...cora, key: 'dan', name: 'Dan Field' }
  const toCora = chat([rosa, at(0), 'A happy new year!'], [cora, at(2), 'And to you.'])
  const toDan = chat([rosa, at(0), 'A happy new year!'], [other, at(3), 'Thanks, Rosa.'])
  expect(isSameChat(toCora, toDan)).toBe(false)
  expect(isSameChat(chat([rosa, at(0), 'A happy new year!']), toDan)).toBe(false)
})

test('an unanswered chat is known again by three of its messages', () => {
  const open = chat(
    [rosa, at(0), 'Hello Cora'],
    [rosa, at(1), 'Are you there?'],
    [rosa, at(9), 'I try later.'],
  )
  const answered = chat(
    [rosa, at(0), 'Hello Cora'],
    [rosa, at(1), 'Are you there?'],
    [rosa, at(9), 'I try later.'],
    [cora, at(40), 'Here now.'],
  )
  expect(isSameChat(open, answered)).toBe(true)
})

test('other people, other minutes, another kind of conversation: not the same', () => {
  const moved = chat([cora, at(1), 'Is Monday free?'], [rosa, at(5), 'It is.'])
  expect(isSameChat(first, moved)).toBe(false)
  expect(isSameChat(first, chat([somebody, at(0), 'Is Monday free?'], [ravi, at(4), 'It is.']))).toBe(false)
  expect(isSameChat({ ...first, channel: 'email' }, { ...later, channel: 'email' })).toBe(false)
  const spoken = call([cora, 0, 1, 'Is Monday free?'], [rosa, 1, 2, 'It is.'])
  expect(isSameChat(spoken, spoken)).toBe(false)
})

test('a few lines alike in two long chats of the same people are not enough', () => {
  const greetings = [0, 20, 40] as const
  const long = (word: string) =>
    chat(
      ...greetings.flatMap((minute) => [
        [rosa, at(minute), 'Hello'] as const,
        ...Array.from({ length: 4 }, (_, k) => [cora, at(minute + k + 1), `${word} ${minute + k}`] as const),
      ]),
    )
  expect(isSameChat(long('bread'), long('cake'))).toBe(false)
})
