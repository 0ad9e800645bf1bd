import type { Kysely } from 'kysely'
import type { Channel, Role } from '../../server/conversation/conversation.ts'
import { foundBetween, utterancesFitting, utterancesSaying, wordsAround } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { lastBegun, type Wanted, wantedIn } from '../wanted.ts'
import type { Viewer } from './people.ts'
import { visibleTo } from './visibility.ts'

/** A piece of what was said, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isFound: boolean
}

/** An utterance that holds what was looked for. */
export interface SaidWords {
  readonly conversationId: string
  readonly title: string | null
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null } | null
  readonly rep: { readonly id: string; readonly name: string } | null
  readonly channel: Channel | null
  readonly startedAt: string | null
  readonly utterance: string
  readonly startMs: number | null
  readonly speaker: { readonly name: string | null; readonly role: Role }
  readonly around: readonly Piece[]
}

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
  const rows = await places(db, viewer, wanted, filter)
    .limit(limit + 1)
    .offset(skip)
    .execute()
  const shown = rows.slice(0, limit)
  if (shown.length === 0) return { found: [], hasMore: false }
  const numbers = shown.map((row) => Number(row.row_id))
  const around = await wordsAround(db, wanted, numbers)
  const facts = await factsOf(db, numbers)
  return {
    found: numbers.flatMap((number) => {
      const row = facts.get(number)
      return row ? [toSaid(row, around.get(number) ?? row.text)] : []
    }),
    hasMore: rows.length > limit,
  }
}

function places(db: Kysely<Database>, viewer: Viewer, wanted: readonly Wanted[], filter: SearchFilter) {
  const visible = narrowed(db, viewer, filter)
  if (filter.order === 'fit')
    return visible
      .innerJoin(utterancesFitting(db, wanted).as('held'), 'held.row_id', 'utterances.row_id')
      .select('utterances.row_id')
      .orderBy('held.fit')
      .orderBy('utterances.row_id', 'desc')
  return visible
    .innerJoin(utterancesSaying(db, wanted).as('held'), 'held.row_id', 'utterances.row_id')
    .select('utterances.row_id')
    .orderBy('conversations.sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .orderBy('utterances.seq')
}

function narrowed(db: Kysely<Database>, viewer: Viewer, filter: SearchFilter) {
  let query = db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .innerJoin('utterances', 'utterances.conversation_id', 'conversations.id')
  if (filter.repId !== undefined) query = query.where('rep_id', '=', filter.repId)
  if (filter.channel !== undefined) query = query.where('channel', '=', filter.channel)
  if (filter.from !== undefined) query = query.where('sorted_at', '>=', filter.from)
  if (filter.before !== undefined) query = query.where('sorted_at', '<', filter.before)
  if (filter.by !== undefined) {
    const roles = filter.by === 'customer' ? ['customer'] : ['rep', 'colleague']
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('parties')
          .select('parties.key')
          .whereRef('parties.conversation_id', '=', 'conversations.id')
          .whereRef('parties.key', '=', 'utterances.party')
          .where('parties.role', 'in', roles),
      ),
    )
  }
  return query
}

async function factsOf(db: Kysely<Database>, numbers: readonly number[]) {
  const rows = await factRows(db).where('utterances.row_id', 'in', numbers).execute()
  return new Map(rows.map((row) => [Number(row.row_id), row]))
}

function factRows(db: Kysely<Database>) {
  return db
    .selectFrom('utterances')
    .innerJoin('conversations', 'conversations.id', 'utterances.conversation_id')
    .innerJoin('parties', (join) =>
      join
        .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
        .onRef('parties.key', '=', 'utterances.party'),
    )
    .leftJoin('customers', 'customers.id', 'conversations.customer_id')
    .leftJoin('people', 'people.id', 'conversations.rep_id')
    .select(['row_id', 'utterances.id', 'text', 'start_ms', 'parties.name', 'parties.role'])
    .select(['utterances.conversation_id', 'title', 'channel', 'started_at', 'rep_id', 'customer_id'])
    .select(['customers.name as customer_name', 'account', 'people.name as rep_name'])
}

function toSaid(
  row: Awaited<ReturnType<ReturnType<typeof factRows>['execute']>>[number],
  around: string,
): SaidWords {
  return {
    conversationId: row.conversation_id,
    title: row.title,
    customer:
      row.customer_id === null
        ? null
        : { id: row.customer_id, name: row.customer_name ?? '', account: row.account },
    rep: row.rep_id === null ? null : { id: row.rep_id, name: row.rep_name ?? '' },
    channel: row.channel as Channel | null,
    startedAt: row.started_at,
    utterance: row.id,
    startMs: row.start_ms,
    speaker: { name: row.name, role: row.role as Role },
    around: piecesOf(around),
  }
}

function piecesOf(around: string): readonly Piece[] {
  const [begin, end] = foundBetween
  const [before = '', ...marked] = around.replace(/\s+/g, ' ').split(begin)
  const pieces = marked.flatMap((one) => {
    const [found = '', ...rest] = one.split(end)
    return [
      { text: found, isFound: true },
      { text: rest.join(''), isFound: false },
    ]
  })
  return [{ text: before, isFound: false }, ...pieces].filter((piece) => piece.text !== '')
}
