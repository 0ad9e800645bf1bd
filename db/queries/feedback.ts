import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

export type FeedbackState = 'sent' | 'acknowledged' | 'answered' | 'closed'

/** What a manager wrote to a rep about one conversation, and how far the two are with it. Both see the same state. */
export interface Feedback {
  /** The comment that began the thread. */
  readonly about: string
  readonly conversationId: string
  readonly rep: { readonly id: string; readonly name: string }
  readonly byName: string
  readonly text: string
  readonly words: string | null
  readonly utterance: string | null
  readonly atMs: number | null
  readonly sentAt: string
  readonly customer: string | null
  readonly title: string | null
  readonly state: FeedbackState
  readonly acknowledgedAt: string | null
}

/**
 * The threads managers began on conversations of reps, as far as the viewer may see those, the latest first; where
 * `isAnybodys`, those the reps began, too.
 */
export async function feedbackFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { repId, isAnybodys = false }: { readonly repId?: string; readonly isAnybodys?: boolean } = {},
): Promise<readonly Feedback[]> {
  let query = isAnybodys ? threads(db, viewer) : sent(db, viewer)
  if (repId !== undefined) query = query.where('conversations.rep_id', '=', repId)
  return told(db, await query.orderBy('written_at', 'desc').orderBy('comments.id').limit(300).execute())
}

export async function findFeedback(
  db: Kysely<Database>,
  viewer: Viewer,
  about: string,
): Promise<Feedback | undefined> {
  const rows = await sent(db, viewer).where('comments.id', '=', about).execute()
  return (await told(db, rows))[0]
}

function sent(db: Kysely<Database>, viewer: Viewer) {
  return threads(db, viewer).where('authors.role', '=', 'manager').whereRef('author_id', '<>', 'reps.id')
}

function threads(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .innerJoin('comments', 'comments.conversation_id', 'conversations.id')
    .innerJoin('people as authors', 'authors.id', 'author_id')
    .innerJoin('people as reps', 'reps.id', 'conversations.rep_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .leftJoin('acknowledgements', (join) =>
      join
        .onRef('acknowledgements.comment_id', '=', 'comments.id')
        .onRef('acknowledgements.person_id', '=', 'reps.id'),
    )
    .select(['comments.id', 'comments.conversation_id', 'comments.text', 'words', 'utterance', 'at_ms'])
    .select(['written_at', 'resolved_at', 'title', 'authors.name as by_name', 'acknowledgements.at'])
    .select(['reps.id as rep', 'reps.name as rep_name', 'customers.name as customer', 'account'])
    .where('parent_id', 'is', null)
    .where('comments.deleted_at', 'is', null)
}

async function told(
  db: Kysely<Database>,
  rows: Awaited<ReturnType<ReturnType<typeof sent>['execute']>>,
): Promise<readonly Feedback[]> {
  const answered = await answeredBy(db, rows)
  return rows.map((row) => ({
    about: row.id,
    conversationId: row.conversation_id,
    rep: { id: row.rep, name: row.rep_name },
    byName: row.by_name,
    text: row.text,
    words: row.words,
    utterance: row.utterance,
    atMs: row.at_ms,
    sentAt: row.written_at,
    customer: row.account ?? row.customer,
    title: row.title,
    acknowledgedAt: row.at,
    state: stateOf(row, answered.has(row.id)),
  }))
}

async function answeredBy(
  db: Kysely<Database>,
  rows: readonly { readonly id: string; readonly rep: string }[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  const answers = await db
    .selectFrom('comments')
    .innerJoin('conversations', 'conversations.id', 'comments.conversation_id')
    .select('parent_id')
    .distinct()
    .where(
      'parent_id',
      'in',
      rows.map((row) => row.id),
    )
    .whereRef('author_id', '=', 'conversations.rep_id')
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(answers.flatMap((row) => row.parent_id ?? []))
}

function stateOf(
  row: { readonly resolved_at: string | null; readonly at: string | null },
  isAnswered: boolean,
): FeedbackState {
  if (row.resolved_at !== null) return 'closed'
  if (isAnswered) return 'answered'
  return row.at === null ? 'sent' : 'acknowledged'
}

/** Says that a rep has read what was sent to them. */
export async function saveAcknowledgement(
  db: Kysely<Database>,
  { about, personId, now }: { readonly about: string; readonly personId: string; readonly now: string },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .insertInto('acknowledgements')
      .values({ comment_id: about, person_id: personId, at: now })
      .onConflict((conflict) => conflict.columns(['comment_id', 'person_id']).doNothing())
      .execute(),
  )
}
