import { expect, test } from 'vitest'
import {
  likelyAccounts,
  likelyCustomers,
  type Resembling,
} from '../../server/conversation/likely-duplicates.ts'
import { resemblingSpeakers } from '../../server/conversation/resembling-speakers.ts'

const cora = somebody('cora', 'Cora Lindqvist', { account: 'Fjord Bakery' })

test('two of one name in one company, or where nobody knows the company, may be one', () => {
  for (const account of ['Fjord Bakery', null])
    expect(likelyCustomers([cora, somebody('x', 'LINDQVIST, Cora', { account })])).toEqual([
      { one: 'cora', other: 'x', why: 'name' },
    ])
  expect(likelyCustomers([cora, somebody('x', 'Cora Lindqvist', { account: 'Depot' })])).toEqual([])
})

test('a slip of the pen, a number that ends alike, a short name and a bare address are reasons', () => {
  const phones = (phone: string) => ({ phones: [phone] })
  for (const [one, other, why] of [
    [cora, somebody('x', 'Cora Lindquist'), 'near-name'],
    [somebody('a', 'Cora', phones('+442079460018')), somebody('b', 'Tom', phones('2079460018')), 'phone'],
    [cora, somebody('x', 'Cora', { account: 'Fjord Bakery' }), 'part-of-name'],
    [cora, somebody('x', 'cora.lindqvist@fjord.example', { account: 'Fjord Bakery' }), 'name'],
  ] as const)
    expect(likelyCustomers([one, other]), why).toEqual([expect.objectContaining({ why })])
})

test('a first name alone is nobody’s twin', () => {
  expect(likelyCustomers([somebody('a', 'Cora'), somebody('b', 'Cora')])).toEqual([])
})

test('a company is one with the domain its people write from, and with its name in a register', () => {
  const mail = { emails: ['cora@fjordbakery.example'] }
  const own = somebody('a', 'Cora', { account: 'Fjord Bakery', ...mail })
  expect(likelyAccounts([own, somebody('b', 'Jon', { account: 'fjordbakery.example' })], [])).toEqual([
    { one: 'Fjord Bakery', other: 'fjordbakery.example', why: 'domain' },
  ])
  const far = somebody('c', 'Ida', { account: 'Fjord Bakery Ltd.' })
  expect(likelyAccounts([somebody('b', 'Jon', { account: 'Fjord Bakery' }), far], [])).toEqual([
    { one: 'Fjord Bakery', other: 'Fjord Bakery Ltd.', why: 'name' },
  ])
  const free = somebody('d', 'Jon', { account: 'Jon', emails: ['jon@gmail.com'] })
  expect(likelyAccounts([free, somebody('e', 'Ann', { account: 'gmail.com' })], [])).toEqual([])
})

test('thousands of one name or one company are told in as many steps, not as many squared', () => {
  const many = Array.from({ length: 5_000 }, (_, at) =>
    somebody(String(at), at % 2 ? 'Cora Lindqvist' : `Cora ${at}`, { account: 'Fjord Bakery' }),
  )
  expect(likelyCustomers(many).length).toBeLessThan(5_000 * 10)
})

test('speakers by a part of a name are counted once for each conversation', () => {
  const ours = [
    { id: 'rosa', name: 'Rosa Diaz' },
    { id: 'ravi', name: 'Ravi Menon' },
  ]
  expect(resemblingSpeakers(['Rosa', 'ROSA', 'Cora', 'R. Menon', 'Rosa Diaz'], ours)).toEqual([
    { label: 'Rosa', personId: 'rosa', conversations: 2 },
    { label: 'R. Menon', personId: 'ravi', conversations: 1 },
  ])
})

function somebody(id: string, name: string, more: Partial<Resembling> = {}): Resembling {
  return { id, name, account: null, emails: [], phones: [], ...more }
}
