import type { Kysely } from 'kysely'
import { type Asked, raritiesOf } from '../../db/queries/rarity.ts'
import type { Database } from '../../db/schema.ts'
import type { Rarity } from '../measures/rarity.ts'

/** Among fewer customers than this rarity is counted for every page anew. */
const MANY_CUSTOMERS = 30
const KEPT_MS = 60_000
const MOST_KEPT = 50_000

interface Kept {
  readonly rarity: Rarity | null
  readonly untilMs: number
}

const kept = new WeakMap<Kysely<Database>, Map<string, Kept>>()

/** The same for pages, which may be a minute behind among many customers; a gem is decided by what is counted anew. */
export async function raritiesLately(
  db: Kysely<Database>,
  insights: readonly Asked[],
  since: string,
): Promise<ReadonlyMap<string, Rarity | null>> {
  const known = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, known)
  if (known.size > MOST_KEPT) known.clear()
  const now = performance.now()
  const isKept = (one: Asked) => (known.get(nameOf(one))?.untilMs ?? 0) > now
  const asked = insights.filter((one) => !isKept(one))
  const fresh = await raritiesOf(db, asked, since)
  const isMany = [...fresh.values()].some((one) => (one?.of ?? 0) >= MANY_CUSTOMERS)
  if (isMany)
    for (const one of asked)
      known.set(nameOf(one), { rarity: fresh.get(one.id) ?? null, untilMs: now + KEPT_MS })
  return new Map(insights.map((one) => [one.id, fresh.get(one.id) ?? known.get(nameOf(one))?.rarity ?? null]))
}

function nameOf({ id, customer }: Asked): string {
  return `${id} ${customer}`
}
