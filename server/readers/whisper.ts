import type { Utterance } from '../conversation/conversation.ts'
import { inventedSegments } from './invented-speech.ts'
import {
  confidenceOf,
  type Fields,
  fieldsAt,
  isFields,
  labelOf,
  millisecondsOf,
  numberOf,
  rowsOf,
  secondsToMs,
  textOf,
} from './json-fields.ts'
import { type Reader, refusal } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn, turnsOfWords } from './speaker-turns.ts'

const marks = ['avg_logprob', 'no_speech_prob', 'compression_ratio', 'tokens', 'seek', 'temperature']

/**
 * Whisper's JSON: `segments[]` with seconds, as openai-whisper, faster-whisper, WhisperX and the hosted
 * service write it, or only `words[]`; and whisper.cpp's `transcription[]`, known from its documentation.
 *
 * Nobody's voice is told apart, except by WhisperX. Sentences invented over silence are left out and
 * said in the report.
 */
export const whisper: Reader = {
  format: 'whisper',

  claims({ json }) {
    if (!isFields(json)) return null
    const first = rowsOf(json.segments)[0]
    const cut = first && ['start', 'end', 'text'].every((key) => key in first)
    if (cut && marks.some((key) => key in first)) return 'has segments with the marks of Whisper'
    if (cut && ('word_segments' in json || ('text' in json && 'language' in json)))
      return 'has segments beside text and language'
    if (isEmptyAnswer(json)) return 'has text, language and no segments'
    const spoken = rowsOf(json.words)[0]
    const worded = spoken && ['word', 'start', 'end'].every((key) => key in spoken) && textOf(json.text)
    if (worded && ('task' in json || 'duration' in json) && 'language' in json)
      return 'has words beside text and language'
    const cpp = rowsOf(json.transcription)[0]
    return cpp && isFields(cpp.offsets) && 'text' in cpp ? 'has a transcription with offsets' : null
  },

  read({ json }, options) {
    const file = fieldsAt(json)
    const rows = segmentsOf(file)
    const invented = inventedSegments(rows)
    const parties = partyList()
    const partyOf = (row: Fields) => parties.keyOf(labelled(null, labelOf(row.speaker)))

    const kept = rows.filter((_, at) => !invented.has(at))
    if (rows.length > 0 && kept.length === 0)
      return [
        refusal(
          'no-speech',
          'Whisper itself says that there was probably no speech here: it repeats words over silence.',
        ),
      ]

    const said = rows.length
      ? kept.map((row) => saidIn(row, partyOf))
      : turnsOfWords(wordsOf(file.words, null, partyOf))
    return speechReading('whisper', options, {
      language: textOf(file.language) ?? textOf(fieldsAt(file, 'result').language),
      parties: parties.all,
      utterances: said,
      dropped: [...invented].map((at) => ({
        why: `"${textOf(rows[at]?.text) ?? ''}" was probably invented over silence: not counted as talk`,
      })),
    })
  },
}

function isEmptyAnswer(json: Fields): boolean {
  return Array.isArray(json.segments) && json.segments.length === 0 && 'text' in json && 'language' in json
}

type PartyOf = (row: Fields) => string

function saidIn(row: Fields, partyOf: PartyOf): Utterance {
  const words = wordsOf(row.words, labelOf(row.speaker), partyOf)
  const offsets = fieldsAt(row, 'offsets')
  const stated = {
    party: labelOf(row.speaker) === null && words[0] ? words[0].party : partyOf(row),
    text: textOf(row.text),
    startMs: secondsToMs(row.start) ?? millisecondsOf(offsets.from),
    endMs: secondsToMs(row.end) ?? millisecondsOf(offsets.to),
    confidence: confidenceOf(row.confidence) ?? likelihood(row.avg_logprob),
  }
  return statedTurn(stated, words)
}

function segmentsOf(file: Fields): readonly Fields[] {
  const segments = rowsOf(file.segments)
  return segments.length ? segments : rowsOf(file.transcription)
}

function wordsOf(list: unknown, label: string | null, partyOf: PartyOf): readonly Heard[] {
  return rowsOf(list).flatMap((row) => {
    const text = textOf(row.word) ?? textOf(row.text)
    if (text === null) return []
    return {
      party: partyOf(labelOf(row.speaker) === null ? { speaker: label } : row),
      line: '0',
      text,
      startMs: secondsToMs(row.start),
      endMs: secondsToMs(row.end),
      confidence: confidenceOf(row.probability) ?? confidenceOf(row.confidence) ?? confidenceOf(row.score),
    }
  })
}

/** Whisper gives the mean log of its tokens' probabilities. */
function likelihood(value: unknown): number | null {
  const log = numberOf(value)
  return log === null || log > 0 ? null : Math.round(Math.exp(log) * 1e4) / 1e4
}
