import type { Kysely } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import type { Database } from '../schema.ts'
import { isOpen } from './visibility.ts'

export const lookKinds = ['read', 'listened', 'outside', 'shared', 'statement', 'download'] as const

/** What was done: a conversation read, played, seen by a link, or opened early; a statement or a payroll file opened. */
export type LookKind = (typeof lookKinds)[number]

/** Somebody opened something that is not theirs. */
export interface Look {
  readonly at: string
  readonly kind: LookKind
  /** `id` is `null` for somebody outside. */
  readonly by: { readonly id: string | null; readonly name: string }
  /** Whose thing it is; `null` where it is nobody’s alone. */
  readonly of: string | null
  readonly conversation: {
    readonly id: string
    readonly channel: Channel | null
    readonly startedAt: string | null
  } | null
  /** The period of a statement or of a file. */
  readonly period: string | null
}

/** Instants, `from` included and `before` not. */
export interface LooksWanted {
  readonly kind?: LookKind
  readonly personId?: string
  readonly from?: string
  readonly before?: string
  readonly limit: number
}

/**
 * Who opened what, the latest first. What is its rep's alone now has been opened by nobody, as far as anybody else
 * is told.
 */
export async function looksFor(db: Kysely<Database>, wanted: LooksWanted): Promise<readonly Look[]> {
  const sources = [
    { kinds: ['read', 'listened'], of: conversationViews },
    { kinds: ['outside'], of: outsideViews },
    { kinds: ['shared'], of: shares },
    { kinds: ['statement'], of: statementViews },
    { kinds: ['download'], of: downloads },
  ] as const
  const all: Look[] = []
  for (const { kinds, of } of sources)
    if (wanted.kind === undefined || kinds.some((kind) => kind === wanted.kind))
      all.push(...(await of(db, wanted)))
  return all.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, wanted.limit)
}

type Source = (db: Kysely<Database>, wanted: LooksWanted) => Promise<readonly Look[]>

const conversationViews: Source = async (db, { kind, personId, from, before, limit }) => {
  const rows = await db
    .selectFrom('views')
    .innerJoin('people as by', 'by.id', 'views.viewer_id')
    .innerJoin('conversations', 'conversations.id', 'views.conversation_id')
    .leftJoin('people as rep', 'rep.id', 'conversations.rep_id')
    .select(['views.at', 'views.how', 'by.id', 'by.name', 'rep.name as rep_name'])
    .select(['conversation_id', 'channel', 'started_at'])
    .where(isOpen)
    .$if(kind !== undefined, (query) => query.where('views.how', '=', kind ?? ''))
    .$if(personId !== undefined, (query) => query.where('views.viewer_id', '=', personId ?? ''))
    .$if(from !== undefined, (query) => query.where('views.at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('views.at', '<', before ?? ''))
    .orderBy('views.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...ofConversation(row), kind: row.how as LookKind, by: row }))
}

const outsideViews: Source = async (db, { personId, from, before, limit }) => {
  if (personId !== undefined) return []
  const rows = await db
    .selectFrom('outside_views')
    .innerJoin('conversations', 'conversations.id', 'outside_views.conversation_id')
    .leftJoin('people as rep', 'rep.id', 'conversations.rep_id')
    .select(['outside_views.at', 'outside_views.name', 'rep.name as rep_name'])
    .select(['conversation_id', 'channel', 'started_at'])
    .where(isOpen)
    .$if(from !== undefined, (query) => query.where('outside_views.at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('outside_views.at', '<', before ?? ''))
    .orderBy('outside_views.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...ofConversation(row), kind: 'outside', by: { id: null, name: row.name } }))
}

const shares: Source = async (db, { personId, from, before, limit }) => {
  const rows = await db
    .selectFrom('shares')
    .innerJoin('people as by', 'by.id', 'shares.by_id')
    .innerJoin('conversations', 'conversations.id', 'shares.conversation_id')
    .leftJoin('people as rep', 'rep.id', 'conversations.rep_id')
    .select(['shares.at', 'by.id', 'by.name', 'rep.name as rep_name'])
    .select(['conversation_id', 'channel', 'started_at'])
    .where(isOpen)
    .$if(personId !== undefined, (query) => query.where('shares.by_id', '=', personId ?? ''))
    .$if(from !== undefined, (query) => query.where('shares.at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('shares.at', '<', before ?? ''))
    .orderBy('shares.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...ofConversation(row), kind: 'shared', by: row }))
}

const statementViews: Source = async (db, { personId, from, before, limit }) => {
  const rows = await db
    .selectFrom('statement_views')
    .innerJoin('people as by', 'by.id', 'viewer_id')
    .innerJoin('people as rep', 'rep.id', 'statement_views.rep_id')
    .innerJoin('periods', 'periods.id', 'statement_views.period_id')
    .select(['statement_views.at', 'by.id', 'by.name', 'rep.name as rep_name', 'periods.name as period'])
    .$if(personId !== undefined, (query) => query.where('viewer_id', '=', personId ?? ''))
    .$if(from !== undefined, (query) => query.where('statement_views.at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('statement_views.at', '<', before ?? ''))
    .orderBy('statement_views.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, rep_name: of, period, ...by }) => ({
    ...{ at, of, period, by },
    kind: 'statement',
    conversation: null,
  }))
}

const downloads: Source = async (db, { personId, from, before, limit }) => {
  const rows = await db
    .selectFrom('pay_downloads')
    .innerJoin('people as by', 'by.id', 'pay_downloads.person_id')
    .innerJoin('pay_batches', 'pay_batches.id', 'pay_downloads.batch_id')
    .innerJoin('periods', 'periods.id', 'pay_batches.period_id')
    .select(['pay_downloads.at', 'by.id', 'by.name', 'periods.name as period'])
    .$if(personId !== undefined, (query) => query.where('pay_downloads.person_id', '=', personId ?? ''))
    .$if(from !== undefined, (query) => query.where('pay_downloads.at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('pay_downloads.at', '<', before ?? ''))
    .orderBy('pay_downloads.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ at, period, ...by }) => ({
    ...{ at, period, by },
    kind: 'download',
    of: null,
    conversation: null,
  }))
}

function ofConversation(row: {
  readonly at: string
  readonly rep_name: string | null
  readonly conversation_id: string
  readonly channel: string | null
  readonly started_at: string | null
}) {
  return {
    at: row.at,
    of: row.rep_name,
    conversation: {
      id: row.conversation_id,
      channel: row.channel as Channel | null,
      startedAt: row.started_at,
    },
    period: null,
  }
}
