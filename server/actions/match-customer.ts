import type { Transaction } from 'kysely'
import { accountOfDomain } from '../../db/queries/account-domains.ts'
import {
  addAddress,
  type Customer,
  createCustomer,
  customerAt,
  customersNamed,
} from '../../db/queries/customers.ts'
import type { Database } from '../../db/schema.ts'
import { type Conversation, type Party, spokenBy } from '../conversation/conversation.ts'
import { domainOf } from '../conversation/known-people.ts'
import { isLabel } from '../conversation/labels.ts'
import { phoneKey } from '../conversation/phone-key.ts'
import { wordCount } from '../measures/script.ts'

interface Around {
  readonly repId: string | null
  readonly now: string
  readonly conversationId: string
}

/**
 * The customer of a conversation: found by address or telephone number, else by name, else made from what the file
 * says. A label such as "Speaker 2" is nobody; a first name alone is only somebody this rep already knows by it.
 */
export async function matchCustomer(
  trx: Transaction<Database>,
  conversation: Conversation,
  { repId, now, conversationId }: Around,
): Promise<Customer | null> {
  const party = mainCustomer(conversation)
  if (!party) return null
  const email = party.email?.includes('@') ? party.email.trim() : null
  const name = party.name !== null && !isLabel(party.name) ? party.name.trim() : null

  const phone = phoneKey(party.name ?? '')

  const known =
    (email === null ? undefined : await customerAt(trx, 'email', email.toLowerCase())) ??
    (phone === null ? undefined : await customerAt(trx, 'phone', phone))
  if (known) return known
  if (name === null && email === null) return null

  const namesake = name === null ? undefined : await onlyNamesake(trx, name, repId)
  if (namesake) {
    if (email !== null) await addAddress(trx, namesake.id, 'email', email.toLowerCase(), conversationId)
    return namesake
  }
  const account = await accountOfDomain(trx, domainOf(email))
  return createCustomer(trx, { name: name ?? email ?? '', account, email }, now)
}

/** Of several customers, the one who said most. */
function mainCustomer(conversation: Conversation): Party | undefined {
  const words = new Map<string, number>()
  for (const { party, text } of spokenBy(conversation, 'customer'))
    words.set(party, (words.get(party) ?? 0) + wordCount(text))
  const customers = conversation.parties.filter((party) => party.role === 'customer')
  return customers.toSorted((a, b) => (words.get(b.key) ?? 0) - (words.get(a.key) ?? 0))[0]
}

async function onlyNamesake(trx: Transaction<Database>, name: string, repId: string | null) {
  const isFull = /\S\s+\S/u.test(name)
  if (!isFull && repId === null) return undefined
  const namesakes = await customersNamed(trx, name, isFull ? undefined : (repId ?? undefined))
  return namesakes.length === 1 ? namesakes[0] : undefined
}
