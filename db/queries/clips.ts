import type { Kysely, SelectQueryBuilder } from 'kysely'
import type { Span } from '../../server/conversation/clipped.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { madeWith } from './made-things.ts'
import { onceFor } from './once.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A stretch of a conversation that somebody gave a name: a pointer, and never a copy. */
export interface Clip {
  readonly id: string
  readonly conversationId: string
  readonly name: string
  readonly span: Span
  readonly madeBy: { readonly id: string; readonly name: string }
  readonly madeAt: string
  readonly deletedAt: string | null
  /** Of its conversation. */
  readonly title: string | null
  readonly customer: string | null
  readonly repName: string | null
}

export interface NewClip {
  readonly conversationId: string
  readonly madeBy: string
  readonly name: string
  readonly span: Span
  /** Given out with the form: the same form sent twice is one clip. */
  readonly once: string
  readonly now: string
}

/** The clips of conversations a viewer may see, the latest first. */
export async function clipsFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { conversationId, most = 200 }: { readonly conversationId?: string; readonly most?: number } = {},
): Promise<readonly Clip[]> {
  let query = withFacts(visibleClips(db, viewer)).where('clips.deleted_at', 'is', null)
  if (conversationId !== undefined) query = query.where('clips.conversation_id', '=', conversationId)
  const rows = await query.orderBy('clips.made_at', 'desc').orderBy('clips.id').limit(most).execute()
  return rows.map(toClip)
}

/** One clip for whoever may see its conversation; its maker finds it after deleting it, too. */
export async function findClip(db: Kysely<Database>, viewer: Viewer, id: string): Promise<Clip | undefined> {
  const row = await withFacts(visibleClips(db, viewer)).where('clips.id', '=', id).executeTakeFirst()
  const clip = row && toClip(row)
  return clip && (clip.deletedAt === null || clip.madeBy.id === viewer.id) ? clip : undefined
}

/** What somebody deleted since then and may take back. */
export async function deletedClips(
  db: Kysely<Database>,
  viewer: Viewer,
  since: string,
): Promise<readonly Clip[]> {
  const rows = await withFacts(visibleClips(db, viewer))
    .where('clips.made_by', '=', viewer.id)
    .where('clips.deleted_at', '>', since)
    .orderBy('clips.deleted_at', 'desc')
    .execute()
  return rows.map(toClip)
}

/** There are few clips and many conversations: SQLite keeps the order of a cross join. */
export function visibleClips(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('clips')
    .crossJoin('conversations')
    .whereRef('conversations.id', '=', 'clips.conversation_id')
    .where(visibleTo(viewer))
}

/** The columns a clip is made of, for whoever joins `clips` and `conversations`. */
export function withFacts<O>(query: SelectQueryBuilder<Database, 'clips' | 'conversations', O>) {
  return query
    .innerJoin('people as makers', 'makers.id', 'clips.made_by')
    .leftJoin('people as reps', 'reps.id', 'conversations.rep_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['clips.id', 'clips.conversation_id', 'clips.name', 'from_utterance', 'to_utterance'])
    .select(['start_ms', 'end_ms', 'clips.made_by', 'clips.made_at', 'clips.deleted_at'])
    .select(['makers.name as maker', 'title', 'customers.name as customer', 'account', 'reps.name as rep'])
}

export interface ClipRow {
  readonly id: string
  readonly conversation_id: string
  readonly name: string
  readonly from_utterance: string
  readonly to_utterance: string
  readonly start_ms: number | null
  readonly end_ms: number | null
  readonly made_by: string
  readonly made_at: string
  readonly deleted_at: string | null
  readonly maker: string
  readonly title: string | null
  readonly customer: string | null
  readonly account: string | null
  readonly rep: string | null
}

export function toClip(row: ClipRow): Clip {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    name: row.name,
    span: { from: row.from_utterance, to: row.to_utterance, startMs: row.start_ms, endMs: row.end_ms },
    madeBy: { id: row.made_by, name: row.maker },
    madeAt: row.made_at,
    deletedAt: row.deleted_at,
    title: row.title,
    customer: row.account ?? row.customer,
    repName: row.rep,
  }
}

/** Keeps a clip; the same form sent again answers the one that is there. */
export async function saveClip(db: Kysely<Database>, one: NewClip): Promise<string> {
  const once = onceFor(one.once, [one.conversationId, one.name, one.span])
  return inTransaction(db, async (trx) => {
    await trx
      .insertInto('clips')
      .values({
        id: newId(),
        conversation_id: one.conversationId,
        made_by: one.madeBy,
        name: one.name,
        from_utterance: one.span.from,
        to_utterance: one.span.to,
        start_ms: one.span.startMs,
        end_ms: one.span.endMs,
        once,
        made_at: one.now,
        deleted_at: null,
      })
      .onConflict((conflict) => conflict.columns(['made_by', 'once']).doNothing())
      .execute()
    return madeWith(trx, 'clips', { madeBy: one.madeBy, once })
  })
}
