import { expect, test } from 'vitest'
import { scriptOf } from '../../server/measures/script.ts'
import { findUptake, uptake } from '../../server/measures/uptake.ts'
import { cora, mina, rosa, somebody, words } from '../call.ts'

const story = 'Since spring we have lost two drivers and the deliveries to the coast arrive late every week.'

function takes(answer: string, told = story): boolean {
  return findUptake(scriptOf(words([cora, told], [rosa, answer]))).length > 0
}

test.each([
  'Two drivers, that is a third of your people.',
  'How late do they arrive?',
  'Great, thanks. Which week was the worst?',
  'I am sorry about the drivers. Are you hiring?',
  'The coast runs could go out the evening before.',
])('"%s" takes the story up', (answer) => {
  expect(takes(answer)).toBe(true)
})

test.each([
  'I completely understand, that must be so frustrating.',
  'Thank you so much for telling me!',
  'Okay, great, perfect.',
  'Every week.',
  'Anyway, let me show you the dashboard.',
  'Wonderful! So, moving on to our product.',
])('"%s" does not', (answer) => {
  expect(takes(answer)).toBe(false)
})

test('a direct answer counts', () => {
  const asked =
    'We have had nothing but trouble with the old one, so how long does yours run before it needs a part?'
  expect(takes('Nine years on average.', asked)).toBe(true)
})

test('the share is of the turns that follow twelve words or more', () => {
  const script = scriptOf(
    words(
      [cora, story],
      [rosa, 'Which drivers left?'],
      [cora, 'The two youngest.'],
      [rosa, 'I see.'],
      [cora, 'They both went to the competitor across the road in the very same week.'],
      [rosa, 'Okay, lovely, wonderful.'],
      [cora, 'Yes.'],
      [rosa, 'Anyway.'],
    ),
  )
  const moments = findUptake(script)
  expect(moments).toMatchObject([{ kind: 'uptake', utterance: 'u2', words: 'Which drivers left' }])
  expect(uptake(script, moments)).toMatchObject({
    known: true,
    value: 0.5,
    unit: 'share',
    evidence: ['u2', 'u6'],
  })
})

test('words are joined over our sounds of listening and over several customers', () => {
  const dora = { ...cora, key: 'dora', name: 'Dora Lindqvist' }
  const script = scriptOf(
    words(
      [cora, 'We lost two drivers.'],
      [rosa, 'Mm-hm.'],
      [dora, 'And the van to the coast.'],
      [rosa, 'Right.'],
      [cora, 'All in one week.'],
      [rosa, 'Who drives to the coast now?'],
    ),
  )
  expect(uptake(script, findUptake(script))).toMatchObject({ value: 1, evidence: ['u6'] })
})

test('nothing to take up is too short, and an unknown speaker is unsure', () => {
  const short = scriptOf(words([cora, 'Hello.'], [rosa, 'Hello, how can I help?']))
  expect(uptake(short, findUptake(short))).toEqual({ known: false, reason: 'too-short' })
  const unsure = scriptOf(words([cora, story], [rosa, 'Which drivers?'], [somebody, 'Hello.']))
  expect(uptake(unsure, findUptake(unsure))).toEqual({ known: false, reason: 'role-unsure' })
})

test('a colleague’s uptake is shown and is not the rep’s', () => {
  const script = scriptOf(
    words([cora, story], [mina, 'Which drivers left?'], [cora, 'Two.'], [rosa, 'I see.']),
  )
  const moments = findUptake(script)
  expect(moments).toMatchObject([{ party: 'mina' }])
  expect(uptake(script, moments)).toEqual({ known: false, reason: 'too-short' })
})
