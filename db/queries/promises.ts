import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely'
import type { Commitment } from '../../server/conversation/findings.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { newestVerdicts } from './verdicts.ts'
import { isOpen, isOpenOrOwn, visibleTo } from './visibility.ts'

/** What became of a commitment: proved kept on a civil date, or released by the customer. */
export interface Outcome {
  readonly keptOn: string | null
  readonly releasedAt: string | null
  readonly proof: {
    readonly conversationId: string | null
    readonly utterance: string | null
    readonly words: string | null
  } | null
}

export type PromiseState = 'open' | 'overdue' | 'kept' | 'late' | 'released'

/** A promise in the ledger, with whom and where it was made. */
export interface LedgerPromise
  extends Pick<
    Commitment,
    'utterance' | 'owner' | 'action' | 'dueOn' | 'dueWords' | 'dueHow' | 'words' | 'confidence'
  > {
  readonly id: string
  readonly conversationId: string
  readonly saidAt: string | null
  readonly timeZone: string | null
  readonly repId: string | null
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null } | null
  readonly outcome: Outcome | null
  /** What people say of it: that it was a promise, or that it was none. The newest word counts. */
  readonly verdict: 'yes' | 'no' | null
  /** Only the rep says that there is one: it is graded when a second person agrees. */
  readonly waits: boolean
  /** Its conversation may be graded: who spoke is known, and nobody picked it by hand. */
  readonly isGradable: boolean
}

/** Where a promise stands on a civil date. A promise without a due date cannot be overdue, nor late. */
export function promiseState(
  { dueOn, outcome }: Pick<LedgerPromise, 'dueOn' | 'outcome'>,
  today: string,
): PromiseState {
  if (outcome?.releasedAt) return 'released'
  if (outcome?.keptOn) return dueOn !== null && outcome.keptOn > dueOn ? 'late' : 'kept'
  return dueOn !== null && dueOn < today ? 'overdue' : 'open'
}

/** What a rep still owes, soonest first; what has no due date comes last. */
export async function openPromises(db: Kysely<Database>, viewer: Viewer, repId: string) {
  const promises = await ledger(db, viewer, (eb) =>
    eb.and([
      eb('conversations.rep_id', '=', repId),
      eb('commitments.owner', 'in', ['rep', 'colleague', 'both']),
    ]),
  )
  return promises.filter((one) => one.outcome === null && one.verdict !== 'no')
}

/** Every promise of a rep, both ways, kept or not. */
export async function promisesOfRep(db: Kysely<Database>, viewer: Viewer, repId: string) {
  return ledger(db, viewer, (eb) => eb('conversations.rep_id', '=', repId))
}

/** Every promise of a rep that counts for their grade, both ways: none that is theirs alone, nor kept there. */
export async function promisesToGrade(db: Kysely<Database>, repId: string) {
  return ledgerOf(db, isOpen, isOpen, (eb) => eb('conversations.rep_id', '=', repId))
}

/** Every promise to and from a customer that the viewer may see. */
export async function promisesWith(db: Kysely<Database>, viewer: Viewer, customerId: string) {
  return ledger(db, viewer, (eb) => eb('conversations.customer_id', '=', customerId))
}

/** Every promise made in a conversation, to a viewer who may see it. */
export async function promisesIn(db: Kysely<Database>, viewer: Viewer, conversationId: string) {
  return ledger(db, viewer, (eb) => eb('conversations.id', '=', conversationId))
}

/** Every promise a viewer may see, for a team's ledger. */
export async function promisesFor(db: Kysely<Database>, viewer: Viewer) {
  return ledger(db, viewer, (eb) => eb('conversations.id', 'is not', null))
}

export async function findPromise(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<LedgerPromise | undefined> {
  return (await ledger(db, viewer, (eb) => eb('commitments.id', '=', id)))[0]
}

export interface NewFulfilment {
  readonly commitmentId: string
  /** The civil date it was kept on. */
  readonly keptOn: string
  readonly proof?: { readonly conversationId?: string; readonly utterance?: string; readonly words?: string }
  readonly byId: string
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
        by_id: one.byId,
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
        proof: proofOf(row, row.proof_words),
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
      outcomes.set(row.commitment_id, { keptOn: null, releasedAt: row.at, proof: proofOf(row, null) })
  }
  return outcomes
}

function proofOf(
  row: { readonly proof_conversation_id: string | null; readonly proof_utterance: string | null },
  words: string | null,
) {
  return { conversationId: row.proof_conversation_id, utterance: row.proof_utterance, words }
}

type Seeing = (eb: ExpressionBuilder<Database, 'conversations'>) => Expression<SqlBool>

async function ledger(db: Kysely<Database>, viewer: Viewer, which: Which): Promise<readonly LedgerPromise[]> {
  return ledgerOf(db, visibleTo(viewer), isOpenOrOwn(viewer.id), which)
}

type Which = (eb: ExpressionBuilder<Database, 'conversations' | 'commitments'>) => ReturnType<typeof eb.and>

async function ledgerOf(
  db: Kysely<Database>,
  sees: Seeing,
  proves: Seeing,
  which: Which,
): Promise<readonly LedgerPromise[]> {
  const rows = await db
    .selectFrom('conversations')
    .where(sees)
    .innerJoin('commitments', 'commitments.conversation_id', 'conversations.id')
    .where('class', '=', 'promise')
    .where(which)
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .selectAll('commitments')
    .select(['rep_id', 'time_zone', 'customer_id', 'customers.name as customer_name', 'account'])
    .select(['ungradable', 'chosen'])
    .orderBy((eb) => eb.fn.coalesce('due_on', eb.val('9999-12-31')))
    .orderBy('commitments.id')
    .execute()
  const ids = rows.map((row) => row.id)
  const outcomes = await outcomesOf(db, ids, proves)
  const reps = new Map(rows.map((row) => [row.id, row.rep_id]))
  const verdicts = await newestVerdicts(db, ids, (id) => reps.get(id) ?? null)
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    utterance: row.utterance,
    owner: row.owner as Commitment['owner'],
    action: row.action,
    dueOn: row.due_on,
    dueWords: row.due_words,
    dueHow: row.due_how as Commitment['dueHow'],
    words: row.words,
    confidence: row.confidence,
    saidAt: row.said_at,
    timeZone: row.time_zone,
    repId: row.rep_id,
    customer:
      row.customer_id === null
        ? null
        : { id: row.customer_id, name: row.customer_name ?? '', account: row.account },
    outcome: outcomes.get(row.id) ?? null,
    verdict: verdicts.get(row.id) ?? null,
    waits: row.detector === null && row.by_id !== null && row.by_id === row.rep_id,
    isGradable: row.ungradable === '[]' && row.chosen !== 'hand-picked',
  }))
}
