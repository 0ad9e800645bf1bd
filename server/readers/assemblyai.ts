import {
  asWritten,
  confidenceOf,
  type Fields,
  fieldsAt,
  isFields,
  labelOf,
  millisecondsOf,
  rowsOf,
  textOf,
} from './json-fields.ts'
import { type Reader, refusal } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn, turnsOfWords } from './speaker-turns.ts'

const statuses = ['queued', 'processing', 'completed', 'error']

/**
 * AssemblyAI's transcript: `utterances[]` where the voices were told apart, else `words[]`.
 *
 * Times are milliseconds. The same words stand in both lists and are counted once. A job that failed
 * is refused with the reason it gives.
 */
export const assemblyai: Reader = {
  format: 'assemblyai',

  claims({ json }) {
    if (!isFields(json) || !statuses.includes(asWritten(json.status))) return null
    if (!('words' in json)) return null
    return 'utterances' in json || 'audio_url' in json
      ? 'has status, words and utterances or audio_url'
      : null
  },

  read({ json }, options) {
    const transcript = fieldsAt(json)
    if (transcript.status === 'error') {
      const why = textOf(transcript.error) ?? 'it gives no reason'
      return [refusal('unreadable', `AssemblyAI could not transcribe this recording: ${why}`)]
    }
    if (transcript.status !== 'completed')
      return [
        refusal(
          'no-speech',
          `AssemblyAI was still at work (${transcript.status}) when this file was saved: fetch it again.`,
        ),
      ]

    const parties = partyList()
    const partyOf = (row: Fields) => parties.keyOf(labelled(labelOf(row.channel), labelOf(row.speaker)))
    const given = rowsOf(transcript.utterances).filter((one) => textOf(one.text) ?? rowsOf(one.words).length)
    const said = given.length
      ? given.map((one) =>
          statedTurn({ ...heard(one, partyOf), text: textOf(one.text) }, wordsOf(one.words, partyOf)),
        )
      : turnsOfWords(wordsOf(transcript.words, partyOf))

    if (said.length === 0 && textOf(transcript.text))
      return [
        refusal(
          'malformed',
          'text is filled but words and utterances are empty, so nobody can say who spoke when. Fetch the whole transcript.',
        ),
      ]
    return speechReading('assemblyai', options, {
      id: labelOf(transcript.id) ?? options.id,
      language: textOf(transcript.language_code),
      parties: parties.all,
      utterances: said,
    })
  },
}

type PartyOf = (row: Fields) => string

function wordsOf(list: unknown, partyOf: PartyOf): readonly Heard[] {
  return rowsOf(list).flatMap((row) => (textOf(row.text) ? heard(row, partyOf) : []))
}

function heard(row: Fields, partyOf: PartyOf): Heard {
  return {
    party: partyOf(row),
    line: labelOf(row.channel) ?? '0',
    text: textOf(row.text) ?? '',
    startMs: millisecondsOf(row.start),
    endMs: millisecondsOf(row.end),
    confidence: confidenceOf(row.confidence),
  }
}
