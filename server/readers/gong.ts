import type { Channel, Party, Utterance } from '../conversation/conversation.ts'
import { eachRecording } from './each-recording.ts'
import { type GongCall, gongCalls, gongRows, holdsGongCalls } from './gong-calls.ts'
import { type Fields, fieldsAt, labelOf, millisecondsOf, rowsOf, textOf } from './json-fields.ts'
import { joinedSentences, type Piece } from './pieces.ts'
import { type Reader, type ReadOptions, type ReadResult, refusal, utterance } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { isSoundLabel } from './sound-label.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { statedStart } from './stated-start.ts'

/**
 * Gong's transcripts: `callTranscripts[]`, each a call of monologues of sentences, times in milliseconds.
 *
 * Speakers are ids. Who they are stands in the extensive call list: where that is in the same file, its
 * `affiliation` gives the role, Internal the rep and External the customer. Two files of an upload come as
 * one list of both. The call list alone is no conversation; comments of colleagues in it are not speech.
 */
export const gong: Reader = {
  format: 'gong',
  documented: true,

  claims({ json }) {
    if (holdsGongTranscripts(json)) return 'has transcripts of calls with speaker ids as Gong writes them'
    return holdsGongCalls(json) ? 'has the calls and parties of Gong' : null
  },

  read({ json }, options) {
    const transcripts = transcriptsIn(json)
    if (transcripts.length === 0 && holdsGongCalls(json)) return [refusal('no-speech', onlyTheList)]
    const calls = gongCalls(json)
    return eachRecording('gong', transcripts, options, (one, own) =>
      readCall(one, calls.get(labelOf(one.callId) ?? ''), own),
    )
  },
}

/** Whether a JSON holds transcripts of Gong, which say what was said but not who the speakers are. */
export function holdsGongTranscripts(json: unknown): boolean {
  return transcriptsIn(json).length > 0 || Array.isArray(fieldsAt(json).callTranscripts)
}

function transcriptsIn(json: unknown): readonly Fields[] {
  const single = Array.isArray(json) ? rowsOf(json) : rowsOf([json])
  return [...gongRows(json, 'callTranscripts'), ...single].filter(
    (one) => 'callId' in one && Array.isArray(one.transcript),
  )
}

const onlyTheList =
  'This is Gong’s list of calls: it says who took part and not what was said. Give it together with the transcripts of these calls.'

function readCall(
  transcript: Fields,
  call: GongCall | undefined,
  options: ReadOptions,
): readonly ReadResult[] {
  const parties = partyList()
  const start = statedStart(call?.about.started, options.zone)
  const said = rowsOf(transcript.transcript).flatMap((monologue) => {
    const id = labelOf(monologue.speakerId)
    return saidIn(monologue, parties.keyOf(call?.people.get(id ?? '') ?? labelled(null, id)))
  })
  return speechReading('gong', options, {
    id: labelOf(transcript.callId) ?? options.id,
    channel: channelOf(call?.about),
    language: textOf(call?.about.language),
    startedAt: start.startedAt,
    parties: parties.all,
    utterances: said,
    guessed: [...start.guessed, ...namesMissing(call, [...parties.all.values()])],
  })
}

function saidIn(monologue: Fields, party: string): readonly Utterance[] {
  const sentences: readonly Piece[] = rowsOf(monologue.sentences).map((row) => {
    const text = textOf(row.text) ?? ''
    const [startMs, endMs] = [millisecondsOf(row.start), millisecondsOf(row.end)]
    return { line: 0, who: isSoundLabel(text) ? null : party, startMs, endMs, at: null, text }
  })
  return joinedSentences(sentences).map(({ text, startMs, endMs }) =>
    utterance('', party, text, { startMs, endMs }),
  )
}

function channelOf(about: Fields | undefined): Channel | null {
  const media = textOf(about?.media)?.toLowerCase()
  const dialled = /^(?:in|out)bound$/i.test(textOf(about?.direction) ?? '')
  if (media === 'video') return 'video'
  return media === 'audio' && dialled ? 'phone' : null
}

function namesMissing(call: GongCall | undefined, parties: readonly Party[]): readonly string[] {
  if (!call)
    return [
      'Speakers are only ids: give Gong’s list of these calls together with the transcripts, and Heard knows who is who.',
    ]
  const strangers = parties.filter((one) => one.name === null).length
  return strangers === 0
    ? []
    : [`Speakers of this call without a name in Gong’s list of calls: ${strangers}.`]
}
