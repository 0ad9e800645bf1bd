import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { AdvocacyCasesTable } from '../tables/findings.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { isOpen } from './visibility.ts'

/** What a rep asked the company for on a customer's behalf, and what came of it. */
export interface AdvocacyCase {
  readonly id: string
  readonly customerId: string
  readonly customerName: string
  /** The customer's account, where they belong to one. */
  readonly account: string | null
  readonly repId: string
  /** Where the customer said so. */
  readonly conversationId: string | null
  readonly utterance: string | null
  readonly need: string
  readonly raisedAt: string
  readonly askedWhom: string | null
  readonly answeredAt: string | null
  readonly answer: string | null
  readonly toldCustomerAt: string | null
}

export type NewAdvocacyCase = Omit<AdvocacyCase, 'id' | 'customerName' | 'account'>

export async function saveAdvocacyCase(db: Kysely<Database>, one: NewAdvocacyCase): Promise<string> {
  const id = newId()
  await inTransaction(db, (trx) =>
    trx
      .insertInto('advocacy_cases')
      .values({
        id,
        customer_id: one.customerId,
        rep_id: one.repId,
        conversation_id: one.conversationId,
        utterance: one.utterance,
        need: one.need,
        raised_at: one.raisedAt,
        asked_whom: one.askedWhom,
        answered_at: one.answeredAt,
        answer: one.answer,
        told_customer_at: one.toldCustomerAt,
      })
      .execute(),
  )
  return id
}

export async function answerAdvocacyCase(
  db: Kysely<Database>,
  id: string,
  { answer, answeredAt }: { readonly answer: string; readonly answeredAt: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('advocacy_cases').set({ answer, answered_at: answeredAt }).where('id', '=', id).execute(),
  )
}

export async function tellCustomer(db: Kysely<Database>, id: string, toldAt: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('advocacy_cases').set({ told_customer_at: toldAt }).where('id', '=', id).execute(),
  )
}

/** The cases a viewer may see, the newest first: a rep's own, a manager's team's. */
export async function advocacyCasesFor(
  db: Kysely<Database>,
  viewer: Viewer,
): Promise<readonly AdvocacyCase[]> {
  if (viewer.role === 'rep')
    return (await cases(db).where('advocacy_cases.rep_id', '=', viewer.id).execute()).map(toCase)
  if (viewer.role !== 'manager' || viewer.teamId === null) return []
  return (await openCases(db).where('people.team_id', '=', viewer.teamId).execute()).map(toCase)
}

/** Every case of a rep that counts for their grade: none from what is theirs alone. */
export async function advocacyCasesOfRep(
  db: Kysely<Database>,
  repId: string,
): Promise<readonly AdvocacyCase[]> {
  return (await openCases(db).where('advocacy_cases.rep_id', '=', repId).execute()).map(toCase)
}

function openCases(db: Kysely<Database>) {
  return cases(db)
    .leftJoin('conversations', 'conversations.id', 'advocacy_cases.conversation_id')
    .where((eb) => eb.or([eb('conversations.id', 'is', null), isOpen(eb)]))
}

function cases(db: Kysely<Database>) {
  return db
    .selectFrom('advocacy_cases')
    .innerJoin('customers', 'customers.id', 'advocacy_cases.customer_id')
    .innerJoin('people', 'people.id', 'advocacy_cases.rep_id')
    .selectAll('advocacy_cases')
    .select(['customers.name as customer_name', 'customers.account'])
    .orderBy('raised_at', 'desc')
    .orderBy('advocacy_cases.id')
}

function toCase(
  row: Selectable<AdvocacyCasesTable> & { readonly customer_name: string; readonly account: string | null },
): AdvocacyCase {
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    account: row.account,
    repId: row.rep_id,
    conversationId: row.conversation_id,
    utterance: row.utterance,
    need: row.need,
    raisedAt: row.raised_at,
    askedWhom: row.asked_whom,
    answeredAt: row.answered_at,
    answer: row.answer,
    toldCustomerAt: row.told_customer_at,
  }
}
