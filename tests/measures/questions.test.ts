import { expect, test } from 'vitest'
import type { MomentKind } from '../../server/conversation/findings.ts'
import {
  findQuestions,
  followUpQuestions,
  openQuestions,
  questions,
} from '../../server/measures/questions.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { cora, mina, rosa, somebody, words } from '../call.ts'
import { bot } from './clocks.ts'

function kindsIn(text: string, before = 'We moved house in spring.'): readonly MomentKind[] {
  const script = scriptOf(words([cora, before], [rosa, text]))
  return findQuestions(script)
    .filter((moment) => moment.utterance === 'u2')
    .map((moment) => moment.kind)
}

test.each([
  'so what happens when the driver is ill',
  'um do you um do you have anyone on nights',
  'how many vans are we talking about',
  'and uh who signs that off',
  'why is that',
  'okay where do they park at the moment',
  'it ran out in March didn’t it',
  'you keep the stock in the back right',
  'would you rather have it in writing or by phone',
  'tell me about the week it went wrong',
  'any other worries',
  'is it the boiler or the pump',
  'could you tell me what changed',
])('without a mark "%s" is a question', (text) => {
  expect(kindsIn(text)).toContain('question')
})

test.each([
  'You are still with them?',
  'The blue one?',
  'Which of the two?',
  'So it was the pump, not the boiler?',
])('with a mark "%s" is a question', (text) => {
  expect(kindsIn(text)).toContain('question')
})

test.each([
  'what we need is a better pump',
  'i know what you mean',
  'that is what it does',
  'they asked how we do it',
  'do it by Friday and we are fine',
  'You know?',
  'Really?',
  'Hi, how are you doing today?',
  'Could you send me the invoice, please?',
  'Would you mind closing the door?',
  'Can I just stop you there?',
  'Who knows?',
  'Can you hear me?',
  'All right.',
  'whatever you do is fine',
  'Should it rain, we move inside.',
])('"%s" is none', (text) => {
  expect(kindsIn(text)).toEqual([])
})

test('two words that only repeat the other ask nothing', () => {
  expect(kindsIn('In spring?', 'We moved house in spring.')).toEqual([])
  expect(kindsIn('In autumn?', 'We moved house in spring.')).toContain('question')
})

test.each([
  ['Why did you leave them?', true],
  ['How does that work on your side?', true],
  ['What is the warehouse like?', true],
  ['What if the driver is ill?', true],
  ['Walk me through a normal Monday.', true],
  ['What would you do with the time?', true],
  ['Could you walk me through the morning?', true],
  ['Can you give me an example?', true],
  ['Tell me your postcode, please.', false],
  ['Why don’t we meet on Friday?', false],
  ['How does Friday sound?', false],
  ['How many drivers are there?', false],
  ['Which site is worst?', false],
  ['When does it run out?', false],
  ['What time do you close?', false],
  ['What does it cost today?', false],
  ['Is it still the old one?', false],
])('"%s" is open: %s', (text, open) => {
  expect(kindsIn(text).includes('open-question')).toBe(open)
})

test('a follow-up takes up a word of the customer’s last turn, or points back at it', () => {
  const told = 'Two of the drivers quit after the depot moved.'
  expect(kindsIn('How far do the drivers live from it?', told)).toContain('follow-up-question')
  expect(kindsIn('Why did they go?', told)).toContain('follow-up-question')
  expect(kindsIn('Which depot?', told)).toContain('follow-up-question')
  expect(kindsIn('Do you have a budget for next year?', told)).not.toContain('follow-up-question')
})

test('every question has a moment, whoever asks; the counts are the rep’s', () => {
  const script = scriptOf(
    words(
      [bot, 'How can I help you?'],
      [cora, 'How much is the small one?'],
      [rosa, 'Why the small one?'],
      [mina, 'Do you have a cellar?'],
      [cora, 'Yes.'],
    ),
  )
  const moments = findQuestions(script)
  expect(moments.filter((one) => one.kind === 'question').map((one) => one.utterance)).toEqual([
    'u2',
    'u3',
    'u4',
  ])
  expect(questions(script, moments)).toEqual({ known: true, value: 1, unit: 'count', evidence: ['u3'] })
  expect(openQuestions(script, moments)).toMatchObject({ value: 1 })
  expect(followUpQuestions(script, moments)).toMatchObject({ value: 1 })
})

test('with a speaker nobody knows the moments stand and the counts are unsure', () => {
  const script = scriptOf(words([somebody, 'Where is it?'], [rosa, 'What colour is it?'], [cora, 'Red.']))
  const moments = findQuestions(script)
  expect(moments.filter((one) => one.kind === 'question')).toHaveLength(2)
  expect(questions(script, moments)).toEqual({ known: false, reason: 'role-unsure' })
})

test('a moment cuts out the words that ask', () => {
  const script = scriptOf(
    words([cora, 'Hello.'], [rosa, 'Thank you. So, where do you park? I ask for a reason.']),
  )
  expect(findQuestions(script)[0]).toMatchObject({ start: 15, end: 33, words: 'where do you park?' })
})

test('a long stretch without marks may ask twice', () => {
  const long =
    'so where do you keep the vans at night because i saw the yard and then who do you call when one is gone'
  expect(kindsIn(long).filter((kind) => kind === 'question')).toHaveLength(2)
})
