import { attachedTo } from '../conversation/attachment.ts'
import { beganAt, type Conversation } from '../conversation/conversation.ts'
import { type Measures, measure } from '../measures/measure.ts'
import { inferRoles } from '../measures/roles.ts'
import type { Reading, ReadResult } from '../readers/reading.ts'

/** The instant and the zone to read by where a file gives none. */
export interface Given {
  readonly now: string | null
  readonly zone: string | null
}

/** One line of the contract's output, its keys in the contract's order. */
export function asJson(file: string, result: ReadResult, given: Given): string {
  if ('refused' in result) {
    const { mapping: _, ...refused } = result.refused
    return JSON.stringify({ file, refused })
  }
  const { conversation, found } = measured(result, given)
  const { channel, startedAt, parties, utterances } = conversation
  return JSON.stringify({
    file,
    format: result.format,
    id: conversation.id,
    conversation: {
      channel,
      startedAt,
      durationMs: durationOf(conversation),
      parties: parties.map(({ key, name, role, roleHow, roleConfidence }) => ({
        key,
        name,
        role,
        roleHow,
        roleConfidence,
      })),
      utterances: utterances.map(({ id, party, startMs, endMs, at, text, ...attached }) => ({
        id,
        party,
        startMs,
        endMs,
        at,
        text,
        ...attachedTo(attached),
      })),
    },
    report: result.report,
    measures: found.measures,
    moments: found.moments,
    commitments: found.commitments,
    insights: found.insights,
    version: found.version,
  })
}

/** A reading's conversation with its roles settled, and everything Heard says about it. */
export function measured(
  reading: Reading,
  given: Given,
): { readonly conversation: Conversation; readonly found: Measures } {
  const conversation = inferRoles(reading.conversation)
  const now = beganAt(conversation) ?? given.now
  return { conversation, found: measure(conversation, { now, zone: given.zone }) }
}

/** From the first start to the last end, or from the first instant to the last; `null` when unknown. */
export function durationOf({ utterances }: Conversation): number | null {
  const timed = utterances.filter((one) => one.startMs !== null)
  if (timed.some((one) => one.endMs !== null)) {
    const first = timed.reduce(
      (least, one) => Math.min(least, one.startMs ?? least),
      Number.POSITIVE_INFINITY,
    )
    return timed.reduce((most, one) => Math.max(most, one.endMs ?? one.startMs ?? 0), 0) - first
  }
  const instants = utterances.flatMap((one) => (one.at === null ? [] : [Date.parse(one.at)]))
  if (instants.length < 2) return null
  return instants.reduce((a, b) => Math.max(a, b)) - instants.reduce((a, b) => Math.min(a, b))
}
