import { expect, test } from 'vitest'
import { docxOf, heading, run } from './documents.ts'
import { readOne, refusalOf, script } from './read.ts'

const bold = '<w:b/>'
const turns = [
  'Rosa Diaz - What changed since spring?',
  'Cora - We lost two drivers. It was hard.',
  'Rosa Diaz - Oh.',
]

test('Google Meet as Markdown: a name in bold, a colon, and lines that go on', async () => {
  const reading = await readOne(
    [
      '# Nordvik check-in - 2026/11/18 16:00 CET - Transcript',
      "### Attendees\nRosa Diaz, Cora, Cora's Presentation",
      '**Rosa Diaz:** What changed since spring?',
      '00:05:00',
      '**Cora:** We lost *two* drivers\\.\nIt was hard\\.',
      '**Rosa Diaz:** Oh.',
      'Meeting ended after 00:12:40 👋',
    ].join('\n\n'),
  )
  expect(reading.format).toBe('google-meet-doc')
  expect(script(reading)).toEqual(turns)
  expect(reading.report).toEqual({
    accepted: 3,
    dropped: [
      { line: 1, why: 'a heading: "Nordvik check-in - 2026/11/18 16:00 CET - Transcript"' },
      { line: 3, why: 'a heading: "Attendees"' },
      { line: 4, why: 'before the first speaker: "Rosa Diaz, Cora, Cora\'s Presentation"' },
      { line: 8, why: 'a clock for the lines around it: it dates no single turn' },
      { line: 15, why: 'the line that the meeting is over' },
    ],
    guessed: ['no times in the file: shares are counted by words'],
  })
})

test('the same document saved for Word', async () => {
  const reading = await readOne(
    docxOf(
      heading + run('Nordvik check-in - Transcript'),
      heading + run('00:00:00'),
      run('Rosa Diaz:', bold) + run(' What changed since spring?'),
      run('Cora', bold) + run(':', bold) + run(' We lost two drivers.|It was hard.'),
      run('Rosa Diaz: ', bold) + run('Oh.'),
      heading + run('Transcription ended after 00:12:40'),
      run('This editable transcript was computer generated and might contain errors.'),
    ),
  )
  expect(reading.format).toBe('google-meet-doc')
  expect(script(reading)).toEqual(turns)
})

test('a summary beside the transcript is no speech, above it and below', async () => {
  const reading = await readOne(
    [
      '## Notes\n**Cora:** lost drivers, says the machine.',
      '### Details\n**Rosa Diaz:** asks about spring.',
      '# 📖 Transcript\n## Nordvik check-in',
      '**Rosa Diaz:** What changed since spring?\n\n**Cora:** We lost two drivers. It was hard.\n\n**Rosa Diaz:** Oh.',
      '## Suggested next steps\n**Rosa Diaz:** sends an offer.',
    ].join('\n\n'),
  )
  expect(script(reading)).toEqual(turns)
  expect(reading.report.dropped.map((one) => one.line)).toEqual([1, 2, 4, 5, 7, 8, 16, 17])
})

test('in a language nobody listed, the one part with turns is the transcript', async () => {
  const reading = await readOne(
    '# Nordvik\n\nRosa Diaz, Cora\n\n## Puhe\n\n**Rosa Diaz:** What changed since spring?\n\n**Cora:** We lost two drivers. It was hard.\n\n**Rosa Diaz:** Oh.\n',
  )
  expect(script(reading)).toEqual(turns)
})

test('names in bold without any heading are still names', async () => {
  const reading = await readOne(
    '**Rosa Diaz:** What changed since spring?\n\n**Cora:** We lost two drivers. It was hard.\n\n**Rosa Diaz**: Oh.\n',
  )
  expect(reading.format).toBe('named-lines')
  expect(script(reading)).toEqual(turns)
})

test.each([
  ['a page of notes', '# Plan\n\n**Pump:** replace it\n\n**Lift:** paint it\n\n**Van:** sell it\n'],
  ['a summary alone', '# Summary\n\n**Rosa:** asks.\n\n**Cora:** answers.\n\n**Rosa:** thanks.\n'],
  [
    'two parts without a title',
    '# One\n**Rosa:** a\n\n**Rosa:** b\n\n# Two\n**Cora:** c\n\n**Rosa:** d\n\n**Pump:** e',
  ],
])('%s is no transcript', async (_, text) => {
  expect(await refusalOf(text)).toMatchObject({ code: 'unrecognised' })
})

test('a transcript pasted into a mail stays that mail', async () => {
  const mail =
    'From: cora@buyer.example\nTo: rosa@seller.example\nSubject: The call\nDate: Wed, 18 Nov 2026 15:00:00 +0000\n\n# Transcript\n\n**Rosa:** What changed?\n\n**Cora:** We lost two.\n'
  expect((await readOne(mail)).format).toBe('eml')
})
