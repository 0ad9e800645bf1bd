import { confidenceOf, type Fields, isFields, labelOf, rowsOf, secondsToMs, textOf } from './json-fields.ts'
import type { ReadOptions, ReadResult } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, turnsOfWords } from './speaker-turns.ts'

/** Whether this is a transcript of Speechmatics' first generation: words with a name, a time and a duration. */
export function isFirstSpeechmatics(json: unknown): boolean {
  if (!isFields(json) || !Array.isArray(json.words)) return false
  const words = rowsOf(json.words)
  const keyed = words.every((one) => 'name' in one && 'time' in one && 'duration' in one)
  return keyed && 'speakers' in json && (words.length > 0 || isFields(json.job))
}

/**
 * The reading of a transcript of the first generation, or a refusal when nobody speaks in it.
 *
 * Seconds stand as text. Who speaks stands apart, in stretches: a word belongs to the last one begun
 * before it. A mark is a word without length and belongs to the word before it.
 */
export function readFirstSpeechmatics(transcript: Fields, options: ReadOptions): readonly ReadResult[] {
  const parties = partyList()
  const voiceAt = voicesIn(transcript)
  const job = isFields(transcript.job) ? transcript.job : {}
  return speechReading('speechmatics', options, {
    id: labelOf(job.id) ?? options.id,
    language: textOf(job.lang),
    parties: parties.all,
    utterances: turnsOfWords(wordsIn(transcript, (ms) => parties.keyOf(labelled(null, voiceAt(ms))))),
  })
}

function wordsIn(transcript: Fields, partyAt: (ms: number | null) => string): readonly Heard[] {
  const words: Heard[] = []
  for (const row of rowsOf(transcript.words)) {
    const text = textOf(row.name)
    if (text === null) continue
    const before = words.at(-1)
    if (before && !/[\p{L}\p{N}]/u.test(text)) {
      words[words.length - 1] = { ...before, text: before.text + text }
      continue
    }
    const startMs = secondsToMs(row.time)
    const length = secondsToMs(row.duration)
    words.push({
      party: startMs === null && before ? before.party : partyAt(startMs),
      line: '0',
      text,
      startMs,
      endMs: startMs === null || length === null ? null : startMs + length,
      confidence: confidenceOf(row.confidence),
    })
  }
  return words
}

/** Words and stretches are rounded on their own: a word may begin this much before its stretch. */
const ROUNDED_MS = 10

function voicesIn(transcript: Fields): (ms: number | null) => string | null {
  const stretches = rowsOf(transcript.speakers)
    .flatMap((one) => {
      const [ms, name] = [secondsToMs(one.time), labelOf(one.name)]
      return ms === null ? [] : [{ ms, name: name === 'UU' ? null : name }]
    })
    .toSorted((a, b) => a.ms - b.ms)
  return (ms) => {
    if (ms === null) return null
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.ms ?? 0) <= ms + ROUNDED_MS) low = middle + 1
      else high = middle
    }
    return stretches[low - 1]?.name ?? null
  }
}
