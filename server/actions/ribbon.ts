import type { Ribbon } from '../../db/queries/statistics.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { clockOf } from '../measures/clock.ts'
import { type Interval, union } from '../measures/intervals.ts'
import { wordCount } from '../measures/script.ts'

const columns = 48

type Side = 'customer' | 'ours'

/**
 * A conversation in 48 columns. With times, each column holds the fraction of it that a side spoke; without,
 * each holds a side's words in that many of the messages, against the column with the most.
 */
export function ribbonOf(conversation: Conversation): Ribbon | null {
  const sides = sidesOf(conversation)
  if (sides.size === 0) return null
  return timed(conversation, sides) ?? weighed(conversation, sides)
}

function sidesOf(conversation: Conversation): ReadonlyMap<string, Side> {
  const sides = new Map<string, Side>()
  for (const { key, role } of conversation.parties) {
    if (role === 'customer') sides.set(key, 'customer')
    if (role === 'rep' || role === 'colleague') sides.set(key, 'ours')
  }
  return sides
}

function timed(conversation: Conversation, sides: ReadonlyMap<string, Side>): Ribbon | null {
  const clock = clockOf(conversation)
  const endMs = clock?.stretches.reduce((most, one) => Math.max(most, one.endMs), 0) ?? 0
  if (!clock || endMs === 0) return null
  const lane = (side: Side) => {
    const keys = [...sides].flatMap(([key, its]) => (its === side ? [key] : []))
    return fractions(union(keys.flatMap(clock.talkOf)), endMs / columns)
  }
  return { by: 'time', customer: lane('customer'), ours: lane('ours') }
}

function fractions(intervals: readonly Interval[], widthMs: number): readonly number[] {
  const spokenMs = Array.from({ length: columns }, () => 0)
  for (const { startMs, endMs } of intervals) {
    const last = Math.min(columns - 1, Math.floor(endMs / widthMs))
    for (let at = Math.max(0, Math.floor(startMs / widthMs)); at <= last; at += 1) {
      const from = Math.max(startMs, at * widthMs)
      const to = Math.min(endMs, (at + 1) * widthMs)
      spokenMs[at] = (spokenMs[at] ?? 0) + Math.max(0, to - from)
    }
  }
  return spokenMs.map((ms) => short(ms / widthMs))
}

function weighed({ utterances }: Conversation, sides: ReadonlyMap<string, Side>): Ribbon | null {
  const steps = Math.min(columns, utterances.length)
  const lanes = {
    customer: Array.from({ length: steps }, () => 0),
    ours: Array.from({ length: steps }, () => 0),
  }
  utterances.forEach((utterance, at) => {
    const side = sides.get(utterance.party)
    if (!side) return
    const step = Math.floor((at * steps) / utterances.length)
    lanes[side][step] = (lanes[side][step] ?? 0) + wordCount(utterance.text)
  })
  const most = Math.max(0, ...lanes.customer, ...lanes.ours)
  if (most === 0) return null
  const scaled = (lane: readonly number[]) => lane.map((words) => short(words / most))
  return { by: 'messages', customer: scaled(lanes.customer), ours: scaled(lanes.ours) }
}

function short(fraction: number): number {
  return Math.round(Math.min(1, fraction) * 100) / 100
}
