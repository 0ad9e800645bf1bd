import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aliasOf } from '../../server/conversation/alias.ts'
import { alikeNames, isPartOf } from '../../server/conversation/alike-names.ts'
import { companyForms } from '../../server/conversation/company-words.ts'
import type { Party } from '../../server/conversation/conversation.ts'
import { withKnownPeople } from '../../server/conversation/known-people.ts'
import { phoneKey, phoneTail } from '../../server/conversation/phone-key.ts'

const rosa = { id: 'rosa', name: 'Rosa Díaz', email: 'rosa@loomworks.example', isRep: true }
const rena = { id: 'rena', name: 'Rena Okafor', email: 'rena@loomworks.example', isRep: true }

test('a number with its country is one number, however it is written', () => {
  const ways = [
    '+44 20 7946 0018',
    '0044 (0)20 7946-0018',
    'tel:+442079460018',
    '‪+44 20 7946 0018‬',
    '+４４２０７９４６００１８',
  ]
  for (const way of ways) expect(phoneKey(way), way).toBe('+442079460018')
})

test('a number without its country is not the one with it, and ends alike', () => {
  expect(phoneKey('020 7946 0018')).toBe('2079460018')
  expect(phoneTail(phoneKey('020 7946 0018') ?? '')).toBe(phoneTail(phoneKey('+44 20 7946 0018') ?? ''))
})

test('a short number, a word and a date are no number', () => {
  for (const text of [
    '4711',
    '7946 0018',
    '112',
    '',
    'Speaker 2',
    '2026-11-18',
    '+0 123 456 789',
    '+1',
    'x'.repeat(90),
  ])
    expect(phoneKey(text), text).toBeNull()
})

test('who is behind an extension is not the whole house', () => {
  expect(phoneKey('+44 20 7946 0018 ext. 12')).toBe('+442079460018;12')
  expect(phoneKey('+44 20 7946 0018 ext. 12')).not.toBe(phoneKey('+44 20 7946 0018 ext. 13'))
})

test('blanks, brackets and dashes change no number, and the compared form of it is itself', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 14 })
  const marks = fc.array(fc.constantFrom('', ' ', '-', '.', '/'), { minLength: 14, maxLength: 14 })
  fc.assert(
    fc.property(digits, marks, (all, between) => {
      const written = `+1${all.map((digit, at) => `${between[at] ?? ''}${digit}`).join('')}`
      const key = phoneKey(written)
      expect(key).toBe(`+1${all.join('')}`)
      expect(phoneKey(key ?? '')).toBe(key)
    }),
  )
})

test('what somebody goes by is an address, a number or a name, and a label is none of them', () => {
  expect(aliasOf(' Rosa.D@Loomworks.example ')).toEqual({ kind: 'email', key: 'rosa.d@loomworks.example' })
  expect(aliasOf('+44 7700 900018')).toEqual({ kind: 'phone', key: '+447700900018' })
  expect(aliasOf('Díaz, Rosa')).toEqual({ kind: 'name', key: 'rosa diaz' })
  for (const label of ['Speaker 2', '4711', '', 'Agent']) expect(aliasOf(label), label).toBeNull()
})

test('an alias is somebody: a name, a number in place of a name, an address', () => {
  const known = { ...rosa, aliases: ['Rosie at the mill', '+44 7700 900018', 'rosa@diaz.example'] }
  for (const party of [
    said('ROSIE at the Mill'),
    said('+44 (0)7700 900018'),
    said('R.', 'Rosa@diaz.example'),
  ])
    expect(peopleIn([party], [known, rena]), party.name ?? '').toEqual(['rosa'])
  expect(peopleIn([said('Lena', 'lena@diaz.example')], [known, rena])).toEqual([])
})

test('what two of ours go by is nobody’s, whether it is an alias of both or the name of one', () => {
  const both = [
    { ...rosa, aliases: ['The mill', 'Rena Okafor'] },
    { ...rena, aliases: ['the  MILL'] },
  ]
  for (const name of ['The Mill', 'Rena Okafor']) expect(peopleIn([said(name)], both), name).toEqual([])
  expect(peopleIn([said('Rosa Diaz')], both)).toEqual(['rosa'])
})

test('somebody who is there under two names is known by the full one', () => {
  const known = { ...rosa, aliases: ['Rosie'] }
  const found = withKnownPeople(made([said('Rosie'), said('Rosa Diaz')]), [known, rena])
  expect([...found.people]).toEqual([['p1', 'rosa']])
})

test('no alias that two share is ever matched, whoever has which', () => {
  const names = fc.constantFrom('Rosie', 'Rena', 'The mill', 'Rosa Diaz', '+44 7700 900018')
  const some = fc.array(names, { maxLength: 4 })
  fc.assert(
    fc.property(some, some, names, (rosas, renas, name) => {
      const ours = [
        { ...rosa, aliases: rosas },
        { ...rena, aliases: renas },
      ]
      const owners = new Set([
        ...(rosas.includes(name) || name === 'Rosa Diaz' ? ['rosa'] : []),
        ...(renas.includes(name) ? ['rena'] : []),
      ])
      expect(peopleIn([said(name)], ours)).toEqual(owners.size === 1 ? [...owners] : [])
    }),
  )
})

test('names one slip apart are found, and names that only look alike are not', () => {
  const pairs = (...names: string[]) =>
    alikeNames(
      names.map((name, at) => ({ id: String(at), name })),
      companyForms,
    )
  for (const [one, other] of [
    ['Cora Lindqvist', 'Cora Lindqivst'],
    ['Cora Lindqvist', 'Cora Lindquist'],
    ['Cora Lindqvist', 'Corra Lindqvist'],
  ] as const)
    expect(pairs(one, other), other).toMatchObject([{ how: 'near' }])
  for (const [one, other] of [
    ['Fjord Bakery', 'The FJORD bakery Ltd.'],
    ['Lindqvist, Cora', 'cora lindqvist'],
  ] as const)
    expect(pairs(one, other), other).toMatchObject([{ how: 'same' }])
  for (const [one, other] of [
    ['Depot 1', 'Depot 2'],
    ['Jan', 'Jon'],
    ['Cora Lindqvist', 'Carl Lindqvist'],
    ['', ''],
  ] as const)
    expect(pairs(one, other), other).toEqual([])
})

test('alike is alike both ways, and many of one name are as many pairs, not as many squared', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'c'), maxLength: 9 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      const how = (a: string, b: string) =>
        alikeNames([
          { id: '1', name: a },
          { id: '2', name: b },
        ])[0]?.how
      expect(how(one, other)).toBe(how(other, one))
    }),
  )
  const many = Array.from({ length: 500 }, (_, at) => ({ id: String(at), name: 'Cora Lindqvist' }))
  expect(alikeNames(many).length).toBeLessThan(500 * 5)
})

test('a part of a name is told from another name', () => {
  for (const part of ['Rosa', 'diaz', 'Rosa D.', 'R. Diaz', 'Diaz R'])
    expect(isPartOf(part, 'Rosa Díaz'), part).toBe(true)
  for (const part of ['Rosa Díaz', 'Rena', 'R. D.', 'Ros', 'Rosa Diaz Lopez', '', 'Rosa Rosa'])
    expect(isPartOf(part, 'Rosa Díaz'), part).toBe(false)
})

function said(name: string, email: string | null = null): Omit<Party, 'key'> {
  return { name, role: 'unknown', roleHow: 'none', roleConfidence: 0, email }
}

function made(parties: readonly Omit<Party, 'key'>[]) {
  const nothing = { id: 'x', channel: null, kind: null, language: null, startedAt: null, timeZone: null }
  return { ...nothing, parties: parties.map((party, at) => ({ ...party, key: `p${at}` })), utterances: [] }
}

function peopleIn(
  parties: readonly Omit<Party, 'key'>[],
  ours: Parameters<typeof withKnownPeople>[1],
): readonly string[] {
  return [...withKnownPeople(made(parties), ours).people.values()]
}
