import { expect, test } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import { readOne, refusalOf, script } from './read.ts'

const page = (...blocks: readonly string[]) => `WEBVTT\n\n${blocks.join('\n\n')}\n`

test('each voice of a caption file is its own speaker, with start and end', async () => {
  const reading = await readOne(
    page(
      '00:00:01.000 --> 00:00:04.000\n<v Rosa Diaz>What changed since spring?',
      '00:04.500 --> 00:09.250\n<v.loud Cora Lindqvist>We lost two drivers.</v>',
    ),
  )
  expect(reading.format).toBe('vtt')
  expect(script(reading)).toEqual([
    'Rosa Diaz 1000-4000 What changed since spring?',
    'Cora Lindqvist 4500-9250 We lost two drivers.',
  ])
  expect(reading.conversation.parties.map((party) => [party.role, party.roleHow])).toEqual([
    ['unknown', 'none'],
    ['unknown', 'none'],
  ])
  expect(reading.report).toEqual({ accepted: 2, dropped: [], guessed: [] })
})

test('two voices in one cue are two people, and the report says they share its time', async () => {
  const reading = await readOne(page('00:00.000 --> 00:03.000\n<v Rosa>Ready?\n<v Cora>Ready.'))
  expect(script(reading)).toEqual(['Rosa 0-3000 Ready?', 'Cora 0-3000 Ready.'])
  expect(reading.report.guessed).toEqual([
    '1 cue with several voices: each voice has the whole time of its cue',
  ])
})

test('talk at once survives, in order of who began', async () => {
  const reading = await readOne(
    page('00:02.000 --> 00:04.000\n<v Cora>Yes, but', '00:01.000 --> 00:03.000\n<v Rosa>So we would'),
  )
  expect(script(reading)).toEqual(['Rosa 1000-3000 So we would', 'Cora 2000-4000 Yes, but'])
})

test('tags, entities and invisible marks are not words', async () => {
  const reading = await readOne(
    page(
      '00:00.000 --> 00:02.000\n<v Rosa &amp; Co>Is&nbsp;5 &lt; 7 <b>really</b> &unknown; \u200e<00:01.000>so?\nYes 5 < 7',
    ),
  )
  expect(script(reading)).toEqual(['Rosa & Co 0-2000 Is 5 < 7 really &unknown; so? Yes 5 < 7'])
})

test('a voice tag without a name is somebody, not the person before', async () => {
  const reading = await readOne(
    page('00:00.000 --> 00:01.000\n<v Rosa>Hello', '00:01.000 --> 00:02.000\n<v>Hello.'),
  )
  expect(script(reading)).toEqual(['Rosa 0-1000 Hello', '(nobody) 1000-2000 Hello.'])
})

test('labels are kept apart from each other', async () => {
  const reading = await readOne(
    page(
      '00:00.000 --> 00:01.000\n<v Speaker 1>Hello.',
      '00:01.000 --> 00:02.000\n<v Unknown Speaker>Hello.',
    ),
  )
  expect(reading.conversation.parties.map((party) => party.name)).toEqual(['Speaker 1', 'Unknown Speaker'])
})

test('clocks in every spelling: hours of any length, bare seconds, single digits, settings glued on', async () => {
  const reading = await readOne(
    page(
      '0.860 --> 7.380\nOne',
      '1:02.500 --> 1:03.000line:40%\nTwo',
      '120:00:00.000 --> 120:00:00.500\nThree',
    ),
  )
  expect(script(reading)).toEqual([
    '(nobody) 860-7380 One',
    '(nobody) 62500-63000 Two',
    '(nobody) 432000000-432000500 Three',
  ])
})

test('a line of times ends the cue before it, blank line or not', async () => {
  const reading = await readOne('WEBVTT\n\n1\n00:00.000 --> 00:01.000\nOne\n2\n00:01.000 --> 00:02.000\nTwo')
  expect(script(reading)).toEqual(['(nobody) 0-1000 One', '(nobody) 1000-2000 Two'])
})

test('headers, styles, regions and notes are not speech', async () => {
  const reading = await readOne(
    'WEBVTT - call\nKind: captions\n##\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\n00:00.000 --> 00:09.000\nnot said\n\nid that looks like text\n00:00.000 --> 00:01.000 region:a\nOne',
  )
  expect(script(reading)).toEqual(['(nobody) 0-1000 One'])
})

test('what was left out is quoted as a viewer reads it, without tags', async () => {
  const reading = await readOne(
    page(
      '00:00.000 --> 00:01.000\nOne',
      '<v Rosa Diaz>Ovens &amp; <i>racks</i></v>',
      '00:61.000 --> 00:62.000\n<v Cora Lindqvist>Two</v>\n<b>of them',
    ),
  )
  expect(reading.report.dropped.map(({ why }) => why)).toEqual([
    'a text without a time: "Rosa Diaz: Ovens & racks"',
    'the time 00:61.000 has 61 seconds; its text was left out: "Cora Lindqvist: Two of them"',
  ])
})

test('what cannot be timed is reported with its line, never lost in silence', async () => {
  const reading = await readOne(
    page(
      '00:00.000 --> 00:01.000\nOne',
      'left alone',
      '00:61.000 --> 00:62.000\nTwo',
      '00:05.000 --> 00:04.000\nThree',
      '00:06.000 --> later\nFour',
      '00:07.000 --> 00:08.000',
      'so --> that',
    ),
  )
  expect(script(reading)).toEqual(['(nobody) 0-1000 One', '(nobody) 5000-? Three', '(nobody) 6000-? Four'])
  expect(reading.report.dropped).toEqual([
    { line: 6, why: 'a text without a time: "left alone"' },
    { line: 8, why: 'the time 00:61.000 has 61 seconds; its text was left out: "Two"' },
    {
      line: 11,
      why: 'the cue ends at 00:04.000, before it starts at 00:05.000: its text stays, its end is unknown',
    },
    { line: 14, why: '"" is not a time: its text stays, its end is unknown' },
    { line: 17, why: 'a time without a text' },
    { line: 19, why: '"so" is not a time' },
  ])
})

test('captions that roll are heard once', async () => {
  const reading = await readOne(
    page(
      '00:00.000 --> 00:02.000\n \nwe<00:00.500><c> lost</c><00:01.000><c> two</c>',
      '00:02.000 --> 00:02.010\nwe lost two\n ',
      '00:02.010 --> 00:04.000\nwe lost two\ndrivers<00:03.000><c> in</c><c> spring</c>',
      '00:04.000 --> 00:04.010\ndrivers in spring\n ',
    ),
  )
  expect(script(reading)).toEqual(['(nobody) 0-2000 we lost two', '(nobody) 2010-4000 drivers in spring'])
  expect(reading.report.guessed).toEqual(['rolling captions: 3 repeated lines taken once'])
})

test('somebody who says yes twice says it twice', async () => {
  const reading = await readOne(page('00:00.000 --> 00:01.000\nYes.', '00:02.000 --> 00:03.000\nYes.'))
  expect(reading.conversation.utterances).toHaveLength(2)
})

test('a label in brackets is a sound and nobody’s words', async () => {
  const reading = await readOne(
    page('00:00.000 --> 00:01.000\n[intro music]', '00:01.000 --> 00:02.000\n<v Rosa>[laughs] Hello.'),
  )
  expect(script(reading)).toEqual(['Rosa 1000-2000 [laughs] Hello.'])
  expect(reading.report.dropped).toEqual([{ line: 3, why: 'a sound, nobody’s words: "[intro music]"' }])
})

test('a sentence cut over two cues of one speaker is one again; a finished one, a gap or a nameless one is not', async () => {
  const reading = await readOne(
    page(
      '00:00.000 --> 00:01.000\n<v Rosa>We lost',
      '00:01.000 --> 00:02.000\n<v Rosa>two drivers.',
      '00:02.100 --> 00:03.000\n<v Rosa>It was hard',
      '00:04.000 --> 00:05.000\n<v Rosa>on everybody',
    ),
  )
  expect(script(reading)).toEqual([
    'Rosa 0-2000 We lost two drivers.',
    'Rosa 2100-3000 It was hard',
    'Rosa 4000-5000 on everybody',
  ])
  const nameless = await readOne(
    page('00:00.000 --> 00:01.000\nWe lost', '00:01.000 --> 00:02.000\ntwo drivers'),
  )
  expect(nameless.conversation.utterances).toHaveLength(2)
})

test('Zoom names stand before a colon; a colon in a sentence names nobody', async () => {
  const reading = await readOne(
    page(
      '1\n00:00:00.000 --> 00:00:02.000\nRosa Diaz: Two things: price and dates.',
      '2\n00:00:02.500 --> 00:00:04.000\nOne question: when?',
      '3\n00:00:09.000 --> 00:00:10.000\nsomebody else',
      '4\n00:00:11.000 --> 00:00:12.000\nLindqvist, Cora (Nordvik): In May.',
    ),
  )
  expect(reading.format).toBe('zoom-vtt')
  expect(script(reading)).toEqual([
    'Rosa Diaz 0-2000 Two things: price and dates.',
    'Rosa Diaz 2500-4000 One question: when?',
    '(nobody) 9000-10000 somebody else',
    'Lindqvist, Cora (Nordvik) 11000-12000 In May.',
  ])
  expect(reading.report.guessed).toEqual([
    '1 cue without a name taken as said by the last speaker (a pause of 2 s or less)',
  ])
})

test('Teams cues are one closed voice each, and names may hold dots, commas and brackets', async () => {
  const reading = await readOne(
    page(
      '8c2f0a77-1b2d-4c3e-9f10-aabbccddeeff/12-0\n00:00:00.000 --> 00:00:02.000\n<v Diaz, Rosa (Dr.)>Good morning.</v>',
      '8c2f0a77-1b2d-4c3e-9f10-aabbccddeeff/13-0\n00:00:01.500 --> 00:00:03.000\n<v Cora L.>Morning.</v>',
    ),
  )
  expect(reading.format).toBe('teams-vtt')
  expect(script(reading)).toEqual(['Diaz, Rosa (Dr.) 0-2000 Good morning.', 'Cora L. 1500-3000 Morning.'])
})

test('captions in which nobody speaks are refused', async () => {
  expect(await refusalOf(page('00:00.000 --> 00:01.000\n[music]'))).toEqual({
    code: 'no-speech',
    message: 'These captions hold no words: nobody speaks in them.',
  })
  expect(await refusalOf(page('00:00.000 -->'))).toEqual({
    code: 'no-speech',
    message: 'Nobody speaks in these captions. Line 3: "" is not a time: its text stays, its end is unknown.',
    line: 3,
  })
})

const valid = [
  page('00:00.000 --> 00:01.000\nOne', 'two\n00:01.000 --> 00:02.000 align:start\n<v Rosa>Two\nlines</v>'),
  page('NOTE to self', 'STYLE\n::cue { color: red }', '100:00:00.000 --> 100:00:01.000\nLate &amp; long'),
  'WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nOne\r\n\r\n00:01.000 --> 00:02.000\r\nTwo\r\n',
  '\ufeffWEBVTT title\n\n00:00.000 --> 00:01.000\n<c.a><b>One</b></c>\n\n\n\n00:01.000 --> 00:02.000\nTwo',
  'WEBVTT\n\n00:00.000 --> 00:02.000\nOne\n\n00:01.000 --> 00:03.000\nAt once\n\n00:01.000 --> 00:01.500\nToo',
]

test.each(valid)('the W3C’s own parser finds the same cues in valid file %#', async (text) => {
  const { cues } = new WebVTTParser().parse(text.replace(/^\ufeff/, ''), 'captions')
  const reading = await readOne(text)
  const ours = reading.conversation.utterances.map((one) => [one.startMs, one.endMs])
  expect(ours).toEqual(cues.map((cue) => [Math.round(cue.startTime * 1000), Math.round(cue.endTime * 1000)]))
})

test('tags nobody knows, and one cut off at the end, are no words either', async () => {
  const reading = await readOne(
    page('00:00.000 --> 00:01.000\n<hello>One</hello> <lang en>two</lang> < 00:00.500>three <b'),
  )
  expect(script(reading)).toEqual(['(nobody) 0-1000 One two three'])
})

test('the notes of Microsoft Stream give the language and how sure each cue is', async () => {
  const reading = await readOne(
    [
      'WEBVTT',
      'NOTE duration:"00:00:09.1230000"',
      'NOTE language:en-gb',
      'NOTE Confidence: 0.8912',
      '5ab1c0de-0000-4000-8000-000000000001\n00:00:01.000 --> 00:00:04.000\nWe lost two of\nthe drivers.',
      'NOTE Confidence: 1.7',
      '5ab1c0de-0000-4000-8000-000000000002\n00:00:05.000 --> 00:00:09.000\nIn spring.',
    ].join('\n\n'),
  )
  expect(reading.conversation.language).toBe('en-gb')
  expect(reading.conversation.utterances.map(({ text, confidence }) => [text, confidence])).toEqual([
    ['We lost two of the drivers.', 0.8912],
    ['In spring.', undefined],
  ])
})

test('a sentence cut in two is as sure as its less sure half', async () => {
  const reading = await readOne(
    [
      'WEBVTT\nLanguage: en',
      'NOTE Confidence: 0.9',
      '00:01.000 --> 00:02.000\n<v Rosa>What changed',
      'NOTE Confidence: 0.6',
      '00:02.100 --> 00:03.000\n<v Rosa>since spring?',
    ].join('\n\n'),
  )
  expect(reading.conversation.language).toBe('en')
  expect(reading.conversation.utterances).toMatchObject([
    { text: 'What changed since spring?', confidence: 0.6 },
  ])
})

test('a clock is the same time however it is written', async () => {
  const startOf = async (clock: string) =>
    (await readOne(`WEBVTT\n\n${clock} --> 99:00:00.000\nHello`)).conversation.utterances[0]?.startMs
  for (const clock of ['01:02:03.456', '01:02:03,456', '1:02:03.456', '001:02:03.456', '62:03.456'])
    expect(await startOf(clock), clock).toBe(3_723_456)
  const wrong = await refusalOf('WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nHello')
  expect(wrong.message).toContain('has 61 minutes')
})
