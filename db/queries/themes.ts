import type { Kysely } from 'kysely'
import type { InsightKind } from '../../server/conversation/findings.ts'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

export interface ThemeFilter {
  readonly kind?: InsightKind
  /** An instant. */
  readonly since: string
}

/** An insight as themes are counted from it. */
export interface ThemeRow {
  readonly id: string
  readonly kind: InsightKind
  readonly topic: string
  readonly customerId: string
  readonly sortedAt: string
}

const AT_ONCE = 5_000

/** Every customer there is, under what they are counted as: their company, or themselves where there is none. */
export async function customersAs(db: Kysely<Database>): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, string[]>()
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: { readonly id: string; readonly account: string | null }[] = await db
      .selectFrom('customers')
      .select(['id', 'account'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    for (const { id, account } of rows) {
      const known = all.get(account ?? id)
      if (known) known.push(id)
      else all.set(account ?? id, [id])
    }
    after = rows.length === AT_ONCE ? rows.at(-1)?.id : undefined
  }
  return all
}

/** What these customers told since an instant, as far as it is open; errands are none of it. */
export async function toldBy(
  db: Kysely<Database>,
  customerIds: readonly string[],
  { kind, since }: ThemeFilter,
): Promise<readonly ThemeRow[]> {
  const rows = await db
    .selectFrom('conversations')
    .where(isOpen)
    .where('customer_id', 'in', customerIds)
    .where('sorted_at', '>=', since)
    .innerJoin('insights', 'insights.conversation_id', 'conversations.id')
    .where('insights.kind', '<>', 'request')
    .where('topic', '<>', '')
    .$if(kind !== undefined, (query) => query.where('insights.kind', '=', kind ?? ''))
    .select(['insights.id', 'insights.kind', 'topic', 'customer_id', 'sorted_at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as InsightKind,
    topic: row.topic ?? '',
    customerId: row.customer_id ?? '',
    sortedAt: row.sorted_at,
  }))
}

/** Changes whenever other conversations are open, or somebody said something of what was found in them. */
export async function themesRevision(db: Kysely<Database>, since: string): Promise<string> {
  const talks = await db
    .selectFrom('conversations')
    .where(isOpen)
    .where('sorted_at', '>=', since)
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('imported_at').as('last')])
    .executeTakeFirstOrThrow()
  const said = await db
    .selectFrom('verdicts')
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('at').as('last')])
    .executeTakeFirstOrThrow()
  return [talks.count, talks.last, said.count, said.last].join(' ')
}
