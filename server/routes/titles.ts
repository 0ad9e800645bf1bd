import type { Customer } from '../../db/queries/customers.ts'
import { words } from '../../views/messages/words.ts'

interface Titled {
  readonly title: string | null
  readonly customer: Customer | null
  readonly conversation?: {
    readonly parties: readonly { readonly role: string; readonly name: string | null }[]
  }
}

/** What names a conversation best: the account, the customer, its own title, or nobody yet. */
export function titleOf({ title, customer, conversation }: Titled): string {
  const customers = conversation?.parties
    .filter((party) => party.role === 'customer')
    .flatMap((party) => party.name ?? [])
  return (
    customer?.account ?? customer?.name ?? title ?? (customers?.join(', ') || words.conversation.untitled)
  )
}
