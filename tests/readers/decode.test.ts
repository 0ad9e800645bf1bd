import { expect, test } from 'vitest'
import { readOne, script } from './read.ts'

const chat =
  'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Rosa>Cora’s café opens on 3 May.\n\n00:61.000 --> 00:62.000\nnever\n'
const wide = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16())
}

test.each([
  ['UTF-8', new TextEncoder().encode(chat)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${chat}`)],
  ['UTF-16 LE with a mark', wide(`\ufeff${chat}`, 'le')],
  ['UTF-16 BE with a mark', wide(`\ufeff${chat}`, 'be')],
  ['UTF-16 LE without a mark', wide(chat, 'le')],
  ['UTF-16 BE without a mark', wide(chat, 'be')],
  ['CRLF', new TextEncoder().encode(chat.replaceAll('\n', '\r\n'))],
  ['lone CR', new TextEncoder().encode(chat.replaceAll('\n', '\r'))],
])('D-50 %s gives the same words and the same line numbers', async (_name, bytes) => {
  const reading = await readOne(bytes)
  expect(script(reading)).toEqual(['Rosa 0-1000 Cora’s café opens on 3 May.'])
  expect(reading.report).toEqual({
    accepted: 1,
    dropped: [{ line: 6, why: 'the time 00:61.000 has 61 seconds; its text was left out: "never"' }],
    guessed: [],
  })
})

test('D-50 another alphabet in UTF-16 without a mark is read too', async () => {
  const text = 'WEBVTT\n\n00:00.000 --> 00:01.000\nДобрый день, как дела у вас сегодня\n'
  expect(script(await readOne(wide(text, 'be')))).toEqual([
    '(nobody) 0-1000 Добрый день, как дела у вас сегодня',
  ])
})

test('D-50 Windows-1252 is taken where every byte speaks for it, and said', async () => {
  const bytes = Buffer.from(
    'WEBVTT\n\n00:00.000 --> 00:01.000\nUn caf\xe9 pour Andr\xe9, s\x92il vous pla\xeet\n',
    'latin1',
  )
  const reading = await readOne(Uint8Array.from(bytes))
  expect(script(reading)).toEqual(['(nobody) 0-1000 Un café pour André, s’il vous plaît'])
  expect(reading.report.guessed).toEqual([
    'the file does not say its encoding and is not UTF-8: read as Windows-1252',
  ])
})

test('D-50 a stray zero byte is left out and said', async () => {
  const reading = await readOne(chat.replace('opens', 'op\0ens'))
  expect(script(reading)).toEqual(['Rosa 0-1000 Cora’s café opens on 3 May.'])
  expect(reading.report.guessed).toEqual(['1 zero byte among the letters left out'])
})

test('D-50 a file cut in the middle of a letter is read up to it, and said', async () => {
  const bytes = new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 00:01.000\nCora’s café')
  const reading = await readOne(bytes.subarray(0, bytes.length - 1))
  expect(script(reading)).toEqual(['(nobody) 0-1000 Cora’s caf'])
  expect(reading.report.guessed).toEqual(['the file ends in the middle of a letter: its end may be missing'])
})

test('a Unicode line separator parts words but counts no line', async () => {
  const reading = await readOne(chat.replace('opens on', 'opens\u2028on'))
  expect(script(reading)).toEqual(['Rosa 0-1000 Cora’s café opens on 3 May.'])
  expect(reading.report.dropped.map((one) => one.line)).toEqual([6])
})
