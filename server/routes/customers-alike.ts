import type { Context } from 'hono'
import { accountDomains } from '../../db/queries/account-domains.ts'
import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import { apartIn } from '../../db/queries/told-apart.ts'
import type { Likely } from '../../views/customers/records.ts'
import { likelyAccounts, likelyCustomers } from '../conversation/likely-duplicates.ts'
import type { AppEnv } from '../web/env.ts'

const MOST_LIKELY = 20
/** Looking further would keep everybody else waiting. */
const COMPARED = 10_000

/** Who may be one and nobody has said they are not, as far as the viewer may do something about it. */
export async function likelyAmong(
  c: Context<AppEnv>,
  known: readonly KnownCustomer[],
): Promise<{ readonly likely: readonly Likely[]; readonly more: number }> {
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
  const all = (['account', 'customer'] as const).flatMap((kind) =>
    found[kind].flatMap(({ one, other, why }): Likely[] => {
      if (isApart[kind](one, other) || torn.has(one) || torn.has(other)) return []
      const nameOf = (side: string) => (kind === 'account' ? side : (names.get(side) ?? side))
      return [{ kind, why, one: nameOf(one), other: nameOf(other), ids: [one, other] }]
    }),
  )
  return { likely: all.slice(0, MOST_LIKELY), more: Math.max(0, all.length - MOST_LIKELY) }
}

function newestFirst(one: string, other: string): number {
  if (one === other) return 0
  return one > other ? -1 : 1
}
