import { z } from 'zod'
import type { KnownCustomer } from '../../db/queries/known-customers.ts'

/** What the list of customers, and the table of it, may be asked for. */
export const wantedCustomers = z.strictObject({ q: z.string().trim().max(200).optional() })

/** Whether a customer is found by a name, a company, a mail address or digits of a number. */
export function isFoundBy({ name, account, emails, phones }: KnownCustomer, q: string): boolean {
  const wanted = q.toLowerCase()
  const digits = wanted.replace(/\D/g, '')
  if (digits.length > 3 && phones.some((phone) => phone.includes(digits))) return true
  return [name, account ?? '', ...emails].some((text) => text.toLowerCase().includes(wanted))
}
