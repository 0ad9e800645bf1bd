import type { Statistics } from '../../db/queries/statistics.ts'
import { type Conversation, type Role, spokenBy } from '../conversation/conversation.ts'
import type { Measures, MeasureValues } from '../measures/measure.ts'
import type { Measured } from '../measures/measured.ts'
import { wordCount } from '../measures/script.ts'
import { ribbonOf } from './ribbon.ts'

/** What lists and trends need of a conversation, so that they never read its words again. */
export function statisticsOf(
  conversation: Conversation,
  { measures, moments, insights, version }: Measures,
): Statistics {
  const airtime = measures.customerAirtime
  const customerTalkMs = talkOf(conversation, measures, 'customer')
  const ourTalkMs = talkOf(conversation, measures, 'rep', 'colleague')
  const customerWords = wordsOf(conversation, 'customer')
  const ourWords = wordsOf(conversation, 'rep', 'colleague')
  const byWords = airtime.known && airtime.method === 'words'
  const customer = byWords ? customerWords : customerTalkMs
  const ours = byWords ? ourWords : ourTalkMs
  const quote = insights.filter((one) => one.kind !== 'request').toSorted(byWeight)[0]

  return {
    customerAirtime: airtime,
    repAirtime: measures.repAirtime,
    customerWeight: airtime.known ? customer : null,
    spokenWeight: airtime.known && customer !== null && ours !== null ? customer + ours : null,
    customerTalkMs,
    ourTalkMs,
    customerWords,
    ourWords,
    durationMs: durationOf(conversation),
    questions: numberOf(measures.questions),
    promises: numberOf(measures.promises),
    openLoops: numberOf(measures.openLoops),
    insights: numberOf(measures.insights),
    ego: moments.filter((one) => one.kind === 'ego').length,
    pressure: moments.filter((one) => one.kind === 'pressure').length,
    ribbon: ribbonOf(conversation),
    quote: quote ? { words: quote.words, utterance: quote.utterance } : null,
    version: JSON.stringify(version),
  }
}

/** From the first moment to the last, in milliseconds; `null` where there are no times. Also of a chat. */
export function durationOf({ utterances }: Conversation): number | null {
  const times = utterances.flatMap(({ startMs, endMs, at }) => {
    if (at !== null && startMs === null) return [Date.parse(at)]
    return startMs === null ? [] : [startMs, endMs ?? startMs]
  })
  const recorded = utterances.some((one) => one.startMs !== null)
  if (times.length === 0) return null
  const first = times.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY)
  const last = times.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY)
  return recorded ? last : last - first
}

function talkOf(
  conversation: Conversation,
  { talkMs }: MeasureValues,
  ...roles: readonly Role[]
): number | null {
  if (!talkMs.known) return null
  return conversation.parties
    .filter((party) => roles.includes(party.role))
    .reduce((sum, party) => sum + (talkMs.value[party.key] ?? 0), 0)
}

function wordsOf(conversation: Conversation, ...roles: readonly Role[]): number {
  return spokenBy(conversation, ...roles).reduce((sum, one) => sum + wordCount(one.text), 0)
}

function numberOf(measured: Measured<number>): number | null {
  return measured.known ? measured.value : null
}

function byWeight(
  a: { confidence: number; words: string },
  b: { confidence: number; words: string },
): number {
  return b.confidence - a.confidence || b.words.length - a.words.length
}
