import type { Party } from '../conversation/conversation.ts'
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
import { plainKeys } from './plain-keys.ts'
import { type Reader, refusal, speaker } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'
import { statedStart } from './stated-start.ts'

/**
 * The sentences of a transcript of Twilio's Conversational Intelligence, under keys spelt either way.
 *
 * Times are seconds, numbers may be text. Each channel is a person; who that is says only the transcript
 * itself, where it stands in the same file. What operators found, and a transcript without its sentences,
 * hold no speech.
 */
export const twilioIntelligence: Reader = {
  format: 'twilio-intelligence',
  documented: true,

  claims({ json }) {
    if (!isFields(json)) return null
    if (sentencesIn(json).length > 0) return 'has sentences with media channels as Twilio writes them'
    return isWithoutSpeech(plainKeys(json)) ? 'has operator results or links of a Twilio transcript' : null
  },

  read({ json }, options) {
    const file = plainKeys(fieldsAt(json))
    const sentences = sentencesIn(fieldsAt(json))
    if (sentences.length === 0)
      return [
        refusal(
          'no-speech',
          'This file of Twilio says something about a conversation and not what was said in it: fetch the sentences of the transcript.',
        ),
      ]
    const transcript = plainKeys(isFields(file.transcript) ? file.transcript : file)
    const people = peopleIn(transcript)
    const parties = partyList()
    const start = statedStart(transcript.mediastarttime, options.zone)
    return speechReading('twilio-intelligence', options, {
      id: labelOf(transcript.sid) ?? labelOf(sentences[0]?.transcriptsid) ?? options.id,
      language: textOf(transcript.languagecode),
      startedAt: start.startedAt,
      parties: parties.all,
      utterances: sentences.map((row) => {
        const channel = labelOf(row.mediachannel)
        return saidIn(row, parties.keyOf(people.get(channel ?? '') ?? labelled(channel, null)))
      }),
      guessed: [...start.guessed, ...pagesMissing(plainKeys(fieldsAt(file, 'meta')))],
    })
  },
}

function sentencesIn(file: Fields): readonly Fields[] {
  const rows = rowsOf(file.sentences).map(plainKeys)
  return rows.some((row) => 'mediachannel' in row && 'transcript' in row) ? rows : []
}

function isWithoutSpeech(file: Fields): boolean {
  const links = plainKeys(fieldsAt(file, 'links'))
  const findings = rowsOf(file.operatorresults).map(plainKeys)
  const empty = Array.isArray(file.sentences) && fieldsAt(file, 'meta').key === 'sentences'
  return (
    empty ||
    ('sentences' in links && 'operatorresults' in links) ||
    findings.some((one) => 'operatortype' in one)
  )
}

const roles = new Map([
  ['agent', { role: 'rep', roleHow: 'field', roleConfidence: 1 } as const],
  ['customer', { role: 'customer', roleHow: 'field', roleConfidence: 1 } as const],
])

/** The people whom the transcript names by their channels. */
function peopleIn(transcript: Fields): ReadonlyMap<string, Party> {
  const participants = rowsOf(fieldsAt(transcript, 'channel').participants).map(plainKeys)
  return new Map(
    participants.flatMap((one) => {
      const channel = labelOf(one.channelparticipant)
      if (channel === null) return []
      const role = roles.get(textOf(one.role)?.toLowerCase() ?? '')
      const party = speaker(labelled(channel, null).key, textOf(one.fullname), {
        email: textOf(one.email),
        ...role,
      })
      return [[channel, party] as const]
    }),
  )
}

function saidIn(row: Fields, party: string) {
  const words: readonly Heard[] = rowsOf(row.words)
    .map(plainKeys)
    .flatMap((word) => {
      const text = textOf(word.word)
      return text === null ? [] : { party, line: party, text, ...spanOf(word) }
    })
  return statedTurn({ party, text: textOf(row.transcript), ...spanOf(row) }, words)
}

function spanOf(row: Fields) {
  return {
    startMs: secondsToMs(row.starttime),
    endMs: secondsToMs(row.endtime),
    confidence: confidenceOf(row.confidence),
  }
}

function pagesMissing(meta: Fields): readonly string[] {
  const more = textOf(meta.nextpageurl) ?? textOf(meta.previouspageurl)
  return more === null
    ? []
    : ['This is one page of the sentences: others of the same conversation are not in the file.']
}
