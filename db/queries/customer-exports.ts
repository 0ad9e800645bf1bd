import { type Kysely, type SqlBool, sql } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { keptAbout } from './about-me.ts'
import { consentsOf } from './consents.ts'
import { everybodyIn } from './erase-customer.ts'
import { namingCustomers } from './naming-customers.ts'
import { namingPeople } from './naming-people.ts'
import { isOpen } from './visibility.ts'

type Row = Readonly<Record<string, unknown>>

/** Everything of a customer: themselves, their rows by table, and what they said. */
export interface CustomerTold {
  readonly customer: readonly Row[]
  readonly kept: Readonly<Record<string, readonly Row[]>>
  readonly conversations: readonly (Row & {
    readonly said: readonly Row[]
    readonly promised: readonly Row[]
    readonly learnt: readonly Row[]
    readonly consent: readonly Row[]
  })[]
}

/**
 * What is told to a customer of themselves, by the same columns as an erasure goes through. Not in it: secrets, which
 * of us did something, and conversations that are a rep's alone as long as they are.
 */
export async function customerTold(db: Kysely<Database>, customerId: string): Promise<CustomerTold> {
  const ids = await everybodyIn(db, customerId)
  const kept: Record<string, readonly Row[]> = {}
  for (const [where, erasing] of Object.entries(namingCustomers)) {
    if (erasing === 'conversation' || notKeptOfThem.has(where)) continue
    const rows = await rowsOf(db, where, ids)
    if (rows.length > 0) kept[where.split('.')[0] ?? ''] = rows
  }
  return {
    customer: await rowsOf(db, 'customers.id', ids),
    kept,
    conversations: await conversationsTold(db, ids),
  }
}

/** Who else they brought, and what is only added up from their conversations, those of a rep alone among them. */
const notKeptOfThem = new Set(['customers.referred_by', 'known_customers.customer_id'])
const ours = new Set([
  ...Object.keys(namingPeople),
  ...Object.values(keptAbout).map(({ table, column }) => `${table}.${column}`),
])
const secret = /^(hash|once|sha256)$|_hash$|^(score|known|chance|expected_minor)$/

async function rowsOf(db: Kysely<Database>, where: string, ids: readonly string[]): Promise<readonly Row[]> {
  const [table = '', column = ''] = where.split('.')
  const theirs = sql<SqlBool>`${sql.ref(column)} in (${sql.join(ids)})`
  const { rows } = await sql<Row>`select * from ${sql.table(table)} where ${theirs}`.execute(db)
  const isTold = (name: string) => !ours.has(`${table}.${name}`) && !secret.test(name)
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => isTold(name))))
}

async function conversationsTold(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<CustomerTold['conversations']> {
  const talks = await db
    .selectFrom('conversations')
    .select(['id', 'channel', 'language', 'started_at', 'ended_at'])
    .where('customer_id', 'in', ids)
    .where(isOpen)
    .orderBy('sorted_at')
    .orderBy('id')
    .execute()
  const told: CustomerTold['conversations'][number][] = []
  for (const talk of talks)
    told.push({
      ...talk,
      said: await saidBy(db, talk.id),
      promised: await db
        .selectFrom('commitments')
        .select(['owner', 'class', 'words', 'due_on'])
        .where('conversation_id', '=', talk.id)
        .orderBy('seq')
        .execute(),
      learnt: await db
        .selectFrom('insights')
        .select(['kind', 'words'])
        .where('conversation_id', '=', talk.id)
        .orderBy('seq')
        .execute(),
      consent: (await consentsOf(db, talk.id)).map(({ state, how, reason, at }) => ({
        state,
        how,
        reason,
        at,
      })),
    })
  return told
}

function saidBy(db: Kysely<Database>, conversationId: string): Promise<readonly Row[]> {
  return db
    .selectFrom('utterances')
    .innerJoin('parties', (join) =>
      join
        .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
        .onRef('parties.key', '=', 'utterances.party'),
    )
    .select(['utterances.at', 'start_ms', 'end_ms', 'text'])
    .where('utterances.conversation_id', '=', conversationId)
    .where('parties.role', '=', 'customer')
    .orderBy('utterances.seq')
    .execute()
}

/** Who took a customer's file away, and when, the latest first. */
export async function exportsOf(
  db: Kysely<Database>,
  customerId: string,
): Promise<readonly { readonly by: string; readonly at: string }[]> {
  return db
    .selectFrom('customer_exports')
    .innerJoin('people', 'people.id', 'by_id')
    .select(['people.name as by', 'at'])
    .where('customer_id', '=', customerId)
    .orderBy('at', 'desc')
    .execute()
}

export async function saveExport(
  db: Kysely<Database>,
  one: { readonly customerId: string; readonly byId: string; readonly sha256: string; readonly now: string },
): Promise<void> {
  const row = { id: newId(), customer_id: one.customerId, by_id: one.byId, sha256: one.sha256, at: one.now }
  await inTransaction(db, (trx) => trx.insertInto('customer_exports').values(row).execute())
}
