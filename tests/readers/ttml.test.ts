import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

const space = 'xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'
const file = (body: string, head = '', root = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- <made> by hand -->\n<tt ${space} ${root}>\n<head>${head}</head>\n${body}\n</tt>\n`
const pieces = (inner: string) => `<body><div>${inner}</div></body>`

test('timed text: paragraphs with begin and end, line breaks, entities', async () => {
  const reading = await readOne(
    file(
      pieces(
        '<p begin="00:00:01.500" end="00:00:04">What changed<br/>since&#160;spring?</p><p begin="4.5s" dur="2s">Two drivers &amp; <span>a van</span>.</p>',
      ),
      '',
      'xml:lang="en"',
    ),
  )
  expect(reading.format).toBe('ttml')
  expect(reading.conversation.language).toBe('en')
  expect(script(reading)).toEqual([
    '(nobody) 1500-4000 What changed since spring?',
    '(nobody) 4500-6500 Two drivers & a van.',
  ])
})

test('a prefix before every name changes nothing, nor does text that only looks like a tag', async () => {
  const reading = await readOne(
    '<tt:tt xmlns:tt="http://www.w3.org/2006/10/ttaf1"><tt:body><tt:div><tt:p begin="1s" end="2s">We need <![CDATA[< 5 &]]> lifts</tt:p></tt:div></tt:body></tt:tt>',
  )
  expect(script(reading)).toEqual(['(nobody) 1000-2000 We need < 5 & lifts'])
})

test('whoever the file names speaks, two at once are nobody in particular', async () => {
  const head =
    '<metadata><ttm:agent xml:id="a" type="person"><ttm:name type="alias">R</ttm:name><ttm:name type="full">Rosa &amp; Sons</ttm:name></ttm:agent></metadata>'
  const body =
    '<p begin="1s" end="2s" ttm:agent="a">Hello.</p><div ttm:agent="b"><p begin="3s" end="4s">Good morning.</p></div><p begin="5s" end="6s" ttm:agent="a b">Bye.</p><p begin="7s" end="9s"><span ttm:agent="a">Wait.</span><span ttm:agent="b">Yes?</span></p>'
  expect(script(await readOne(file(pieces(body), head)))).toEqual([
    'Rosa & Sons 1000-2000 Hello.',
    'b 3000-4000 Good morning.',
    '(nobody) 5000-6000 Bye.',
    'Rosa & Sons 7000-9000 Wait.',
    'b 7000-9000 Yes?',
  ])
})

test.each([
  ['frames', 'ttp:frameRate="25"', '00:00:02:10', 2400],
  [
    'frames of American television',
    'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"',
    '00:00:01:15',
    1501,
  ],
  ['frames without a rate', '', '00:00:01:15', 1500],
  ['counted frames', 'ttp:frameRate="50"', '150f', 3000],
  ['ticks', 'ttp:tickRate="10000000"', '25000000t', 2500],
  ['hours', '', '0.5h', 1_800_000],
  ['minutes', '', '1.5m', 90_000],
  ['thousandths', '', '250ms', 250],
  ['more than 99 hours', '', '100:00:01', 360_001_000],
])('a time in %s', async (_, root, begin, startMs) => {
  const reading = await readOne(file(pieces(`<p begin="${begin}">Hello there.</p>`), '', root))
  expect(reading.conversation.utterances).toMatchObject([{ startMs, endMs: null }])
})

test('times are inherited from body, div and region, and what holds a piece cuts it off', async () => {
  const head = '<layout><region xml:id="top" begin="20s" end="30s"/></layout>'
  const body =
    '<body begin="10s"><div begin="5s" dur="20s"><p end="2s">One.</p><p begin="15s" end="40s">Two.</p><p region="top" begin="1s" end="18s">Three.</p></div></body>'
  expect(script(await readOne(file(body, head)))).toEqual([
    '(nobody) 15000-17000 One.',
    '(nobody) 20000-30000 Three.',
    '(nobody) 30000-35000 Two.',
  ])
})

test('in a row, each piece begins where the one before it ended', async () => {
  const body =
    '<div timeContainer="seq" begin="10s"><p dur="2s">One.</p><p begin="1s" dur="2s">Two.</p><p><span dur="3s">Three.</span></p><p dur="1s">Four.</p></div>'
  expect(script(await readOne(file(`<body>${body}</body>`)))).toEqual([
    '(nobody) 10000-12000 One.',
    '(nobody) 13000-15000 Two.',
    '(nobody) 15000-18000 Three.',
    '(nobody) 18000-19000 Four.',
  ])
})

test('times may stand on the spans alone; words with times of their own stay one piece', async () => {
  const body =
    '<p><span begin="1s" end="2s">One.</span> <span begin="3s" end="4s">Two.</span></p><p begin="5s" end="7s"><span begin="0s" end="1s">We</span> <span begin="1s" end="2s">agree.</span></p>'
  expect(script(await readOne(file(pieces(body))))).toEqual([
    '(nobody) 1000-2000 One.',
    '(nobody) 3000-4000 Two.',
    '(nobody) 5000-7000 We agree.',
  ])
})

test('titles, settings and readings above letters are nobody’s words', async () => {
  const body =
    '<p begin="1s" end="2s"><metadata><ttm:desc>A pump</ttm:desc></metadata><set tts:color="red"/><span tts:ruby="base">Lift</span><span tts:ruby="text">left</span></p>'
  expect(
    script(await readOne(file(pieces(body), '<metadata><ttm:title>Demo</ttm:title></metadata>'))),
  ).toEqual(['(nobody) 1000-2000 Lift'])
})

test('text that is never shown and times that are none are told with their line', async () => {
  const body =
    '<div dur="5s">\n<p begin="1s" end="2s">One.</p>\n<p begin="6s" end="7s">Two.</p>\n<p begin="soon">Three.</p>\n<p begin="3s" end="2s">Four.</p></div>'
  const reading = await readOne(file(`<body>${body}</body>`))
  expect(script(reading)).toEqual(['(nobody) 1000-2000 One.', '(nobody) 3000-? Four.'])
  expect(reading.report.dropped).toEqual([
    { line: 7, why: 'never shown, for what holds it is over by then: "Two."' },
    { line: 8, why: '"soon" is not a time; its text was left out: "Three."' },
    { line: 9, why: 'the end stands before the start: its text stays, its end is unknown' },
  ])
})

test('a file without any time has none', async () => {
  const reading = await readOne(file(pieces('<p>ROSA: Hello.</p><p>CORA: Hello.</p><p>ROSA: Thank you.</p>')))
  expect(script(reading)).toEqual(['ROSA - Hello.', 'CORA - Hello.', 'ROSA - Thank you.'])
})

test('entities that grow, or that fetch a file, are refused before they are opened', async () => {
  const bomb =
    '<?xml version="1.0"?>\n<!DOCTYPE tt [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<tt><body><div><p begin="1s">&b;</p></div></body></tt>'
  expect(await refusalOf(bomb)).toMatchObject({ code: 'malformed', message: expect.stringMatching(/DTD/) })
})

test('a file cut short, nested without end, or empty is refused in words', async () => {
  expect(await refusalOf(file(pieces('<p begin="1s">Hello')))).toMatchObject({ code: 'malformed', line: 5 })
  const deep = `${'<div>'.repeat(500)}<p begin="1s">Hi</p>${'</div>'.repeat(500)}`
  expect(await refusalOf(file(`<body>${deep}</body>`))).toMatchObject({ code: 'too-deep' })
  expect(await refusalOf(file('<body/>'))).toMatchObject({ code: 'no-speech' })
})
