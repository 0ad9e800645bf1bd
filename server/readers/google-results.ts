import {
  confidenceOf,
  type Fields,
  isFields,
  labelOf,
  numberOf,
  rowsOf,
  secondsToMs,
  textOf,
} from './json-fields.ts'
import { plainKeys } from './plain-keys.ts'
import type { Heard } from './speaker-turns.ts'

/** One result of Google: what was said in a stretch, and whether the voices in it were told apart. */
export interface GoogleResult {
  readonly party: string
  /** The channel it was recorded on. */
  readonly line: string
  readonly text: string | null
  readonly confidence: number | null
  readonly words: readonly Heard[]
  readonly told: boolean
}

/** A result from its row with plain keys; `partyOf` gives the key of the party with this voice. */
export function resultOf(result: Fields, partyOf: (voice: string | null) => string): GoogleResult {
  const best = plainKeys(rowsOf(result.alternatives)[0] ?? {})
  const rows = rowsOf(best.words).map(plainKeys)
  const line = labelOf(result.channeltag) ?? '0'
  let voice: string | null = null
  const words = rows.flatMap((row) => {
    voice = voiceOf(row) ?? voice
    const text = textOf(row.word)
    if (text === null) return []
    const [startMs, endMs] = [
      momentOf(row.starttime ?? row.startoffset),
      momentOf(row.endtime ?? row.endoffset),
    ]
    return { party: partyOf(voice), line, text, startMs, endMs, confidence: confidenceOf(row.confidence) }
  })
  return {
    party: words[0]?.party ?? partyOf(null),
    line,
    text: textOf(best.transcript),
    confidence: confidenceOf(best.confidence),
    words,
    told: rows.some((row) => voiceOf(row) !== null),
  }
}

/**
 * The results without what is said twice: where the last result of a channel in which voices are told apart
 * reaches from the first word of the others to their last, it holds all of them, and it alone counts.
 */
export function withoutRepeats(results: readonly GoogleResult[]): readonly GoogleResult[] {
  return [...Map.groupBy(results, (one) => one.line).values()].flatMap((channel) => {
    const whole = channel.findLast((one) => one.told)
    const others = channel.filter((one) => one !== whole && one.words.length > 0)
    return whole && others.length > 0 && holds(whole, others) ? [whole] : channel
  })
}

function holds(whole: GoogleResult, others: readonly GoogleResult[]): boolean {
  const words = others.flatMap((one) => one.words)
  const [from, to] = reach(whole.words)
  const [first, last] = reach(words)
  return from <= to ? from <= first && last <= to : whole.words.length >= words.length
}

function reach(words: readonly Heard[]): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { startMs } of words) {
    if (startMs === null) continue
    first = Math.min(first, startMs)
    last = Math.max(last, startMs)
  }
  return [first, last]
}

// Where no voice was told apart, the first generation of the service writes the tag 0.
function voiceOf(word: Fields): string | null {
  const tag = labelOf(word.speakertag)
  return labelOf(word.speakerlabel) ?? (tag === '0' ? null : tag)
}

// "1.200s", or seconds as text beside nanoseconds; of a time at zero the service may write nothing inside.
function momentOf(value: unknown): number | null {
  if (!isFields(value)) return secondsToMs(typeof value === 'string' ? value.replace(/s$/, '') : value)
  const [seconds, nanos] = [part(value.seconds), part(value.nanos)]
  return seconds === null || nanos === null ? null : secondsToMs(seconds + nanos / 1e9)
}

function part(value: unknown): number | null {
  return value == null ? 0 : numberOf(value)
}
