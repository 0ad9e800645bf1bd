import { linesOf } from './lines.ts'

/** The parts of a calendar that say when somebody meets whom, as text: what is about it all, and each event. */
export interface CalendarParts {
  readonly head: string
  readonly events: readonly { readonly line: number; readonly text: string }[]
  /** Whether the calendar ends where it should. */
  readonly isWhole: boolean
}

/** What is told of an event or a zone; the rest, alarms and attachments among it, is nobody's business here. */
const told = new Set(
  [
    'uid dtstart dtend duration rrule rdate exdate recurrence-id sequence status class summary location url',
    'description organizer attendee method prodid x-wr-calname x-wr-relcalid tzid tzoffsetfrom tzoffsetto tzname',
    'x-google-conference x-microsoft-skypeteamsmeetingurl begin end',
  ].flatMap((names) => names.split(' ')),
)
const parts = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT'])
/** No line that tells when or who is longer; a description is cut. */
const LONGEST = 20_000

/** Takes a calendar apart by its lines, folded ones put together; linear, whatever stands in them. */
export function calendarParts(text: string): CalendarParts {
  const head: string[] = []
  const events: { line: number; text: string }[] = []
  const open: string[] = []
  let event: string[] = []
  let from = 0
  let isWhole = false
  for (const { number, line } of unfolded(text)) {
    const [, name = ''] = /^([A-Za-z\d-]{1,60})[;:]/.exec(line) ?? []
    if (!told.has(name.toLowerCase())) continue
    const part = /^(?:BEGIN|END):\s*([A-Za-z-]{1,40})\s*$/i.exec(line)?.[1]?.toUpperCase()
    const begins = /^begin$/i.test(name)
    if (part && begins) open.push(part)
    const isTold = open.every((one) => parts.has(one))
    if (part === 'VEVENT' && begins && isTold) [event, from] = [[], number]
    if (isTold && part !== 'VCALENDAR') (open.includes('VEVENT') ? event : head).push(line.slice(0, LONGEST))
    if (part === 'VEVENT' && !begins && isTold) events.push({ line: from, text: event.join('\r\n') })
    if (part && !begins) open.splice(Math.max(0, open.lastIndexOf(part)))
    isWhole ||= part === 'VCALENDAR' && !begins
    if (open.length > 8) break
  }
  return { head: ['BEGIN:VCALENDAR', ...head, 'END:VCALENDAR'].join('\r\n'), events, isWhole }
}

function* unfolded(text: string): Generator<{ readonly number: number; readonly line: string }> {
  let pieces: string[] = []
  let from = 1
  for (const { number, text: raw } of linesOf(text)) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (/^[ \t]/.test(line) && pieces.length > 0) pieces.push(line.slice(1))
    else {
      if (pieces.length > 0) yield { number: from, line: pieces.join('') }
      pieces = [line]
      from = number
    }
  }
  if (pieces.length > 0) yield { number: from, line: pieces.join('') }
}
