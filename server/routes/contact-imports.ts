import type { Context } from 'hono'
import { accountDomains } from '../../db/queries/account-domains.ts'
import { customerFields, filledFields } from '../../db/queries/customer-fields.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { paths } from '../../views/paths.ts'
import { foreseenContacts } from '../actions/contacts-table.ts'
import { importContacts } from '../actions/import-contacts.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { isFoundBy, wantedCustomers } from './customers-wanted.ts'
import { createTableImports } from './table-imports.tsx'

/** Companies and contacts from a table, for HR and the admin; as a table for a manager too, the team's. */
export const contactImports = createTableImports({
  kind: 'contacts',
  roles: ['hr', 'admin'],
  readers: ['manager', 'hr', 'admin'],
  foreseen: (c, bytes) => foreseenContacts(c.var.reader, c.var.viewer, bytes),
  keep: (c, confirmed) =>
    importContacts(c.var.db, c.var.viewer, { ...confirmed, now: c.var.now().toISOString() }),
  done: paths.customers,
  rows: contactRows,
})

contactImports.get('/table.json', async (c) => {
  c.header('Content-Disposition', 'attachment; filename="contacts.json"')
  c.header('Content-Type', 'application/json; charset=utf-8')
  const { contacts, fields } = await contactsFor(c)
  const records = contacts.map(({ id, values, ...one }) =>
    JSON.stringify({
      ...one,
      fields: Object.fromEntries(fields.map(({ id, name }) => [name, values.get(id) ?? null])),
      heardId: id,
    }),
  )
  return c.body(`[\n${records.join(',\n')}\n]\n`)
})

async function contactRows(c: Context<AppEnv>) {
  const { contacts, fields } = await contactsFor(c)
  const rows = contacts.map(({ id, company, domains, name, emails, phones, values }) => [
    ...[company ?? '', domains.join('; '), name, emails.join('; '), phones.join('; ')],
    ...fields.map((field) => values.get(field.id) ?? ''),
    id,
  ])
  const titles = [
    'company',
    'domains',
    'name',
    'email',
    'phone',
    ...fields.map(({ name }) => name),
    'heard id',
  ]
  return [titles, ...rows]
}

/** Whoever the list shows, with what fills the fields of this house. */
async function contactsFor(c: Context<AppEnv>) {
  const { reader, viewer } = c.var
  const { q = '' } = readQuery(c, wantedCustomers)
  const domains = Map.groupBy(await accountDomains(reader), (one) => one.account)
  const filled = await filledFields(reader)
  const known = (await knownCustomersFor(reader, viewer)).filter((one) => isFoundBy(one, q))
  const contacts = known.map(({ id, name, account, emails, phones }) => ({
    ...{ id, company: account, name, emails, phones },
    domains: (domains.get(account ?? '') ?? []).map(({ domain }) => domain),
    values: filled.get(id) ?? new Map<string, string>(),
  }))
  return { contacts, fields: await customerFields(reader) }
}
