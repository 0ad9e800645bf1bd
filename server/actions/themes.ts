import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { InsightHeard } from '../../db/queries/insights.ts'
import { heard, toHeard } from '../../db/queries/insights.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { type ThemeFilter, themesRevision } from '../../db/queries/themes.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import type { InsightKind } from '../conversation/findings.ts'
import { quarterOf, quartersTo } from '../measures/themes.ts'
import { type CountedTheme, countThemes } from './count-themes.ts'

/** Something that several customers said, with some of their words that the viewer may read. */
export interface CompanyTheme extends CountedTheme {
  readonly quotes: readonly InsightHeard[]
}

const QUARTERS = 4
const MOST_QUOTES = 3

/** What customers of the whole company said in the last four quarters, by how many said it; every insight once. */
export async function companyThemes(
  db: Kysely<Database>,
  viewer: Viewer,
  { kind, now }: { readonly kind?: InsightKind; readonly now: string },
): Promise<readonly CompanyTheme[]> {
  const quarters = quartersTo(now, QUARTERS)
  const since = beginningOf(quarters[0] ?? quarterOf(now))
  const themes: CompanyTheme[] = []
  for (const theme of await counted(db, { since, ...(kind ? { kind } : {}) }, quarters))
    themes.push({ ...theme, quotes: await quotesOf(db, viewer, theme.insights) })
  return themes
}

interface Kept {
  readonly revision: string
  readonly themes: Promise<readonly CountedTheme[]>
  /** What was counted last, while this is still being counted. */
  last: readonly CountedTheme[] | undefined
}

const kept = new WeakMap<Kysely<Database>, Map<string, Kept>>()
/** Nobody waits longer than this for what is a little newer than what was counted last. */
const PATIENCE_MS = 1_000

/** Counted once for everybody who asks, until there is something else to be counted. */
async function counted(
  db: Kysely<Database>,
  filter: ThemeFilter,
  quarters: readonly string[],
): Promise<readonly CountedTheme[]> {
  const all = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, all)
  const asked = `${filter.since} ${filter.kind ?? ''}`
  const revision = await themesRevision(db, filter.since)
  const known = all.get(asked)
  if (known?.revision === revision) return inTime(known)
  const themes = countThemes(db, filter, quarters)
  const one: Kept = { revision, themes, last: known?.last }
  all.set(asked, one)
  themes.then(
    (found) => {
      one.last = found
    },
    () => all.delete(asked),
  )
  return inTime(one)
}

function inTime({ themes, last }: Kept): Promise<readonly CountedTheme[]> {
  return last ? Promise.race([themes, sleep(PATIENCE_MS, last, { ref: false })]) : themes
}

async function quotesOf(db: Kysely<Database>, viewer: Viewer, insights: readonly string[]) {
  const rows = await heard(db)
    .where(visibleTo(viewer))
    .where('insights.id', 'in', insights)
    .orderBy('sorted_at', 'desc')
    .orderBy('insights.id')
    .limit(MOST_QUOTES)
    .execute()
  return rows.map(toHeard)
}

function beginningOf(quarter: string): string {
  const [year, nth] = quarter.split('-Q')
  const month = String(Number(nth) * 3 - 2).padStart(2, '0')
  return `${year}-${month}-01T00:00:00.000Z`
}
