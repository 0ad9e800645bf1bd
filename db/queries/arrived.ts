import type { Kysely } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import type { Database } from '../schema.ts'
import { type Held, heldAs } from './files.ts'

/** A conversation that came in, as far as it may answer for an expected one. */
export interface ArrivedRow {
  readonly id: string
  readonly repId: string
  readonly startsAt: string | null
  readonly channel: Channel | null
  readonly customer: string | null
  /** Whether it is nobody's alone; one that is for good says so, too. */
  readonly held: Held
}

/** Conversations of these reps that began within a window, and those of it without a known start. */
export async function arrivedConversations(
  db: Kysely<Database>,
  repIds: readonly string[],
  { from, before }: { readonly from: string; readonly before: string },
): Promise<readonly ArrivedRow[]> {
  if (repIds.length === 0) return []
  const rows = await db
    .selectFrom('conversations')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['conversations.id', 'rep_id', 'started_at', 'channel', 'customer_id', 'account'])
    .select(['with_rep', 'own_until'])
    .where('practice', '=', 0)
    .where('rep_id', 'in', repIds)
    .where('sorted_at', '>=', from)
    .where('sorted_at', '<', before)
    .orderBy('sorted_at')
    .orderBy('conversations.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    repId: row.rep_id ?? '',
    startsAt: row.started_at,
    channel: row.channel as Channel | null,
    customer: row.account ?? row.customer_id,
    held: heldAs(row),
  }))
}

/** The account of each customer, themselves where they have none, whoever they were merged into. */
export async function accountsOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>()
  for (let open = [...new Set(customerIds)].map((id) => [id, id] as const); open.length > 0; ) {
    const rows = await db
      .selectFrom('customers')
      .select(['id', 'account', 'merged_into'])
      .where('id', 'in', [...new Set(open.map(([, at]) => at))])
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const next: (readonly [string, string])[] = []
    for (const [own, at] of open) {
      const row = byId.get(at)
      if (row?.merged_into) next.push([own, row.merged_into])
      else if (row) accounts.set(own, row.account ?? row.id)
    }
    open = next
  }
  return accounts
}
