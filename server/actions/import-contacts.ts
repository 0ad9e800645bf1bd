import type { Kysely, Transaction } from 'kysely'
import { oneAtATime } from '../../db/dialect.ts'
import { saveAccountDomain } from '../../db/queries/account-domains.ts'
import { saveFacts } from '../../db/queries/customer-facts.ts'
import { moveToAccount } from '../../db/queries/customer-moves.ts'
import { addAddress, createCustomer, customerNameKey, renameCustomer } from '../../db/queries/customers.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import type { Refusal } from '../readers/reading.ts'
import type { FilledField } from './contact-fields.ts'
import { type ContactsPlan, foreseenContacts, type ToldContact } from './contacts-table.ts'
import type { TableProblem } from './table-plan.ts'

export type ContactsAnswer =
  | { readonly done: ContactsPlan }
  | { readonly plan: ContactsPlan; readonly problem: TableProblem }
  | { readonly refused: Refusal }

/** Takes a table of companies and contacts in: all of it or nothing, and only what was confirmed. */
export async function importContacts(
  db: Kysely<Database>,
  viewer: Viewer,
  { bytes, seal, now }: { readonly bytes: Uint8Array; readonly seal: string; readonly now: string },
): Promise<ContactsAnswer> {
  return db.transaction().execute(async (trx) => {
    await oneAtATime(trx, 'imports')
    const plan = await foreseenContacts(trx, viewer, bytes)
    if ('refused' in plan) return plan
    if (plan.counts.refused > 0) return { plan, problem: 'refused' }
    if (seal !== plan.seal) return { plan, problem: 'stale' }
    for (const told of plan.contacts) await takeIn(trx, told, { byId: viewer.id, now })
    return { done: plan }
  })
}

async function takeIn(
  trx: Transaction<Database>,
  { account, domains, contact, joining }: ToldContact,
  said: { readonly byId: string; readonly now: string },
): Promise<void> {
  if (account !== null) for (const domain of domains) await saveAccountDomain(trx, { domain, account }, said)
  for (const one of joining) await moveToAccount(trx, [one.id], { from: one.account, to: account })
  if (!contact) return
  const { customer, name, emails, phones } = contact
  if (!customer) {
    const made = { name, account: contact.account ?? null, email: null }
    const { id } = await createCustomer(trx, made, said.now)
    await addAddresses(trx, id, emails, phones)
    await saveFacts(trx, id, factsIn(contact.fields), said)
    return
  }
  if (customer.name !== name) {
    await renameCustomer(trx, customer.id, name)
    await addAddress(trx, customer.id, 'name', customerNameKey(name))
  }
  if (contact.account !== undefined)
    await moveToAccount(trx, [customer.id], { from: customer.account, to: contact.account })
  await addAddresses(trx, customer.id, emails, phones)
  await saveFacts(trx, customer.id, factsIn(contact.fields), said)
}

function factsIn(fields: readonly FilledField[]) {
  return fields.map(({ id, old, value }) => ({ field: `field:${id}` as const, old, new: value }))
}

async function addAddresses(
  trx: Transaction<Database>,
  id: string,
  emails: readonly string[],
  phones: readonly string[],
): Promise<void> {
  for (const email of emails) await addAddress(trx, id, 'email', email)
  for (const phone of phones) await addAddress(trx, id, 'phone', phone)
}
