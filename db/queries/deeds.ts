import type { Kysely } from 'kysely'
import type { Answered, Bought, Deed, DeedKind } from '../../server/measures/deeds.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { type AdvocacyCase, casesOf } from './advocacy-cases.ts'
import type { Viewer } from './people.ts'
import { type Purchase, purchasesOf } from './purchases.ts'
import { thoseWorkedWith } from './visibility.ts'

/** What shows that a promise was kept where no line does. */
export interface DeedPlace {
  readonly kind: DeedKind
  readonly id: string
}

type Customer = { readonly id: string; readonly account: string | null }

/** A deed with whose it is, and the promise to tell them that it led to. */
export interface DeedOf {
  readonly customer: Customer
  readonly deed: Omit<Bought, 'isSamePerson'> | Omit<Answered, 'isSamePerson'>
  readonly promiseId: string | null
  /** The line a case was raised from. */
  readonly from: { readonly conversation: string; readonly utterance: string } | null
  /** What the customer may be shown of it: their own words, or what they bought. */
  readonly told: string | null
}

/** What these customers and others of their houses bought and were answered, as far as the viewer may see it. */
export async function deedsAround(
  db: Kysely<Database>,
  viewer: Viewer,
  customers: readonly Customer[],
): Promise<readonly DeedOf[]> {
  const all = await withTheirHouses(db, customers)
  const known = await thoseWorkedWith(db, viewer, [...all.keys()])
  const ids = [...known]
  const purchases = await purchasesOf(db, ids)
  const cases = await casesOf(db, viewer, [...all.keys()])
  return [...purchases.map((one) => boughtOf(one, all)), ...cases.map((one) => answeredOf(one, all))]
}

/** A deed as it bears on what was promised to one customer. */
export function deedFor(customerId: string, { deed, customer }: DeedOf): Deed {
  return { ...deed, isSamePerson: customer.id === customerId }
}

async function withTheirHouses(
  db: Kysely<Database>,
  customers: readonly Customer[],
): Promise<ReadonlyMap<string, Customer>> {
  const all = new Map(customers.map((one) => [one.id, one]))
  const accounts = [...new Set(customers.flatMap(({ account }) => account ?? []))]
  await inBatches(accounts, async (some) => {
    const rows = await db
      .selectFrom('customers')
      .select(['id', 'account'])
      .where('account', 'in', some)
      .execute()
    for (const row of rows) all.set(row.id, row)
  })
  return all
}

function boughtOf(purchase: Purchase, all: ReadonlyMap<string, Customer>): DeedOf {
  const { id, at, what, customerId, account, cancelledAt } = purchase
  return {
    customer: all.get(customerId) ?? { id: customerId, account },
    deed: { kind: 'purchase', id, at, words: what, isCancelled: cancelledAt !== null },
    promiseId: null,
    from: null,
    told: what,
  }
}

function answeredOf(one: AdvocacyCase, all: ReadonlyMap<string, Customer>): DeedOf {
  const { conversationId, utterance, toldCustomerAt } = one
  const from = conversationId && utterance ? { conversation: conversationId, utterance } : null
  return {
    customer: all.get(one.customerId) ?? { id: one.customerId, account: one.account },
    deed: {
      kind: 'case',
      id: one.id,
      at: toldCustomerAt ?? one.answeredAt ?? one.raisedAt,
      words: one.need,
      answer: one.withdrawnAt === null ? one.answerIs : null,
      isTold: toldCustomerAt !== null,
      about: [one.need, one.quote ?? ''].join('\n'),
      raisedAt: one.raisedAt,
      from,
    },
    promiseId: one.promiseId,
    from,
    told: one.quote,
  }
}

/** How a deed is kept as a proof: a case with the line it was raised from, so that it is seen where that may be seen. */
export function deedShowing({
  kind,
  id,
  words,
  from,
}: DeedPlace & Pick<DeedOf, 'from'> & { readonly words: string }) {
  return {
    deed: { kind, id },
    words,
    ...(from ? { conversationId: from.conversation, utterance: from.utterance } : {}),
  }
}

/** Remembers that these deeds do not prove a promise; said twice is said once. */
export async function refuseDeeds(
  db: Kysely<Database>,
  promise: { readonly id: string; readonly conversationId: string },
  deeds: readonly DeedPlace[],
  { byId, now }: { readonly byId: string; readonly now: string },
): Promise<void> {
  if (deeds.length === 0) return
  await inTransaction(db, (trx) =>
    trx
      .insertInto('deed_refusals')
      .values(
        deeds.map(({ kind, id }) => ({
          commitment_id: promise.id,
          conversation_id: promise.conversationId,
          deed: kind,
          deed_id: id,
          by_id: byId,
          at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** What was refused for each of these promises, as names of deeds. */
export async function refusedDeeds(
  db: Kysely<Database>,
  commitmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const refused = new Set<string>()
  await inBatches(commitmentIds, async (ids) => {
    const rows = await db.selectFrom('deed_refusals').selectAll().where('commitment_id', 'in', ids).execute()
    for (const row of rows)
      refused.add(refusedDeedName(row.commitment_id, { kind: row.deed as DeedKind, id: row.deed_id }))
  })
  return refused
}

export function refusedDeedName(commitmentId: string, { kind, id }: DeedPlace): string {
  return `${commitmentId} ${kind} ${id}`
}
