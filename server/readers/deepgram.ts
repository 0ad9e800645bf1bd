import type { Utterance } from '../conversation/conversation.ts'
import {
  confidenceOf,
  type Fields,
  fieldsAt,
  isFields,
  labelOf,
  numberOf,
  rowsOf,
  secondsToMs,
  textOf,
} from './json-fields.ts'
import { type Reader, type ReadOptions, type ReadResult, refusal } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn, turnsOfWords } from './speaker-turns.ts'

/**
 * Deepgram's answer to a recording: `results.channels[]`, and `results.utterances[]` when asked for.
 *
 * Times are seconds. Utterances are read where they stand, else turns are built from the words. Each of
 * several channels is a person of its own; which one is the rep, the file does not say.
 */
export const deepgram: Reader = {
  format: 'deepgram',

  claims({ json }) {
    if (!isFields(json)) return null
    if (textOf(json.err_msg) && textOf(json.err_code)) return 'has err_code and err_msg'
    const channels = fieldsAt(json, 'results').channels
    const heard = Array.isArray(channels) && rowsOf(channels).every((one) => 'alternatives' in one)
    return heard && 'metadata' in json ? 'has metadata and results.channels with alternatives' : null
  },

  read({ json }, options) {
    const failure = textOf(fieldsAt(json).err_msg)
    if (failure) return [refusal('unreadable', `Deepgram could not transcribe this recording: ${failure}`)]
    return readResults(fieldsAt(json), options)
  },
}

function readResults(answer: Fields, options: ReadOptions): readonly ReadResult[] {
  const results = fieldsAt(answer, 'results')
  const channels = rowsOf(results.channels)
  const parties = partyList()
  const several = Math.max(channels.length, numberOf(fieldsAt(answer, 'metadata').channels) ?? 0) > 1
  const partyIn = (channel: string | null, label: unknown) =>
    parties.keyOf(labelled(several ? (channel ?? 'unknown') : null, labelOf(label)))

  const given = rowsOf(results.utterances).filter((one) => textOf(one.transcript) ?? rowsOf(one.words).length)
  const said = given.length
    ? given.flatMap((one) => saidIn(one, partyIn))
    : turnsOfWords(channels.flatMap((one, at) => wordsOf(bestOf(one).words, String(at), partyIn)))

  const silent = channels.findIndex(
    (one) => textOf(bestOf(one).transcript) && !rowsOf(bestOf(one).words).length,
  )
  if (said.length === 0 && silent >= 0)
    return [
      refusal(
        'malformed',
        `results.channels[${silent}] has a text but no words with times, so nobody can say who spoke when. Ask Deepgram again with utterances=true.`,
      ),
    ]
  return speechReading('deepgram', options, {
    id: textOf(fieldsAt(answer, 'metadata').request_id) ?? options.id,
    language: textOf(channels[0]?.detected_language),
    parties: parties.all,
    utterances: said,
  })
}

type PartyIn = (channel: string | null, label: unknown) => string

function saidIn(given: Fields, partyIn: PartyIn): readonly Utterance[] {
  const channel = labelOf(given.channel)
  const words = wordsOf(given.words, channel, partyIn)
  const voices = new Set(words.map((word) => word.party))
  if (labelOf(given.speaker) === null && voices.size > 1) return turnsOfWords(words)

  const party = labelOf(given.speaker) === null ? words[0]?.party : partyIn(channel, given.speaker)
  const stated = {
    party: party ?? partyIn(channel, null),
    text: textOf(given.transcript),
    startMs: secondsToMs(given.start),
    endMs: secondsToMs(given.end),
    confidence: confidenceOf(given.confidence),
  }
  return [statedTurn(stated, words)]
}

function wordsOf(list: unknown, channel: string | null, partyIn: PartyIn): readonly Heard[] {
  let label: unknown = null
  return rowsOf(list).flatMap((word) => {
    const text = textOf(word.punctuated_word) ?? textOf(word.word)
    label = word.speaker ?? label
    if (text === null) return []
    return {
      party: partyIn(channel, label),
      line: channel ?? '0',
      text,
      startMs: secondsToMs(word.start),
      endMs: secondsToMs(word.end),
      confidence: confidenceOf(word.confidence),
    }
  })
}

function bestOf(channel: Fields): Fields {
  return rowsOf(channel.alternatives)[0] ?? {}
}
