import type { Party } from '../conversation/conversation.ts'
import { clockOf } from './clock.ts'
import { eachRecording } from './each-recording.ts'
import { type Fields, fieldsAt, labelOf, rowsOf, textOf } from './json-fields.ts'
import { type Reader, type ReadOptions, type ReadResult, refusal, utterance } from './reading.ts'
import { speechReading } from './recognised-speech.ts'
import { labelled, partyList } from './speaker-labels.ts'
import { statedStart } from './stated-start.ts'

/**
 * Fathom's meeting, alone, in a list, or only its transcript: `transcript[]` with a clock for each start,
 * counted from `recording_start_time`.
 *
 * An invitee whom Fathom matched to a speaker says who is external, the customer, and who is not, the rep.
 * Without a match nobody has a role. The scheduled times are not the recording's; the summary is not speech.
 */
export const fathom: Reader = {
  format: 'fathom',
  documented: true,

  claims({ json }) {
    return meetingsIn(json).length > 0 ? 'has a transcript with display names as Fathom writes them' : null
  },

  read({ json }, options) {
    return eachRecording('fathom', meetingsIn(json), options, readMeeting)
  },
}

function meetingsIn(json: unknown): readonly Fields[] {
  const listed = Array.isArray(json) ? rowsOf(json) : rowsOf(fieldsAt(json).items)
  return [...rowsOf([json]), ...listed].filter(isMeeting)
}

function isMeeting(one: Fields): boolean {
  const spoken = rowsOf(one.transcript).some(
    (row) => 'display_name' in fieldsAt(row, 'speaker') && 'timestamp' in row,
  )
  return spoken || ('recording_start_time' in one && 'calendar_invitees' in one)
}

function readMeeting(meeting: Fields, options: ReadOptions): readonly ReadResult[] {
  const rows = rowsOf(meeting.transcript)
  if (rows.length === 0)
    return [
      refusal(
        'no-speech',
        'This Fathom meeting comes without its transcript: fetch it again with the transcript included.',
      ),
    ]
  const parties = partyList()
  const partyOf = partiesOf(rows, rowsOf(meeting.calendar_invitees))
  const start = statedStart(meeting.recording_start_time, options.zone)
  const language = textOf(meeting.transcript_language)
  const said = rows.map((row) =>
    utterance('', parties.keyOf(partyOf(fieldsAt(row, 'speaker'))), textOf(row.text) ?? '', {
      startMs: momentOf(row.timestamp),
    }),
  )
  return speechReading('fathom', options, {
    id: labelOf(meeting.recording_id) ?? options.id,
    channel: 'video',
    language: language === 'unknown' ? null : language,
    startedAt: start.startedAt,
    parties: parties.all,
    utterances: said,
    guessed: start.guessed,
  })
}

function momentOf(timestamp: unknown): number | null {
  const clock = clockOf(textOf(timestamp) ?? '')
  return 'ms' in clock ? clock.ms : null
}

// Fathom says who is who by address, in any row of a speaker, or by the name under which the invitee spoke.
function partiesOf(rows: readonly Fields[], invitees: readonly Fields[]): (shown: Fields) => Party {
  const byEmail = new Map(invitees.map((one) => [lower(one.email), one]))
  const named = Map.groupBy(invitees, (one) => lower(one.matched_speaker_display_name))
  const emails = new Map<string | null, Set<string>>()
  for (const shown of rows.map((row) => fieldsAt(row, 'speaker'))) {
    const [name, email] = [lower(shown.display_name), lower(shown.matched_calendar_invitee_email)]
    if (email !== null) emails.set(name, (emails.get(name) ?? new Set()).add(email))
  }
  return (shown) => {
    const name = lower(shown.display_name)
    const email =
      lower(shown.matched_calendar_invitee_email) ??
      only([...(name === null ? [] : (emails.get(name) ?? []))])
    const invitee = email === null ? only(name === null ? [] : (named.get(name) ?? [])) : byEmail.get(email)
    return partyOf(textOf(shown.display_name), email ?? lower(invitee?.email), invitee?.is_external)
  }
}

function partyOf(name: string | null, email: string | null, isExternal: unknown): Party {
  const known =
    typeof isExternal === 'boolean'
      ? ({ role: isExternal ? 'customer' : 'rep', roleHow: 'field', roleConfidence: 1 } as const)
      : {}
  return { ...labelled(null, email ?? name), name, email, ...known }
}

function only<One>(list: readonly One[]): One | null {
  return list.length === 1 ? (list[0] ?? null) : null
}

function lower(value: unknown): string | null {
  return textOf(value)?.toLowerCase() ?? null
}
