import { type Kysely, sql } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import { everyUtteranceHeld, heldByEach, isOften, utterancesSaying } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { lastBegun, type Wanted, wantedIn } from '../wanted.ts'
import type { Viewer } from './people.ts'
import { type SaidWords, saidIn, type Weighed } from './said-words.ts'
import { visibleTo } from './visibility.ts'

export interface SearchFilter {
  readonly repId?: string
  readonly channel?: Channel
  /** Instants: from and before. */
  readonly from?: string
  readonly before?: string
  readonly by?: 'customer' | 'ours'
  /** The newest conversations first, or what fits best. */
  readonly order?: 'newest' | 'fit'
  readonly skip?: number
  readonly limit?: number
}

export interface FoundWords {
  readonly found: readonly SaidWords[]
  readonly hasMore: boolean
  /** Nothing was found as it stands: the last word was taken for the beginning of one. */
  readonly isBegun: boolean
}

/** Said more often than this, words are not sorted all at once. */
const OFTEN = 5000
/** As many of the newest are weighed against each other. */
const WEIGHED = 200
/** Conversations are gone through so many at a time, more and more. */
const FIRST_STEP = 16
const LONGEST_STEP = 1000

/** Where these words were said, in conversations a viewer may see. */
export async function searchWords(
  db: Kysely<Database>,
  viewer: Viewer,
  typed: string,
  filter: SearchFilter = {},
): Promise<FoundWords> {
  const whole = await searched(db, viewer, wantedIn(typed), filter)
  const begun = whole.found.length === 0 ? lastBegun(typed) : null
  if (!begun) return { ...whole, isBegun: false }
  return { ...(await searched(db, viewer, begun, filter)), isBegun: true }
}

async function searched(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: readonly Wanted[],
  filter: SearchFilter,
): Promise<Omit<FoundWords, 'isBegun'>> {
  const { limit = 20, skip = 0 } = filter
  if (wanted.length === 0) return { found: [], hasMore: false }
  if (filter.order === 'fit')
    return bestOf(await said(db, viewer, wanted, { ...filter, skip: 0, limit: WEIGHED }), filter)
  const newest = await said(db, viewer, wanted, { ...filter, skip, limit: limit + 1 })
  return { found: newest.slice(0, limit), hasMore: newest.length > limit }
}

/** What fits best: most of what is looked for, in the fewest words. Among equals the newest stays first. */
function bestOf(newest: readonly Weighed[], { limit = 20, skip = 0 }: SearchFilter) {
  const best = newest.toSorted((a, b) => b.fit - a.fit)
  return { found: best.slice(skip, skip + limit), hasMore: best.length > skip + limit }
}

async function said(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: readonly Wanted[],
  filter: SearchFilter,
): Promise<readonly Weighed[]> {
  const { skip = 0, limit = 20 } = filter
  const numbers = (await isOften(db, wanted, OFTEN))
    ? (await walked(db, viewer, wanted, filter, skip + limit)).slice(skip)
    : await sorted(db, viewer, wanted, filter)
  return saidIn(db, wanted, numbers)
}

/** What is said rarely is looked up, and sorted. */
async function sorted(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: readonly Wanted[],
  filter: SearchFilter,
): Promise<readonly number[]> {
  const { skip = 0, limit = 20 } = filter
  const rows = await narrowed(db, viewer, filter)
    .innerJoin('utterances', 'utterances.conversation_id', 'conversations.id')
    .innerJoin(utterancesSaying(db, wanted).as('held'), 'held.row_id', 'utterances.row_id')
    .where(spokenBy(filter.by))
    .select('utterances.row_id')
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .orderBy('utterances.seq')
    .limit(limit)
    .offset(skip)
    .execute()
  return rows.map((row) => Number(row.row_id))
}

/** What is said often is met soon: from the newest conversation back, some at a time. */
async function walked(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: readonly Wanted[],
  filter: SearchFilter,
  most: number,
): Promise<readonly number[]> {
  const numbers: number[] = []
  for (
    let [from, some] = [0, FIRST_STEP];
    numbers.length < most;
    from += some, some = Math.min(LONGEST_STEP, some * 4)
  ) {
    const step = await narrowed(db, viewer, filter)
      .select('conversations.id')
      .orderBy('sorted_at', 'desc')
      .orderBy('conversations.id', 'desc')
      .limit(some)
      .offset(from)
      .execute()
    if (step.length === 0) break
    const ids = step.map((row) => row.id)
    numbers.push(...(await heldIn(db, wanted, filter, ids, most - numbers.length)))
  }
  return numbers
}

async function heldIn(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  filter: SearchFilter,
  conversations: readonly string[],
  most: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('conversations')
    .where('conversations.id', 'in', conversations)
    .crossJoin(everyUtteranceHeld.as('held'))
    .crossJoin('utterances')
    .whereRef('utterances.conversation_id', '=', 'conversations.id')
    .where(heldByEach(db, wanted))
    .where(spokenBy(filter.by))
    .select('utterances.row_id')
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .orderBy('utterances.seq')
    .limit(most)
    .execute()
  return rows.map((row) => Number(row.row_id))
}

function spokenBy(by: SearchFilter['by']) {
  if (by === undefined) return sql<boolean>`1 = 1`
  const roles = by === 'customer' ? ['customer'] : ['rep', 'colleague']
  return sql<boolean>`utterances.party in (select key from parties
    where conversation_id = conversations.id and role in (${sql.join(roles)}))`
}

function narrowed(db: Kysely<Database>, viewer: Viewer, filter: SearchFilter) {
  let query = db.selectFrom('conversations').where(visibleTo(viewer))
  if (filter.repId !== undefined) query = query.where('rep_id', '=', filter.repId)
  if (filter.channel !== undefined) query = query.where('channel', '=', filter.channel)
  if (filter.from !== undefined) query = query.where('sorted_at', '>=', filter.from)
  if (filter.before !== undefined) query = query.where('sorted_at', '<', filter.before)
  return query
}
