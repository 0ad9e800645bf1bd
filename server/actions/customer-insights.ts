import type { Kysely } from 'kysely'
import { type PutForward, putForward } from '../../db/queries/gems.ts'
import { type Used, usesOf } from '../../db/queries/insight-uses.ts'
import { type InsightHeard, insightsHeard } from '../../db/queries/insights.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { newestVerdicts } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { foldedByTopic } from '../measures/folded.ts'
import { type GemState, gemState } from '../measures/gem.ts'
import { heardFrom, type Rarity } from '../measures/rarity.ts'
import { raritiesNow } from './rarities/rarities-now.ts'

/** Something learnt of a customer, told once however often it was said. */
export interface CustomerInsight extends InsightHeard {
  /** Where the same was said again, in the order of time. */
  readonly again: readonly InsightHeard[]
  readonly gem: GemState
  readonly putForward: PutForward | null
  readonly usedBy: Used
}

/** The same with how rare it is, which is looked for among all customers; `null` with too few, or without a topic. */
export type Rare<T> = T & { readonly rarity: Rarity | null }

const never: Used = { conversations: 0, reps: 0 }

/** What we learnt of these customers as far as the viewer may read it, the latest first, each topic once. */
export async function insightsOf(
  db: Kysely<Database>,
  viewer: Viewer,
  customerIds: readonly string[],
): Promise<readonly CustomerInsight[]> {
  const heard = await insightsHeard(db, viewer, customerIds)
  const owners = new Map(heard.map((one) => [one.id, one.rep?.id ?? null]))
  const said = await newestVerdicts(db, [...owners.keys()], (id) => owners.get(id) ?? null)
  const standing = heard.filter((one) => said.get(one.id) !== 'no')
  const gems = await putForward(
    db,
    standing.map((one) => one.id),
  )
  const first = standing.toSorted((a, b) => Number(gems.has(b.id)) - Number(gems.has(a.id)))
  const folded = [...Map.groupBy(first, (one) => one.customer.id).values()].flatMap((theirs) =>
    foldedByTopic(theirs),
  )
  return (await withGems(db, folded)).toSorted((a, b) => (lastSaid(a) < lastSaid(b) ? 1 : -1))
}

function lastSaid({ sortedAt, again }: CustomerInsight): string {
  return (
    again
      .map((one) => one.sortedAt)
      .toSorted()
      .at(-1) ?? sortedAt
  )
}

/** The same insights with how rare they are, what people made of them, and who used them. */
export async function toldWith<T extends InsightHeard>(
  db: Kysely<Database>,
  insights: readonly T[],
  now: string,
): Promise<readonly Rare<T & OfPeople>[]> {
  return withRarities(db, await withGems(db, insights), now)
}

/** How rare each of these is. */
export async function withRarities<T extends InsightHeard>(
  db: Kysely<Database>,
  insights: readonly T[],
  now: string,
): Promise<readonly Rare<T>[]> {
  const asked = insights.map(({ id, customer }) => ({ id, customer: customer.account ?? customer.id }))
  const rarities = await raritiesNow(db, asked, heardFrom(now))
  return insights.map((one) => ({ ...one, rarity: rarities.get(one.id) ?? null }))
}

type OfPeople = Omit<CustomerInsight, keyof InsightHeard | 'again'>

async function withGems<T extends InsightHeard>(
  db: Kysely<Database>,
  insights: readonly T[],
): Promise<readonly (T & OfPeople)[]> {
  const ids = insights.map((one) => one.id)
  const gems = await putForward(db, ids)
  const uses = await usesOf(db, ids)
  return insights.map((one) => {
    const put = gems.get(one.id) ?? null
    return {
      ...one,
      gem: gemState(put !== null, put?.decided ?? null),
      putForward: put,
      usedBy: uses.get(one.id) ?? never,
    }
  })
}
