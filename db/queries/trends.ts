import type { Kysely } from 'kysely'
import type { Channel } from '../../server/conversation/conversation.ts'
import type { Measured, Method } from '../../server/measures/measured.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { toStatistics } from './statistics.ts'
import { isOpen, isOpenOrOwn, visibleTo } from './visibility.ts'

export interface AirtimePoint {
  readonly conversationId: string
  readonly startedAt: string
  readonly channel: Channel | null
  readonly airtime: Measured<number>
}

/** Airtime over several conversations that were weighed alike, both ways it can be told. */
export interface AirtimeSummary {
  /** Milliseconds (`times`) or words; the two are never mixed. */
  readonly by: 'times' | 'words'
  readonly n: number
  readonly totalOverTotal: number
  readonly median: number
}

export interface AirtimeTrend {
  /** In time order; those without a date are left out. */
  readonly points: readonly AirtimePoint[]
  readonly summaries: readonly AirtimeSummary[]
}

/** Instants; and only so many of the latest conversations. */
export interface AskedOfTrend {
  readonly from?: string
  readonly before?: string
  readonly latest?: number
}

/** How much of the airtime a rep's customers held, conversation by conversation. */
export async function airtimeTrend(
  db: Kysely<Database>,
  viewer: Viewer,
  repId: string,
  { from, before, latest }: AskedOfTrend = {},
): Promise<AirtimeTrend> {
  let query = db
    .selectFrom('conversations')
    .where(visibleTo(viewer))
    .where(isOpenOrOwn(viewer.id))
    .where('rep_id', '=', repId)
    .where('started_at', 'is not', null)
  if (from !== undefined) query = query.where('sorted_at', '>=', from)
  if (before !== undefined) query = query.where('sorted_at', '<', before)
  const rows = await query
    .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
    .selectAll('conversation_stats')
    .select(['started_at', 'channel'])
    .orderBy('sorted_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .$if(latest !== undefined, (some) => some.limit(latest ?? 0))
    .execute()
  rows.reverse()
  const points = rows.map((row) => ({
    conversationId: row.conversation_id,
    startedAt: row.started_at ?? '',
    channel: row.channel as Channel | null,
    airtime: toStatistics(row).customerAirtime,
  }))
  return { points, summaries: summariesOf(rows) }
}

/** The airtime of several reps’ conversations together, as far as a viewer may know of them: HR of all that are open. */
export async function airtimeOfReps(
  db: Kysely<Database>,
  viewer: Viewer,
  repIds: readonly string[],
  { from, before }: { readonly from: string; readonly before: string },
): Promise<readonly AirtimeSummary[]> {
  if (repIds.length === 0) return []
  const rows = await db
    .selectFrom('conversations')
    .where(viewer.role === 'hr' ? isOpen : visibleTo(viewer))
    .where('rep_id', 'in', repIds)
    .where('sorted_at', '>=', from)
    .where('sorted_at', '<', before)
    .innerJoin('conversation_stats', 'conversation_stats.conversation_id', 'conversations.id')
    .select(['customer_airtime', 'airtime_method', 'customer_weight', 'spoken_weight'])
    .execute()
  return summariesOf(rows)
}

interface WeighedRow {
  readonly customer_airtime: number | null
  readonly airtime_method: string | null
  readonly customer_weight: number | null
  readonly spoken_weight: number | null
}

function summariesOf(rows: readonly WeighedRow[]): readonly AirtimeSummary[] {
  const weighed = rows.flatMap((row) =>
    row.customer_airtime === null || !row.spoken_weight
      ? []
      : [
          {
            by: byOf(row.airtime_method as Method | null),
            share: row.customer_airtime,
            customer: row.customer_weight ?? 0,
            spoken: row.spoken_weight,
          },
        ],
  )
  return (['times', 'words'] as const).flatMap((by) => {
    const alike = weighed.filter((one) => one.by === by)
    if (alike.length === 0) return []
    const customer = alike.reduce((sum, one) => sum + one.customer, 0)
    const spoken = alike.reduce((sum, one) => sum + one.spoken, 0)
    return [
      {
        by,
        n: alike.length,
        totalOverTotal: customer / spoken,
        median: medianOf(alike.map((one) => one.share)),
      },
    ]
  })
}

function byOf(method: Method | null): AirtimeSummary['by'] {
  return method === 'words' ? 'words' : 'times'
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? 0
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper
}
