import { expect, test } from 'vitest'
import { findCommitments } from '../../server/measures/commitments.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { turned } from '../../server/measures/turned.ts'
import { cora, rosa, words } from '../call.ts'

test('what our side said is turned towards the customer', () => {
  expect(turned('post it to you with your badge', 'us')).toBe('post it to them with their badge')
  expect(turned('ask our mill what you need', 'us')).toBe('ask our mill what they need')
  expect(turned('let you know and help you see', 'us')).toBe('let them know and help them see')
  expect(turned("ring when you're back", 'us')).toBe("ring when they're back")
  expect(turned('bring the one you wanted to you', 'us')).toBe('bring the one they wanted to them')
})

test('what a customer said is turned towards us', () => {
  expect(turned('send you the plans on my paper', 'them')).toBe('send us the plans on their paper')
  expect(turned('send me your leaflet', 'them')).toBe('send them our leaflet')
  expect(turned('ring once I am back', 'them')).toBe('ring once they are back')
  expect(turned('tell you what we think', 'them')).toBe('tell us what they think')
})

test('the action of a commitment is turned by who said it, its words stay', () => {
  const nowhere = { now: null, zone: null }
  const spoken = words(
    [cora, 'Could you email me your leaflet?'],
    [rosa, 'Of course.'],
    [cora, "I'll send you my plan."],
  )
  expect(findCommitments(scriptOf(spoken), nowhere)).toMatchObject([
    {
      class: 'ask',
      owner: 'rep',
      action: 'email them our leaflet',
      words: 'Could you email me your leaflet',
    },
    { class: 'promise', owner: 'rep', action: 'email them our leaflet', words: 'Of course' },
    { class: 'promise', owner: 'customer', action: 'send us their plan', words: "I'll send you my plan" },
  ])
})
