import type { Kysely } from 'kysely'
import { customerFields } from '../../db/queries/customer-fields.ts'
import { customerNameKey } from '../../db/queries/customers.ts'
import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { domainOf } from '../conversation/known-people.ts'
import { sharedMailDomains } from '../conversation/label-words.ts'
import { phoneKey } from '../conversation/phone-key.ts'
import { identityTable } from '../readers/identity-table.ts'
import { contactColumns } from '../readers/lexicons/identity-columns.ts'
import type { Refusal } from '../readers/reading.ts'
import { type FilledField, filledFieldsIn } from './contact-fields.ts'
import {
  type AroundContacts,
  accountIn,
  aroundContacts,
  type ContactCells,
  domainsIn,
} from './contacts-around.ts'
import { refusedRow } from './people-table.ts'
import { type PlannedRow, type RowChange, type RowProblem, type TablePlan, tablePlan } from './table-plan.ts'

/** A company and a person of it, as a row has them; `null` is what it does not say. */
export interface ToldContact {
  readonly account: string | null
  readonly domains: readonly string[]
  readonly contact: {
    readonly name: string
    readonly emails: readonly string[]
    readonly phones: readonly string[]
    /** Where they come to belong; `undefined` where nothing changes that. */
    readonly account: string | null | undefined
    readonly customer: KnownCustomer | undefined
    /** What fields of this house come to say. */
    readonly fields: readonly FilledField[]
  } | null
  /** Customers known by one of the domains alone, who now belong to the company. */
  readonly joining: readonly KnownCustomer[]
}

export interface ContactsPlan extends TablePlan {
  readonly contacts: readonly ToldContact[]
}

const limits = { needed: [['account', 'name', 'email']], rows: 5_000, bytes: 600_000 } as const
const LONGEST = 200

type Row = ContactCells
type Around = AroundContacts

/** What a table of companies and contacts would do, row by row; nothing is kept. */
export async function foreseenContacts(
  db: Kysely<Database>,
  viewer: Viewer,
  bytes: Uint8Array,
): Promise<ContactsPlan | { readonly refused: Refusal }> {
  const fields = await customerFields(db)
  const table = identityTable(
    bytes,
    contactColumns,
    limits,
    fields.map(({ name }) => name),
  )
  if ('refused' in table) return table
  const around = await aroundContacts(db, viewer, table.rows, fields)
  const judged = table.rows.map((row) => judgedRow(row, around))
  const torn = table.torn.map(({ line, why }) => refusedRow(line, '', { is: 'torn', value: why }))
  const plan = tablePlan([...judged.map((one) => one.planned), ...torn], table)
  return { ...plan, contacts: judged.flatMap((one) => (one.told ? [one.told] : [])) }
}

function judgedRow(
  row: Row,
  around: Around,
): { readonly planned: PlannedRow; readonly told: ToldContact | null } {
  const { line, cells } = row
  const about = [cells.name || cells.email, cells.account].filter((one) => one !== '').join(', ')
  const account = cells.account === '' ? null : accountIn(cells.account, around.accounts)
  const domains = cells.domains === '' ? [] : domainsIn(cells.domains)
  const problem = cellProblem(row) ?? domainProblem(domains, account, around)
  const found = problem ? { problem } : contactIn(row, account, around)
  if ('problem' in found) return { planned: refusedRow(line, about, found.problem), told: null }

  const twice = toldBefore(found.contact, account, around)
  if (twice)
    return { planned: refusedRow(line, about, { is: 'twice', value: about, line: twice }), told: null }
  remember(found.contact, account, line, around)
  const fresh = domains.filter(
    (domain) => around.domains.get(domain) !== account && around.claims.get(domain)?.line === line,
  )
  const joining = account === null ? [] : joiningBy(fresh, account, found.contact?.customer, around)
  const told = { account, domains: fresh, contact: found.contact, joining }
  const changes = changesIn(told)
  const isNew = found.contact
    ? !found.contact.customer
    : !around.byAccount.has(account ?? '') && changes.length > 0
  const state = isNew ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  return { planned: { line, about, state, changes, problem: null }, told }
}

function cellProblem({ cells }: Row): RowProblem | null {
  const { account, name, email, phone, domains } = cells
  const long = [account, name].find((text) => text.length > LONGEST)
  if (long !== undefined) return { is: 'long', value: long }
  if (name === '' && email === '' && (phone !== '' || domains === '')) return { is: 'nobody', value: phone }
  const badMail = listIn(email).find(
    (one) => !/^[^\s@]+@[^\s@.][^\s@]*\.[^\s@.]+$/.test(one) || one.length > 320,
  )
  if (badMail !== undefined) return { is: 'email', value: badMail.slice(0, 80) }
  const badPhone = listIn(phone).find((one) => phoneKey(one) === null)
  if (badPhone !== undefined) return { is: 'phone', value: badPhone }
  return domains !== '' && account === '' ? { is: 'domain-alone', value: domains } : null
}

function domainProblem(
  domains: readonly string[],
  account: string | null,
  around: Around,
): RowProblem | null {
  for (const domain of domains) {
    const owner = around.domains.get(domain) ?? around.claims.get(domain)?.account
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]*\.[\p{L}\p{N}]+$/u.test(domain) || domain.length > 253)
      return { is: 'domain', value: domain }
    if (sharedMailDomains.has(domain)) return { is: 'shared-domain', value: domain }
    if (around.ourDomains.has(domain)) return { is: 'our-domain', value: domain }
    if (owner !== undefined && owner !== account) return { is: 'domain-taken', value: `${domain} (${owner})` }
  }
  return null
}

function contactIn(
  row: Row,
  account: string | null,
  around: Around,
): { readonly contact: ToldContact['contact'] } | { readonly problem: RowProblem } {
  const { cells } = row
  if (cells.name === '' && cells.email === '') return noContact(row)
  const emails = listIn(cells.email.toLowerCase())
  const phones = listIn(cells.phone).flatMap((one) => phoneKey(one) ?? [])
  const own = emails.find((one) => around.ourMails.has(one) || around.ourDomains.has(domainOf(one) ?? ''))
  if (own !== undefined) return { problem: { is: 'ours', value: own } }
  const known = around.byId.get(cells.id)
  const met = new Set([
    ...(known ? [known] : []),
    ...emails.flatMap((one) => around.byEmail.get(one) ?? []),
    ...phones.flatMap((one) => around.byPhone.get(one) ?? []),
  ])
  if (met.size > 1)
    return { problem: { is: 'two-customers', value: [...met].map((one) => one.name).join(', ') } }
  const namesakes = (around.byName.get(customerNameKey(cells.name)) ?? []).filter(
    (one) => account === null || one.account === null || one.account === account,
  )
  if (met.size === 0 && namesakes.length > 1) return { problem: { is: 'several', value: cells.name } }
  const [customer = namesakes[0]] = met
  const name = cells.name === '' ? (customer?.name ?? emails[0] ?? '') : cells.name
  const belongs = account ?? (customer ? undefined : accountOfMail(emails, around))
  const moves = customer?.account === belongs ? undefined : belongs
  const filled = filledFieldsIn(row, customer, around)
  if ('problem' in filled) return filled
  return { contact: { name, emails, phones, account: moves, customer, fields: filled.fields } }
}

/** A company alone fills no field: those are of a person. */
function noContact({ own }: Row): { readonly contact: null } | { readonly problem: RowProblem } {
  const [filled] = Object.entries(own).filter(([, value]) => value !== '')
  return filled ? { problem: { is: 'field-alone', value: filled[1], field: filled[0] } } : { contact: null }
}

function accountOfMail(emails: readonly string[], { domains, claims, accounts }: Around): string | undefined {
  const [domain] = emails.flatMap((email) => domainOf(email) ?? [])
  if (domain === undefined) return undefined
  return domains.get(domain) ?? claims.get(domain)?.account ?? accountIn(domain, accounts)
}

function changesIn({ account, domains, contact, joining }: ToldContact): readonly RowChange[] {
  const changes: RowChange[] = domains.map((domain) => ({ what: 'domain', from: null, to: domain }))
  if (joining.length > 0)
    changes.push({ what: 'people', from: null, to: joining.map((one) => one.name).join(', ') })
  if (!contact)
    return changes.length > 0 ? [{ what: 'account', from: null, to: account ?? '' }, ...changes] : changes
  const { customer, name } = contact
  const emails = contact.emails.filter((one) => !customer?.emails.includes(one))
  const phones = contact.phones.filter((one) => !customer?.phones.includes(one))
  if (customer?.name !== name) changes.push({ what: 'name', from: customer?.name ?? null, to: name })
  if (contact.account) changes.push({ what: 'account', from: customer?.account ?? null, to: contact.account })
  for (const to of emails) changes.push({ what: 'email', from: null, to })
  for (const to of phones) changes.push({ what: 'phone', from: null, to })
  for (const { name, old, value } of contact.fields)
    changes.push({ what: 'field', field: name, from: old, to: value })
  return changes
}

/** Who is known by a domain alone, or has mail there and no company. */
function joiningBy(
  domains: readonly string[],
  account: string,
  told: KnownCustomer | undefined,
  { byAccount }: Around,
): readonly KnownCustomer[] {
  const wanted = new Set(domains)
  const alone = (byAccount.get('') ?? []).filter((one) =>
    one.emails.some((email) => wanted.has(domainOf(email) ?? '')),
  )
  const named = domains.flatMap((domain) => (domain === account ? [] : (byAccount.get(domain) ?? [])))
  return [...named, ...alone].filter((one) => one.id !== told?.id)
}

function keysOf(contact: ToldContact['contact'], account: string | null): readonly string[] {
  if (!contact) return []
  const { emails, phones, name, customer } = contact
  const own = [...emails.map((one) => `mail ${one}`), ...phones.map((one) => `phone ${one}`)]
  const bare = own.length === 0 && !customer ? [`name ${customerNameKey(name)} ${account}`] : []
  return [...own, ...bare, ...(customer ? [`customer ${customer.id}`] : [])]
}

function toldBefore(
  contact: ToldContact['contact'],
  account: string | null,
  { told }: Around,
): number | undefined {
  return keysOf(contact, account).flatMap((key) => told.get(key) ?? [])[0]
}

function remember(
  contact: ToldContact['contact'],
  account: string | null,
  line: number,
  { told }: Around,
): void {
  for (const key of keysOf(contact, account)) told.set(key, line)
}

function listIn(cell: string): readonly string[] {
  const all = cell.split(/[;|]/).map((one) => one.trim())
  return [...new Set(all.filter((one) => one !== ''))]
}
