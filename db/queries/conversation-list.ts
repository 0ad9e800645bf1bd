import type { Kysely } from 'kysely'
import type { Channel, Kind } from '../../server/conversation/conversation.ts'
import { conversationsSaying, isOften, saysSo } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { wantedIn } from '../wanted.ts'
import { isUnsaid } from './consents.ts'
import { notesOn, openPromisesIn, recordingsOf, statisticsIn, unsureSpeakers } from './list-conditions.ts'
import type { Viewer } from './people.ts'
import { type Statistics, toStatistics } from './statistics.ts'
import { eachVisibleTo, visibleTo } from './visibility.ts'

export interface ListedConversation {
  readonly id: string
  readonly title: string | null
  readonly channel: Channel | null
  readonly kind: Kind | null
  readonly startedAt: string | null
  readonly timeZone: string | null
  readonly importedAt: string
  /** What the list is sorted by: the start, or where it is unknown the import. */
  readonly sortedAt: string
  readonly rep: { readonly id: string; readonly name: string } | null
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null } | null
  readonly revision: number
  /** That it is its rep’s alone, and until when; `null` for good where it is private. Nobody else is listed it. */
  readonly held: { readonly until: string | null } | null
  /** Why nothing of it is graded, in words; empty when it may be. */
  readonly ungradable: readonly string[]
  readonly statistics: Statistics
}

export interface ConversationFilter {
  readonly ids?: readonly string[]
  readonly repId?: string
  readonly customerId?: string
  readonly customerIds?: readonly string[]
  readonly channel?: Channel
  /** Instants: from and before. */
  readonly from?: string
  readonly before?: string
  /** Brought in after this instant. */
  readonly importedAfter?: string
  /** Words that one utterance must hold. */
  readonly saying?: string
  readonly roleUnsure?: boolean
  readonly unassigned?: boolean
  readonly withoutNote?: boolean
  /** Of which nobody knows when they took place. */
  readonly undated?: boolean
  /** Holding a promise of ours that nobody has proved or released. */
  readonly withOpenPromises?: boolean
  /** With a recording that can be played. */
  readonly recorded?: boolean
  /** Recorded, and nobody said whether everybody agreed to it. */
  readonly consentUnknown?: boolean
  /** Whether the customer's airtime reached this share; those without a number are in neither list. */
  readonly airtime?: { readonly goal: number; readonly met: boolean }
  /** The last one of the page before: its `sortedAt` and `id`. */
  readonly after?: { readonly sortedAt: string; readonly id: string }
  readonly limit?: number
}

export interface ConversationPage {
  readonly conversations: readonly ListedConversation[]
  /** Where the next page begins; `null` on the last one. */
  readonly next: { readonly sortedAt: string; readonly id: string } | null
}

const most = 100
/** Said more often than this, words are looked for in one conversation after the other, from the newest back. */
const OFTEN = 5000
/** Of words that are said so often, this many conversations are counted. */
const COUNTED = 200
/** And of all others. */
const MOST_COUNTED = 1000
/** Conversations are gone through so many at a time, more and more; at first a few more than are wanted. */
const FIRST_STEP = 64
const SPARE = 1.5
const LONGEST_STEP = 1000

/** Of how many conversations a viewer may see nobody knows when they took place. */
export async function countUndated(db: Kysely<Database>, viewer: Viewer): Promise<number> {
  const row = await db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll().as('count'))
    .where(visibleTo(viewer))
    .where('started_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Conversations a viewer may see, newest first. */
export async function listConversations(
  db: Kysely<Database>,
  viewer: Viewer,
  filter: ConversationFilter = {},
): Promise<ConversationPage> {
  const limit = Math.min(most, Math.max(1, filter.limit ?? 50))
  const ids =
    (await whereSaidOften(db, viewer, filter, limit + 1)) ?? (await firstOf(db, viewer, filter, limit + 1))
  if (ids.length === 0) return { conversations: [], next: null }
  const rows = await filtered(db, viewer, { ids })
    .query.innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
    .leftJoin('people', 'people.id', 'conversations.rep_id')
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .selectAll('conversation_stats')
    .select([
      'conversations.id',
      'title',
      'channel',
      'kind',
      'started_at',
      'conversations.time_zone',
      'imported_at',
      'sorted_at',
      'rep_id',
      'people.name as rep_name',
      'customer_id',
      'customers.name as customer_name',
      'customers.account',
      'revision',
      'with_rep',
      'own_until',
      'ungradable',
    ])
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(limit + 1)
    .execute()

  const conversations = rows.slice(0, limit).map((row) => ({
    id: row.id,
    title: row.title,
    channel: row.channel as Channel | null,
    kind: row.kind as Kind | null,
    startedAt: row.started_at,
    timeZone: row.time_zone,
    importedAt: row.imported_at,
    sortedAt: row.sorted_at,
    rep: row.rep_id === null ? null : { id: row.rep_id, name: row.rep_name ?? '' },
    customer:
      row.customer_id === null
        ? null
        : { id: row.customer_id, name: row.customer_name ?? '', account: row.account },
    revision: row.revision,
    held: row.with_rep === 1 ? { until: row.own_until } : null,
    ungradable: JSON.parse(row.ungradable) as readonly string[],
    statistics: toStatistics(row),
  }))
  const last = conversations.at(-1)
  const next = rows.length > limit && last ? { sortedAt: last.sortedAt, id: last.id } : null
  return { conversations, next }
}

/** How many conversations a filter finds, whatever the page; there are more where it would take too long to count all. */
export interface Counted {
  readonly count: number
  readonly isMore: boolean
}

export async function countConversations(
  db: Kysely<Database>,
  viewer: Viewer,
  { after: _after, ...filter }: ConversationFilter = {},
  counted = COUNTED,
): Promise<Counted> {
  const ids = await whereSaidOften(db, viewer, filter, counted + 1)
  if (ids) return { count: Math.min(ids.length, counted), isMore: ids.length > counted }
  const { query } = filtered(db, viewer, filter)
  const { count } = await db
    .selectFrom(
      query
        .select('conversations.id')
        .limit(MOST_COUNTED + 1)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return { count: Math.min(Number(count), MOST_COUNTED), isMore: Number(count) > MOST_COUNTED }
}

/** The newest in which words are said that are said everywhere; `undefined` where none are asked for, or rare ones. */
async function whereSaidOften(
  db: Kysely<Database>,
  viewer: Viewer,
  { saying, ...others }: ConversationFilter,
  enough: number,
): Promise<readonly string[] | undefined> {
  if (saying === undefined) return undefined
  const wanted = wantedIn(saying)
  if (!(await isOften(db, wanted, OFTEN))) return undefined
  const found: string[] = []
  for (
    let [from, some] = [0, Math.max(FIRST_STEP, Math.ceil(enough * SPARE))];
    found.length < enough;
    from += some, some = Math.min(LONGEST_STEP, some * 2)
  ) {
    const step = await newest(db, viewer, others).limit(some).offset(from).execute()
    if (step.length === 0) break
    const ids = step.map((row) => row.id)
    const held = await newest(db, viewer, { ids })
      .where(saysSo(db, wanted))
      .limit(enough - found.length)
      .execute()
    found.push(...held.map((row) => row.id))
  }
  return found
}

/** Which they are is told by little of each: the rest is read of those alone that are shown. */
async function firstOf(
  db: Kysely<Database>,
  viewer: Viewer,
  filter: ConversationFilter,
  most: number,
): Promise<readonly string[]> {
  const rows = await newest(db, viewer, filter).limit(most).execute()
  return rows.map((row) => row.id)
}

function newest(db: Kysely<Database>, viewer: Viewer, filter: ConversationFilter) {
  return filtered(db, viewer, filter)
    .query.select('conversations.id')
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
}

/** A query in a record: awaited by itself it would run. */
function filtered(db: Kysely<Database>, viewer: Viewer, filter: ConversationFilter) {
  const areFew = (filter.ids ?? filter.customerIds ?? filter.customerId) !== undefined
  let query = db.selectFrom('conversations').where(areFew ? eachVisibleTo(viewer) : visibleTo(viewer))

  if (filter.ids) query = query.where('conversations.id', 'in', filter.ids)
  if (filter.repId !== undefined) query = query.where('rep_id', '=', filter.repId)
  if (filter.unassigned) query = query.where('rep_id', 'is', null)
  if (filter.customerId !== undefined) query = query.where('customer_id', '=', filter.customerId)
  if (filter.customerIds) query = query.where('customer_id', 'in', filter.customerIds)
  if (filter.channel !== undefined) query = query.where('channel', '=', filter.channel)
  if (filter.from !== undefined) query = query.where('sorted_at', '>=', filter.from)
  if (filter.before !== undefined) query = query.where('sorted_at', '<', filter.before)
  if (filter.importedAfter !== undefined) query = query.where('imported_at', '>', filter.importedAfter)
  if (filter.roleUnsure) query = query.where((eb) => eb.exists(unsureSpeakers(eb)))
  if (filter.undated) query = query.where('started_at', 'is', null)
  if (filter.withoutNote) query = query.where((eb) => eb.not(eb.exists(notesOn(eb))))
  if (filter.withOpenPromises) query = query.where((eb) => eb.exists(openPromisesIn(eb)))
  if (filter.consentUnknown) query = query.where(isUnsaid)
  if (filter.recorded) query = query.where((eb) => eb.exists(recordingsOf(eb)))
  if (filter.airtime) {
    const { goal, met } = filter.airtime
    query = query.where((eb) => eb.exists(statisticsIn(eb).where('customer_airtime', met ? '>=' : '<', goal)))
  }
  if (filter.saying !== undefined)
    query = query.where('conversations.id', 'in', conversationsSaying(db, wantedIn(filter.saying)))
  if (filter.after) {
    const { sortedAt, id } = filter.after
    query = query.where((eb) => eb(eb.refTuple('sorted_at', 'conversations.id'), '<', eb.tuple(sortedAt, id)))
  }
  return { query }
}
