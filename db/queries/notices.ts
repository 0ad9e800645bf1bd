import type { ExpressionBuilder, Kysely } from 'kysely'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { appealSeenBy } from './appeals.ts'
import { forgetRows } from './forget-rows.ts'
import { appealNotices, type NoticeKind } from './notice-kinds.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/**
 * One line in somebody's bell. It keeps ids and no words: what it says is made when it is shown, and only while its
 * reader may still see what it is about.
 */
export interface Notice {
  readonly id: string
  readonly kind: NoticeKind
  readonly about: string
  readonly byName: string | null
  /** Whose thing it is, where it is a rep's. */
  readonly rep: { readonly id: string; readonly name: string } | null
  /** What the conversation it lies in is called. */
  readonly customer: string | null
  readonly title: string | null
  readonly path: string
  readonly toldAt: string
  readonly isRead: boolean
}

export interface NewNotice {
  readonly to: string
  readonly kind: NoticeKind
  /** The id of the thing: one notice for each reader, kind and thing. */
  readonly about: string
  /** The conversation the thing lies in: whoever may not see it any more is not told of it either. */
  readonly conversationId?: string | null
  /** Whose thing it is: they are told before anybody else, and only who may still see them hears of it. */
  readonly repId?: string | null
  readonly byId?: string | null
  readonly path: string
  /** Where the rep is led, when that is another page. */
  readonly repPath?: string
  /** Tells it anew although it has been told, and read. */
  readonly again?: boolean
  readonly now: string
}

/** Tells somebody of something, once. Of a rep's thing the rep is told first, unless it is their own doing. */
export async function tell(db: Kysely<Database>, notice: NewNotice): Promise<void> {
  const { to, repId = null, byId = null, repPath = notice.path, about } = notice
  await inTransaction(db, async (trx) => {
    const isOthers = repId !== null && repId !== to && repId !== byId
    if (isOthers && !(await isTold(trx, repId, about)))
      await saveNotice(trx, { ...notice, to: repId, path: repPath })
    await saveNotice(trx, notice)
  })
}

async function isTold(trx: Kysely<Database>, personId: string, about: string): Promise<boolean> {
  const told = await trx
    .selectFrom('notices')
    .select('id')
    .where('person_id', '=', personId)
    .where('about', '=', about)
    .executeTakeFirst()
  return told !== undefined
}

async function saveNotice(trx: Kysely<Database>, { again = false, ...notice }: NewNotice): Promise<void> {
  const { conversationId = null, repId = null, byId = null, path, now } = notice
  await trx
    .insertInto('notices')
    .values({
      id: newId(),
      person_id: notice.to,
      kind: notice.kind,
      about: notice.about,
      conversation_id: conversationId,
      rep_id: repId,
      by_id: byId,
      path,
      told_at: now,
      read_at: null,
    })
    .onConflict((conflict) => {
      const known = conflict.columns(['person_id', 'kind', 'about'])
      return again ? known.doUpdateSet({ path, by_id: byId, told_at: now, read_at: null }) : known.doNothing()
    })
    .execute()
}

/** What somebody was told, the latest first. */
export async function noticesFor(
  db: Kysely<Database>,
  viewer: Viewer,
  { most = 200, isUnread = false }: { readonly most?: number; readonly isUnread?: boolean } = {},
): Promise<readonly Notice[]> {
  let query = toldTo(db, viewer)
    .leftJoin('conversations', 'conversations.id', 'notices.conversation_id')
    .leftJoin('people as makers', 'makers.id', 'notices.by_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['notices.id', 'notices.kind', 'notices.about', 'notices.path', 'told_at', 'read_at'])
    .select(['makers.name as by_name', 'reps.id as rep', 'reps.name as rep_name'])
    .select(['customers.name as customer', 'customers.account', 'conversations.title'])
  if (isUnread) query = query.where('read_at', 'is', null)
  const rows = await query.orderBy('told_at', 'desc').orderBy('notices.id').limit(most).execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    about: row.about,
    byName: row.by_name,
    rep: row.rep === null ? null : { id: row.rep, name: row.rep_name ?? '' },
    customer: row.account ?? row.customer,
    title: row.title,
    path: row.path,
    toldAt: row.told_at,
    isRead: row.read_at !== null,
  }))
}

/** How much somebody has not read. It stands on every page, so it reads one small index and nothing else of theirs. */
export async function countUnread(db: Kysely<Database>, viewer: Viewer): Promise<number> {
  const any = await db
    .selectFrom('notices')
    .select('id')
    .where('person_id', '=', viewer.id)
    .where('read_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!any) return 0
  const { count } = await unread(db, viewer).executeTakeFirstOrThrow()
  return Number(count)
}

export function unread(db: Kysely<Database>, viewer: Viewer) {
  return toldTo(db, viewer)
    .select((eb) => eb.fn.countAll().as('count'))
    .where('read_at', 'is', null)
}

/** One of theirs that they may still see. */
export async function findNotice(
  db: Kysely<Database>,
  viewer: Viewer,
  id: string,
): Promise<{ readonly path: string } | undefined> {
  return toldTo(db, viewer).select('notices.path').where('notices.id', '=', id).executeTakeFirst()
}

/** Says that somebody has read one of theirs, or all there was until an instant. */
export async function readNotices(
  db: Kysely<Database>,
  personId: string,
  which: { readonly id: string } | { readonly until: string },
  now: string,
): Promise<void> {
  await inTransaction(db, (trx) => {
    const theirs = trx
      .updateTable('notices')
      .set({ read_at: now })
      .where('person_id', '=', personId)
      .where('read_at', 'is', null)
    return 'id' in which
      ? theirs.where('id', '=', which.id).execute()
      : theirs.where('told_at', '<=', which.until).execute()
  })
}

/** What was told before an instant is forgotten, read or not. */
export async function forgetNotices(db: Kysely<Database>, before: string): Promise<void> {
  await forgetRows(db, { table: 'notices', key: 'id', column: 'told_at' }, before)
}

/** Kinds somebody turned off. */
export async function switchedOff(db: Kysely<Database>, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('notice_switches')
    .select('kind')
    .where('person_id', '=', personId)
    .execute()
  return rows.map((row) => row.kind)
}

/** Turns exactly these kinds off. */
export async function switchOff(
  db: Kysely<Database>,
  personId: string,
  kinds: readonly NoticeKind[],
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx.deleteFrom('notice_switches').where('person_id', '=', personId).execute()
    if (kinds.length === 0) return
    await trx
      .insertInto('notice_switches')
      .values(kinds.map((kind) => ({ person_id: personId, kind })))
      .execute()
  })
}

/** Their notices of kinds they want, whose thing they may still see. */
function toldTo(db: Kysely<Database>, viewer: Viewer) {
  return db
    .selectFrom('notices')
    .leftJoin('people as reps', 'reps.id', 'notices.rep_id')
    .where('notices.person_id', '=', viewer.id)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('notices.conversation_id', 'is', null),
        exists(
          selectFrom('conversations')
            .select('conversations.id')
            .whereRef('conversations.id', '=', 'notices.conversation_id')
            .where(visibleTo(viewer)),
        ),
      ]),
    )
    .$if(viewer.role !== 'hr', (query) => query.where((eb) => isOfTheirs(eb, viewer)))
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('notices.kind', 'not in', appealNotices),
        exists(
          selectFrom('appeals')
            .select('appeals.id')
            .whereRef('appeals.id', '=', 'notices.about')
            .where(appealSeenBy(viewer)),
        ),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice_switches')
            .select('notice_switches.kind')
            .whereRef('notice_switches.person_id', '=', 'notices.person_id')
            .whereRef('notice_switches.kind', '=', 'notices.kind'),
        ),
      ),
    )
}

/** Whoever was moved to another team hears no more of the reps of the one before. */
function isOfTheirs(eb: Told, { id, teamId }: Viewer) {
  return eb.or([
    eb('notices.rep_id', 'is', null),
    eb('notices.rep_id', '=', id),
    eb('reps.team_id', '=', teamId),
  ])
}

type Told = ExpressionBuilder<Database & { reps: Database['people'] }, 'notices' | 'reps'>
