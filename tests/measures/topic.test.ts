import { expect, test } from 'vitest'
import type { InsightKind } from '../../server/conversation/findings.ts'
import { findInsights } from '../../server/measures/insights.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { isSameTopic, topicIn, topicOf } from '../../server/measures/topic.ts'
import { cora, words } from '../call.ts'

function topic(text: string, kind: InsightKind): string | null {
  const line = scriptOf(words([cora, text])).lines[0]
  if (!line) throw new Error('Cora said something')
  return topicIn(line, kind)
}

test('a topic is what the customer spoke of, in the customer’s words', () => {
  expect(topic('My neighbour’s kiln cracked twice since June.', 'pain')).toBe('kiln cracked june')
  expect(topic('I am worried that we’ll lose the tasting notes.', 'pain')).toBe('lose tasting notes')
  expect(topic('We would rather have the letters in Welsh.', 'preference')).toBe('letters welsh')
})

test('marks, capitals and fillers make no difference to a topic', () => {
  const plain = 'half of our seedlings arrive broken'
  expect(topic('Half of our seedlings arrive... broken!', 'pain')).toBe(topic(plain, 'pain'))
  expect(topic('HALF OF OUR SEEDLINGS ARRIVE BROKEN', 'pain')).toBe(topic(plain, 'pain'))
  expect(topic('um half of our uh seedlings, you know, arrive broken', 'pain')).toBe(topic(plain, 'pain'))
})

test('what follows in another breath is another topic', () => {
  expect(topic('the press is broken and i was in spain all summer', 'pain')).not.toContain('spain')
})

test('where no word tells what it is about there is no topic', () => {
  expect(topic('I am so tired of it.', 'pain')).toBeNull()
  expect(topic('Not more than 300.', 'budget')).toBeNull()
})

test('an insight carries its topic, and one that was kept without is read again', () => {
  const [insight] = findInsights(scriptOf(words([cora, 'We lost the whole harvest to the frost.'])))
  if (!insight) throw new Error('a lost harvest is an insight')
  expect(insight).toMatchObject({ kind: 'pain', topic: 'lost harvest frost' })
  expect(topicOf({ kind: insight.kind, words: insight.words })).toBe(insight.topic)
})

test('two topics are the same when they share what tells, in whatever form', () => {
  expect(isSameTopic('lost harvest frost', 'harvests lost')).toBe(true)
  expect(isSameTopic('harvest', 'lost harvest frost')).toBe(true)
  expect(isSameTopic('daughter wedding', 'daughter school september')).toBe(false)
  expect(isSameTopic(null, null)).toBe(false)
})

test('a long line that never tells a topic is read in one pass', () => {
  const endless = 'worried about '.repeat(20_000)
  expect(topic(endless, 'pain')).toBeNull()
})
