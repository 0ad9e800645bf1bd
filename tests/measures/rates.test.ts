import { expect, test } from 'vitest'
import { egoPer1000, findEgo } from '../../server/measures/ego.ts'
import { needBeforePitch } from '../../server/measures/need-before-pitch.ts'
import { findOwnership, ownership } from '../../server/measures/ownership.ts'
import { findPressure, pressurePer1000 } from '../../server/measures/pressure.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { findServing, servingShare } from '../../server/measures/serving.ts'
import { cora, mina, rosa, somebody, words } from '../call.ts'

const plain =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const boast = 'We are the best company in the whole wide world today.'
const need = 'We lost two drivers and the vans keep breaking down.'
const pitch = 'Our package includes free delivery, a five year warranty and a dedicated account manager.'
const question = 'What happens when the power goes out on the ward?'

test('ego is counted per thousand words of our side, colleagues included', () => {
  const script = scriptOf(words([rosa, plain], [cora, need], [mina, `${boast} ${plain.slice(0, 40)}`]))
  const moments = findEgo(script)
  const said = 20 + 11 + plain.slice(0, 40).trim().split(' ').length
  expect(moments).toHaveLength(1)
  expect(egoPer1000(script, moments)).toMatchObject({ known: true, value: 1000 / said, evidence: ['u3'] })
})

test('two dozen words are too few for a rate', () => {
  const script = scriptOf(words([rosa, boast], [cora, need]))
  expect(egoPer1000(script, findEgo(script))).toEqual({ known: false, reason: 'too-short' })
})

test('nobody’s ego is counted while a speaker is unknown', () => {
  const script = scriptOf(words([rosa, `${plain} ${plain}`], [cora, need], [somebody, 'Hello.']))
  expect(egoPer1000(script, findEgo(script))).toEqual({ known: false, reason: 'role-unsure' })
  expect(pressurePer1000(script, findPressure(script))).toEqual({ known: false, reason: 'role-unsure' })
})

test('another language than English is unknown, not zero', () => {
  const script = scriptOf({ ...words([rosa, `${plain} ${plain}`], [cora, need]), language: 'de' })
  expect(egoPer1000(script, findEgo(script))).toEqual({ known: false, reason: 'language' })
})

test('ownership counts moments', () => {
  const script = scriptOf(
    words([cora, need], [rosa, 'Leave it with me.'], [cora, 'Okay.'], [rosa, 'That was my mistake.']),
  )
  expect(ownership(script, findOwnership(script))).toMatchObject({
    value: 2,
    unit: 'count',
    evidence: ['u2', 'u4'],
  })
})

test('the serving share is serving words over serving and pitch words', () => {
  const script = scriptOf(words([rosa, question], [cora, need], [rosa, pitch]))
  const moments = findServing(script)
  expect(moments.map((moment) => moment.kind)).toEqual(['serving', 'pitch'])
  expect(servingShare(script, moments)).toMatchObject({ value: 10 / 24, unit: 'share' })
})

test('without serving and without pitch there is no share', () => {
  const script = scriptOf(words([rosa, 'Good morning.'], [cora, 'Hello.']))
  expect(servingShare(script, findServing(script))).toEqual({ known: false, reason: 'too-short' })
})

test('need before the pitch is 1, a pitch before any need is 0, and one of each is a half', () => {
  const value = (...lines: readonly (readonly [typeof rosa, string])[]) => {
    const script = scriptOf(words(...lines))
    return needBeforePitch(script, findServing(script))
  }
  expect(value([rosa, question], [cora, need], [rosa, pitch])).toMatchObject({ value: 1 })
  expect(value([rosa, pitch], [cora, need])).toMatchObject({ value: 0 })
  expect(value([rosa, pitch], [cora, need], [rosa, pitch])).toMatchObject({ value: 0.5 })
  expect(value([rosa, 'Good morning.'], [cora, 'Hello.'])).toMatchObject({ value: 1 })
})

test('a pitch the customer asked for is no pitch before the need', () => {
  const script = scriptOf(words([cora, 'What does your package include?'], [rosa, pitch], [cora, 'Okay.']))
  expect(needBeforePitch(script, findServing(script))).toMatchObject({ value: 1 })
})
