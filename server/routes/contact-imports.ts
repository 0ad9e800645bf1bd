import type { Context } from 'hono'
import { accountDomains } from '../../db/queries/account-domains.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { paths } from '../../views/paths.ts'
import { foreseenContacts } from '../actions/contacts-table.ts'
import { importContacts } from '../actions/import-contacts.ts'
import type { AppEnv } from '../web/env.ts'
import { createTableImports } from './table-imports.tsx'

/** Companies and contacts from a table, for HR and the admin. */
export const contactImports = createTableImports({
  kind: 'contacts',
  roles: ['hr', 'admin'],
  foreseen: (c, bytes) => foreseenContacts(c.var.reader, c.var.viewer, bytes),
  keep: (c, confirmed) =>
    importContacts(c.var.db, c.var.viewer, { ...confirmed, now: c.var.now().toISOString() }),
  done: paths.customers,
  rows: contactRows,
})

async function contactRows(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const domains = Map.groupBy(await accountDomains(reader), (one) => one.account)
  const rows = (await knownCustomersFor(reader, viewer)).map((one) => [
    one.account ?? '',
    (domains.get(one.account ?? '') ?? []).map(({ domain }) => domain).join('; '),
    one.name,
    one.emails.join('; '),
    one.phones.join('; '),
  ])
  return [['company', 'domains', 'name', 'email', 'phone'], ...rows]
}
