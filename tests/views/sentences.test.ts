import { expect, test } from 'vitest'
import { labelsOf } from '../../views/conversations/said.ts'
import { RepHomePage } from '../../views/home/rep-page.tsx'
import { outcomeSays } from '../../views/messages/de/outcomes.ts'
import { words } from '../../views/messages/words.ts'
import { chat, cora, rosa } from '../call.ts'
import { frame, summary, waiting, waits } from './gallery-props.ts'
import { behaviourRows, points, summaries } from './gallery-records.ts'

const textOf = (page: unknown) =>
  String(page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

function homeWith(waiting: ReturnType<typeof waits> & { readonly promises: number }) {
  return textOf(
    RepHomePage({
      frame,
      waiting,
      behaviours: behaviourRows(),
      behavioursOver: '12 weeks to 20 Nov',
      keep: null,
      try: null,
      latest: summaries(),
      airtime: points(),
      airtimeSummaries: [summary],
      listeners: [],
      statements: [],
    }),
  )
}

test('what became of what was counted is said in German wherever the rules say it', () => {
  const said = [
    ...['On time, and holds 6 of the 7 things to remember.', 'On time; there was nothing to miss.'],
    ...['The note holds only 1 of the 4 things to remember.', 'The note has no words of its own.'],
    ...['The note was written more than 24 hours after the conversation.', 'No note within a day.'],
    'Only 0% of the note’s words were said in the conversation.',
    ...['80% of the note is the same as an earlier note.', 'The customer held 61% of the airtime'],
    ...['1 moment of self-praise', '0 moments of self-praise', '1 new insight accepted'],
    ...['The need came partly before the pitch', 'Nothing was pitched', 'kept in time'],
  ]
  expect(said.filter((one) => outcomeSays(one) === null)).toEqual([])
  expect(outcomeSays('On time, and holds 6 of the 7 things to remember.')).toContain('6 von 7 Dingen')
  expect(outcomeSays('What an older version said')).toBeNull()
})

test('a home counts people who wait, not promises, and says when it shows only the first of them', () => {
  const [one] = waiting()
  if (!one) throw new Error('nobody waits in the gallery')
  const twice = waits([one, { ...one, promise: { ...one.promise, id: 'w9' } }])
  expect(homeWith(twice)).toContain('One person is waiting for something you promised')
  expect(homeWith(twice)).not.toContain('The first two')
  expect(homeWith({ ...twice, promises: 7 })).toContain('The first two of 7 promises.')
})

test('a behaviour no plan pays for is not said to be paid at target', () => {
  const told = homeWith(waits([])).split('fighting for the customer inside')[1]?.split('The figures')[0] ?? ''
  expect(told).toContain('No pay depends on it.')
  expect(told).not.toContain('paid at target')
})

test('a chat that ran for years is told in days', () => {
  expect(words.numbers.length(26_266 * 3_600_000)).toBe('1094 days')
  expect(words.numbers.length(95 * 60_000)).toBe('1 h 35')
})

test('one speaker is unknown, two are', () => {
  expect(words.measures.unsureWho(['Speaker 2'])).toBe('we can’t tell who Speaker 2 is')
  expect(words.measures.unsureWho(['Ann', 'Bo'])).toBe('we can’t tell who Ann and Bo are')
  expect(words.importReport.counts(1, 0, 2)).toBe('1 utterance counted, 0 pieces left out, 2 things guessed')
})

test('a message of a chat is told by its time while the chat lasts a day, and by its day afterwards', () => {
  const first = [cora, '2026-08-13T09:12:00Z', 'Is the oven there?'] as const
  const oneDay = chat(first, [rosa, '2026-08-13T09:14:00Z', 'I look it up for you today.'])
  const twoDays = chat(first, [rosa, '2026-08-14T09:14:00Z', 'I look it up for you today.'])
  expect(labelsOf(oneDay, 'Europe/London')('u2')).toBe('10:14')
  expect(labelsOf(twoDays, 'Europe/London')('u2')).toBe('14 Aug')
})

test('an interval as narrow as its value is the value', () => {
  expect(words.goals.trend.says('63', '63', '63')).toBe('63')
  expect(words.goals.trend.says('63', '58', '70')).toBe('63, between 58 and 70')
})

test('a refused note says why in one sentence', () => {
  expect(words.conversation.note.noCredit('It is not known when it ended.')).toBe(
    'This note does not count yet: it is not known when it ended.',
  )
})
