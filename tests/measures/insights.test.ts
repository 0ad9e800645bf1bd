import { describe, expect, test } from 'vitest'
import { findInsights } from '../../server/measures/insights.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { cora, rosa, words } from '../call.ts'
import { learnt } from './heard.ts'

describe('something is learnt', () => {
  for (const text of [
    'We milk two hundred cows and the parlour is forty years old.',
    'The forklift keeps cutting out in the cold store.',
    'My daughter’s getting married in June so the garden has to be done by then.',
    'The head teacher has to approve anything over a thousand.',
    'Right now we get our bread from a bakery in the next village.',
    'i’d be happier with something my staff can learn in a day',
    'we’re a small practice just me and two part-timers',
    'The council won’t let us put anything on the roof.',
    'He’s allergic to wool so it can’t be that.',
    'they quoted me four hundred less for the same pump',
  ])
    test(text, () => expect(learnt(text)).not.toBeNull())
})

describe('nothing is learnt', () => {
  for (const text of [
    'Okay, that makes sense.',
    'What colours does it come in?',
    'Hi, this is Anna.',
    'Yes, please go on.',
    'Great, thanks for your help today.',
    'Ha, that’s funny.',
  ])
    test(text, () => expect(learnt(text)).toBeNull())
})

test('the kind is the one a rep would most regret missing', () => {
  expect(learnt('The forklift keeps breaking down in the cold store.')).toBe('pain')
  expect(learnt('Our budget for the roof is twelve thousand.')).toBe('budget')
  expect(learnt('Our finance director has to sign it off.')).toBe('decision')
  expect(learnt('My wife is a midwife and my son just started school.')).toBe('personal')
})

test('a bare errand is a request, and counts apart', () => {
  expect(learnt('can you please send me my invoice')).toBe('request')
})

test('what our side says is nothing learnt about the customer', () => {
  expect(findInsights(scriptOf(words([rosa, 'We milk two hundred cows.'], [cora, 'Okay.'])))).toEqual([])
})

test('there is at most one insight per utterance, and its words are the utterance', () => {
  const found = findInsights(scriptOf(words([cora, '  We lost two drivers and my budget was cut in half. '])))
  expect(found).toHaveLength(1)
  expect(found[0]?.words).toBe('We lost two drivers and my budget was cut in half.')
})

test('greetings to pass on and no hurry teach nothing', () => {
  expect(learnt('Wonderful. Give my love to the team')).toBeNull()
  expect(learnt('Pass on my regards to Mina.')).toBeNull()
  expect(learnt('Fine. There is no rush, he copes')).toBeNull()
  expect(learnt('Could you send me the brochure?')).toBe('request')
})

test('of a long line the sentences that carry what was learnt are quoted', () => {
  const quoted = (text: string) => findInsights(scriptOf(words([cora, text])))[0]?.words
  expect(
    quoted(
      'Yes, that is so. Thank you. The trouble is that the freezer breaks down every week. How are you?',
    ),
  ).toBe('The trouble is that the freezer breaks down every week.')
  expect(quoted('we have a freezer and it keeps breaking down how are you')).toBe(
    'we have a freezer and it keeps breaking down how are you',
  )
})
