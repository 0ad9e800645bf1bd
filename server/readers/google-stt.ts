import type { Utterance } from '../conversation/conversation.ts'
import { eachRecording } from './each-recording.ts'
import { type GoogleResult, resultOf, withoutRepeats } from './google-results.ts'
import { type Fields, fieldsAt, labelOf, rowsOf, textOf } from './json-fields.ts'
import { plainKeys } from './plain-keys.ts'
import { type Reader, type ReadOptions, type ReadResult, type Report, refusal } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { statedTurn, turnsOfWords } from './speaker-turns.ts'

/**
 * Google's Speech-to-Text, of either generation and under keys spelt either way: `results[]`, alone, in a
 * finished operation, as a list of answers, or under the name of each recording of a batch.
 *
 * The first alternative counts. Where voices are told apart, the last result says all words again, with
 * their voices: then that one is read and the others are not.
 */
export const googleStt: Reader = {
  format: 'google-stt',
  documented: true,

  claims({ json }) {
    if (isOperation(json)) return 'is an operation of Google Speech-to-Text'
    return recordingsIn(json).length > 0 ? 'has results with alternatives of transcript and words' : null
  },

  read({ json }, options) {
    const operation = fieldsAt(json)
    const why = textOf(fieldsAt(operation, 'error').message)
    if (why) return [refusal('unreadable', `Google could not transcribe this recording: ${why}`)]
    const recordings = recordingsIn(json)
    if (recordings.length === 0 && isOperation(json) && operation.done !== true)
      return [
        refusal('no-speech', 'Google was still at work when this file was saved: fetch the operation again.'),
      ]
    return eachRecording('google-stt', recordings, options, readResults)
  },
}

function isOperation(json: unknown): boolean {
  const kinds = [fieldsAt(json, 'metadata')['@type'], fieldsAt(json, 'response')['@type']]
  return kinds.some((kind) => textOf(kind)?.includes('google.cloud.speech'))
}

interface Recording {
  readonly id: string | null
  readonly results: readonly Fields[]
}

function recordingsIn(json: unknown): readonly Recording[] {
  if (!Array.isArray(json))
    return recordingsOf(fieldsAt(json, 'response')).concat(recordingsOf(fieldsAt(json)))
  const recordings = rowsOf(json).flatMap(recordingsOf)
  const running = recordings.some((one) => one.results.some((result) => 'isfinal' in result))
  if (!running) return recordings
  return [{ id: recordings[0]?.id ?? null, results: recordings.flatMap((one) => one.results) }]
}

function recordingsOf(fields: Fields): Recording[] {
  const answer = plainKeys(fields)
  const id = labelOf(answer.requestid)
  const results = rowsOf(answer.results).map(plainKeys)
  if (results.some(isResult)) return results.some((one) => 'final' in one) ? [] : [{ id, results }]
  const files = Object.values(fieldsAt(answer, 'results')).flatMap((file) => {
    const inside = plainKeys(fieldsAt(file))
    const transcript = fieldsAt(inside.inlineresult ?? inside, 'transcript')
    const found = rowsOf(transcript.results).map(plainKeys)
    return found.some(isResult) ? [{ id: null, results: found }] : []
  })
  return files.length === 0 && 'totalbilledtime' in answer ? [{ id, results: [] }] : files
}

// Other services write alternatives too: with "content", or beside "final".
function isResult(result: Fields): boolean {
  return rowsOf(result.alternatives).some(
    (one) => 'transcript' in one || rowsOf(one.words).some((word) => 'word' in word),
  )
}

function readResults({ id, results }: Recording, options: ReadOptions): readonly ReadResult[] {
  const final = results.filter((one) => one.isfinal !== false)
  const parties = partyList()
  const several = new Set(final.flatMap((one) => channelOf(one) ?? [])).size > 1
  const heard = final.map((one) =>
    resultOf(one, (voice) => {
      return parties.keyOf(labelled(several ? (channelOf(one) ?? 'unknown') : null, voice))
    }),
  )
  const counted = withoutRepeats(heard)
  return speechReading('google-stt', options, {
    id: id ?? options.id,
    language: final.flatMap((one) => textOf(one.languagecode) ?? [])[0] ?? null,
    parties: parties.all,
    utterances: saidIn(counted),
    dropped: provisional(results.length - final.length),
  })
}

function channelOf(result: Fields): string | null {
  const channel = labelOf(result.channeltag)
  return channel === '0' ? null : channel
}

function saidIn(results: readonly GoogleResult[]): readonly Utterance[] {
  const [told, untold] = [results.filter((one) => one.told), results.filter((one) => !one.told)]
  return [
    ...turnsOfWords(told.flatMap((one) => one.words)),
    ...untold.map(({ party, text, confidence, words }) =>
      statedTurn({ party, text, confidence, startMs: null, endMs: null }, words),
    ),
  ]
}

function provisional(count: number): Report['dropped'] {
  return count === 0 ? [] : [{ why: `provisional results, which later ones say again: ${count}` }]
}
