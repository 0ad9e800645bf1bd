import { type Context, Hono } from 'hono'
import { accountDomains } from '../../db/queries/account-domains.ts'
import { type KnownCustomer, knownCustomersFor } from '../../db/queries/known-customers.ts'
import { allMerges } from '../../db/queries/merges.ts'
import { apartIn } from '../../db/queries/told-apart.ts'
import { CustomerListPage } from '../../views/customers/list-page.tsx'
import { CustomersPage } from '../../views/customers/page.tsx'
import type { Likely } from '../../views/customers/records.ts'
import { customersOn } from '../actions/merge-customers.ts'
import { workedWith } from '../actions/trail/listed.ts'
import { standsUnder } from '../actions/undo-merge.ts'
import { likelyAccounts, likelyCustomers } from '../conversation/likely-duplicates.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { customerMerges } from './customer-merges.tsx'
import { isFoundBy, wantedCustomers } from './customers-wanted.ts'
import { shownSide } from './merge-sides.ts'

/** Who is known here and by what, for whoever may say that two are one. */
export const customers = new Hono<AppEnv>()

const MOST_SHOWN = 200
const MOST_LIKELY = 20
/** Looking further would keep everybody else waiting. */
const COMPARED = 10_000

customers.get('/', async (c) => {
  const { reader, viewer } = c.var
  if (viewer.role === 'rep') return customersOfRep(c)
  const { q = '' } = readQuery(c, wantedCustomers)
  const known = await knownCustomersFor(reader, viewer)
  const found = known.filter((customer) => isFoundBy(customer, q))
  const likely = q === '' ? await likelyAmong(c, known) : []
  return c.html(
    <CustomersPage
      frame={await frameOf(c)}
      search={q}
      waiting={
        viewer.role === 'manager' && q === ''
          ? (await workedWith(reader, viewer, c.var.now().toISOString())).slice(0, MOST_SHOWN)
          : []
      }
      all={known.length}
      found={found.length}
      customers={found.slice(0, MOST_SHOWN)}
      accounts={accountsIn(found).slice(0, MOST_SHOWN)}
      likely={likely.slice(0, MOST_LIKELY)}
      moreLikely={Math.max(0, likely.length - MOST_LIKELY)}
      merges={q === '' ? await mergesAmong(c, known) : []}
    />,
  )
})

customers.route('/', customerMerges)

async function customersOfRep(c: Context<AppEnv>) {
  const { q = '' } = readQuery(c, wantedCustomers)
  const all = await workedWith(c.var.reader, c.var.viewer, c.var.now().toISOString())
  const wanted = q.toLowerCase()
  const found = all.filter(({ name, account }) => `${name} ${account ?? ''}`.toLowerCase().includes(wanted))
  return c.html(
    <CustomerListPage
      frame={await frameOf(c)}
      search={q}
      all={all.length}
      found={found.length}
      customers={found.slice(0, MOST_SHOWN)}
    />,
  )
}

function accountsIn(known: readonly KnownCustomer[]) {
  const byAccount = Map.groupBy(known, (customer) => customer.account)
  return [...byAccount]
    .flatMap(([name, people]) => (name === null ? [] : [{ name, people: people.length }]))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Who may be one and nobody has said they are not, as far as the viewer may do something about it. */
async function likelyAmong(c: Context<AppEnv>, known: readonly KnownCustomer[]): Promise<readonly Likely[]> {
  const { reader } = c.var
  const latest = known
    .filter((customer) => customer.isWhole)
    .toSorted((a, b) => newestFirst(a.lastSeenAt ?? '', b.lastSeenAt ?? ''))
    .slice(0, COMPARED)
  const found = {
    account: likelyAccounts(latest, await accountDomains(reader)),
    customer: likelyCustomers(latest),
  }
  const names = new Map(latest.map((customer) => [customer.id, customer.name]))
  const torn = new Set(known.flatMap((customer) => (customer.isAccountWhole ? [] : [customer.account])))
  const isApart = { account: await apartIn(reader, 'account'), customer: await apartIn(reader, 'customer') }
  return (['account', 'customer'] as const).flatMap((kind) =>
    found[kind].flatMap(({ one, other, why }) => {
      if (isApart[kind](one, other) || torn.has(one) || torn.has(other)) return []
      const nameOf = (side: string) => (kind === 'account' ? side : (names.get(side) ?? side))
      return [{ kind, why, one: nameOf(one), other: nameOf(other), ids: [one, other] as const }]
    }),
  )
}

function newestFirst(one: string, other: string): number {
  if (one === other) return 0
  return one > other ? -1 : 1
}

async function mergesAmong(c: Context<AppEnv>, known: readonly KnownCustomer[]) {
  const shown = []
  for (const merge of (await allMerges(c.var.reader)).slice(0, MOST_SHOWN)) {
    const stands = await standsUnder(c.var.reader, merge)
    if (customersOn(known, merge.kind, stands).length > 0)
      shown.push({
        merge,
        kept: await shownSide(c.var.reader, merge.kind, merge.kept),
        gone: await shownSide(c.var.reader, merge.kind, merge.gone),
      })
  }
  return shown
}
