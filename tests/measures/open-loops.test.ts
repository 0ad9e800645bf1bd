import { expect, test } from 'vitest'
import type { Party } from '../../server/conversation/conversation.ts'
import { findCommitments } from '../../server/measures/commitments.ts'
import { openLoops } from '../../server/measures/open-loops.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { cora, rosa, somebody, words } from '../call.ts'

function loops(...lines: readonly (readonly [Party, string])[]) {
  const script = scriptOf(words(...lines))
  return openLoops(script, findCommitments(script, { now: null, zone: null }))
}

test('a request nobody took up stays open', () => {
  const found = loops([cora, 'Could you send me the fire certificate?'], [rosa, 'Lovely weather by the way.'])
  expect(found).toMatchObject({ known: true, value: 1, unit: 'count', evidence: ['u1'] })
})

test('a request with no word after it is open', () => {
  expect(loops([rosa, 'Hello.'], [cora, 'Please send me the fire certificate.'])).toMatchObject({ value: 1 })
})

test('taken on, answered or refused, a request is closed', () => {
  const asked = [cora, 'Could you send me the fire certificate?'] as const
  expect(loops(asked, [rosa, 'Of course.'])).toMatchObject({ value: 0 })
  expect(loops(asked, [rosa, "I'll email it to you tonight."])).toMatchObject({ value: 0 })
  expect(loops(asked, [rosa, 'Unfortunately we can not.'])).toMatchObject({ value: 0 })
  expect(loops(asked, [rosa, 'The fire certificate is on our site, page two.'])).toMatchObject({ value: 0 })
})

test('our own requests are no open loops', () => {
  expect(loops([rosa, 'Could you send me the floor plan?'], [cora, 'Hm.'])).toMatchObject({ value: 0 })
})

test('with a speaker nobody knows, nothing is counted', () => {
  expect(loops([cora, 'Please send me the plan.'], [somebody, 'Sure.'], [rosa, 'Hello.'])).toEqual({
    known: false,
    reason: 'role-unsure',
  })
})
