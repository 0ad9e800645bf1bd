import type { Insertable, Selectable } from 'kysely'
import type { Measured, Method, Reason } from '../../server/measures/measured.ts'
import type { ConversationStatsTable } from '../tables/findings.ts'

/** A conversation in columns: what share of each a side spoke, or its words against the column with the most. */
export interface Ribbon {
  readonly by: 'time' | 'messages'
  /** 0 to 1. */
  readonly customer: readonly number[]
  readonly ours: readonly number[]
}

/** The row that lists and trends read. A `null` number is unknown, never zero. */
export interface Statistics {
  readonly customerAirtime: Measured<number>
  readonly repAirtime: Measured<number>
  /** What the customer, and everybody, said: milliseconds, or words where the method is `words`. */
  readonly customerWeight: number | null
  readonly spokenWeight: number | null
  readonly customerTalkMs: number | null
  readonly ourTalkMs: number | null
  readonly customerWords: number
  readonly ourWords: number
  readonly durationMs: number | null
  readonly questions: number | null
  readonly promises: number | null
  readonly openLoops: number | null
  readonly insights: number | null
  readonly ego: number
  readonly pressure: number
  readonly ribbon: Ribbon | null
  /** The customer's words that say most about them. */
  readonly quote: { readonly words: string; readonly utterance: string } | null
  readonly version: string
}

export function toRow(conversationId: string, one: Statistics): Insertable<ConversationStatsTable> {
  const airtime = one.customerAirtime
  return {
    conversation_id: conversationId,
    customer_airtime: airtime.known ? airtime.value : null,
    rep_airtime: one.repAirtime.known ? one.repAirtime.value : null,
    airtime_method: airtime.known ? (airtime.method ?? null) : null,
    airtime_margin: airtime.known ? (airtime.margin ?? null) : null,
    airtime_reason: airtime.known ? null : airtime.reason,
    customer_weight: one.customerWeight,
    spoken_weight: one.spokenWeight,
    customer_talk_ms: one.customerTalkMs,
    our_talk_ms: one.ourTalkMs,
    customer_words: one.customerWords,
    our_words: one.ourWords,
    duration_ms: one.durationMs,
    questions: one.questions,
    promises: one.promises,
    open_loops: one.openLoops,
    insights: one.insights,
    ego: one.ego,
    pressure: one.pressure,
    ribbon: one.ribbon && JSON.stringify(one.ribbon),
    quote: one.quote?.words ?? null,
    quote_utterance: one.quote?.utterance ?? null,
    version: one.version,
  }
}

export function toStatistics(row: Selectable<ConversationStatsTable>): Statistics {
  const share = (value: number | null): Measured<number> => {
    if (value === null) return { known: false, reason: (row.airtime_reason ?? 'role-unsure') as Reason }
    const method = row.airtime_method === null ? {} : { method: row.airtime_method as Method }
    const margin = row.airtime_margin === null ? {} : { margin: row.airtime_margin }
    return { known: true, value, unit: 'share', ...method, ...margin, evidence: [] }
  }
  return {
    customerAirtime: share(row.customer_airtime),
    repAirtime: share(row.rep_airtime),
    customerWeight: row.customer_weight,
    spokenWeight: row.spoken_weight,
    customerTalkMs: row.customer_talk_ms,
    ourTalkMs: row.our_talk_ms,
    customerWords: row.customer_words,
    ourWords: row.our_words,
    durationMs: row.duration_ms,
    questions: row.questions,
    promises: row.promises,
    openLoops: row.open_loops,
    insights: row.insights,
    ego: row.ego,
    pressure: row.pressure,
    ribbon: row.ribbon === null ? null : (JSON.parse(row.ribbon) as Ribbon),
    quote: row.quote === null ? null : { words: row.quote, utterance: row.quote_utterance ?? '' },
    version: row.version,
  }
}
