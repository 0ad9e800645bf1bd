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
  if ((await countSharingWords(db, ids)) > MOST_HELD && ids.length > 1) {
    const half = ids.length >> 1
    const first = await othersWhoSaid(db, insights.slice(0, half), since)
    return new Map([...first, ...(await othersWhoSaid(db, insights.slice(half), since))])
  }
  const own = await db
    .selectFrom('insight_stems')
    .select(['insight_id', 'kind', 'stem', 'size'])
    .where('insight_id', 'in', ids)
    .execute()
  const others = Map.groupBy(await whoSharesWords(db, ids, since), ({ kind, stem }) => `${kind} ${stem}`)
  const said = new Map<string, readonly string[]>()
  for (const [id, stems] of Map.groupBy(own, (row) => row.insight_id)) {
    const shared = new Map<string, number>()
    const heard = new Set<string>()
    for (const { kind, stem, size } of stems)
      for (const other of others.get(`${kind} ${stem}`) ?? []) {
        const words = 1 + (shared.get(other.insight_id) ?? 0)
        shared.set(other.insight_id, words)
        if (words >= Math.min(size, other.size, SAME_WORDS)) heard.add(other.heard_as)
      }
    said.set(id, [...heard])
  }
  return said
}

/** Words of so many insights are held at once, in a house of any size. */
const MOST_HELD = 100_000

async function countSharingWords(db: Kysely<Database>, ids: readonly string[]): Promise<number> {
  const { count } = await sharingWords(db, ids)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The words of all insights that share one with these, of the same kind. SQLite keeps the order of cross joins: from the few to the many. */
function sharingWords(db: Kysely<Database>, ids: readonly string[]) {
  const words = db
    .selectFrom('insight_stems')
    .select(['kind', 'stem'])
    .distinct()
    .where('insight_id', 'in', ids)
  return db
    .selectFrom(words.as('own'))
    .crossJoin('insight_stems as other')
    .whereRef('other.kind', '=', 'own.kind')
    .whereRef('other.stem', '=', 'own.stem')
}

/** Who said these words, and in which insight: what `areAlike` of the core is asked about. */
function whoSharesWords(db: Kysely<Database>, ids: readonly string[], since: string) {
  return sharingWords(db, ids)
    .crossJoin('insights')
    .crossJoin('conversations')
    .crossJoin('customers')
    .select(['other.kind', 'other.stem', 'other.insight_id', 'other.size', heardAs.as('heard_as')])
    .whereRef('insights.id', '=', 'other.insight_id')
    .whereRef('conversations.id', '=', 'insights.conversation_id')
    .whereRef('customers.id', '=', 'conversations.customer_id')
    .where('sorted_at', '>=', since)
    .where(isOpen)
    .execute()
}
