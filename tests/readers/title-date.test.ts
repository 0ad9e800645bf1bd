import { expect, test } from 'vitest'
import { titleDate } from '../../server/readers/title-date.ts'
import { docxOf, run } from './documents.ts'
import { readOne } from './read.ts'

const berlin = { zone: 'Europe/Berlin' }

test.each([
  ['18 November 2026, 04:00pm', '2026-11-18T15:00:00Z'],
  ['November 18, 2026, 4:00 PM', '2026-11-18T15:00:00Z'],
  ['Wed, Nov 18, 2026 4:00PM • 31:24', '2026-11-18T15:00:00Z'],
  ['Nordvik - 2026/11/18 16:00 CET - Transcript', '2026-11-18T15:00:00Z'],
  ['Nordvik (2026-11-18 16:00 GMT-3) - Transcript', '2026-11-18T19:00:00Z'],
  ['Nordvik (2026-11-18 at 16:00 +05:30)', '2026-11-18T10:30:00Z'],
])('%s is when it began', (line, startedAt) => {
  expect(titleDate(['Transcript', line], berlin).startedAt).toBe(startedAt)
})

test.each([
  ['Nordvik - 2026/11/18 16:00 CST', /may mean several/],
  ['18 November 2026, 04:00pm', /no time zone \("18 November 2026, 04:00pm"\)/],
])('%s tells no instant, and the report says why', (line, why) => {
  const found = titleDate([line], { zone: null })
  expect(found.startedAt).toBeNull()
  expect(found.guessed.join()).toMatch(why)
})

test('days without a clock, days no calendar has and figures are no start', () => {
  const lines = [
    'Nordvik',
    '18 November 2026',
    '31 February 2026, 04:00pm',
    '2026-11-18',
    'Version 2.10.16',
    '0:09',
  ]
  expect(titleDate(lines, berlin)).toEqual({ startedAt: null, guessed: [] })
})

test('a transcript with a date above it began then', async () => {
  const document = docxOf(
    run('18 November 2026, 04:00pm'),
    run('Rosa   0:02|What changed since spring?'),
    run('Cora   0:07|We lost two drivers.'),
  )
  const reading = await readOne(document, berlin)
  expect(reading.conversation.startedAt).toBe('2026-11-18T15:00:00Z')
  expect(reading.report.guessed).toContain(
    'the clock above the transcript has no time zone: read in Europe/Berlin',
  )
})
