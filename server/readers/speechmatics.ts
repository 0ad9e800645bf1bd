import { asWritten, type Fields, fieldsAt, isFields, labelOf, rowsOf, textOf } from './json-fields.ts'
import type { Reader, ReadOptions, ReadResult } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { partyList } from './speaker-labels.ts'
import { turnsOfWords } from './speaker-turns.ts'
import { isFirstSpeechmatics, readFirstSpeechmatics } from './speechmatics-first.ts'
import { isSpeechmaticsResult, speechmaticsWords } from './speechmatics-words.ts'

/**
 * Speechmatics' transcript: `results[]`, a word, a mark or an entity each, from a file or from the messages
 * of a running call; and the first generation's `words` beside `speakers`.
 *
 * Times are seconds. The date of the job is not that of the call, which nobody knows.
 */
export const speechmatics: Reader = {
  format: 'speechmatics',

  claims({ json }) {
    if (isFirstSpeechmatics(json)) return 'has words with time and duration beside speakers or a job'
    return messagesIn(json).length > 0 ? 'has results of words and marks as Speechmatics writes them' : null
  },

  read({ json }, options) {
    return isFirstSpeechmatics(json)
      ? readFirstSpeechmatics(fieldsAt(json), options)
      : readMessages(json, options)
  },
}

const provisional = 'AddPartialTranscript'
const running = ['AddTranscript', provisional]

function messagesIn(json: unknown): readonly Fields[] {
  const given = Array.isArray(json) ? rowsOf(json) : rowsOf([json])
  const isRunning = given.some((one) => running.includes(asWritten(one.message)))
  const known = given.filter((one) => Array.isArray(one.results) && isTranscript(one, isRunning))
  return Array.isArray(json) && !isRunning ? [] : known
}

function isTranscript(message: Fields, isRunning: boolean): boolean {
  const rows = rowsOf(message.results)
  const kind = fieldsAt(message, 'metadata').type
  if (rows.length === 0) return isRunning || (kind === 'transcription' && isFields(message.job))
  return rows.some(isSpeechmaticsResult)
}

function readMessages(json: unknown, options: ReadOptions): readonly ReadResult[] {
  const messages = messagesIn(json)
  const final = messages.filter((one) => one.message !== provisional)
  const parties = partyList()
  const words = speechmaticsWords(final, parties.keyOf)
  const [about = {}] = final
  const skipped = messages.length - final.length
  return speechReading('speechmatics', options, {
    id: labelOf(fieldsAt(about, 'job').id) ?? options.id,
    language: textOf(fieldsAt(about, 'metadata', 'transcription_config').language),
    parties: parties.all,
    utterances: turnsOfWords(words, betweenWords(about)),
    dropped: skipped ? [{ why: `provisional messages, which later ones say again: ${skipped}` }] : [],
    guessed: isFields(json) && textOf(json.message) ? [onlyOneMessage] : [],
  })
}

const onlyOneMessage =
  'This is one message of a running transcription: what was said before and after it is not in the file.'

// Languages written without spaces say so.
function betweenWords(message: Fields): string {
  const delimiter = fieldsAt(message, 'metadata', 'language_pack_info').word_delimiter
  return typeof delimiter === 'string' ? delimiter : ' '
}
