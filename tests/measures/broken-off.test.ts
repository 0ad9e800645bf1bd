import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { findAdvocacy } from '../../server/measures/advocacy.ts'
import { findCommitments } from '../../server/measures/commitments.ts'
import { findInsights } from '../../server/measures/insights.ts'
import { measure } from '../../server/measures/measure.ts'
import { findQuestions } from '../../server/measures/questions.ts'
import { Row } from '../../server/measures/row.ts'
import { type Script, scriptOf } from '../../server/measures/script.ts'
import { findServing } from '../../server/measures/serving.ts'
import { tokensOf } from '../../server/measures/tokens.ts'
import { findUptake } from '../../server/measures/uptake.ts'
import { call, cora, rosa } from '../call.ts'

const reference = { now: '2026-11-18T15:00:00Z', zone: 'Europe/London' }

const theirs = call(
  [rosa, 0, 8, "Why did the old fryer fail you? I'd like to understand how the kitchen works, and when."],
  [
    cora,
    9,
    20,
    'We lost two fitters in May, um, and the filters clog every week. Could you send me the price?',
  ],
  [cora, 21, 24, 'And would you ring me by Friday?'],
  [rosa, 25, 33, "So the filters clog every week? I'll send the price today and I'll ring you on Friday."],
  [cora, 34, 38, 'Great. We need it before the season, because the line stops.'],
)
const ours = call(
  [rosa, 0, 6, 'What would help your bakers most this winter?'],
  [cora, 7, 15, 'A quieter mixer. The old one stops at four.'],
  [rosa, 16, 22, "You know your bakers best. We'll bring a mixer on Monday so that you can hear it."],
)

const measured = (conversation: Conversation) =>
  JSON.stringify(measure(structuredClone(conversation), reference))
const asFresh = measured(ours)

/** The script of a conversation in which one look at a line or a word, counted from 1, fails. */
function failingAt(conversation: Conversation, look: number): { readonly script: Script; looks(): number } {
  let looks = 0
  const seen = new WeakMap<object, object>()
  const watched = <T>(value: T, name: string | symbol = ''): T => {
    if (typeof value !== 'object' || value === null || name === 'word' || name === 'readings') return value
    const known = seen.get(value)
    if (known) return known as T
    const proxy = new Proxy(value, {
      get(target, key) {
        looks += 1
        if (looks === look) throw new Error('The oven is cold')
        return watched(Reflect.get(target, key), key)
      },
    })
    seen.set(value, proxy)
    return proxy as T
  }
  return { script: watched(scriptOf(structuredClone(conversation))), looks: () => looks }
}

const finders: readonly ((script: Script) => unknown)[] = [
  findQuestions,
  findServing,
  findAdvocacy,
  findInsights,
  findUptake,
  (script) => findCommitments(script, reference),
]

test('a measuring that breaks off, wherever it does, leaves nothing to the next conversation', () => {
  for (const find of finders) {
    const whole = failingAt(theirs, 0)
    find(whole.script)
    expect(whole.looks()).toBeGreaterThan(50)
    for (let look = 1; look <= whole.looks(); look += Math.ceil(whole.looks() / 60)) {
      expect(() => find(failingAt(theirs, look).script)).toThrow('The oven is cold')
      expect(measured(ours)).toBe(asFresh)
    }
  }
})

test('words cut out of a text that breaks off are no words of the next text', () => {
  const text = 'ten ovens by Friday'
  const breaking = {
    length: text.length,
    charAt: (at: number) => text.charAt(at),
    slice: text.slice.bind(text),
  }
  const read = (at: number): number => {
    if (at > 6) throw new Error('The oven is cold')
    return text.charCodeAt(at)
  }
  expect(() => tokensOf({ ...breaking, charCodeAt: read } as unknown as string)).toThrow('The oven is cold')
  expect(tokensOf('two fryers').map((one) => one.text)).toEqual(['two', 'fryers'])
})

test('a row that begins again holds nothing of before', () => {
  const row = new Row<string>()
  row.push('Rosa')
  row.clear()
  row.push('Cora')
  expect([row.length, row.last, row.take(), row.length]).toEqual([1, 'Cora', ['Cora'], 0])
})
