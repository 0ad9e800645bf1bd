import {
  confidenceOf,
  type Fields,
  fieldsAt,
  isFields,
  labelOf,
  rowsOf,
  secondsToMs,
  textOf,
} from './json-fields.ts'
import { type Reader, refusal } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, turnsOfWords } from './speaker-turns.ts'

/**
 * Amazon Transcribe's job result: `results.items[]`, a word or a mark each, times in seconds as text.
 *
 * Who spoke stands on the item, or in `speaker_labels` under the item's start; with two channels, in
 * `channel_labels`. A mark has no time and belongs to the word before it.
 */
export const awsTranscribe: Reader = {
  format: 'aws-transcribe',

  claims({ json }) {
    if (!isFields(json)) return null
    if (json.status === 'FAILED' && textOf(json.jobName)) return 'has jobName and status FAILED'
    const results = fieldsAt(json, 'results')
    const known = Array.isArray(results.transcripts) && 'items' in results
    return known ? 'has results.transcripts and results.items' : null
  },

  read({ json }, options) {
    const results = fieldsAt(json, 'results')
    if (fieldsAt(json).status === 'FAILED') {
      const why = textOf(fieldsAt(json).failureReason) ?? 'it gives no reason'
      return [refusal('unreadable', `Amazon Transcribe could not transcribe this recording: ${why}`)]
    }
    const parties = partyList()
    const words = linesOf(results).flatMap((line) => {
      const labels = line.channel === null ? labelsByStart(results) : new Map<number, string>()
      return wordsOf(line, (item) => {
        const start = secondsToMs(item.start_time)
        const label = textOf(item.speaker_label) ?? (start === null ? null : (labels.get(start) ?? null))
        return parties.keyOf(labelled(labelOf(item.channel_label) ?? line.channel, label))
      })
    })
    if (words.length === 0 && rowsOf(results.transcripts).some((one) => textOf(one.transcript)))
      return [
        refusal(
          'malformed',
          'results.transcripts has a text but results.items is empty: no word has a time.',
        ),
      ]

    return speechReading('aws-transcribe', options, {
      language: textOf(results.language_code),
      parties: parties.all,
      utterances: turnsOfWords(words),
    })
  },
}

interface Line {
  readonly channel: string | null
  readonly items: readonly Fields[]
}

function linesOf(results: Fields): readonly Line[] {
  const channels = rowsOf(fieldsAt(results, 'channel_labels').channels)
  const items = rowsOf(results.items)
  if (channels.length < 2 || items.some((item) => labelOf(item.channel_label)))
    return [{ channel: null, items }]
  return channels.map((one, at) => ({
    channel: labelOf(one.channel_label) ?? `ch_${at}`,
    items: rowsOf(one.items),
  }))
}

function labelsByStart(results: Fields): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  for (const segment of rowsOf(fieldsAt(results, 'speaker_labels').segments))
    for (const item of rowsOf(segment.items)) {
      const start = secondsToMs(item.start_time)
      const label = textOf(item.speaker_label) ?? textOf(segment.speaker_label)
      if (start !== null && label) labels.set(start, label)
    }
  return labels
}

function wordsOf({ channel, items }: Line, partyOf: (item: Fields) => string): readonly Heard[] {
  const words: Heard[] = []
  const lastOn = new Map<string, number>()
  for (const item of items) {
    const best = rowsOf(item.alternatives)[0]
    const text = textOf(best?.content)
    if (text === null) continue
    const line = labelOf(item.channel_label) ?? channel ?? '0'
    const last = lastOn.get(line) ?? -1
    const before = words[last]
    if (item.type === 'punctuation') {
      if (before) words[last] = { ...before, text: before.text + text }
      continue
    }
    const startMs = secondsToMs(item.start_time)
    const party = startMs === null && before ? before.party : partyOf(item)
    const confidence = confidenceOf(best?.confidence)
    lastOn.set(line, words.length)
    words.push({ party, line, text, startMs, endMs: secondsToMs(item.end_time), confidence })
  }
  return words
}
