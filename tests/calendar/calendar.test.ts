import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarText } from '../../server/calendar/calendar.ts'
import { daysOf } from '../calendar.ts'

const day = {
  uid: 'p1@heard.example',
  on: '2026-11-27',
  url: 'https://heard.example/promises/p1',
  changedAt: '2026-11-20T10:00:00.000Z',
}

const nasty = fc.constantFrom(
  'a',
  ' ',
  'é',
  '😀',
  '\r',
  '\n',
  ';',
  ',',
  '\\',
  ':',
  '"',
  '\0',
  '\u0085',
  '\u2028',
)

test('D-39 whatever stands in a promise, the calendar has one event for it, and its words come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: nasty, maxLength: 120 }), (title) => {
      const [event, ...more] = daysOf(calendarText('Promises', [{ ...day, title: `Due: ${title}` }]))
      expect(more).toEqual([])
      const plain = title.replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ')
      expect(event?.SUMMARY).toBe(`Due: ${plain}`)
    }),
    { numRuns: 40 },
  )
})

test('D-39 nobody adds an event of their own, and a long line is folded between letters', () => {
  const title = `call; Cora, the \\ baker\rEND:VEVENT\r\nBEGIN:VEVENT ${'é'.repeat(200)}😀`
  const text = calendarText('Promises', [{ ...day, title }])
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
  expect(daysOf(text)[0]?.SUMMARY).toContain('baker\nEND:VEVENT\nBEGIN')
  expect(text).not.toContain('\ufffd')
})
