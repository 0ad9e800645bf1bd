import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { changeBetween, earlierReading } from '../../server/conversation/earlier.ts'
import { joined } from '../../server/conversation/joined.ts'
import { call, chat, cora, rena, rosa, words } from '../call.ts'

const at = (minute: number) => `2026-11-18T15:${String(minute).padStart(2, '0')}:00Z`
const first = chat([cora, at(0), 'Is Monday free?'], [rosa, at(4), 'It is.'])
const whole = chat(
  [cora, at(0), 'Is Monday free?'],
  [rosa, at(4), 'It is.'],
  [cora, at(30), 'Then we take it.'],
)

const said = ({ utterances }: Conversation) => utterances.map((one) => `${one.id} ${one.party}: ${one.text}`)

test('a later export adds what was written since, and what was there keeps its id', () => {
  const { conversation, idOf: _, ...counts } = joined(first, { ...whole, id: 'other' })
  expect(conversation.id).toBe('example')
  expect(said(conversation)).toEqual([
    'u1 cora: Is Monday free?',
    'u2 rosa: It is.',
    'u3 cora: Then we take it.',
  ])
  expect(counts).toEqual({ added: 1, changed: 0, missing: 0 })
})

test('a shorter export removes nothing', () => {
  const { conversation, idOf: _, ...counts } = joined(whole, first)
  expect(conversation).toEqual(whole)
  expect(counts).toEqual({ added: 0, changed: 0, missing: 1 })
})

test('two halves of a chat become the whole, in whatever order they come', () => {
  const second = chat([rosa, at(4), 'It is.'], [cora, at(30), 'Then we take it.'])
  const texts = (one: Conversation) => one.utterances.map(({ text }) => text)
  expect(texts(joined(first, second).conversation)).toEqual(texts(whole))
  expect(said(joined(second, first).conversation)).toEqual([
    'u3 cora: Is Monday free?',
    'u1 rosa: It is.',
    'u2 cora: Then we take it.',
  ])
  const { idOf } = joined(second, first)
  expect(['u1', 'u2'].map(idOf)).toEqual(['u3', 'u1'])
})

test('the same words twice in one minute are two messages, and stay two', () => {
  const twice = chat([cora, at(0), 'Hello?'], [cora, at(0), 'Hello?'])
  const thrice = chat([cora, at(0), 'Hello?'], [cora, at(0), 'Hello?'], [cora, at(0), 'Hello?'])
  expect(joined(twice, twice)).toMatchObject({ added: 0, missing: 0 })
  expect(joined(twice, thrice).conversation.utterances).toHaveLength(3)
  expect(joined(thrice, twice).conversation.utterances).toHaveLength(3)
})

test('other words of the same writer at the same instant are an edit, where nothing else could be meant', () => {
  const edited = chat([cora, at(0), 'Is Tuesday free?'], [rosa, at(4), 'It is.'])
  const { conversation, idOf: _, ...counts } = joined(first, edited)
  expect(said(conversation)).toEqual(['u1 cora: Is Tuesday free?', 'u2 rosa: It is.'])
  expect(counts).toEqual({ added: 0, changed: 1, missing: 0 })
  const two = chat([cora, at(0), 'Is Tuesday free?'], [cora, at(0), 'Or Wednesday?'], [rosa, at(4), 'It is.'])
  expect(joined(first, two)).toMatchObject({ added: 2, changed: 0, missing: 1 })
})

test('a message without an instant is edited where its id is the same', () => {
  const undated = (text: string) => ({
    ...words([cora, 'Is Monday free?'], [rosa, text]),
    channel: 'chat' as const,
  })
  const { conversation, changed } = joined(undated('It iss.'), undated('It is.'))
  expect(said(conversation)).toEqual(['u1 cora: Is Monday free?', 'u2 rosa: It is.'])
  expect(changed).toBe(1)
})

test('two mails of one sender without a date are two mails', () => {
  const undated = (text: string) => ({ ...words([cora, text]), channel: 'email' as const })
  const { conversation } = joined(undated('Is Monday free?'), undated('Then we take it.'))
  expect(said(conversation)).toEqual(['u1 cora: Is Monday free?', 'u2 cora: Then we take it.'])
})

test('somebody is known again by address, then by name, and never by a key that another has', () => {
  const keyed = (party: Party, key: string, known: Partial<Party> = {}) => ({ ...party, key, ...known })
  const mail = 'cora@buyer.example'
  const kept = chat(
    [keyed(cora, 's1', { email: mail }), at(0), 'Hello'],
    [keyed(rosa, 's2'), at(1), 'Hello Cora'],
  )
  const newer = chat(
    [keyed(rena, 's1'), at(2), 'I step in for Rosa.'],
    [keyed(cora, 's2', { email: mail.toUpperCase(), name: 'C. Lindqvist' }), at(3), 'Good.'],
    [keyed(rosa, 's3'), at(4), 'I am back.'],
  )
  expect(said(joined(kept, newer).conversation)).toEqual([
    'u1 s1: Hello',
    'u2 s2: Hello Cora',
    'u3 s1-2: I step in for Rosa.',
    'u4 s1: Good.',
    'u5 s2: I am back.',
  ])
})

test('what a person said of somebody stays, and what was open is filled', () => {
  const kept = {
    ...first,
    parties: [
      { ...cora, role: 'colleague' as const },
      { ...rosa, roleHow: 'none' as const, role: 'unknown' as const },
    ],
  }
  const { conversation } = joined(kept, whole)
  expect(conversation.parties.map(({ role, roleHow }) => [role, roleHow])).toEqual([
    ['colleague', 'given'],
    ['rep', 'given'],
  ])
})

test('a mail known by its id is the same mail, however another program shows its text', () => {
  const mail = { ...first, channel: 'email' as const }
  const again = {
    ...chat(
      [cora, null as never, 'Is Monday free? -- Sent from my phone'],
      [cora, at(30), 'Then we take it.'],
    ),
    channel: 'email' as const,
  }
  const { conversation } = joined(mail, again, new Map([['u1', 'u1']]))
  expect(said(conversation)).toEqual([
    'u1 cora: Is Monday free?',
    'u2 rosa: It is.',
    'u3 cora: Then we take it.',
  ])
})

test('a newer transcript of a call takes the place of the older, unless it says less', () => {
  const heard = call([rosa, 0, 5, 'What changed since spring?'], [cora, 5, 40, 'We lost to of the driver.'])
  const better = call(
    [rosa, 0, 5, 'What changed since spring?'],
    [cora, 5, 40, 'We lost two of the drivers.'],
  )
  expect(joined(heard, better)).toMatchObject({ conversation: better, added: 1, changed: 1, missing: 0 })
  expect(joined(better, heard)).toMatchObject({ conversation: better, added: 0, missing: 1 })
  const cut = call([rosa, 0, 5, 'What changed since spring?'])
  expect(joined(better, cut)).toMatchObject({ conversation: better, added: 0, missing: 1 })
})

test('words without times are one recording too: said again in other words they are not said twice', () => {
  const kept = words([rosa, 'What changed?'], [cora, 'We lost two.'])
  const newer = words([rosa, 'What changed?'], [cora, 'We lost two drivers.'])
  expect(joined(kept, newer).conversation.utterances).toHaveLength(2)
})

const lines = fc.array(
  fc.tuple(
    fc.constantFrom(rosa, cora, rena),
    fc.integer({ min: 0, max: 9 }).map(at),
    fc.constantFrom('a', 'b', 'c'),
  ),
  { minLength: 1, maxLength: 12 },
)
const inOrder = (of: typeof lines extends fc.Arbitrary<infer T> ? T : never) =>
  chat(...of.toSorted((a, b) => a[1].localeCompare(b[1])))

test('whatever two exports hold, nothing that is kept is lost, and bringing one again changes nothing', () => {
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const kept = inOrder(one)
      const { conversation, added } = joined(kept, inOrder(other))
      const ids = new Set(conversation.utterances.map(({ id }) => id))
      expect(kept.utterances.every(({ id }) => ids.has(id))).toBe(true)
      expect(ids.size).toBe(kept.utterances.length + added)
      const times = conversation.utterances.map((each) => each.at ?? '')
      expect(times).toEqual(times.toSorted())
      expect(joined(conversation, inOrder(other)).conversation).toEqual(conversation)
    }),
  )
})

test('the earlier reading can always be had again from the later one', () => {
  fc.assert(
    fc.property(lines, lines, fc.boolean(), (one, other, isReplaced) => {
      const earlier = inOrder(one)
      const later = isReplaced ? inOrder(other) : joined(earlier, inOrder(other)).conversation
      const change = JSON.parse(JSON.stringify(changeBetween(earlier, later)))
      expect(earlierReading(later, change)).toEqual(earlier)
    }),
  )
})

test('what only grew is kept as the little that it grew by', () => {
  const { added, before } = changeBetween(first, joined(first, whole).conversation)
  expect({ added, before }).toEqual({ added: ['u3'], before: [] })
})
