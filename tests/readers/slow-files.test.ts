import { expect, test } from 'vitest'
import { tried } from '../torture/fuzz.ts'
import { mailOf } from './mails.ts'
import { bytesOf, readOne, refusalOf } from './read.ts'

const LENGTH = 5 * 1024 * 1024
const again = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length))
const html = (body: string) => mailOf(body, { 'Content-Type': 'text/html; charset=utf-8' })
const timed = (inside: string) =>
  `<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">${inside}</p></div></body></tt>`

const slow: Readonly<Record<string, () => string>> = {
  'captions of as many tiny cues as are read': () =>
    timed('').replace('<p begin="1s" end="2s"></p>', '<p begin="1s" end="2s">Yes</p>'.repeat(79_000)),
  'captions of line breaks alone': () => timed(again('<br/>')),
  'a mailbox of a hundred thousand tiny mails': () =>
    again('From x@y.example Wed Nov 18 10:00:00 2026\nFrom: a\n\nhi\n'),
  'a mail of paragraphs that never end': () => html(again('<p>a')),
  'a mail of bold words that never end': () => html(again('<b>a ')),
  'a mail of quotes in quotes': () => html(again('<blockquote>a')),
  'a mail of tables in tables': () => html(again('<table><tr><td>a')),
  'a mail of brackets': () => html(again('<')),
  'a table of tiny rows': () => `speaker,text\n${again('a,b\n')}`,
  'a table of tiny quoted rows': () => `speaker,text\n${again('"a","b"\n')}`,
  'captions of arrows': () => `WEBVTT\n\n${again('-->')}`,
  'captions of empty lines': () => `WEBVTT${again('\n')}`,
  'a chat of a single name': () => again('Rosa: '),
  'a list of lists': () => again('[{"a":'),
  'names of letters alone': () => `${again('a')}: hello\nRosa: hello\nCora: hello`,
}

// A processor that others use is slower for a while; what takes too long does so twice.
test.each(Object.keys(slow))('D-53 %s: five megabytes hold nobody up', { retry: 1 }, async (name) => {
  expect((await tried({ bytes: bytesOf(slow[name]?.() ?? ''), isMixed: false })).broken).toBeNull()
})

test('what is too much to read is refused with what to do', async () => {
  const told = async (name: string) => (await refusalOf(slow[name]?.() ?? '')).message
  expect(await told('captions of line breaks alone')).toBe(
    'This XML has more than 80,000 elements, which no transcript has. Export it again, in parts.',
  )
  expect(await told('a mailbox of a hundred thousand tiny mails')).toBe(
    'This mailbox holds more than 40,000 mails. Split it, by years perhaps, and give each part.',
  )
  expect(await told('a table of tiny rows')).toBe(
    'This table has more than 500,000 rows. Split it, by months perhaps, and give each part with the line of its columns.',
  )
})

test('a mail with more tags than any program writes keeps its words, and quotes stay quotes', async () => {
  const many = '<i>so</i> '.repeat(60_000)
  const reading = await readOne(html(`<p>First.</p>${many}<b>last</b><blockquote>Quoted.</blockquote>`))
  const text = reading.conversation.utterances[0]?.text ?? ''
  expect(text.split(/\s+/)).toHaveLength(60_002)
  expect(text.endsWith('so last')).toBe(true)
})
