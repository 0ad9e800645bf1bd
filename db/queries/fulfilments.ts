import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import { deedKinds } from '../../server/measures/deeds.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { DeedPlace } from './deeds.ts'
import { isOpenOrOwn } from './visibility.ts'

/** What became of a commitment: proved kept on a civil date, or released by the customer. */
export interface Outcome {
  readonly keptOn: string | null
  readonly releasedAt: string | null
  /** The customer said so themselves. */
  readonly isByCustomer?: boolean
  readonly proof: {
    readonly conversationId: string | null
    readonly utterance: string | null
    readonly words: string | null
    /** A purchase or an answered case; a case stands beside the line it was raised from. */
    readonly deed?: DeedPlace | null
  } | null
}

export interface NewFulfilment {
  readonly commitmentId: string
  /** The civil date it was kept on. */
  readonly keptOn: string
  readonly proof?: {
    readonly conversationId?: string
    readonly utterance?: string
    readonly words?: string
    readonly deed?: DeedPlace
  }
  readonly byId: string
  /** The customer said so themselves, by a link that `byId` sent. */
  readonly isByCustomer?: boolean
  readonly now: string
}

export async function saveFulfilment(db: Kysely<Database>, one: NewFulfilment): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('fulfilments')
      .values({
        id: newId(),
        commitment_id: one.commitmentId,
        kept_on: one.keptOn,
        proof_conversation_id: one.proof?.conversationId ?? null,
        proof_utterance: one.proof?.utterance ?? null,
        proof_words: one.proof?.words ?? null,
        proof_deed: one.proof?.deed?.kind ?? null,
        proof_deed_id: one.proof?.deed?.id ?? null,
        by_id: one.byId,
        by_customer: one.isByCustomer ? 1 : 0,
        at: one.now,
      })
      .execute(),
  )
}

/** Takes back what this person said kept a promise; what others said stays. */
export async function undoFulfilment(
  db: Kysely<Database>,
  commitmentId: string,
  byId: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('fulfilments')
      .where('commitment_id', '=', commitmentId)
      .where('by_id', '=', byId)
      .execute(),
  )
}

/** Takes back whatever anybody said kept a promise: its customer says that it was not. */
export async function withdrawFulfilments(db: Kysely<Database>, commitmentId: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.deleteFrom('fulfilments').where('commitment_id', '=', commitmentId).execute(),
  )
}

/** Which of these promises this person has shown kept since an instant. */
export async function keptLately(
  db: Kysely<Database>,
  { byId, since, ids }: { readonly byId: string; readonly since: string; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('fulfilments')
    .select('commitment_id')
    .where('commitment_id', 'in', ids)
    .where('by_id', '=', byId)
    .where('at', '>=', since)
    .execute()
  return new Set(rows.map((row) => row.commitment_id))
}

export async function saveRelease(
  db: Kysely<Database>,
  one: {
    readonly commitmentId: string
    readonly reason: string
    readonly proof?: { readonly conversationId?: string; readonly utterance?: string }
    readonly byId: string
    readonly isByCustomer?: boolean
    readonly now: string
  },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('releases')
      .values({
        id: newId(),
        commitment_id: one.commitmentId,
        reason: one.reason,
        proof_conversation_id: one.proof?.conversationId ?? null,
        proof_utterance: one.proof?.utterance ?? null,
        by_id: one.byId,
        by_customer: one.isByCustomer ? 1 : 0,
        at: one.now,
      })
      .execute(),
  )
}

/** The newest outcome of each of these commitments that has one, of those whose proof is open or the viewer's own. */
export async function outcomesOf(
  db: Kysely<Database>,
  commitmentIds: readonly string[],
  sees: Seeing,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  for (let from = 0; from < commitmentIds.length; from += 500) {
    const ids = commitmentIds.slice(from, from + 500)
    const kept = await db
      .selectFrom('fulfilments')
      .leftJoin('conversations', 'conversations.id', 'proof_conversation_id')
      .selectAll('fulfilments')
      .where('commitment_id', 'in', ids)
      .where((eb) => eb.or([eb('conversations.id', 'is', null), sees(eb)]))
      .orderBy('at')
      .orderBy('fulfilments.id')
      .execute()
    for (const row of kept)
      outcomes.set(row.commitment_id, {
        keptOn: row.kept_on,
        releasedAt: null,
        isByCustomer: row.by_customer === 1,
        proof: { ...proofOf(row, row.proof_words), deed: deedOf(row) },
      })
    const released = await db
      .selectFrom('releases')
      .leftJoin('conversations', 'conversations.id', 'proof_conversation_id')
      .selectAll('releases')
      .where('commitment_id', 'in', ids)
      .where((eb) => eb.or([eb('conversations.id', 'is', null), sees(eb)]))
      .orderBy('at')
      .orderBy('releases.id')
      .execute()
    for (const row of released)
      outcomes.set(row.commitment_id, {
        keptOn: null,
        releasedAt: row.at,
        isByCustomer: row.by_customer === 1,
        proof: proofOf(row, null),
      })
  }
  return outcomes
}

/** The deed that a row names. */
export function deedOf({
  proof_deed,
  proof_deed_id,
}: {
  readonly proof_deed: string | null
  readonly proof_deed_id: string | null
}): DeedPlace | null {
  const kind = deedKinds.find((one) => one === proof_deed)
  return kind === undefined || proof_deed_id === null ? null : { kind, id: proof_deed_id }
}

function proofOf(
  row: { readonly proof_conversation_id: string | null; readonly proof_utterance: string | null },
  words: string | null,
) {
  return { conversationId: row.proof_conversation_id, utterance: row.proof_utterance, words }
}

/** Which of these conversations somebody may show as a proof: none that they marked as private. */
export async function provingOf(
  db: Kysely<Database>,
  personId: string,
  conversationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (conversationIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('conversations')
    .select('conversations.id')
    .where('conversations.id', 'in', conversationIds)
    .where(isOpenOrOwn(personId))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Which conversations may be told of. */
export type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>
