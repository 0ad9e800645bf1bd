import { expect, test } from 'vitest'
import type { Party } from '../../server/conversation/conversation.ts'
import { findCaseNeeds } from '../../server/measures/case-needs.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { cora, rosa, words } from '../call.ts'

const needs = (who: Party, text: string) =>
  findCaseNeeds(scriptOf(words([rosa, 'How was the delivery?'], [who, text])))

test('a customer whom a part of our house blocks, or who asks for what only it can grant, needs somebody to speak up', () => {
  expect(needs(cora, 'Fine. Your credit department has blocked our order again. Bye.')).toMatchObject([
    { utterance: 'u2', words: 'Your credit department has blocked our order again', why: 'blocked' },
  ])
  for (const [text, why] of [
    ['could you get them to waive the late fee', 'favour'],
    ['Is there anyone at your end who can approve sixty days?', 'favour'],
    ['Your policy does not allow two addresses, and we have two kitchens.', 'blocked'],
    ['You’ve put our account on hold over forty pounds.', 'blocked'],
  ] as const)
    expect(needs(cora, text), text).toMatchObject([{ why }])
})

test('nobody in our house has to move for errands, praise, other companies, questions, or what is only supposed', () => {
  for (const text of [
    'Our credit department blocked it.',
    'My bank refused the payment.',
    'Could you send the invoice to your finance team?',
    'What is your returns policy?',
    'If your warehouse refused it, what happens then?',
    'Thanks, your credit team has released the order.',
    'The old supplier’s rules did not allow it.',
    'Could you extend the table to three metres?',
  ])
    expect(needs(cora, text), text).toEqual([])
  expect(needs(rosa, 'Our credit department has blocked your order.')).toEqual([])
  expect(
    needs(cora, 'your policy if your credit has blocked us our bank '.repeat(90_000)).length,
  ).toBeLessThan(2)
})
