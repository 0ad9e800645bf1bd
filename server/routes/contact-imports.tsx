import { type Context, Hono } from 'hono'
import { accountDomains } from '../../db/queries/account-domains.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { TablePage, type TablePageProps } from '../../views/tables/table-page.tsx'
import { foreseenContacts } from '../actions/contacts-table.ts'
import { importContacts } from '../actions/import-contacts.ts'
import { csvOf } from '../web/csv.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { confirmedIn, fileIn } from '../web/table-form.ts'

/** Companies and contacts from a table, for HR and the admin: shown first, kept when it is confirmed. */
export const contactImports = new Hono<AppEnv>()

contactImports.use('/imports', onlyFor('hr', 'admin'))
contactImports.use('/imports/*', onlyFor('hr', 'admin'))
contactImports.use('/table.csv', onlyFor('hr', 'admin'))

contactImports.get('/imports', (c) => tablePage(c, {}))

contactImports.post('/imports', async (c) => {
  const bytes = await fileIn(c)
  if (!bytes) return tablePage(c, { error: words.tables.noFile }, 422)
  const plan = await foreseenContacts(c.var.reader, c.var.viewer, bytes)
  if ('refused' in plan) return unreadable(c, plan.refused)
  return tablePage(c, { plan }, plan.counts.refused > 0 ? 422 : 200)
})

contactImports.post('/imports/confirmation', async (c) => {
  const { db, viewer, now } = c.var
  const confirmed = { ...(await confirmedIn(c)), now: now().toISOString() }
  const answer = await importContacts(db, viewer, confirmed)
  if ('refused' in answer) return unreadable(c, answer.refused)
  if ('done' in answer) return c.redirect(paths.customers, 303)
  return tablePage(c, answer, answer.problem === 'stale' ? 409 : 422)
})

contactImports.get('/table.csv', async (c) => {
  const { reader, viewer } = c.var
  const domains = Map.groupBy(await accountDomains(reader), (one) => one.account)
  const rows = (await knownCustomersFor(reader, viewer)).map((one) => [
    one.account ?? '',
    (domains.get(one.account ?? '') ?? []).map(({ domain }) => domain).join('; '),
    one.name,
    one.emails.join('; '),
    one.phones.join('; '),
  ])
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', 'attachment; filename="contacts.csv"')
  return c.body(csvOf([['company', 'domains', 'name', 'email', 'phone'], ...rows]))
})

function unreadable(c: Context<AppEnv>, { message, line }: { message: string; line?: number }) {
  return tablePage(c, { error: words.tables.unreadable(message, line) }, 422)
}

async function tablePage(
  c: Context<AppEnv>,
  more: Partial<Pick<TablePageProps, 'plan' | 'problem' | 'error'>>,
  status: 200 | 409 | 422 = 200,
) {
  const frame = await frameOf(c)
  const blank = { plan: null, problem: null, error: null }
  return c.html(<TablePage frame={frame} kind="contacts" {...blank} {...more} />, status)
}
