import type { Channel, Utterance } from '../conversation/conversation.ts'
import { eachRecording } from './each-recording.ts'
import { instantOfMs } from './epoch.ts'
import { genesysPeople } from './genesys-people.ts'
import { genesysZero, lengthOf, momentOf } from './genesys-times.ts'
import { confidenceOf, type Fields, labelOf, rowsOf, textOf } from './json-fields.ts'
import type { Reader, ReadOptions, ReadResult } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'

/**
 * Genesys Cloud's transcript of one communication: `transcripts[].phrases[]`.
 *
 * A phrase says whether it came from inside, a rep, or outside, the customer. Its time counts from the start
 * or is an instant; the end is known only where a duration stands beside it. `decoratedText` has the
 * marks and capitals and comes before `text`.
 */
export const genesys: Reader = {
  format: 'genesys',
  documented: true,

  claims({ json }) {
    return filesIn(json).length > 0 ? 'has transcripts with phrases and the purpose of who speaks' : null
  },

  read({ json }, options) {
    return eachRecording('genesys', filesIn(json), options, readFile)
  },
}

function filesIn(json: unknown): readonly Fields[] {
  return (Array.isArray(json) ? rowsOf(json) : rowsOf([json])).filter((file) => {
    const phrases = phrasesIn(file)
    if (phrases.length > 0) return phrases.some((one) => 'participantPurpose' in one)
    return 'communicationId' in file && rowsOf(file.transcripts).some((one) => 'phrases' in one)
  })
}

function phrasesIn(file: Fields): readonly Fields[] {
  return rowsOf(file.transcripts).flatMap((one) => rowsOf(one.phrases))
}

const channels: ReadonlyMap<string, Channel> = new Map([
  ['voice', 'phone'],
  ['call', 'phone'],
  ['callback', 'phone'],
  ['video', 'video'],
  ['chat', 'chat'],
  ['message', 'chat'],
  ['webmessaging', 'chat'],
  ['email', 'email'],
])

function readFile(file: Fields, options: ReadOptions): readonly ReadResult[] {
  const phrases = phrasesIn(file)
  const zero = genesysZero(file, phrases)
  const channel = channels.get(textOf(file.mediaType)?.toLowerCase() ?? '') ?? null
  const isWritten = channel === 'chat' || channel === 'email'
  const people = genesysPeople(rowsOf(file.participants))
  const said = phrases.map((phrase) => {
    const party = people.keyOf(phrase)
    return isWritten && zero.isEpoch ? writtenIn(phrase, party) : saidIn(phrase, party, zero.ms)
  })
  return speechReading('genesys', options, {
    id: labelOf(file.communicationId) ?? labelOf(file.conversationId) ?? options.id,
    channel,
    language: rowsOf(file.transcripts).flatMap((one) => textOf(one.language) ?? [])[0] ?? null,
    startedAt: zero.startedAt,
    parties: people.all,
    utterances: said,
    guessed: [...zero.guessed, ...people.guessed()],
  })
}

function writtenIn(phrase: Fields, party: string): Utterance {
  const ms = momentOf(phrase)
  return { ...saidIn(phrase, party, 0), startMs: null, endMs: null, at: ms === null ? null : instantOfMs(ms) }
}

function saidIn(phrase: Fields, party: string, zeroMs: number): Utterance {
  const words: readonly Heard[] = rowsOf(phrase.words).flatMap((row) => {
    const text = textOf(row.word)
    if (text === null) return []
    return { party, line: party, text, ...spanOf(row, zeroMs), confidence: confidenceOf(row.confidence) }
  })
  const text = textOf(phrase.decoratedText) ?? textOf(phrase.text)
  const stated = { party, text, ...spanOf(phrase, zeroMs), confidence: confidenceOf(phrase.confidence) }
  return statedTurn(stated, words)
}

function spanOf(
  row: Fields,
  zeroMs: number,
): { readonly startMs: number | null; readonly endMs: number | null } {
  const ms = momentOf(row)
  const length = lengthOf(row)
  if (ms === null || ms < zeroMs) return { startMs: null, endMs: null }
  return { startMs: ms - zeroMs, endMs: length === null ? null : ms - zeroMs + length }
}
