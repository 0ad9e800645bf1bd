import { bytesOf, type Speaker, type Spoken } from './recorded.ts'

export interface HeardCall {
  readonly id: string
  readonly channel: 'phone' | 'video' | 'in-person'
  readonly kind: 'discovery' | 'demo' | 'negotiation' | 'service' | 'check-in' | 'other'
  readonly startedAt: string
  readonly timeZone: string
  readonly speakers: readonly Speaker[]
  readonly lines: readonly Spoken[]
}

/** A call as Heard’s own JSON, with the times of its lines or of its words. */
export function heardFile({
  id,
  channel,
  kind,
  startedAt,
  timeZone,
  speakers,
  lines,
}: HeardCall): Uint8Array {
  const document = {
    id,
    channel,
    kind,
    language: 'en',
    startedAt,
    timeZone,
    parties: speakers,
    utterances: lines.map((line, at) => ({ id: `u${at + 1}`, ...line })),
  }
  return bytesOf(`${JSON.stringify(document, null, 1)}\n`)
}
