import type { Conversation, Role } from '../conversation/conversation.ts'
import { type Clock, clockOf } from './clock.ts'
import type { Interval } from './intervals.ts'
import { hasUnsureSpeaker } from './roles.ts'

/** The customer's share around one instant of the call; `null` where too little is said around it. */
export interface RunningAirtime {
  readonly atMs: number
  /** 0 to 1. */
  readonly share: number | null
}

/** The share is taken over so long a stretch, half of it before and half after. */
export const RUNNING_WINDOW_MS = 150_000
const LEAST_TALK_MS = 20_000
const MOST_POINTS = 240
const LEAST_STEP_MS = 5000

/**
 * How the customer's airtime runs through a call: at even steps, five seconds or more apart, the share of what
 * customers and our people said in the two and a half minutes around, cut off at both ends of the call.
 *
 * Denominator as in `customerAirtime`: silence is nobody's, bots are out, who talks at once is credited twice. A point
 * with less than twenty seconds of talk is `null`. Empty without times, while a speaker's role is unknown, and for a
 * call shorter than the window. O(words + points). Shown, never graded.
 */
export function runningAirtime(conversation: Conversation): readonly RunningAirtime[] {
  const clock = clockOf(conversation)
  if (!clock || hasUnsureSpeaker(conversation)) return []
  const spanMs = clock.stretches.reduce((most, one) => Math.max(most, one.endMs), 0)
  if (spanMs < RUNNING_WINDOW_MS) return []

  const theirs = talkBy(conversation, clock, ['customer'])
  const ours = talkBy(conversation, clock, ['rep', 'colleague'])
  const stepMs = Math.max(LEAST_STEP_MS, spanMs / MOST_POINTS)
  const points = Array.from({ length: Math.floor(spanMs / stepMs) + 1 }, (_, at) => Math.round(at * stepMs))
  return points.map((atMs) => {
    const [from, to] = [atMs - RUNNING_WINDOW_MS / 2, atMs + RUNNING_WINDOW_MS / 2]
    const customer = theirs(to) - theirs(from)
    const all = customer + ours(to) - ours(from)
    return { atMs, share: all < LEAST_TALK_MS ? null : customer / all }
  })
}

/** How much parties of these roles have said by an instant, each for themselves, in milliseconds. */
function talkBy(conversation: Conversation, clock: Clock, roles: readonly Role[]): (atMs: number) => number {
  const parties = conversation.parties.filter(({ role }) => roles.includes(role))
  const each = parties.map(({ key }) => talkUntil(clock.talkOf(key)))
  return (atMs) => each.reduce((sum, until) => sum + until(atMs), 0)
}

function talkUntil(intervals: readonly Interval[]): (atMs: number) => number {
  const before: number[] = []
  let sum = 0
  for (const { startMs, endMs } of intervals) {
    before.push(sum)
    sum += endMs - startMs
  }
  return (atMs) => {
    const at = lastStarting(intervals, atMs)
    const last = intervals[at]
    return last ? (before[at] ?? 0) + Math.min(atMs, last.endMs) - last.startMs : 0
  }
}

/** The place of the last interval that starts at this instant or before, or -1. */
function lastStarting(intervals: readonly Interval[], atMs: number): number {
  let [low, high] = [0, intervals.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((intervals[middle]?.startMs ?? 0) <= atMs) low = middle + 1
    else high = middle
  }
  return low - 1
}
