import type { Party } from '../conversation/conversation.ts'
import { connectRoles } from './connect-roles.ts'
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
import { type Reader, speaker } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { type Heard, statedTurn } from './speaker-turns.ts'

/**
 * Amazon Connect Contact Lens for calls, and its sisters: Transcribe Call Analytics and the real-time
 * segments, which say the same with small differences.
 *
 * A row is a turn with `BeginOffsetMillis`; the role stands on it or under its `ParticipantId`. Rows
 * come out of time order and overlap. There is no wall clock in the file: rows that have one instead are a chat.
 */
export const contactLens: Reader = {
  format: 'amazon-connect-contact-lens',

  claims({ json }) {
    if (!isFields(json)) return null
    const rows = segmentsOf(json)
    if (rows.some((one) => 'BeginOffsetMillis' in one))
      return 'has a transcript of rows with BeginOffsetMillis'
    if (rows.some((one) => 'AbsoluteTime' in one)) return null
    const about = isFields(json.ConversationCharacteristics) && 'Transcript' in json
    return about ? 'has ConversationCharacteristics and Transcript' : null
  },

  read({ json }, options) {
    const file = fieldsAt(json)
    const roleById = new Map(
      rowsOf(file.Participants).map(
        (one) => [labelOf(one.ParticipantId), textOf(one.ParticipantRole)] as const,
      ),
    )
    const parties = partyList()
    const said = segmentsOf(file).map((row) => {
      const id = labelOf(row.ParticipantId)
      const role = textOf(row.ParticipantRole) ?? roleById.get(id) ?? id
      const party = parties.keyOf(partyFor(id ?? role, role))
      const stated = {
        party,
        text: textOf(row.Content) ?? textOf(row.Transcript),
        startMs: millisecondsOf(row.BeginOffsetMillis),
        endMs: millisecondsOf(row.EndOffsetMillis),
        confidence: null,
      }
      return statedTurn(stated, wordsOf(row.Items, party))
    })
    return speechReading(
      textOf(file.JobName) ? 'aws-call-analytics' : 'amazon-connect-contact-lens',
      options,
      {
        id: labelOf(fieldsAt(file, 'CustomerMetadata').ContactId) ?? labelOf(file.ContactId) ?? options.id,
        channel: file.Channel === 'CHAT' ? 'chat' : 'phone',
        language: textOf(file.LanguageCode),
        parties: parties.all,
        utterances: said,
      },
    )
  },
}

function segmentsOf(file: Fields): readonly Fields[] {
  const whole = rowsOf(file.Transcript)
  if (whole.length) return whole
  return rowsOf(file.Segments).flatMap((one) => rowsOf([one.Transcript]))
}

function partyFor(id: string | null, role: string | null): Party {
  const known = role === null ? undefined : connectRoles[role.toUpperCase()]
  if (!known) return labelled(null, id)
  return speaker(id ?? known.name, known.name, { role: known.role, roleHow: 'field', roleConfidence: 1 })
}

function wordsOf(items: unknown, party: string): readonly Heard[] {
  const words: Heard[] = []
  for (const item of rowsOf(items)) {
    const text = textOf(item.Content)
    const startMs = millisecondsOf(item.BeginOffsetMillis)
    if (text === null) continue
    const before = words.at(-1)
    if (asWritten(item.Type).toLowerCase() === 'punctuation') {
      if (before) words[words.length - 1] = { ...before, text: before.text + text }
      continue
    }
    const endMs = millisecondsOf(item.EndOffsetMillis)
    words.push({ party, line: party, text, startMs, endMs, confidence: confidenceOf(item.Confidence) })
  }
  return words
}
