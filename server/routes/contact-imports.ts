import type { Context } from 'hono'
import { accountDomains } from '../../db/queries/account-domains.ts'
import { customerFields, filledFields } from '../../db/queries/customer-fields.ts'
import {
  type KnownByName,
  type KnownPage,
  knownByName,
  knownFound,
  knownOf,
} from '../../db/queries/known-lists.ts'
import { paths } from '../../views/paths.ts'
import { foreseenContacts } from '../actions/contacts-table.ts'
import { importContacts } from '../actions/import-contacts.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery } from '../web/forms.ts'
import { streamed } from '../web/streamed.ts'
import { wantedCustomers } from './customers-wanted.ts'
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

contactImports.get('/table.json', (c) => {
  c.header('Content-Disposition', 'attachment; filename="contacts.json"')
  c.header('Content-Type', 'application/json; charset=utf-8')
  return c.body(streamed(contactRecords(c)))
})

async function* contactRecords(c: Context<AppEnv>): AsyncGenerator<string> {
  const { fields, parts } = await contactsFor(c)
  let before = '[\n'
  for await (const contacts of parts)
    for (const { id, values, ...one } of contacts) {
      const own = Object.fromEntries(fields.map((field) => [field.name, values.get(field.id) ?? null]))
      yield `${before}${JSON.stringify({ ...one, fields: own, heardId: id })}`
      before = ',\n'
    }
  yield before === ',\n' ? '\n]\n' : '[\n\n]\n'
}

async function* contactRows(c: Context<AppEnv>) {
  const { fields, parts } = await contactsFor(c)
  const names = fields.map(({ name }) => name)
  yield [['company', 'domains', 'name', 'email', 'phone', ...names, 'heard id']]
  for await (const contacts of parts)
    yield contacts.map(({ id, company, domains, name, emails, phones, values }) => [
      ...[company ?? '', domains.join('; '), name, emails.join('; '), phones.join('; ')],
      ...fields.map((field) => values.get(field.id) ?? ''),
      id,
    ])
}

const AT_ONCE = 200

/** Whoever the list shows, some at a time, with what fills the fields of this house. */
async function contactsFor(c: Context<AppEnv>) {
  const { reader } = c.var
  const { q = '' } = readQuery(c, wantedCustomers)
  const domains = Map.groupBy(await accountDomains(reader), (one) => one.account)
  const filled = await filledFields(reader)
  const filledIn = ({ id, name, account, emails, phones }: KnownByName) => ({
    ...{ id, company: account, name, emails, phones },
    domains: (domains.get(account ?? '') ?? []).map(({ domain }) => domain),
    values: filled.get(id) ?? new Map<string, string>(),
  })
  async function* parts() {
    for await (const some of knownParts(c, q)) yield some.map(filledIn)
  }
  return { fields: await customerFields(reader), parts: parts() }
}

async function* knownParts(c: Context<AppEnv>, q: string): AsyncGenerator<readonly KnownByName[]> {
  const { reader, viewer } = c.var
  if (q !== '') {
    const ids = (await knownFound(reader, viewer, q)).map(({ id }) => id)
    for (let from = 0; from < ids.length; from += AT_ONCE)
      yield await knownOf(reader, viewer, ids.slice(from, from + AT_ONCE))
    return
  }
  for (let after: string | null | undefined; after !== null; ) {
    const { found, next }: KnownPage<KnownByName> = await knownByName(reader, viewer, {
      ...{ after, limit: AT_ONCE },
    })
    yield found
    after = next
  }
}
