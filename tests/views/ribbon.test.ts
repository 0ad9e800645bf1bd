import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { densityOf } from '../../views/components/ribbon/density.ts'
import { sceneOf } from '../../views/components/ribbon/scene.ts'
import { chipsByUtterance } from '../../views/conversations/chips.ts'
import { heroOf } from '../../views/conversations/hero.ts'
import { drawnMarks } from '../../views/conversations/marks.ts'
import { turnsSaid } from '../../views/conversations/said.ts'
import { bakeryCall, shopChat, stranger } from './talk.ts'
import { bakeryFindings } from './talk-findings.ts'

test('the narrow ribbon’s area is the airtime, at any width', () => {
  const call = bakeryCall()
  const airtime = customerAirtime(call)
  const share = airtime.known ? airtime.value : Number.NaN
  fc.assert(
    fc.property(fc.integer({ min: 24, max: 400 }), (columns) => {
      const drawn = densityOf(call, columns)
      const customer = drawn.reduce((sum, column) => sum + column.customer, 0)
      const ours = drawn.reduce((sum, column) => sum + column.ours, 0)
      expect(drawn.length).toBe(columns)
      expect(Math.abs(customer / (customer + ours) - share)).toBeLessThan(0.02)
    }),
    { numRuns: 20 },
  )
})

test('an unknown speaker is drawn in neither lane', () => {
  const scene = sceneOf(bakeryCall(stranger))
  expect(scene.kind).toBe('time')
  const sides = scene.kind === 'time' ? new Set(scene.blocks.map((block) => block.side)) : new Set()
  expect(sides).toEqual(new Set(['ours', 'unknown']))
})

test('a chat is one step a message, the longest the tallest', () => {
  const scene = sceneOf(shopChat())
  const steps = scene.kind === 'steps' ? scene.steps : []
  expect(steps.length).toBe(6)
  expect(Math.max(...steps.map((step) => step.height))).toBe(1)
  expect(steps[0]).toMatchObject({ side: 'customer', height: 1 })
})

test('no word of a conversation is missing from its transcript', () => {
  const call = bakeryCall()
  const said = turnsSaid(call).flatMap((turn) => turn.utterances.map((one) => one.id))
  expect(said).toEqual(call.utterances.map((one) => one.id))
})

test('five kinds of mark stand on the ribbon at first; the hidden ones are counted', () => {
  const call = bakeryCall()
  const found = bakeryFindings(call)
  const textOf = (id: string) => call.utterances.find((one) => one.id === id)?.text ?? ''
  const chips = chipsByUtterance({ ...found, textOf, mayJudge: true })
  const first = drawnMarks(call, chips, (id) => id, false)
  const all = drawnMarks(call, chips, (id) => id, true)
  expect(first.legend.length).toBeLessThanOrEqual(5)
  expect(all.legend.length).toBe(first.legend.length + first.hidden)
  expect(all.marks.length).toBe(all.legend.reduce((sum, one) => sum + one.count, 0))
})

test('what was learnt in one endless breath is looked at once', () => {
  const { insights } = bakeryFindings(bakeryCall())
  const asked = performance.now()
  const endless = insights.map((one) => ({ ...one, words: 'we need it '.repeat(50_000) }))
  expect(heroOf(endless)).toBeNull()
  expect(performance.now() - asked).toBeLessThan(1000)
})

test('a page opens with what a person accepted, and never with a bare errand', () => {
  const { insights } = bakeryFindings(bakeryCall())
  expect(heroOf(insights)?.verdict).toBe('agreed')
  expect(heroOf(insights.map((one) => ({ ...one, kind: 'request' as const })))).toBeNull()
})
