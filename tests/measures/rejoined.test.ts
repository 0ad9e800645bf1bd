import { describe, expect, test } from 'vitest'
import type { Party } from '../../server/conversation/conversation.ts'
import { measure, recounted } from '../../server/measures/measure.ts'
import { rejoined } from '../../server/measures/rejoined.ts'
import { call, chat, cora, rosa } from '../call.ts'

const nowhere = { now: null, zone: null }
const texts = (...lines: readonly (readonly [Party, number, number, string])[]) =>
  rejoined(call(...lines)).conversation.utterances.map((one) => one.text)

describe('a sentence a machine cut in two is one again', () => {
  test('where it goes on without any gap', () => {
    expect(texts([rosa, 0, 2, "i'll post you the"], [rosa, 2, 4, 'gasket on friday'])).toEqual([
      "i'll post you the gasket on friday",
    ])
  })

  test('where no mark ends it and the file writes marks', () => {
    const lines = [
      [cora, 0, 3, 'We have lost the key to the shed.'],
      [rosa, 3.5, 5, 'Then I will bring you'],
      [rosa, 5.4, 7, 'a new one on Friday.'],
    ] as const
    expect(texts(...lines)).toEqual([
      'We have lost the key to the shed.',
      'Then I will bring you a new one on Friday.',
    ])
  })

  test('not over a pause, not across speakers, not after a full stop and a breath', () => {
    expect(texts([rosa, 0, 2, 'I will bring you'], [rosa, 2.6, 4, 'a new one on Friday.'])).toHaveLength(2)
    expect(texts([rosa, 0, 2, 'I will bring you'], [cora, 2, 4, 'a new one on Friday.'])).toHaveLength(2)
    expect(texts([rosa, 0, 2, 'I will bring it.'], [rosa, 2.3, 4, 'It is a good one.'])).toHaveLength(2)
  })

  test('not past the length of some sentences, and not in a chat', () => {
    const long = 'and then there is the roof and the gutter '.repeat(10)
    expect(texts([rosa, 0, 20, long], [rosa, 20, 40, long])).toHaveLength(2)
    const written = chat([rosa, '2026-11-18T15:00:00Z', 'I will'], [rosa, '2026-11-18T15:00:00Z', 'come'])
    expect(rejoined(written).conversation).toBe(written)
  })
})

const cut = call(
  [cora, 0, 12, 'the pump has been leaking since the frost and the cellar is full of water again'],
  [rosa, 12.4, 14, "the cellar sounds bad i'll send"],
  [rosa, 14, 16, 'somebody round on friday.'],
  [rosa, 16, 17, 'Is the power off?'],
  [cora, 17.5, 18, 'yes'],
)

test('what was found stands on the piece it begins in, in that piece’s own words', () => {
  const { commitments, moments } = measure(cut, nowhere)
  expect(commitments).toMatchObject([
    {
      utterance: 'u2',
      class: 'promise',
      owner: 'rep',
      dueOn: '2026-11-20',
      words: expect.stringMatching(/i'll send$/),
    },
  ])
  const question = moments.find((one) => one.kind === 'question')
  expect(question).toMatchObject({ utterance: 'u4', start: 0, words: 'Is the power off?' })
})

test('counting again what was found gives the same numbers', () => {
  const measured = measure(cut, nowhere)
  expect(recounted(cut, measured)).toEqual(measured)
})
