import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { zipOf } from './zips.ts'

const chat =
  '[20/01/2019, 11:20:00] Cora: We lost two drivers\n\u200e[20/01/2019, 11:21:00] Rosa: \u200e<attached: 0001.jpg>'
const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
const utc = { zone: 'UTC' }

test('the archive an iPhone exports is its chat, and what hangs on it is counted', async () => {
  const read = await readOne(zipOf({ '_chat.txt': chat, '0001.jpg': picture, 'Offer.docx': 'x' }), utc)
  expect(read.format).toBe('whatsapp')
  expect(script(read)).toEqual(['Cora 2019-01-20T11:20:00Z We lost two drivers'])
  expect(read.report.dropped.at(-1)).toEqual({ why: '2 files beside the chat: only what was written counts' })
})

test('the archive of another phone names its text after the chat', async () => {
  const packed = zipOf({ 'Чат WhatsApp с контактом Cora.txt': chat, 'IMG-1.jpg': picture })
  expect((await readOne(packed, utc)).conversation.utterances).toHaveLength(1)
})

test('several chats packed together are several conversations', async () => {
  const packed = zipOf({
    'Cora/_chat.txt': chat,
    'Bo/_chat.txt': chat.replaceAll('Cora', 'Bo'),
    'Bo/0001.jpg': picture,
  })
  const answers = await readAll(packed, utc)
  expect(answers.map((one) => ('refused' in one ? null : one.conversation.id))).toEqual([
    'example-1',
    'example-2',
  ])
})

test('an archive with other texts is not read as one chat, so that nothing of it is lost', async () => {
  const mixed = zipOf({ 'Cora.txt': chat, 'call.vtt': 'WEBVTT\n' })
  expect((await refusalOf(mixed)).message).toContain('Unpack it and give the files inside')
})

test('a text that is no chat is refused with the others', async () => {
  expect((await refusalOf(zipOf({ 'notes.txt': 'We met on Monday.' }))).code).toBe('unrecognised')
})

test('a chat in UTF-16 is read from its archive as it is outside', async () => {
  const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(chat, 'utf16le')])
  expect((await readOne(zipOf({ '_chat.txt': wide }), utc)).conversation.utterances).toHaveLength(1)
})

test('a chat that is only notices is refused, in an archive as outside', async () => {
  const silent = '[20/01/2019, 11:20:00] Cora: \u200eimage omitted'
  expect((await refusalOf(zipOf({ '_chat.txt': silent }), utc)).code).toBe('no-speech')
})
