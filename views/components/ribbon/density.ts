import type { Conversation } from '../../../server/conversation/conversation.ts'
import { clockOf } from '../../../server/measures/clock.ts'
import { type Side, sceneOf, sidesOf } from './scene.ts'

/** One column of a narrow ribbon: the fraction of its time that each side spoke, 0 to 1. */
export interface Column {
  readonly customer: number
  readonly ours: number
  readonly unknown: number
}

/** A conversation in `columns` columns. Without times each column takes its share of the messages. Area stays true. */
/** `lastsMs` is how long the recording lasts, where that is more than what was said. */
export function densityOf(conversation: Conversation, columns: number, lastsMs = 0): readonly Column[] {
  const sums = Array.from({ length: columns }, () => ({ customer: 0, ours: 0, unknown: 0 }))
  const clock = clockOf(conversation)
  const sideOf = sidesOf(conversation)
  if (!clock) return stepColumns(conversation, columns)

  const spanMs = clock.stretches.reduce((most, one) => Math.max(most, one.endMs), Math.max(1, lastsMs))
  for (const party of conversation.parties) {
    if (party.role === 'bot') continue
    for (const talk of clock.talkOf(party.key))
      spread(sums, sideOf(party.key), (talk.startMs / spanMs) * columns, (talk.endMs / spanMs) * columns)
  }
  return sums.map(capped)
}

function spread(sums: Record<Side, number>[], side: Side, from: number, to: number): void {
  for (let at = Math.floor(from); at < Math.min(sums.length, Math.ceil(to)); at += 1) {
    const column = sums[at]
    if (column) column[side] += Math.min(to, at + 1) - Math.max(from, at)
  }
}

function stepColumns(conversation: Conversation, columns: number): readonly Column[] {
  const scene = sceneOf(conversation)
  if (scene.kind !== 'steps') return []
  const count = Math.min(columns, scene.steps.length)
  const sums = Array.from({ length: count }, () => ({ customer: 0, ours: 0, unknown: 0 }))
  const each = scene.steps.length / Math.max(1, count)
  scene.steps.forEach((step, at) => {
    const column = sums[Math.floor(at / each)]
    if (column) column[step.side] += step.height / each
  })
  return sums.map(capped)
}

function capped(column: Column): Column {
  return {
    customer: Math.min(1, round(column.customer)),
    ours: Math.min(1, round(column.ours)),
    unknown: Math.min(1, round(column.unknown)),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
