import type { Kysely } from 'kysely'
import { accountDomains } from '../../db/queries/account-domains.ts'
import { type CustomerField, filledFields } from '../../db/queries/customer-fields.ts'
import { customerNameKey } from '../../db/queries/customers.ts'
import { type KnownCustomer, knownCustomersFor } from '../../db/queries/known-customers.ts'
import { accountsNow } from '../../db/queries/merges.ts'
import { activePeople, type Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { domainOf } from '../conversation/known-people.ts'
import type { NamedRow } from '../readers/identity-table.ts'
import type { contactColumns } from '../readers/lexicons/identity-columns.ts'

export type ContactCells = NamedRow<keyof typeof contactColumns>

/** What is known before a table of contacts is read, by what it is looked up by. */
export interface AroundContacts {
  readonly byEmail: ReadonlyMap<string, KnownCustomer>
  readonly byPhone: ReadonlyMap<string, KnownCustomer>
  readonly byName: ReadonlyMap<string, readonly KnownCustomer[]>
  readonly byAccount: ReadonlyMap<string, readonly KnownCustomer[]>
  /** Names of accounts by how they are compared, and what accounts that were merged are called now. */
  readonly accounts: Map<string, string>
  readonly domains: ReadonlyMap<string, string>
  /** Who claims a domain first in this file, and in which line. */
  readonly claims: ReadonlyMap<string, { readonly account: string; readonly line: number }>
  readonly ourDomains: ReadonlySet<string>
  readonly ourMails: ReadonlySet<string>
  /** Lines of this file that told of somebody, by address, number, or name and company. */
  readonly told: Map<string, number>
  readonly byId: ReadonlyMap<string, KnownCustomer>
  readonly fields: readonly CustomerField[]
  /** What fills the fields of a customer, by the id of the field. */
  readonly filled: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Everything a row of the table is compared with. */
export async function aroundContacts(
  db: Kysely<Database>,
  viewer: Viewer,
  rows: readonly ContactCells[],
  fields: readonly CustomerField[],
): Promise<AroundContacts> {
  const known = await knownCustomersFor(db, viewer)
  const ours = await activePeople(db)
  const merged = await accountsNow(db)
  const domains = (await accountDomains(db)).map(({ domain, account }) => ({
    domain,
    account: merged.get(account) ?? account,
  }))
  const by = (of: (one: KnownCustomer) => readonly string[]) =>
    new Map(known.flatMap((one) => of(one).map((key) => [key, one] as const)))
  const named = known.flatMap((one) => one.names.map((name) => ({ name, one })))
  const names = [...known.flatMap((one) => one.account ?? []), ...domains.map((one) => one.account)]
  const accounts = new Map([
    ...names.map((name) => [customerNameKey(name), name] as const),
    ...[...merged].map(([was, is]) => [customerNameKey(was), is] as const),
  ])
  return {
    byEmail: by((one) => one.emails),
    byPhone: by((one) => one.phones),
    byName: new Map(
      [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map(({ one }) => one)]),
    ),
    byAccount: Map.groupBy(known, (one) => one.account ?? ''),
    accounts,
    domains: new Map(domains.map((one) => [one.domain, one.account])),
    claims: claimsIn(rows, accounts),
    ourDomains: new Set(ours.flatMap((person) => domainOf(person.email) ?? [])),
    ourMails: new Set(ours.map((person) => person.email)),
    told: new Map(),
    byId: new Map(known.map((one) => [one.id, one])),
    fields,
    filled: await filledFields(db),
  }
}

/** The first line that claims a domain has it; what another company claims in a later line is refused there. */
function claimsIn(rows: readonly ContactCells[], accounts: Map<string, string>): AroundContacts['claims'] {
  const claims = new Map<string, { readonly account: string; readonly line: number }>()
  for (const { line, cells } of rows) {
    if (cells.account === '') continue
    const account = accountIn(cells.account, accounts)
    for (const domain of domainsIn(cells.domains))
      if (!claims.has(domain)) claims.set(domain, { account, line })
  }
  return claims
}

/** How an account is written that is known, or stood in the table before. */
export function accountIn(name: string, accounts: Map<string, string>): string {
  const key = customerNameKey(name)
  const known = accounts.get(key)
  if (known === undefined) accounts.set(key, name)
  return known ?? name
}

/** The domains of a cell, as mail has them. */
export function domainsIn(text: string): readonly string[] {
  const all = text.split(/[;,|\s]+/).map((one) =>
    one
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^(?:www\.|@)/, '')
      .replace(/[/?#].*$/, ''),
  )
  return [...new Set(all.filter((one) => one !== ''))]
}
