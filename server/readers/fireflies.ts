import type { Party } from '../conversation/conversation.ts'
import { eachRecording } from './each-recording.ts'
import { type Fields, fieldsAt, labelOf, rowsOf, secondsToMs, textOf } from './json-fields.ts'
import { type Reader, type ReadOptions, type ReadResult, utterance } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { statedStart } from './stated-start.ts'
import { stretchedWords } from './stretched-words.ts'

/**
 * Fireflies' transcript, alone, in the answer to a query, or in a list of several: `sentences[]`.
 *
 * Times are seconds. Nobody is called rep or customer; an attendee whose name is a speaker's gives the
 * address. The summary is not speech. A meeting in which nobody speaks has no sentences.
 */
export const fireflies: Reader = {
  format: 'fireflies',
  documented: true,

  claims({ json }) {
    return transcriptsIn(json).length > 0 ? 'has sentences with speaker names as Fireflies writes them' : null
  },

  read({ json }, options) {
    return eachRecording('fireflies', transcriptsIn(json), options, readTranscript)
  },
}

const marks = ['meeting_info', 'meeting_attendees', 'fireflies_users', 'transcript_url', 'speakers']

function transcriptsIn(json: unknown): readonly Fields[] {
  const places = [json, fieldsAt(json, 'data')].flatMap((one) => [
    ...rowsOf([one]),
    ...rowsOf([fieldsAt(one).transcript]),
    ...rowsOf(fieldsAt(one).transcripts),
  ])
  return [...places, ...rowsOf(json)].filter(isTranscript)
}

function isTranscript(one: Fields): boolean {
  if (!('sentences' in one)) return false
  const sentences = rowsOf(one.sentences)
  if (sentences.length === 0) return marks.some((key) => key in one)
  return sentences.some((row) => 'speaker_name' in row && ('text' in row || 'raw_text' in row))
}

function readTranscript(transcript: Fields, options: ReadOptions): readonly ReadResult[] {
  const parties = partyList()
  const names = namesById(transcript)
  const emails = emailsByName(transcript)
  const start = statedStart(transcript.dateString ?? transcript.date, options.zone)
  const said = rowsOf(transcript.sentences).map((row) =>
    utterance(
      '',
      parties.keyOf(partyOf(row, names, emails)),
      textOf(row.text) ?? textOf(row.raw_text) ?? '',
      { startMs: secondsToMs(row.start_time), endMs: secondsToMs(row.end_time) },
    ),
  )
  return speechReading('fireflies', options, {
    id: labelOf(transcript.id) ?? options.id,
    startedAt: start.startedAt,
    parties: parties.all,
    utterances: said,
    guessed: [
      ...start.guessed,
      ...(start.startedAt === null ? [] : [dateOfTranscript]),
      ...stretchedWords(said),
    ],
  })
}

const dateOfTranscript =
  'It began when Fireflies dates the transcript; of a recording uploaded later that is the day of the upload.'

/** Names of speakers by their number: a sentence may leave out the name that the list or another one gives. */
function namesById(transcript: Fields): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const note = (id: unknown, name: unknown) => {
    const [key, shown] = [labelOf(id), textOf(name)]
    if (key !== null && shown !== null && !names.has(key)) names.set(key, shown)
  }
  for (const one of rowsOf(transcript.speakers)) note(one.id, one.name)
  for (const row of rowsOf(transcript.sentences)) note(row.speaker_id, row.speaker_name)
  return names
}

/** Addresses of attendees whose name nobody else bears. */
function emailsByName(transcript: Fields): ReadonlyMap<string, string> {
  const named = rowsOf(transcript.meeting_attendees).flatMap((one) => {
    const [name, email] = [textOf(one.displayName) ?? textOf(one.name), textOf(one.email)]
    return name === null || email === null ? [] : [{ name: name.toLowerCase(), email }]
  })
  const bearers = Map.groupBy(named, ({ name }) => name)
  return new Map(
    [...bearers].flatMap(([name, [one, other]]) => (one && !other ? [[name, one.email] as const] : [])),
  )
}

function partyOf(
  row: Fields,
  names: ReadonlyMap<string, string>,
  emails: ReadonlyMap<string, string>,
): Party {
  const id = labelOf(row.speaker_id)
  const name = textOf(row.speaker_name) ?? names.get(id ?? '') ?? null
  if (name === null) return labelled(null, id)
  return { ...labelled(null, name), name, email: emails.get(name.toLowerCase()) ?? null }
}
