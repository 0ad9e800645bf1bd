import { beforeAll, expect, test } from 'vitest'
import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { measure } from '../../server/measures/measure.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { longCall } from '../bench/long-call.ts'
import { call, cora, rosa, somebody, words } from '../call.ts'

const MOST_MS = 2000
const MUCH = 5_000_000
const reference = { now: '2026-11-18T15:00:00Z', zone: 'Europe/London' }

beforeAll(() => {
  takes(longCall(2_000))
})

const said: Readonly<Record<string, string>> = {
  'I will send you': 'I will send you ',
  'I will send it by Friday and': 'I will send it by Friday and ',
  'could you': 'could you ',
  'what do you': 'what do you ',
  'tell me': 'tell me ',
  'by tomorrow or Friday': 'by tomorrow or Friday ',
  yes: 'yes ',
  no: 'no. ',
  'question marks': '?',
  digits: '7',
  'one letter': 'a',
  'letters and hyphens': 'a-',
  apostrophes: "'",
  'new lines': '\n',
  spaces: ' ',
  faces: '😀',
  Hebrew: 'שלום ',
  Chinese: '你好',
}

for (const [what, piece] of Object.entries(said))
  test(`D-53 five megabytes of ${what}, half from the rep and half from a customer, are measured within two seconds`, () => {
    const half = much(piece).slice(0, MUCH / 2)
    expect(takes(words([cora, 'Could you send me the price?'], [rosa, half], [cora, half]))).toBeLessThan(
      MOST_MS,
    )
  })

const talk = longCall(9_000)
  .utterances.map(({ text }) => text)
  .join(' ')
const unmarked = talk.toLowerCase().replace(/[^a-z' ]/g, '')

for (const [what, text] of [
  ['with marks', much(`${talk} `)],
  ['without marks', much(`${unmarked} `)],
] as const)
  for (const who of [rosa, cora, somebody])
    test(`D-53 five megabytes of talk ${what} in one line of ${who.name} are measured within two seconds`, () => {
      expect(takes(words([rosa, 'What do you need?'], [who, text], [cora, 'Yes.']))).toBeLessThan(MOST_MS)
    })

test('a megabyte without a space is measured within two seconds', () => {
  expect(takes(words([rosa, 'x7ü'.repeat(330_000)], [cora, 'ab'.repeat(500_000)]))).toBeLessThan(MOST_MS)
})

test('a call of 40,000 words is measured within two seconds, whoever is who', () => {
  expect(takes(longCall(40_000))).toBeLessThan(MOST_MS)
  expect(takes(withoutRoles(longCall(40_000)))).toBeLessThan(MOST_MS)
})

test('D-53 a hundred thousand speakers are measured within two seconds, whoever is who', () => {
  const crowd: readonly Party[] = Array.from({ length: 100_000 }, (_, at) => ({
    ...cora,
    key: `s${at}`,
    name: `Speaker ${at}`,
  }))
  const all = call(
    [rosa, 0, 1, 'How can I help?'],
    ...crowd.map((who, at) => [who, at, at + 2, 'Price'] as const),
  )
  expect(takes(all)).toBeLessThan(MOST_MS)
  expect(takes(withoutRoles(all))).toBeLessThan(MOST_MS)
})

test('a hundred thousand lines of one word are measured within two seconds, with and without times', () => {
  const pair = call([rosa, 0, 1, 'Why?'], [cora, 1, 2, 'Price.'])
  const many = Array.from({ length: 50_000 }, (_, at) =>
    pair.utterances.map((one) => ({
      ...one,
      id: `${one.id}-${at}`,
      startMs: at * 2000,
      endMs: at * 2000 + 900,
    })),
  ).flat()
  expect(takes({ ...pair, utterances: many })).toBeLessThan(MOST_MS)
  const untimed = many.map((one) => ({ ...one, startMs: null, endMs: null }))
  expect(takes({ ...pair, utterances: untimed })).toBeLessThan(MOST_MS)
})

/** Milliseconds of processor time, so that a busy machine fails nobody. */
function takes(conversation: Conversation): number {
  const before = process.threadCpuUsage()
  measure(inferRoles(conversation), reference)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function much(piece: string): string {
  return piece.repeat(Math.ceil(MUCH / piece.length))
}

function withoutRoles(conversation: Conversation): Conversation {
  const nobody = { role: 'unknown', roleHow: 'none', roleConfidence: 0 } as const
  return { ...conversation, parties: conversation.parties.map((party) => ({ ...party, ...nobody })) }
}
