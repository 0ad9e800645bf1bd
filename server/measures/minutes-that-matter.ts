import type { Conversation } from '../conversation/conversation.ts'
import type { Commitment, Insight, Moment } from '../conversation/findings.ts'
import { clockOf } from './clock.ts'
import {
  COUNTED_AT_MOST,
  LEAST_WEIGHT,
  MINUTE_MS,
  MINUTES_FOR_EACH,
  MOST_MINUTES,
  weights,
} from './lexicons/minutes.ts'
import { longestCustomerStoryMs, longestMonologueMs } from './monologue.ts'

/** What can make a minute matter: a kind of finding, the customer's longest story, or our longest turn. */
export type MinuteReason = keyof typeof weights

/** A minute worth hearing before all others, from the start of an utterance. Times are milliseconds of the recording. */
export interface MatteringMinute {
  readonly startMs: number
  readonly endMs: number
  /** The utterance it starts with. */
  readonly utterance: string
  /** What begins in it and how often, the weightiest first. */
  readonly reasons: readonly { readonly reason: MinuteReason; readonly count: number }[]
}

interface Findings {
  readonly moments: readonly Pick<Moment, 'kind' | 'utterance'>[]
  readonly commitments: readonly Pick<Commitment, 'class' | 'owner' | 'utterance'>[]
  readonly insights: readonly Pick<Insight, 'kind' | 'utterance'>[]
}

/**
 * The minutes of a call that matter most, in the order of the call: at most three, and one for every three minutes it
 * lasts.
 *
 * Each minute starts with an utterance in which something begins. All that begins in it is weighed by `lexicons/minutes.ts`, each reason three times
 * at most; the weightiest is taken, the earlier of two alike, then the next that does not run into it. Bare errands
 * are no insights. A minute below the least weight is none. Empty without times.
 * Source: our own rule, shown on the page beside every minute it picks.
 */
export function minutesThatMatter(
  conversation: Conversation,
  findings: Findings,
): readonly MatteringMinute[] {
  const clock = clockOf(conversation)
  if (!clock) return []
  const starts = new Map(clock.stretches.map((one) => [one.utterance.id, one.startMs]))
  const events = eventsIn(conversation, findings)
    .flatMap(({ reason, utterance }) => {
      const atMs = starts.get(utterance)
      return atMs === undefined ? [] : [{ reason, atMs }]
    })
    .toSorted((a, b) => a.atMs - b.atMs)
  const endMs = clock.stretches.reduce((most, one) => Math.max(most, one.endMs), 0)
  const most = Math.min(MOST_MINUTES, Math.floor(endMs / (MINUTES_FOR_EACH * MINUTE_MS)))
  return weightiest(minutesFrom(clock.stretches, events), most)
}

interface Event {
  readonly reason: MinuteReason
  readonly atMs: number
}

interface Weighed extends MatteringMinute {
  readonly weight: number
}

function eventsIn(conversation: Conversation, { moments, commitments, insights }: Findings) {
  const [story] = evidenceOf(longestCustomerStoryMs(conversation))
  const [monologue] = evidenceOf(longestMonologueMs(conversation))
  return [
    ...moments.flatMap(({ kind, utterance }) => (kind in weights ? [{ reason: kind, utterance }] : [])),
    ...insights.flatMap(({ kind, utterance }) =>
      kind === 'request' ? [] : [{ reason: 'insight', utterance }],
    ),
    ...commitments.flatMap((one) => {
      const reason = reasonOf(one)
      return reason ? [{ reason, utterance: one.utterance }] : []
    }),
    ...(story ? [{ reason: 'story', utterance: story }] : []),
    ...(monologue ? [{ reason: 'monologue', utterance: monologue }] : []),
  ] as readonly { readonly reason: MinuteReason; readonly utterance: string }[]
}

function evidenceOf(measured: ReturnType<typeof longestMonologueMs>): readonly string[] {
  return measured.known ? measured.evidence : []
}

function reasonOf({ class: is, owner }: Pick<Commitment, 'class' | 'owner'>): MinuteReason | null {
  if (is === 'ask') return 'ask'
  if (is !== 'promise') return null
  return owner === 'both' ? 'next-step' : 'promise'
}

/** A minute from every utterance with which something begins. Both lists run in order, so each event comes in and goes out once. */
function minutesFrom(
  stretches: readonly { readonly startMs: number; readonly utterance: { readonly id: string } }[],
  events: readonly Event[],
): readonly Weighed[] {
  const counts = new Map<MinuteReason, number>()
  const add = (event: Event | undefined, by: number) => {
    if (event) counts.set(event.reason, (counts.get(event.reason) ?? 0) + by)
  }
  const beginnings = new Set(events.map(({ atMs }) => atMs))
  let [first, next] = [0, 0]
  return stretches.flatMap(({ startMs, utterance }) => {
    if (!beginnings.has(startMs)) return []
    for (; (events[next]?.atMs ?? Number.POSITIVE_INFINITY) < startMs + MINUTE_MS; next += 1)
      add(events[next], 1)
    for (; first < next && (events[first]?.atMs ?? startMs) < startMs; first += 1) add(events[first], -1)
    const reasons = reasonsIn(counts)
    const weight = reasons.reduce((sum, one) => sum + weightOf(one), 0)
    return [{ startMs, endMs: startMs + MINUTE_MS, utterance: utterance.id, reasons, weight }]
  })
}

function reasonsIn(counts: ReadonlyMap<MinuteReason, number>): MatteringMinute['reasons'] {
  return [...counts]
    .flatMap(([reason, count]) => (count > 0 ? [{ reason, count }] : []))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || (a.reason < b.reason ? -1 : 1))
}

function weightOf({ reason, count }: MatteringMinute['reasons'][number]): number {
  return weights[reason] * Math.min(COUNTED_AT_MOST, count)
}

function weightiest(minutes: readonly Weighed[], most: number): readonly MatteringMinute[] {
  const taken: Weighed[] = []
  const worthy = minutes.filter(({ weight }) => weight >= LEAST_WEIGHT)
  for (const minute of worthy.toSorted((a, b) => b.weight - a.weight || a.startMs - b.startMs)) {
    if (taken.length >= most) break
    if (taken.every((one) => minute.endMs <= one.startMs || minute.startMs >= one.endMs)) taken.push(minute)
  }
  return taken
    .toSorted((a, b) => a.startMs - b.startMs)
    .map(({ startMs, endMs, utterance, reasons }) => ({ startMs, endMs, utterance, reasons }))
}
