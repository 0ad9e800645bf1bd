import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Party } from '../../server/conversation/conversation.ts'
import { domainOf, withKnownPeople } from '../../server/conversation/known-people.ts'
import { isLabel } from '../../server/conversation/labels.ts'

const rosa = { id: 'rosa', name: 'Rosa Díaz', email: 'rosa@loomworks.example', isRep: true }
const rena = { id: 'rena', name: 'Rena Okafor', email: 'rena@loomworks.example', isRep: true }
const mina = { id: 'mina', name: 'Mina Aalto', email: 'mina@loomworks.example', isRep: false }
const ours = [rosa, rena, mina]

test('an address is somebody, in whatever case it is written', () => {
  expect(known([party('a', 'R.', 'Rosa@Loomworks.Example')])).toMatchObject([
    { role: 'rep', roleHow: 'domain', roleConfidence: 1 },
  ])
})

test('an address of our own mail is a colleague, and beside one of ours anybody else who writes is the customer', () => {
  const roles = known([
    party('a', 'Rosa', 'rosa@loomworks.example'),
    party('b', 'Depot', 'depot@loomworks.example'),
    party('c', 'Cora', 'cora@fjordbakery.example'),
    party('d', 'Tom', null),
  ]).map((one) => one.role)
  expect(roles).toEqual(['rep', 'colleague', 'customer', 'unknown'])
})

test('whoever was a colleague by the domain alone is the rep once their address is known', () => {
  const before = known([party('a', 'Nina', 'nina@loomworks.example')])
  expect(before[0]?.role).toBe('colleague')
  const nina = { id: 'nina', name: 'Nina Vale', email: 'nina@loomworks.example', isRep: true }
  expect(withKnownPeople(made(before), [...ours, nina]).conversation.parties[0]).toMatchObject({
    ...{ role: 'rep', roleHow: 'domain', roleConfidence: 1 },
  })
})

test('whoever writes us a mail from elsewhere is the customer, though none of ours has answered', () => {
  const mail = { ...made([party('a', 'Cora', 'cora@fjordbakery.example')]), channel: 'email' } as const
  expect(withKnownPeople(mail, ours).conversation.parties[0]?.role).toBe('customer')
  expect(withKnownPeople(mail, []).conversation.parties[0]?.role).toBe('unknown')
})

test('a full name is somebody, with or without accents, and last name first', () => {
  for (const name of ['Rosa Diaz', 'ROSA DÍAZ', 'Diaz, Rosa', ' rosa  diaz '])
    expect(known([party('a', name)])[0]?.role, name).toBe('rep')
  expect(known([party('a', 'Mina Aalto')])[0]?.role).toBe('colleague')
})

test('a first name is nobody, unless the uploader said whose conversation it is', () => {
  const parties = [party('a', 'Rosa'), party('b', 'Cora')]
  expect(known(parties)[0]?.role).toBe('unknown')
  expect(known(parties, 'rosa')[0]?.role).toBe('rep')
  expect(known(parties, 'rena')[0]?.role).toBe('unknown')
  expect(known([party('a', 'Rosa'), party('b', 'Rosa')], 'rosa').map((one) => one.role)).toEqual([
    'unknown',
    'unknown',
  ])
})

test('two of ours of one name are told apart by nothing', () => {
  const namesake = { ...rosa, id: 'rosa-2', email: 'rosa2@loomworks.example' }
  const { people, conversation } = withKnownPeople(made([party('a', 'Rosa Diaz')]), [...ours, namesake])
  expect(people.size).toBe(0)
  expect(conversation.parties[0]?.role).toBe('unknown')
})

test('what the file or a person says of a role stays', () => {
  const given = { ...party('a', 'Rosa Diaz'), role: 'customer', roleHow: 'field', roleConfidence: 1 } as const
  const { people, conversation } = withKnownPeople(made([given]), ours)
  expect(conversation.parties[0]).toEqual(given)
  expect(people.size).toBe(0)
})

test('a mailbox thousands share says nothing', () => {
  const freelance = { id: 'rolf', name: 'Rolf Imhof', email: 'rolf@gmail.com', isRep: true }
  const { conversation } = withKnownPeople(made([party('a', 'Cora', 'cora@gmail.com')]), [freelance])
  expect(conversation.parties[0]?.role).toBe('unknown')
  expect(domainOf('cora@gmail.com')).toBeNull()
  expect(domainOf('cora@FjordBakery.example')).toBe('fjordbakery.example')
})

test('a label is nobody', () => {
  for (const label of [
    'Speaker 2',
    'spk_0',
    'Customer',
    'AGENT',
    'S1',
    '+44 20 7946 0000',
    'Unknown Speaker',
    '',
    'B',
  ])
    expect(isLabel(label), label).toBe(true)
  for (const name of ['Cora', 'Cora Lindqvist', 'Speaker Jones', 'Ola Nordmann', '王伟'])
    expect(isLabel(name), name).toBe(false)
})

test('nobody gains or loses a line, whoever is known', () => {
  const somebody = fc.record({
    name: fc.option(fc.constantFrom('Rosa Diaz', 'Rosa', 'Cora', 'Mina Aalto', 'Speaker 1')),
    email: fc.option(fc.constantFrom('rosa@loomworks.example', 'cora@fjordbakery.example', 'no address')),
  })
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 6 }), (all) => {
      const before = made(all.map(({ name, email }, at) => party(`p${at}`, name, email)))
      const { conversation, people } = withKnownPeople(before, ours, 'rosa')
      const bare = ({ key, name, email }: Party) => ({ key, name, email })
      expect(conversation.parties.map(bare)).toEqual(before.parties.map(bare))
      for (const one of conversation.parties) expect(one.roleHow === 'none').toBe(one.role === 'unknown')
      for (const key of people.keys()) expect(before.parties.some((one) => one.key === key)).toBe(true)
    }),
  )
})

function party(key: string, name: string | null, email: string | null = null): Party {
  return { key, name, role: 'unknown', roleHow: 'none', roleConfidence: 0, email }
}

function made(parties: readonly Party[]) {
  return {
    id: 'x',
    channel: null,
    kind: null,
    language: null,
    startedAt: null,
    timeZone: null,
    parties,
    utterances: [],
  }
}

function known(parties: readonly Party[], whose: string | null = null): readonly Party[] {
  return withKnownPeople(made(parties), ours, whose).conversation.parties
}
