import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { customersAs, type ThemeFilter, toldBy } from '../../db/queries/themes.ts'
import type { Database } from '../../db/schema.ts'
import type { InsightKind } from '../conversation/findings.ts'
import { ENOUGH_FOR_THEME } from '../measures/lexicons/themes.ts'
import { quarterOf, stemsByWord, type Theme, type ThemeInsight, themeOf } from '../measures/themes.ts'

export interface CountedTheme extends Theme {
  readonly kind: InsightKind
}

const COMPANIES_AT_ONCE = 20
/** Stems of one kind that are paired with each other, those most customers said. */
const MOST_STEMS = 300
const MOST_LOOKED_AT = 200
const MOST_SHOWN = 20
/** Of a theme the latest insights are kept, for their words. */
const MOST_QUOTED = 500

/**
 * What at least three customers said since an instant, by how many said it; every insight once. It is gone through some
 * companies at a time, and pages are answered in between, however much there is.
 */
export async function countThemes(
  db: Kysely<Database>,
  filter: ThemeFilter,
  quarters: readonly string[],
): Promise<readonly CountedTheme[]> {
  const read = stemsByWord()
  const single = new Tellers()
  for await (const one of tellings(db, filter, read))
    for (const stem of one.stems) single.add([one.kind, stem], one)
  const frequent = single.most(MOST_STEMS)
  const shared = new Tellers()
  for await (const one of tellings(db, filter, read))
    for (const stems of sharedIn(one, frequent)) shared.add([one.kind, ...stems], one)
  const common = shared.common(MOST_LOOKED_AT)
  const wanted = new Map(common.map((key) => [key, [] as Telling[]]))
  for await (const one of tellings(db, filter, read))
    for (const key of keysOf(one)) wanted.get(key)?.push(one)
  return themesIn(wanted, quarters)
}

interface Telling extends ThemeInsight {
  readonly kind: InsightKind
  readonly stems: readonly string[]
  readonly sortedAt: string
}

/** Everything that was told, one company after the other. */
async function* tellings(
  db: Kysely<Database>,
  filter: ThemeFilter,
  stemsOfTopic: ReturnType<typeof stemsByWord>,
): AsyncIterable<Telling> {
  const companies = [...(await customersAs(db))]
  for (let from = 0; from < companies.length; from += COMPANIES_AT_ONCE) {
    const some = companies.slice(from, from + COMPANIES_AT_ONCE)
    const names = new Map(some.flatMap(([name, ids]) => ids.map((id) => [id, name] as const)))
    const rows = await toldBy(db, [...names.keys()], filter)
    const byCompany = Map.groupBy(rows, (row) => names.get(row.customerId) ?? '')
    for (const [customer, told] of byCompany)
      for (const row of told)
        yield { ...row, customer, quarter: quarterOf(row.sortedAt), stems: stemsOfTopic(row.topic) }
    await setImmediate()
  }
}

/** How many customers said what; they come one after the other, so that the last one is all there is to remember. */
class Tellers {
  readonly #said = new Map<string, { customers: number; last: string }>()

  add(key: readonly string[], { customer }: Telling): void {
    const name = key.join('\n')
    const known = this.#said.get(name)
    if (!known) this.#said.set(name, { customers: 1, last: customer })
    else if (known.last !== customer) {
      known.customers += 1
      known.last = customer
    }
  }

  /** The keys that most customers said, so many of each kind. */
  most(limit: number): ReadonlySet<string> {
    const byKind = Map.groupBy(this.common(Infinity), (key) => key.split('\n')[0])
    return new Set([...byKind.values()].flatMap((keys) => keys.slice(0, limit)))
  }

  /** The keys that enough customers said, those most said first. */
  common(limit: number): readonly string[] {
    return [...this.#said]
      .filter(([, { customers }]) => customers >= ENOUGH_FOR_THEME)
      .toSorted(([a, one], [b, other]) => other.customers - one.customers || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([key]) => key)
  }
}

/** Two stems that stand together, or the only one there is. */
function sharedIn({ kind, stems }: Telling, frequent: ReadonlySet<string>): readonly (readonly string[])[] {
  const often = stems.filter((stem) => frequent.has(`${kind}\n${stem}`))
  return stems.length === 1 ? often.map((stem) => [stem]) : pairsOf(often)
}

function keysOf({ kind, stems }: Telling): readonly string[] {
  return [...stems.map((stem) => [stem]), ...pairsOf(stems)].map((some) => [kind, ...some].join('\n'))
}

function pairsOf(stems: readonly string[]): readonly (readonly string[])[] {
  const sorted = stems.toSorted()
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => [one, other]))
}

async function themesIn(
  common: ReadonlyMap<string, readonly Telling[]>,
  quarters: readonly string[],
): Promise<readonly CountedTheme[]> {
  const told = new Set<string>()
  const themes: CountedTheme[] = []
  for (const [key, all] of common) {
    if (themes.length === MOST_SHOWN) break
    const [kind = '', ...stems] = key.split('\n')
    const theme = themeOf(stems, all.filter((one) => !told.has(one.id)).toSorted(latestFirst), quarters)
    await setImmediate()
    if (!theme) continue
    for (const id of theme.insights) told.add(id)
    themes.push({ ...theme, kind: kind as InsightKind, insights: theme.insights.slice(0, MOST_QUOTED) })
  }
  return themes.toSorted((a, b) => b.customers - a.customers)
}

function latestFirst(one: Telling, other: Telling): number {
  if (one.sortedAt !== other.sortedAt) return one.sortedAt < other.sortedAt ? 1 : -1
  return one.id < other.id ? -1 : 1
}
