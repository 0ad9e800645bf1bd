import { describe, expect, test } from 'vitest'
import { heard } from './heard.ts'

describe('no pressure', () => {
  test.each([
    'I wrote it in the log so that no one here asks you again.',
    'Then nobody needs to ask you once more.',
    'I will post it to you by Tuesday.',
    'The compressor might not be the one to replace.',
    'If the joiner says no I will find you somebody else.',
    'We are going to be at your gate by nine.',
    'Certainly, you will have it by then.',
  ])('%s', (text) => expect(heard('pressure', text)).toBe(false))

  test('a worry said back in the customer’s own words', () => {
    const worry = 'We are losing two crates of lettuce every week in that room.'
    expect(heard('pressure', 'So you lose lettuce every week. Which shelf is it?', worry)).toBe(false)
    expect(heard('pressure', 'So you lose money every week you wait.', worry)).toBe(true)
    expect(heard('pressure', 'You lose lettuce every week you wait.')).toBe(true)
  })
})

describe('no ego', () => {
  test('what is put on the customer’s file', () => {
    expect(heard('ego', 'I have put this in your file so everyone at our desk sees it.')).toBe(false)
    expect(heard('ego', 'I have put over a hundred of these in.')).toBe(true)
  })

  test('an award the customer asked about is an answer, unasked it is ego, and praise beyond it stays ego', () => {
    expect(heard('ego', 'Yes, we won the county prize in 2023.', 'Did you ever win a prize?')).toBe(false)
    expect(heard('ego', 'Yes, we won the county prize in 2023.', 'How big is the van?')).toBe(true)
    expect(heard('ego', 'We won it, the prize, we are simply the best.', 'Did you ever win a prize?')).toBe(
      true,
    )
  })
})
