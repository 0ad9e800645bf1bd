import { createHash, randomBytes } from 'node:crypto'
import type { Kysely, Selectable } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { ConversationsTable } from '../tables/conversations.ts'
import type { PromiseLinksTable } from '../tables/promise-links.ts'
import { inTransaction } from '../transaction.ts'
import type { DeedPlace } from './deeds.ts'
import { deedOf } from './fulfilments.ts'
import { newestVerdicts } from './verdicts.ts'

/** What a customer says of a promise: they got it, not yet, or they need it no more. */
export const promiseAnswers = ['got', 'not-yet', 'let-go'] as const
export type PromiseAnswer = (typeof promiseAnswers)[number]

/** A way for a customer to say whether a promise was kept. Its address is not kept. */
export interface PromiseLink {
  readonly id: string
  readonly promiseId: string
  readonly conversationId: string
  readonly madeBy: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly isRevoked: boolean
  /** What is shown as its proof, and of which civil date. */
  readonly proof: {
    readonly conversationId: string | null
    readonly utterance: string | null
    readonly words: string | null
    readonly deed?: DeedPlace | null
    readonly on: string
  } | null
  readonly answer: { readonly says: PromiseAnswer; readonly at: string } | null
}

export interface NewPromiseLink extends Pick<PromiseLink, 'promiseId' | 'conversationId' | 'proof'> {
  readonly byId: string
  readonly expiresAt: string
  readonly now: string
}

const TOKEN_BYTES = 32

/** Makes a link and answers its token, which nobody can be told a second time; the one before it ends. */
export async function createPromiseLink(db: Kysely<Database>, given: NewPromiseLink): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  await inTransaction(db, async (trx) => {
    await revokePromiseLinks(trx, given.promiseId, given.now)
    await trx
      .insertInto('promise_links')
      .values({
        id: newId(),
        commitment_id: given.promiseId,
        conversation_id: given.conversationId,
        hash: hashOf(token),
        proof_conversation_id: given.proof?.conversationId ?? null,
        proof_utterance: given.proof?.utterance ?? null,
        proof_words: given.proof?.words ?? null,
        proof_deed: given.proof?.deed?.kind ?? null,
        proof_deed_id: given.proof?.deed?.id ?? null,
        proof_on: given.proof?.on ?? null,
        made_by: given.byId,
        made_at: given.now,
        expires_at: given.expiresAt,
        revoked_at: null,
        answer: null,
        answered_at: null,
        answered_from: null,
      })
      .execute()
  })
  return token
}

/** Ends what has not been answered. */
export async function revokePromiseLinks(
  db: Kysely<Database>,
  promiseId: string,
  now: string,
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable('promise_links')
      .set({ revoked_at: now })
      .where('commitment_id', '=', promiseId)
      .where('revoked_at', 'is', null)
      .where('answer', 'is', null)
      .execute(),
  )
}

/** The link with this token, whether it still works or not. */
export async function promiseLink(db: Kysely<Database>, token: string): Promise<PromiseLink | undefined> {
  const row = await db
    .selectFrom('promise_links')
    .selectAll()
    .where('hash', '=', hashOf(token))
    .executeTakeFirst()
  return row && toLink(row)
}

/** Everything a promise's customer was asked, the latest first. */
export async function promiseLinksOf(
  db: Kysely<Database>,
  promiseId: string,
): Promise<readonly PromiseLink[]> {
  const rows = await db
    .selectFrom('promise_links')
    .selectAll()
    .where('commitment_id', '=', promiseId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toLink)
}

/** Keeps an answer, once: whoever comes second, or too late, is told `false`. */
export async function answerPromiseLink(
  db: Kysely<Database>,
  { id, says, from, now }: { id: string; says: PromiseAnswer; from: string; now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('promise_links')
    .set({ answer: says, answered_at: now, answered_from: from })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function toLink(row: Selectable<PromiseLinksTable>): PromiseLink {
  return {
    id: row.id,
    promiseId: row.commitment_id,
    conversationId: row.conversation_id,
    madeBy: row.made_by,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    isRevoked: row.revoked_at !== null,
    proof:
      row.proof_on === null
        ? null
        : {
            conversationId: row.proof_conversation_id,
            utterance: row.proof_utterance,
            words: row.proof_words,
            deed: deedOf(row),
            on: row.proof_on,
          },
    answer:
      row.answer === null ? null : { says: row.answer as PromiseAnswer, at: row.answered_at ?? row.made_at },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A promise as somebody outside reads it, and whose it is; nothing once people say that it was none. */
export interface PromiseBehind {
  readonly action: string
  readonly words: string
  readonly saidAt: string | null
  readonly dueOn: string | null
  readonly timeZone: string | null
  readonly repId: string | null
  readonly repName: string | null
  /** Whether whoever owed it has left. */
  readonly hasLeft: boolean
  /** Who is told first of an answer: whoever owes it or, once they have left, who leads their team. */
  readonly toTell: readonly string[]
}

export async function promiseBehind(
  db: Kysely<Database>,
  promiseId: string,
): Promise<PromiseBehind | undefined> {
  const row = await db
    .selectFrom('commitments')
    .innerJoin('conversations', 'conversations.id', 'commitments.conversation_id')
    .leftJoin('people', 'people.id', 'rep_id')
    .select(['action', 'words', 'said_at', 'due_on', 'conversations.time_zone', 'rep_id', 'people.name'])
    .select(['people.deactivated_at', 'conversations.team_id', 'with_rep'])
    .where('commitments.id', '=', promiseId)
    .where('class', '=', 'promise')
    .executeTakeFirst()
  if (!row) return undefined
  const verdict = (await newestVerdicts(db, [promiseId], () => row.rep_id)).get(promiseId)
  if (verdict === 'no') return undefined
  const hasLeft = row.deactivated_at !== null
  return {
    action: row.action,
    words: row.words,
    saidAt: row.said_at,
    dueOn: row.due_on,
    timeZone: row.time_zone,
    repId: row.rep_id,
    repName: row.name,
    hasLeft,
    toTell: await toTell(db, row),
  }
}

async function toTell(
  db: Kysely<Database>,
  {
    rep_id,
    team_id,
    with_rep,
    deactivated_at,
  }: Pick<Selectable<ConversationsTable>, 'rep_id' | 'team_id' | 'with_rep'> & {
    readonly deactivated_at: string | null
  },
): Promise<readonly string[]> {
  if (rep_id === null) return []
  if (deactivated_at === null) return [rep_id]
  if (team_id === null || with_rep === 1) return []
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('team_id', '=', team_id)
    .where('role', '=', 'manager')
    .where('deactivated_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
