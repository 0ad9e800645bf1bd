import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment } from '../../server/conversation/findings.ts'
import { findAdvocacy } from '../../server/measures/advocacy.ts'
import { findBuyingSignals } from '../../server/measures/buying-signals.ts'
import { findCheckIns } from '../../server/measures/check-ins.ts'
import { findEgo } from '../../server/measures/ego.ts'
import { findInsights } from '../../server/measures/insights.ts'
import { findNoteTaking } from '../../server/measures/note-taking.ts'
import { findOwnership } from '../../server/measures/ownership.ts'
import { findPressure } from '../../server/measures/pressure.ts'
import { type Script, scriptOf } from '../../server/measures/script.ts'
import { findServing } from '../../server/measures/serving.ts'
import { cora, rosa, words } from '../call.ts'

const finders = [
  findEgo,
  findPressure,
  findOwnership,
  findServing,
  findAdvocacy,
  findCheckIns,
  findNoteTaking,
  findBuyingSignals,
]

function allIn(script: Script): readonly Moment[] {
  return finders.flatMap((find) => find(script))
}

const pieces = [
  'we are the best in the country',
  'I’ll look into it',
  'only two left',
  '“quoted”',
  'how much is it?',
  'our budget is £2,150',
  'let me write that down.',
  'İstanbul',
  '\n\n',
  '😀',
  'I spoke to my manager',
  '—',
  'nobody else can',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces)).map((all) => all.join(' ')),
)
const lines = fc.array(fc.tuple(fc.constantFrom(rosa, cora), text), { minLength: 1, maxLength: 8 })

test('whatever is said, every moment cuts its own words out of the text', () => {
  fc.assert(
    fc.property(lines, (said) => {
      const script = scriptOf(words(...said))
      const texts = new Map(script.lines.map((line) => [line.utterance.id, line.text]))
      for (const moment of allIn(script)) {
        expect(texts.get(moment.utterance)?.slice(moment.start, moment.end)).toBe(moment.words)
        expect(moment.words.trim()).not.toBe('')
        expect(moment.why).not.toBe('')
        expect(moment.confidence).toBeGreaterThan(0)
        expect(moment.confidence).toBeLessThanOrEqual(1)
      }
      for (const insight of findInsights(script))
        expect(texts.get(insight.utterance)).toContain(insight.words)
    }),
    { numRuns: 200 },
  )
})

test('letter case makes no difference', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces.filter((piece) => /^[\x20-\x7e’]+$/.test(piece))), { minLength: 1 }),
      (said) => {
        const joined = said.join(' ')
        const kinds = (line: string) =>
          allIn(scriptOf(words([cora, 'Okay.'], [rosa, line]))).map((one) => one.kind)
        expect(kinds(joined.toUpperCase())).toEqual(kinds(joined))
      },
    ),
  )
})

test('fillers and stammering change nothing', () => {
  const kinds = (line: string) => allIn(scriptOf(words([rosa, line]))).map((one) => one.kind)
  const plain = 'we are the best in the country and I will look into it'
  const spoken = 'um we we are uh the best you know in the country and I I will er look into it'
  expect(kinds(plain)).toContain('ego')
  expect(kinds(spoken)).toEqual(kinds(plain))
})

test('a hundred thousand words without an end are measured within a few seconds', () => {
  const long = `${'we are not the the only best most '.repeat(14_000)}`
  const before = process.hrtime.bigint()
  allIn(scriptOf(words([rosa, long], [cora, long])))
  expect(Number(process.hrtime.bigint() - before) / 1e9).toBeLessThan(8)
})
