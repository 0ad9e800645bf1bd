import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redacted, redactedText } from '../../server/conversation/redacted.ts'
import { call, cora, rosa } from '../call.ts'

const hidden = (text: string) => redactedText(text).replaceAll(/•[• .-]*•/g, '#')

test('numbers of cards and accounts are hidden, however they are written or said', () => {
  for (const number of [
    '4111111111111111',
    '4111 1111 1111 1111',
    '5500-0000-0000-0004',
    '3782 822463 10005',
    'DE89 3704 0044 0532 0130 00',
    'gb82west12345698765432',
    'NL91 ABNA 0417 1643 00',
    '12345678Z',
    'RSSMRA85T10A562S',
    '255081416802538',
    '86 095 742 719',
    '811218-9876',
    'four one one one, one one one one, one one one one, one one one one',
    'four triple one double one double one one one one one triple one one',
    'forty one eleven, eleven eleven 11 11, uh, 1 1 1 1',
    'vier eins eins eins eins eins eins eins eins eins eins eins eins eins eins eins',
  ])
    expect(redactedText(`It is ${number}, thank you`), number).toMatch(
      /^It is [•\s,-]+(?:uh, [•\s]+)?, thank you$/,
    )
})

test('telephone numbers, orders, prices and dates stay, and so does a card with one wrong digit', () => {
  for (const text of [
    'Call me on +49 151 2345 6789 or 0044 20 7946 0958, extension 12.',
    'Order 4711-2026-11-22-0815 of 22.11.2026, 10:30, for 1,250.00.',
    'The card 4111 1111 1111 1112 is not one, and 0000 0000 0000 0000 is none.',
    'DE88 3704 0044 0532 0130 00 is wrong, 12345678A too.',
    'One or two of the three, maybe four or five, and six by seven o’clock.',
    'Tracking 1Z999AA10123456784, serial 20261122000000000000000017.',
  ])
    expect(hidden(text)).toBe(text)
})

test('a number said in two breaths is hidden in both, and timed words with it', () => {
  const said = call(
    [cora, 0, 4, 'My card is 4111 1111'],
    [cora, 5, 9, '1111 1111 and that is all'],
    [rosa, 10, 12, 'Thank you, 4111 1111'],
  )
  expect(redacted(said).utterances.map(({ text }) => text)).toEqual([
    'My card is •••• ••••',
    '•••• •••• and that is all',
    'Thank you, 4111 1111',
  ])
  const words = ['My', '4111', '1111', '1111', '1111'].map((text, at) => ({
    text,
    startMs: at,
    endMs: at + 1,
  }))
  const [first] = said.utterances
  if (!first) throw new Error('Nobody speaks')
  const timed = redacted({ ...said, utterances: [{ ...first, text: 'My 4111 1111 1111 1111', words }] })
  expect(timed.utterances[0]?.words?.map(({ text }) => text)).toEqual(['My', '••••', '••••', '••••', '••••'])
})

test('whatever is hidden, every text is as long as it was, and long ones take no longer than they are long', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Za-z .+-]{0,80}$/), (text) => {
      expect(redactedText(text)).toHaveLength(text.length)
      expect(redactedText(redactedText(text))).toBe(redactedText(text))
    }),
    { numRuns: 200 },
  )
  for (const piece of ['4', '1 ', 'one ', 'DE89', '+1-', 'double ', 'A1'])
    expect(redactedText(piece.repeat(100_000 / piece.length))).toHaveLength(
      piece.length * Math.floor(100_000 / piece.length),
    )
})
