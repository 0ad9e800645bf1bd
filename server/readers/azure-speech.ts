import type { Utterance } from '../conversation/conversation.ts'
import { azureSpan } from './azure-times.ts'
import { eachRecording } from './each-recording.ts'
import { confidenceOf, type Fields, isFields, labelOf, rowsOf, textOf } from './json-fields.ts'
import { plainKeys } from './plain-keys.ts'
import { type Reader, type ReadOptions, type ReadResult, type Report, refusal } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'

/**
 * Azure's speech service: the result of a batch (`recognizedPhrases`, before that `SegmentResults`, of fast
 * transcription `phrases`) or a list of real-time results, under keys spelt in every way.
 *
 * Of several guesses the first counts; the combined text says everything again and is not read. The date in
 * the file is that of the transcription, so nobody knows when the conversation began.
 */
export const azureSpeech: Reader = {
  format: 'azure-speech',

  claims({ json }) {
    return recordingsIn(json).length > 0 ? 'has phrases with offsets as Azure writes them' : null
  },

  read({ json }, options) {
    return eachRecording('azure-speech', recordingsIn(json), options, readRecording)
  },
}

interface Recording {
  readonly phrases: readonly Fields[]
  /** What the whole text would be, said again. */
  readonly combined: readonly Fields[]
}

function recordingsIn(json: unknown): readonly Recording[] {
  if (Array.isArray(json)) {
    const phrases = rowsOf(json).map(plainKeys)
    const known = phrases.length > 0 && phrases.every((one) => 'recognitionstatus' in one)
    return known && phrases.some((one) => 'offset' in one || 'nbest' in one)
      ? [{ phrases, combined: [] }]
      : []
  }
  if (!isFields(json)) return []
  const answer = plainKeys(json)
  const files = rowsOf(answer.audiofileresults).map(plainKeys)
  return (files.length > 0 ? files : [answer]).flatMap((one) => recordingOf(one) ?? [])
}

function recordingOf(answer: Fields): Recording | null {
  const combined = rowsOf(
    answer.combinedrecognizedphrases ?? answer.combinedresults ?? answer.combinedphrases,
  )
  const listed = answer.recognizedphrases ?? answer.segmentresults
  if (Array.isArray(listed)) return { phrases: rowsOf(listed).map(plainKeys), combined }
  const phrases = rowsOf(answer.phrases).map(plainKeys)
  const fast = 'combinedphrases' in answer || phrases.some((one) => 'offsetmilliseconds' in one)
  return Array.isArray(answer.phrases) && fast ? { phrases, combined } : null
}

function readRecording({ phrases, combined }: Recording, options: ReadOptions): readonly ReadResult[] {
  const heard = phrases.filter(isRecognised)
  if (heard.length === 0 && combined.some((one) => writtenIn(plainKeys(one))))
    return [
      refusal(
        'malformed',
        'The combined text is filled but the list of phrases is empty, so nobody can say who spoke when. Fetch the whole result.',
      ),
    ]
  const parties = partyList()
  const channels = new Set(heard.flatMap((one) => channelOf(one) ?? []))
  const partyOf = (phrase: Fields) =>
    parties.keyOf(labelled(channels.size > 1 ? (channelOf(phrase) ?? 'unknown') : null, voiceOf(phrase)))
  return speechReading('azure-speech', options, {
    language: heard.flatMap((one) => textOf(one.locale) ?? [])[0] ?? null,
    parties: parties.all,
    utterances: heard.map((phrase) => saidIn(phrase, partyOf(phrase))),
    dropped: unrecognised(phrases.length - heard.length),
  })
}

function isRecognised(phrase: Fields): boolean {
  const status = labelOf(phrase.recognitionstatus)?.toLowerCase()
  return status === undefined || status === 'success' || status === '0'
}

function channelOf(phrase: Fields): string | null {
  return labelOf(phrase.channel) ?? labelOf(phrase.channelnumber)
}

// The service writes "Unknown" where it could not tell the voice.
function voiceOf(phrase: Fields): string | null {
  const voice = labelOf(phrase.speaker) ?? labelOf(phrase.speakerid) ?? labelOf(bestOf(phrase).speaker)
  return voice === null || /^un(?:known|identified)$/i.test(voice) ? null : voice
}

function saidIn(phrase: Fields, party: string): Utterance {
  const best = bestOf(phrase)
  const words = [best.displaywords, best.words, phrase.words].find((list) => rowsOf(list).length > 0)
  const stated = {
    party,
    text: writtenIn(best) ?? writtenIn(phrase),
    ...azureSpan(phrase),
    confidence: confidenceOf(best.confidence) ?? confidenceOf(phrase.confidence),
  }
  return statedTurn(stated, wordsOf(words, party))
}

function bestOf(phrase: Fields): Fields {
  const guesses = rowsOf(phrase.nbest).map(plainKeys)
  return guesses.find((one) => writtenIn(one) !== null) ?? {}
}

function writtenIn(row: Fields): string | null {
  return (
    textOf(row.display) ??
    textOf(row.displaytext) ??
    textOf(row.text) ??
    textOf(row.itn) ??
    textOf(row.lexical)
  )
}

function wordsOf(list: unknown, party: string): readonly Heard[] {
  return rowsOf(list).flatMap((row) => {
    const word = plainKeys(row)
    const text = textOf(word.displaytext) ?? textOf(word.word) ?? textOf(word.text)
    if (text === null) return []
    return { party, line: party, text, ...azureSpan(word), confidence: confidenceOf(word.confidence) }
  })
}

function unrecognised(count: number): Report['dropped'] {
  return count === 0 ? [] : [{ why: `stretches in which Azure recognised no words: ${count}` }]
}
