import type { ExpressionBuilder, Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { isNotRefused } from './consents.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** What can be done with an item: put it off, give it to another manager, or be done with it. */
export type QueueActKind = 'snoozed' | 'assigned' | 'done'

/** Something a manager did with an item of the queue. */
export interface QueueAct {
  readonly id: string
  readonly item: string
  /** Counts up for each item, undone acts too, so that two managers at once are noticed. */
  readonly seq: number
  readonly act: QueueActKind
  /** Back on this civil date. */
  readonly until: string | null
  readonly to: { readonly id: string; readonly name: string } | null
  readonly by: { readonly id: string; readonly name: string }
  readonly at: string
  readonly isUndone: boolean
}

export interface NewQueueAct {
  readonly item: string
  readonly teamId: string
  /** The `seq` of the last act of this team that its maker saw; 0 for none. Another team’s, from before, are not theirs. */
  readonly seen: number
  readonly act: QueueActKind
  readonly until?: string | null
  readonly toId?: string | null
  readonly byId: string
  readonly now: string
}

/** Keeps what somebody did; `undefined` where somebody else was faster. */
export async function saveQueueAct(db: Kysely<Database>, one: NewQueueAct): Promise<string | undefined> {
  const id = newId()
  return inTransaction(db, async (trx) => {
    const done = await trx
      .selectFrom('queue_acts')
      .select(['team_id', 'seq'])
      .where('item', '=', one.item)
      .orderBy('seq')
      .execute()
    const seen = done.findLast((act) => act.team_id === one.teamId)?.seq ?? 0
    if (seen !== one.seen) return undefined
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('queue_acts')
      .values({
        id,
        item: one.item,
        team_id: one.teamId,
        seq: (done.at(-1)?.seq ?? 0) + 1,
        act: one.act,
        until_on: one.until ?? null,
        to_id: one.toId ?? null,
        by_id: one.byId,
        at: one.now,
        undone_at: null,
      })
      .onConflict((conflict) => conflict.columns(['item', 'seq']).doNothing())
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n ? id : undefined
  })
}

/** Takes one’s own act back, as long as nobody has done anything with the item since. */
export async function undoQueueAct(
  db: Kysely<Database>,
  { id, byId, now }: { readonly id: string; readonly byId: string; readonly now: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const own = await trx
      .selectFrom('queue_acts')
      .select(['item', 'seq'])
      .where('id', '=', id)
      .where('by_id', '=', byId)
      .executeTakeFirst()
    if (!own) return false
    const later = await trx
      .selectFrom('queue_acts')
      .select('id')
      .where('item', '=', own.item)
      .where('seq', '>', own.seq)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (later) return false
    await trx
      .updateTable('queue_acts')
      .set({ undone_at: now })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .execute()
    return true
  })
}

/** Everything the managers of a team did with its queue, in order. */
export async function queueActs(db: Kysely<Database>, teamId: string): Promise<readonly QueueAct[]> {
  const rows = await db
    .selectFrom('queue_acts')
    .innerJoin('people as makers', 'makers.id', 'queue_acts.by_id')
    .leftJoin('people as takers', 'takers.id', 'queue_acts.to_id')
    .selectAll('queue_acts')
    .select(['makers.name as by_name', 'takers.name as to_name'])
    .where('queue_acts.team_id', '=', teamId)
    .orderBy('item')
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    item: row.item,
    seq: row.seq,
    act: row.act as QueueActKind,
    until: row.until_on,
    to: row.to_id === null ? null : { id: row.to_id, name: row.to_name ?? '' },
    by: { id: row.by_id, name: row.by_name },
    at: row.at,
    isUndone: row.undone_at !== null,
  }))
}

/** A conversation that an item of the queue may rest on. */
export interface QueuedConversation {
  readonly id: string
  readonly repId: string
  readonly endedAt: string
  readonly customerId: string | null
  /** The account, the person where there is none; `null` where nobody knows. */
  readonly customer: string | null
  readonly customerName: string | null
}

interface Ended {
  readonly from: string
  readonly before: string
}

/** Conversations of reps that ended in this stretch, as far as a viewer may see them, the latest first; instants. */
export async function endedConversations(
  db: Kysely<Database>,
  viewer: Viewer,
  { from, before }: Ended,
): Promise<readonly QueuedConversation[]> {
  return toQueued(await endedIn(db, viewer, { from, before }).execute())
}

/** Those of them on which their rep has written no note. A voicemail needs none. */
export async function withoutNote(
  db: Kysely<Database>,
  viewer: Viewer,
  ended: Ended,
): Promise<readonly QueuedConversation[]> {
  const rows = await endedIn(db, viewer, ended)
    .where('voicemail', '=', 0)
    .where((eb) => eb.not(eb.exists(noteOfRep(eb))))
    .execute()
  return toQueued(rows)
}

function noteOfRep(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('notes')
    .select('notes.id')
    .whereRef('notes.conversation_id', '=', 'conversations.id')
    .whereRef('notes.author_id', '=', 'conversations.rep_id')
    .where('notes.text', '<>', '')
}

function endedIn(db: Kysely<Database>, viewer: Viewer, { from, before }: Ended) {
  return db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['conversations.id', 'rep_id', 'customer_id', 'account', 'customers.name as customer_name'])
    .select((eb) => eb.fn.coalesce('ended_at', 'started_at').as('ended'))
    .where('rep_id', 'is not', null)
    .where((eb) => eb(eb.fn.coalesce('ended_at', 'started_at'), '>=', from))
    .where((eb) => eb(eb.fn.coalesce('ended_at', 'started_at'), '<', before))
    .orderBy('ended', 'desc')
    .orderBy('conversations.id')
}

function toQueued(
  rows: readonly {
    id: string
    rep_id: string | null
    customer_id: string | null
    account: string | null
    customer_name: string | null
    ended: string | null
  }[],
): readonly QueuedConversation[] {
  return rows.map((row) => ({
    id: row.id,
    repId: row.rep_id ?? '',
    endedAt: row.ended ?? '',
    customerId: row.customer_id,
    customer: row.account ?? row.customer_id,
    customerName: row.account ?? row.customer_name,
  }))
}

/** Conversations the running draws took, as far as a viewer may see them, that nobody has gone through yet. */
export async function drawnAndOpen(
  db: Kysely<Database>,
  viewer: Viewer,
): Promise<
  readonly {
    readonly id: string
    readonly repId: string | null
    readonly enteredAt: string
    readonly perMille: number
    readonly periodName: string
  }[]
> {
  const rows = await db
    .selectFrom('draws')
    .crossJoin('drawn_conversations')
    .crossJoin('conversations')
    .innerJoin('periods', 'periods.id', 'draws.period_id')
    .whereRef('drawn_conversations.period_id', '=', 'draws.period_id')
    .whereRef('conversations.id', '=', 'drawn_conversations.conversation_id')
    .where(visibleTo(viewer))
    .where('is_in', '=', 1)
    .where('is_gone', '=', 0)
    .where('revealed_at', 'is', null)
    .where(isNotRefused)
    .where((eb) => eb.not(eb.exists(goneThrough(eb))))
    .select(['conversations.id', 'rep_id', 'entered_at', 'per_mille', 'periods.name'])
    .orderBy('entered_at')
    .orderBy('conversations.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    repId: row.rep_id,
    enteredAt: row.entered_at,
    perMille: row.per_mille,
    periodName: row.name,
  }))
}

function goneThrough(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('goings_through')
    .select('sitting')
    .whereRef('goings_through.conversation_id', '=', 'conversations.id')
    .where('goings_through.ended_at', 'is not', null)
}

/** The conversation behind the key of an item; whether it may be seen is for the caller to ask. */
export async function conversationBehind(db: Kysely<Database>, key: string): Promise<string | undefined> {
  const [reason = '', id = ''] = key.split(':')
  if (reason !== 'asked') return id
  const row = await db
    .selectFrom('listening_requests')
    .select('conversation_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.conversation_id
}

const DEFAULT_SHARE = 40

/** Of the places on a page of a team’s queue, how many in a hundred may be one rep’s. */
export async function queueShare(db: Kysely<Database>, teamId: string): Promise<number> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', `queue-share:${teamId}`)
    .executeTakeFirst()
  return row ? Number(row.value) : DEFAULT_SHARE
}

export async function saveQueueShare(db: Kysely<Database>, teamId: string, share: number): Promise<void> {
  const row = { name: `queue-share:${teamId}`, value: String(share) }
  await inTransaction(db, (trx) =>
    trx
      .insertInto('settings')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
      .execute(),
  )
}
