import type { Kysely } from 'kysely'
import { stemsOfInsights } from '../../../db/queries/insight-stems.ts'
import type { Asked } from '../../../db/queries/rarity.ts'
import type { Database } from '../../../db/schema.ts'
import type { Rarity } from '../../measures/rarity.ts'
import { Heard } from './heard.ts'

const heard = new WeakMap<Kysely<Database>, Heard>()

/**
 * The same as `raritiesOf`, for pages: out of what is held in memory, which is what the database has. Nothing for what
 * is about nothing.
 */
export async function raritiesNow(
  db: Kysely<Database>,
  insights: readonly Asked[],
  since: string,
): Promise<ReadonlyMap<string, Rarity | null>> {
  if (insights.length === 0) return new Map()
  const wordings = await heardOf(db).now(since)
  const stems = await stemsOfInsights(
    db,
    insights.map((one) => one.id),
  )
  return new Map(
    insights.map(({ id, customer }) => {
      const about = stems.get(id)
      return [id, about ? wordings.rarityOf(about, customer, Date.parse(since)) : null]
    }),
  )
}

/** Reads what customers said before somebody asks. */
export async function readHeard(db: Kysely<Database>, since: string): Promise<void> {
  await heardOf(db).now(since)
}

function heardOf(db: Kysely<Database>): Heard {
  const known = heard.get(db) ?? new Heard(db)
  heard.set(db, known)
  return known
}
