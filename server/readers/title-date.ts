import { offsetOfZone } from './lexicons/zone-names.ts'
import type { ReadOptions } from './reading.ts'
import { dayOf, instantAt, writtenDate } from './written-date.ts'
import { zoneNotes } from './zone-notes.ts'

/** How many lines stand above a transcript at most, and how much of each is looked at. */
const MOST_LINES = 12
const LONGEST = 200

const WHOSE = 'the clock above the transcript'
const INSIDE =
  /(?:^|[^\d])(\d{4}[./-]\d{2}[./-]\d{2}(?: at)? \d{1,2}:\d{2}(?::\d{2})?(?: ?[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?| ?[+-]\d{2}:?\d{2})?)/
const ZONE = / ?([A-Z]{2,5})?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/

/**
 * When a conversation began, by the first date with a clock in the lines above it: "18 November 2026,
 * 04:00pm", or "2026/11/18 16:00 CET" inside a title.
 *
 * A clock without a zone is read in `zone`, else it stays unknown and `guessed` says so, as it does for
 * letters that may mean several zones.
 */
export function titleDate(
  lines: readonly string[],
  { zone }: Pick<ReadOptions, 'zone'>,
): { readonly startedAt: string | null; readonly guessed: readonly string[] } {
  for (const line of lines.slice(0, MOST_LINES)) {
    const text = line.slice(0, LONGEST).split('•', 1)[0]?.trim() ?? ''
    const found = INSIDE.exec(text)?.[1] ?? text
    const { clock, offset } = withOffset(found)
    const date = writtenDate(clock + (offset ?? ''))
    const day = date && dayOf(date, null)
    if (!date || !day || date.time === null) continue
    if (offset === undefined) return { startedAt: null, guessed: [unknownZone(found)] }
    const startedAt = instantAt(day, date.time, date.offset, zone)
    return { startedAt, guessed: date.offset === null ? zoneNotes(WHOSE, found, found, { zone }) : [] }
  }
  return { startedAt: null, guessed: [] }
}

// `null` where the clock has no zone, `undefined` where it has one nobody can be sure of.
function withOffset(text: string): { readonly clock: string; readonly offset: string | null | undefined } {
  const [whole = '', letters, sign, hours = '', minutes = '00'] = ZONE.exec(text) ?? []
  if (whole === '' || /^[AP]M$/.test(letters ?? '')) return { clock: text, offset: null }
  const clock = text.slice(0, -whole.length)
  if (sign !== undefined) return { clock, offset: `${sign}${hours.padStart(2, '0')}:${minutes}` }
  return { clock, offset: offsetOfZone[letters ?? ''] }
}

function unknownZone(text: string): string {
  return `the letters of the time zone may mean several ("${text}"): when the conversation began is left unknown`
}
