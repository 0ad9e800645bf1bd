import type { Kysely } from 'kysely'
import type { InsightHeard } from '../../db/queries/insights.ts'
import { heard, toHeard } from '../../db/queries/insights.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { commonStems, insightsWith } from '../../db/queries/themes.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import type { InsightKind } from '../conversation/findings.ts'
import { quarterOf, quartersTo, type Theme, themeOf } from '../measures/themes.ts'

/** Something that several customers said, with some of their words that the viewer may read. */
export interface CompanyTheme extends Theme {
  readonly kind: InsightKind
  readonly quotes: readonly InsightHeard[]
}

const QUARTERS = 4
const MOST_LOOKED_AT = 200
const MOST_SHOWN = 20
const MOST_QUOTES = 3

/** What customers of the whole company said in the last four quarters, by how many said it; every insight once. */
export async function companyThemes(
  db: Kysely<Database>,
  viewer: Viewer,
  { kind, now }: { readonly kind?: InsightKind; readonly now: string },
): Promise<readonly CompanyTheme[]> {
  const quarters = quartersTo(now, QUARTERS)
  const since = beginningOf(quarters[0] ?? quarterOf(now))
  const told = new Set<string>()
  const themes: CompanyTheme[] = []
  for (const common of await commonStems(db, { since, ...(kind ? { kind } : {}) }, MOST_LOOKED_AT)) {
    if (themes.length === MOST_SHOWN) break
    const rows = (await insightsWith(db, common, since)).filter((one) => !told.has(one.id))
    const insights = rows.map((row) => ({ ...row, quarter: quarterOf(row.sortedAt) }))
    const theme = themeOf(common.stems, insights, quarters)
    if (!theme) continue
    for (const id of theme.insights) told.add(id)
    themes.push({ ...theme, kind: common.kind, quotes: await quotesOf(db, viewer, theme.insights) })
  }
  return themes.toSorted((a, b) => b.customers - a.customers)
}

async function quotesOf(db: Kysely<Database>, viewer: Viewer, insights: readonly string[]) {
  const rows = await heard(db)
    .where(visibleTo(viewer))
    .where('insights.id', 'in', insights.slice(0, 500))
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
