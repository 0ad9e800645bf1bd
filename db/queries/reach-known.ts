import type { Kysely } from 'kysely'
import type { Known } from '../../server/reaching/score.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { purchasesOf } from './purchases.ts'
import { newestVerdicts } from './verdicts.ts'
import { isOpen } from './visibility.ts'

/** A customer as far as everybody on their rep's team may know them. */
export interface KnownCustomer {
  /** Who looks after them, else who talked with them last; nobody else is sent to them. */
  readonly repId: string | null
  readonly known: Known
}

/** What is known of these customers: signals since an instant, what we owe, what they bought. */
export async function knownCustomersOf(
  db: Kysely<Database>,
  customerIds: readonly string[],
  signalsSince: string,
): Promise<ReadonlyMap<string, KnownCustomer>> {
  const reps = await repsOf(db, customerIds)
  const signals = await signalsOf(db, customerIds, signalsSince)
  const owed = await owedTo(db, customerIds)
  const bought = Map.groupBy(
    (await purchasesOf(db, customerIds)).filter((one) => one.cancelledAt === null),
    (one) => one.customerId,
  )
  return new Map(
    customerIds.map((id) => [
      id,
      {
        repId: reps.get(id) ?? null,
        known: {
          isCustomer: true,
          purchases: bought.get(id)?.length ?? 0,
          signals: signals.get(id) ?? 0,
          owed: owed.get(id) ?? 0,
        },
      },
    ]),
  )
}

async function repsOf(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const reps = new Map<string, string>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('conversations')
      .innerJoin('people', 'people.id', 'conversations.rep_id')
      .select(['customer_id', 'rep_id'])
      .where(isOpen)
      .where('customer_id', 'in', some)
      .where('people.deactivated_at', 'is', null)
      .orderBy('sorted_at')
      .orderBy('conversations.id')
      .execute()
    for (const row of rows) if (row.customer_id && row.rep_id) reps.set(row.customer_id, row.rep_id)
    const owned = await db
      .selectFrom('customers')
      .innerJoin('people', 'people.id', 'customers.owner_id')
      .select(['customers.id', 'owner_id'])
      .where('customers.id', 'in', some)
      .where('people.deactivated_at', 'is', null)
      .execute()
    for (const { id, owner_id } of owned) if (owner_id && reps.has(id)) reps.set(id, owner_id)
  })
  return reps
}

async function signalsOf(
  db: Kysely<Database>,
  ids: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('moments')
      .innerJoin('conversations', 'conversations.id', 'moments.conversation_id')
      .select(['moments.id', 'customer_id', 'rep_id'])
      .where(isOpen)
      .where('customer_id', 'in', some)
      .where('moments.kind', '=', 'buying-signal')
      .where('sorted_at', '>=', since)
      .execute()
    await countAgreed(db, rows, counts)
  })
  return counts
}

async function owedTo(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  await inBatches(ids, async (some) => {
    const rows = await db
      .selectFrom('commitments')
      .innerJoin('conversations', 'conversations.id', 'commitments.conversation_id')
      .leftJoin('fulfilments', 'fulfilments.commitment_id', 'commitments.id')
      .leftJoin('releases', 'releases.commitment_id', 'commitments.id')
      .select(['commitments.id', 'customer_id', 'rep_id'])
      .where(isOpen)
      .where('customer_id', 'in', some)
      .where('class', '=', 'promise')
      .where('owner', '<>', 'customer')
      .where('fulfilments.id', 'is', null)
      .where('releases.id', 'is', null)
      .execute()
    await countAgreed(db, rows, counts)
  })
  return counts
}

interface Found {
  readonly id: string
  readonly customer_id: string | null
  readonly rep_id: string | null
}

/** What people said was none counts for nobody. */
async function countAgreed(
  db: Kysely<Database>,
  rows: readonly Found[],
  counts: Map<string, number>,
): Promise<void> {
  const reps = new Map(rows.map((row) => [row.id, row.rep_id]))
  const verdicts = await newestVerdicts(db, [...reps.keys()], (id) => reps.get(id) ?? null)
  for (const { id, customer_id } of rows)
    if (customer_id !== null && verdicts.get(id) !== 'no')
      counts.set(customer_id, (counts.get(customer_id) ?? 0) + 1)
}
