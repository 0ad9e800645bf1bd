import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { carriedOver, laidOver, type Repair, repaired } from '../../server/conversation/repaired.ts'
import { told } from '../../server/conversation/told-repair.ts'
import { call, chat, cora, rosa, somebody } from '../call.ts'

const talk = call(
  [rosa, 0, 10, 'What changed since spring? We lost two of the drivers.'],
  [cora, 10, 20, 'And the van is old.'],
  [somebody, 20, 30, 'That is a lot at once.'],
)

test('a line is given to somebody else, and a whole voice', () => {
  expect(whoSays(repaired(talk, { is: 'give', utterances: ['u3'], to: 'cora' }))).toEqual([
    'rosa',
    'cora',
    'cora',
  ])
  expect(whoSays(repaired(talk, { is: 'give-voice', voice: 'cora', to: 'rosa' }))).toEqual([
    'rosa',
    'rosa',
    's2',
  ])
})

test('somebody nobody had heard joins with the line that is theirs', () => {
  const newcomer = { name: 'Bram Halder', role: 'customer' } as const
  const after = repaired(talk, { is: 'give', utterances: ['u3'], to: 'person-2', newcomer })
  expect(whoSays(after)).toEqual(['rosa', 'cora', 'person-2'])
  expect(after?.parties.at(-1)).toMatchObject({ name: 'Bram Halder', role: 'customer', roleHow: 'given' })
})

test('a line is split at a word, and its time is shared out by letters', () => {
  const after = repaired(talk, { is: 'split', utterance: 'u1', word: 4 })
  expect(after?.utterances.slice(0, 2)).toEqual([
    { id: 'u1', party: 'rosa', startMs: 0, endMs: 5000, at: null, text: 'What changed since spring?' },
    { id: 'u1~4', party: 'rosa', startMs: 5000, endMs: 10000, at: null, text: 'We lost two of the drivers.' },
  ])
})

test('where words have times, the parts have theirs', () => {
  const [first, ...others] = talk.utterances
  const words = (first?.text ?? '')
    .split(' ')
    .map((text, at) => ({ text, startMs: at * 900, endMs: at * 900 + 700 }))
  const timed = { ...talk, utterances: [{ ...first, words } as NonNullable<typeof first>, ...others] }
  const [one, two] = repaired(timed, { is: 'split', utterance: 'u1', word: 4 })?.utterances ?? []
  expect(one).toMatchObject({ startMs: 0, endMs: 3400 })
  expect(two).toMatchObject({ startMs: 3600, endMs: 10000 })
  expect([one?.words?.length, two?.words?.length]).toEqual([4, 6])
})

test('a line that has no end is split where the next begins to count', () => {
  const open = { ...talk, utterances: talk.utterances.map((one) => ({ ...one, endMs: null })) }
  const [one, two] = repaired(open, { is: 'split', utterance: 'u1', word: 4 })?.utterances ?? []
  expect([one?.startMs, one?.endMs, two?.startMs, two?.endMs]).toEqual([0, null, 5000, null])
})

test('joining a line with the one before undoes a split, word for word', () => {
  const split = repaired(talk, { is: 'split', utterance: 'u1', word: 4 })
  expect(split && repaired(split, { is: 'join', utterances: ['u1~4'] })).toEqual(talk)
})

test('a message that is joined stays a message of its own, by whoever wrote the one before', () => {
  const written = chat(
    [rosa, '2026-11-18T15:00:00Z', 'Good morning.'],
    [cora, '2026-11-18T15:01:00Z', 'Monday at seven?'],
  )
  const after = repaired(written, { is: 'join', utterances: ['u2'] })
  expect(after?.utterances.map(({ text }) => text)).toEqual(['Good morning.', 'Monday at seven?'])
  expect(whoSays(after)).toEqual(['rosa', 'rosa'])
})

test('two who are swapped change their words and keep their names and sides, for sure', () => {
  const guessed = { ...talk, parties: talk.parties.map((one) => ({ ...one, roleHow: 'inferred' as const })) }
  const swap: Repair = { is: 'swap', parties: ['rosa', 'cora'], roles: ['rep', 'customer'] }
  const { conversation } = laidOver(guessed, [swap])
  expect(whoSays(conversation)).toEqual(['cora', 'rosa', 's2'])
  expect(conversation.parties).toMatchObject([
    { key: 'rosa', role: 'rep', roleHow: 'given' },
    { key: 'cora', role: 'customer', roleHow: 'given' },
    { key: 's2', role: 'unknown', roleHow: 'none' },
  ])
})

test('what does not fit changes nothing and is named', () => {
  const wrong: readonly Repair[] = [
    { is: 'who', party: 'nobody', role: 'rep' },
    { is: 'give', utterances: ['u9'], to: 'cora' },
    { is: 'give', utterances: ['u1'], to: 'nobody' },
    { is: 'give-voice', voice: 'nobody', to: 'cora' },
    { is: 'swap', parties: ['rosa', 'rosa'], roles: ['rep', 'rep'] },
    { is: 'split', utterance: 'u1', word: 0 },
    { is: 'split', utterance: 'u1', word: 10 },
    { is: 'join', utterances: ['u1'] },
    { is: 'join', utterances: [] },
  ]
  expect(laidOver(talk, wrong)).toEqual({ conversation: talk, misfits: wrong.map((_, at) => at) })
})

test('the history tells what stood there and what stands there now', () => {
  const tell = (repair: Repair) => told(repair, talk, repaired(talk, repair) ?? talk)
  expect(tell({ is: 'give', utterances: ['u3'], to: 'cora' })).toEqual({
    is: 'give',
    words: 'That is a lot at once.',
    count: 1,
    old: 'Speaker 2',
    new: 'Cora Lindqvist',
  })
  expect(tell({ is: 'join', utterances: ['u2'] })).toMatchObject({ old: 'Cora Lindqvist', new: 'Rosa Diaz' })
  expect(tell({ is: 'split', utterance: 'u1', word: 4 })).toMatchObject({
    new: ['What changed since spring?', 'We lost two of the drivers.'],
  })
  expect(tell({ is: 'who', party: 's2', role: 'customer' })).toMatchObject({
    old: { role: 'unknown' },
    new: { role: 'customer' },
  })
})

test('a repair goes along to another reading, as far as its lines are there', () => {
  const idOf = (id: string) => (id === 'u2' ? undefined : `x-${id}`)
  expect(carriedOver({ is: 'give', utterances: ['u1', 'u2'], to: 'cora' }, idOf)).toMatchObject({
    utterances: ['x-u1'],
  })
  expect(carriedOver({ is: 'split', utterance: 'u2', word: 2 }, idOf)).toBeUndefined()
})

test('whatever is put right, no word is added or lost and nothing is out of order', () => {
  fc.assert(
    fc.property(fc.array(anyRepair(), { maxLength: 12 }), (repairs) => {
      const { conversation } = laidOver(talk, repairs)
      expect(lettersOf(conversation)).toBe(lettersOf(talk))
      const keys = new Set(conversation.parties.map(({ key }) => key))
      expect(conversation.utterances.every(({ party }) => keys.has(party))).toBe(true)
      const ids = conversation.utterances.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const starts = conversation.utterances.map(({ startMs }) => startMs ?? -1)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(laidOver(talk, repairs).conversation).toEqual(conversation)
    }),
  )
})

function anyRepair(): fc.Arbitrary<Repair> {
  const party = fc.constantFrom('rosa', 'cora', 's2', 'nobody')
  const utterance = fc.constantFrom('u1', 'u2', 'u3', 'u1~4', 'u2~2', 'u9')
  const utterances = fc.array(utterance, { minLength: 1, maxLength: 2 })
  return fc.oneof(
    fc.record({ is: fc.constant('give' as const), utterances, to: party }),
    fc.record({ is: fc.constant('give-voice' as const), voice: party, to: party }),
    fc.record({ is: fc.constant('split' as const), utterance, word: fc.integer({ min: 0, max: 12 }) }),
    fc.record({ is: fc.constant('join' as const), utterances }),
    fc.record({
      is: fc.constant('swap' as const),
      parties: fc.tuple(party, party),
      roles: fc.constant(['rep', 'customer'] as const),
    }),
  )
}

function whoSays(conversation: Conversation | undefined): readonly string[] {
  return conversation?.utterances.map(({ party }) => party) ?? []
}

function lettersOf({ utterances }: Conversation): string {
  return utterances.map(({ text }) => text.replace(/\s/g, '')).join('')
}
