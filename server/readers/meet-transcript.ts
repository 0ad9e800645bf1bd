import {
  attendeeTitles,
  disclaimers,
  meetingEnds,
  summaryTitles,
  transcriptTitles,
} from './lexicons/meeting-documents.ts'
import type { MarkedLine } from './meet-lines.ts'

/** Without a heading that names the transcript, turns must be at least so many and a name must return. */
const FEWEST_TURNS = 3

/**
 * The lines of a document that belong to its transcript: below the heading that names it, up to one of a
 * summary, of something else, or the line that the meeting is over. `null` where there is none.
 *
 * A document without such a heading has one when a single section of it holds turns whose names return.
 */
export function transcriptIn(lines: readonly MarkedLine[]): ReadonlySet<MarkedLine> | null {
  const sections = sectionsOf(lines)
  const titled = sections.some(({ kind }) => kind === 'transcript')
  const held = titled ? belowTitle(sections) : alone(sections)
  const part = new Set(held.flatMap((section) => section.lines).filter(untilTheEnd()))
  return [...part].some((line) => line.named) ? part : null
}

/** Why a line inside the transcript is nobody's words, or `null`. */
export function asideInTranscript({ text, heading }: MarkedLine): string | null {
  const bare = bareText(text)
  if (isClock(bare)) return 'a clock for the lines around it: it dates no single turn'
  if (disclaimers.some((one) => bare.startsWith(one))) return 'the disclaimer of the service'
  if (isEnd(bare)) return 'the line that the meeting is over'
  return heading ? `a heading: "${text.trim().slice(0, 80)}"` : null
}

type Kind = 'transcript' | 'attendees' | 'summary' | 'other'

interface Section {
  readonly kind: Kind
  readonly lines: MarkedLine[]
}

function sectionsOf(lines: readonly MarkedLine[]): readonly Section[] {
  const sections: Section[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    if (kind !== null || sections.length === 0) sections.push({ kind: kind ?? 'other', lines: [line] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}

function kindOf({ text, heading, named }: MarkedLine): Kind | null {
  const bare = bareText(text)
  const alone = bare.replace(/[^\p{L}\p{M} ]+/gu, '').trim()
  if (named || (!heading && !transcriptTitles.includes(alone))) return null
  if (isClock(bare) || isEnd(bare) || disclaimers.some((one) => bare.startsWith(one))) return null
  if (transcriptTitles.some((one) => alone.endsWith(one))) return 'transcript'
  if (summaryTitles.some((one) => `${alone} `.startsWith(`${one} `))) return 'summary'
  if (attendeeTitles.some((one) => `${alone} `.startsWith(`${one} `))) return 'attendees'
  return transcriptTitles.some((one) => alone.includes(one)) ? 'transcript' : 'other'
}

function bareText(text: string): string {
  return text
    .replace(/^[#\s*_]+|[*_\s]+$/gu, '')
    .slice(0, 200)
    .toLowerCase()
}

function isClock(bare: string): boolean {
  return /^\d{1,3}:\d{2}(?::\d{2})?$/.test(bare)
}

function isEnd(bare: string): boolean {
  return meetingEnds.some((one) => bare.startsWith(one))
}

function belowTitle(sections: readonly Section[]): readonly Section[] {
  let open = false
  let spoken = false
  return sections.filter(({ kind, lines }) => {
    if (kind === 'transcript') open = true
    else if (kind === 'summary' || (kind === 'other' && spoken)) open = false
    spoken = open && (spoken || lines.some((line) => line.named))
    return open
  })
}

function alone(sections: readonly Section[]): readonly Section[] {
  const [only, other] = sections.filter(({ lines }) => lines.some((line) => line.named))
  if (!only || other || only.kind === 'summary' || sections.length < 2) return []
  const names = only.lines.flatMap((line) => line.named?.who ?? [])
  return names.length >= FEWEST_TURNS && new Set(names).size < names.length ? [only] : []
}

// What stands below the line that the meeting is over is no longer the transcript.
function untilTheEnd(): (line: MarkedLine) => boolean {
  let over = false
  return (line) => {
    const inside = !over
    over ||= isEnd(bareText(line.text))
    return inside
  }
}
