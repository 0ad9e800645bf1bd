import { z } from 'zod'
import type { KnownCustomer } from '../../db/queries/known-customers.ts'
import { customerLists } from '../../views/customers/records.ts'
import { wholeNumber } from '../web/forms.ts'

/** What the table of customers may be asked for. */
export const wantedCustomers = z.strictObject({ q: z.string().trim().max(200).optional() })

/** And a list of them: which one, and behind whom it goes on. */
export const wantedList = wantedCustomers.extend({
  list: z.enum(customerLists, 'is none of the choices on the page').optional(),
  after: z.string().max(1_000).optional(),
  seen: wholeNumber.optional(),
})
export type WantedList = z.infer<typeof wantedList>

/** Whether a customer is found by a name, a company, a mail address or digits of a number. */
export function isFoundBy({ name, account, emails, phones }: KnownCustomer, q: string): boolean {
  const wanted = q.toLowerCase()
  const digits = wanted.replace(/\D/g, '')
  if (digits.length > 3 && phones.some((phone) => phone.includes(digits))) return true
  return [name, account ?? '', ...emails].some((text) => text.toLowerCase().includes(wanted))
}
