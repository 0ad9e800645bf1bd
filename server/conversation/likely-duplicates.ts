import { type Alike, alikeNames, areWordsOf, type Named } from './alike-names.ts'
import { companyForms } from './company-words.ts'
import { domainOf } from './known-people.ts'
import { nameWords } from './name-key.ts'
import { phoneTail } from './phone-key.ts'

/** A customer, as far as it takes to see that two may be one. */
export interface Resembling extends Named {
  readonly account: string | null
  readonly emails: readonly string[]
  /** In the form numbers are compared in. */
  readonly phones: readonly string[]
}

/**
 * Why two may be one: `phone`, their numbers end alike; `name`, they go by one name, and nothing says that they are
 * of two companies; `near-name`, by names one slip apart; `part-of-name`, one name is short for the other, in one
 * company; for accounts `domain`, people of the one have mail at the other's domain.
 */
export type Likeness = 'phone' | 'name' | 'near-name' | 'part-of-name' | 'domain'

/** Two that may be one, by id for customers and by name for accounts. */
export interface Duplicate {
  readonly one: string
  readonly other: string
  readonly why: Likeness
}

/** No more than so many of one company are tried for a name that is short for another. */
const TRIED = 4

/**
 * The customers who may be one and the same, each pair once, with the first reason there is. Linear in the number
 * of customers. Nothing is done about any of them: a person says so.
 */
export function likelyCustomers(customers: readonly Resembling[]): readonly Duplicate[] {
  const byId = new Map(customers.map((one) => [one.id, one]))
  const named = customers.map((one) => ({ id: one.id, name: nameOf(one) }))
  const names = alikeNames(named).flatMap((pair) => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)]
    return one && other && mayBeTogether(one, other) && isWhole(nameOf(one)) ? [ofNames(pair)] : []
  })
  return once([...samePhones(customers), ...names, ...shortNames(customers)])
}

/**
 * The accounts that may be one and the same: by the mail of their people, or by their names without what stands
 * behind a company's name in a register. Linear in the number of customers.
 */
export function likelyAccounts(
  customers: readonly Resembling[],
  domains: readonly { readonly domain: string; readonly account: string }[],
): readonly Duplicate[] {
  const accounts = [...new Set(customers.flatMap(({ account }) => account ?? []))]
  const byDomain = new Map(accounts.map((account) => [account, account]))
  for (const { domain, account } of domains) byDomain.set(domain, account)
  const byMail = customers.flatMap(({ account, emails }) =>
    emails.flatMap((email): Duplicate[] => {
      const other = byDomain.get(domainOf(email) ?? '')
      return account === null || !other || other === account ? [] : [{ one: account, other, why: 'domain' }]
    }),
  )
  const named = accounts.map((account) => ({ id: account, name: companyName(account) }))
  return once([...byMail, ...alikeNames(named, companyForms).map(ofNames)])
}

function samePhones(customers: readonly Resembling[]): readonly Duplicate[] {
  const first = new Map<string, string>()
  return customers.flatMap(({ id, phones }) =>
    phones.flatMap((phone): Duplicate[] => {
      const tail = phoneTail(phone)
      const before = tail === null ? undefined : first.get(tail)
      if (tail !== null && before === undefined) first.set(tail, id)
      return before === undefined || before === id ? [] : [{ one: before, other: id, why: 'phone' }]
    }),
  )
}

function shortNames(customers: readonly Resembling[]): readonly Duplicate[] {
  const colleagues = Map.groupBy(customers, (one) => one.account)
  return [...colleagues].flatMap(([account, all]) =>
    account === null || all.length === 1 ? [] : shortNamesAmong(all),
  )
}

function shortNamesAmong(colleagues: readonly Resembling[]): readonly Duplicate[] {
  const named = colleagues.map((one) => ({ id: one.id, words: nameWords(nameOf(one)) }))
  const shelves = new Map<string, typeof named>()
  for (const one of named)
    for (const word of new Set(one.words)) {
      const shelf = shelves.get(word) ?? []
      if (shelf.length < TRIED) shelf.push(one)
      shelves.set(word, shelf)
    }
  return named.flatMap((short) =>
    [...new Set(short.words)].flatMap((word) =>
      (shelves.get(word) ?? [])
        .filter((long) => areWordsOf(short.words, long.words))
        .map((long): Duplicate => ({ one: long.id, other: short.id, why: 'part-of-name' })),
    ),
  )
}

/** Who is known by an address alone goes by what stands before its at sign. */
function nameOf({ name }: Resembling): string {
  const [local = ''] = name.includes('@') ? name.split('@') : [name]
  return name.includes('@') ? local.replace(/[._+-]/g, ' ') : local
}

/** "fjord-bakery.example" as "fjordbakery", "Fjord Bakery Ltd" as "fjordbakery ltd". */
function companyName(account: string): string {
  const [label = ''] = /^[^\s@]+\.[^\s@]+$/.test(account) ? account.replace(/^www\./i, '').split('.') : []
  const words = nameWords(label === '' ? account : label)
  const own = words.filter((word) => !companyForms.has(word))
  return (own.length === 0 ? words : own).join('')
}

function mayBeTogether(one: Resembling, other: Resembling): boolean {
  return one.account === null || other.account === null || one.account === other.account
}

/** A first name alone says too little. */
function isWhole(name: string): boolean {
  return nameWords(name).length > 1 || /[^\p{Script=Latin}\s]/u.test(name)
}

function ofNames({ one, other, how }: Alike): Duplicate {
  return { one, other, why: how === 'same' ? 'name' : 'near-name' }
}

function once(all: readonly Duplicate[]): readonly Duplicate[] {
  const found = new Map<string, Duplicate>()
  for (const pair of all) {
    const key = [pair.one, pair.other].toSorted().join('\n')
    if (!found.has(key)) found.set(key, pair)
  }
  return [...found.values()]
}
