import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import type { Commitment, Insight } from '../../server/conversation/findings.ts'
import { measure } from '../../server/measures/measure.ts'
import { cora, mina, rosa } from '../call.ts'
import type { Example, Speaker } from './example.ts'

/** What Heard found in the judged line of an example: the surest finding of each detector, 0 to 1. */
export interface Answer {
  readonly confidence: ReadonlyMap<string, number>
  readonly promises: readonly Commitment[]
  readonly insight: Insight | undefined
}

/** Measures an example as any conversation is measured, and keeps what was found in its last line. */
export function answerTo(example: Example): Answer {
  const conversation = conversationOf(example)
  const judged = conversation.utterances.at(-1)?.id
  const { moments, commitments, insights } = measure(conversation, { now: null, zone: null })
  const learnt = insights.filter((one) => one.utterance === judged && one.kind !== 'request')
  const owed = commitments.filter((one) => one.utterance === judged)

  const confidence = new Map<string, number>()
  const hear = (name: string, sure: number) => confidence.set(name, Math.max(sure, confidence.get(name) ?? 0))
  for (const one of moments) if (one.utterance === judged) hear(one.kind, one.confidence)
  for (const one of owed) hear(one.class, one.confidence)
  for (const one of learnt) hear('insight', one.confidence)
  return { confidence, promises: owed.filter((one) => one.class === 'promise'), insight: learnt[0] }
}

const parties: Readonly<Record<Speaker, Party>> = { rep: rosa, customer: cora, colleague: mina }

/** The conversation an example is part of: roles known, no times, so that only words count. */
export function conversationOf({ id, channel, startedAt, zone, lines }: Example): Conversation {
  return {
    id,
    channel,
    kind: null,
    language: 'en',
    startedAt,
    timeZone: zone,
    parties: [rosa, cora, mina].filter((party) => lines.some(({ who }) => parties[who] === party)),
    utterances: lines.map(({ who, text }, at) => ({
      id: `u${at + 1}`,
      party: parties[who].key,
      startMs: null,
      endMs: null,
      at: null,
      text,
    })),
  }
}
