import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ThemesPage } from '../../views/insights/themes-page.tsx'
import { words } from '../../views/messages/words.ts'
import { type CompanyTheme, companyThemes } from '../actions/themes.ts'
import { insightKinds } from '../conversation/findings.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { tableFile } from '../web/table-file.ts'

/** What several customers of the company said, for whoever makes and sells what they talk about. */
export const themes = new Hono<AppEnv>()

const query = z.object({ kind: z.enum(insightKinds, 'is none of the kinds on the page').optional() })

themes.use(onlyFor('rep', 'manager', 'hr'))

themes.get('/', async (c) => {
  const { kind = '' } = readQuery(c, query)
  return c.html(<ThemesPage frame={await frameOf(c)} themes={await themesFor(c)} kind={kind} />)
})

async function themesFor(c: Context<AppEnv>): Promise<readonly CompanyTheme[]> {
  const { reader, viewer, now } = c.var
  const { kind } = readQuery(c, query)
  return companyThemes(reader, viewer, { now: now().toISOString(), ...(kind ? { kind } : {}) })
}

/** The same as a table: nobody is named in it. */
export async function themesTable(c: Context<AppEnv>, as: 'csv' | 'xlsx'): Promise<Response> {
  const say = words.insights.themes
  const all = await themesFor(c)
  const quarters = all[0]?.quarters.map((one) => say.quarter(one.quarter)) ?? []
  const { theme, kind, customers, quotes } = say.columns
  const rows = all.map((one) => [
    one.name,
    words.moments.insightKinds[one.kind],
    one.customers,
    ...one.quarters.map((quarter) => quarter.customers ?? say.few),
    ...quotes.map((_, at) => one.quotes[at]?.words ?? ''),
  ])
  return tableFile(c, say.file, as, [[theme, kind, customers, ...quarters, ...quotes], ...rows])
}
