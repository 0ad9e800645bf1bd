import { type Kysely, sql } from 'kysely'
import { SAME_WORDS } from '../../server/measures/lexicons/topics.ts'
import { type Rarity, rarityFrom } from '../../server/measures/rarity.ts'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

/** An insight whose rarity is asked for; `customer` as `heardAs` has it. */
export interface Asked {
  readonly id: string
  readonly customer: string
}

/** A customer is the company; the person where there is none. */
export const heardAs = sql<string>`coalesce(customers.account, customers.id)`

const most = 100

/** How rare these insights are among all customers heard since an instant, as far as what was heard is open. */
export async function raritiesOf(
  db: Kysely<Database>,
  insights: readonly Asked[],
  since: string,
): Promise<ReadonlyMap<string, Rarity | null>> {
  const rarities = new Map<string, Rarity | null>()
  if (insights.length === 0) return rarities
  const heard = await heardSince(
    db,
    insights.map((one) => one.customer),
    since,
  )
  for (let from = 0; from < insights.length; from += most) {
    const some = insights.slice(from, from + most)
    const others = await othersWhoSaid(db, some, since)
    for (const { id, customer } of some) {
      const said = others.get(id)
      const of = heard.all + (heard.own.has(customer) ? 0 : 1)
      rarities.set(id, said ? rarityFrom(1 + said.filter((one) => one !== customer).length, of) : null)
    }
  }
  return rarities
}

/** All customers heard since then, and which of these are among them. */
async function heardSince(db: Kysely<Database>, customers: readonly string[], since: string) {
  const heard = db
    .selectFrom('customers')
    .select(heardAs.as('heard_as'))
    .distinct()
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('conversations')
          .select('conversations.id')
          .whereRef('conversations.customer_id', '=', 'customers.id')
          .where('sorted_at', '>=', since)
          .where(isOpen),
      ),
    )
  const { all } = await db
    .selectFrom(heard.as('heard'))
    .select((eb) => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  const own = new Set<string>()
  const wanted = [...new Set(customers)]
  for (let from = 0; from < wanted.length; from += most) {
    const rows = await heard.where(heardAs, 'in', wanted.slice(from, from + most)).execute()
    for (const row of rows) own.add(row.heard_as)
  }
  return { all: Number(all), own }
}

/** Every customer with an insight of the same kind and topic, by the insight; nothing for one without a topic. */
async function othersWhoSaid(
  db: Kysely<Database>,
  insights: readonly Asked[],
  since: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = insights.map((one) => one.id)
  const topical = await db
    .selectFrom('insight_stems')
    .select('insight_id')
    .distinct()
    .where('insight_id', 'in', ids)
    .execute()
  // SQLite keeps the order of cross joins: from the few that are alike, and not through every conversation.
  const rows = await db
    .selectFrom(alikeTo(db, ids).as('alike'))
    .crossJoin('insights')
    .crossJoin('conversations')
    .crossJoin('customers')
    .select(['alike.insight_id', heardAs.as('heard_as')])
    .distinct()
    .whereRef('insights.id', '=', 'alike.other_id')
    .whereRef('conversations.id', '=', 'insights.conversation_id')
    .whereRef('customers.id', '=', 'conversations.customer_id')
    .where('sorted_at', '>=', since)
    .where(isOpen)
    .execute()
  const said = new Map<string, string[]>(topical.map((row) => [row.insight_id, []]))
  for (const row of rows) said.get(row.insight_id)?.push(row.heard_as)
  return said
}

/** The insights of the same kind and topic as these, as `areAlike` of the core tells them. */
function alikeTo(db: Kysely<Database>, ids: readonly string[]) {
  return db
    .selectFrom('insight_stems as own')
    .innerJoin('insight_stems as other', (join) =>
      join.onRef('other.kind', '=', 'own.kind').onRef('other.stem', '=', 'own.stem'),
    )
    .select(['own.insight_id', 'other.insight_id as other_id'])
    .where('own.insight_id', 'in', ids)
    .groupBy(['own.insight_id', 'other.insight_id', 'own.size', 'other.size'])
    .having((eb) =>
      eb(
        eb.fn.countAll(),
        '>=',
        sql<number>`case when own.size < ${SAME_WORDS} or other.size < ${SAME_WORDS} then 1 else ${SAME_WORDS} end`,
      ),
    )
}
