import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainTextOf } from '../../server/writers/plain-text.ts'
import { webvttOf } from '../../server/writers/webvtt.ts'
import { call, chat, cora, rosa } from '../call.ts'
import { readOne } from '../readers/read.ts'

const visit = call(
  [rosa, 0, 5, 'What changed <b>since</b> spring & summer?'],
  [cora, 5.25, 3640.5, 'We lost two of the drivers.\nOne is --> back.'],
)

test('a call as subtitles says who speaks when, and a tag in it is text', () => {
  expect(webvttOf(visit)).toBe(
    [
      'WEBVTT',
      '',
      '00:00:00.000 --> 00:00:05.000',
      `<v ${rosa.name}>What changed &lt;b&gt;since&lt;/b&gt; spring &amp; summer?</v>`,
      '',
      '00:00:05.250 --> 01:00:40.500',
      `<v ${cora.name}>We lost two of the drivers. One is --&gt; back.</v>`,
      '',
    ].join('\n'),
  )
})

test('what has no end ends where the next begins, and what has no time is no subtitle', () => {
  const openEnded = { ...visit, utterances: visit.utterances.map((one) => ({ ...one, endMs: null })) }
  expect(webvttOf(openEnded)).toContain('00:00:00.000 --> 00:00:05.250')
  expect(webvttOf(openEnded)).toContain('00:00:05.250 --> 00:00:08.250')
  expect(webvttOf(chat([cora, '2026-11-18T15:00:00Z', 'Is it free?']))).toBeNull()
})

test('as text every line has its time and its name', () => {
  expect(plainTextOf(visit)).toBe(
    `[00:00:00] ${rosa.name}: What changed <b>since</b> spring & summer?\n\n[00:00:05] ${cora.name}: We lost two of the drivers.\nOne is --> back.\n`,
  )
  expect(plainTextOf(chat([cora, '2026-11-18T15:00:00Z', 'Is it free?']))).toBe(
    `[2026-11-18 15:00:00Z] ${cora.name}: Is it free?\n`,
  )
})

test('whatever was said, subtitles are read again with the same words, times and names', async () => {
  const said = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
    .map((text) => `So ${text.trim()} it is`.replace(/\s+/g, ' '))
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 6 }), async (texts) => {
      const talk = call(
        ...texts.map((text, at) => [at % 2 ? cora : rosa, at * 10, at * 10 + 9, text] as const),
      )
      const { conversation } = await readOne(webvttOf(talk) ?? '')
      const name = (key: string) => conversation.parties.find((one) => one.key === key)?.name
      expect(
        conversation.utterances.map((one) => [name(one.party), one.startMs, one.endMs, one.text]),
      ).toEqual(
        texts.map((text, at) => [(at % 2 ? cora : rosa).name, at * 10_000, at * 10_000 + 9_000, text]),
      )
    }),
    { numRuns: 50 },
  )
})
