import { createHash } from 'node:crypto'
import { bytesOf, nameOf, type Speaker, type Spoken } from './recorded.ts'

interface Meeting {
  readonly speakers: readonly Speaker[]
  readonly lines: readonly Spoken[]
}

/** A meeting as Zoom hands its transcript out: a number, the times, and the name before a colon. */
export function zoomFile({ speakers, lines }: Meeting): Uint8Array {
  const cues = lines.map((line, at) =>
    [at + 1, timesOf(line), `${nameOf(speakers, line.party)}: ${line.text}`, ''].join('\n'),
  )
  return bytesOf(['WEBVTT', '', ...cues, ''].join('\n'))
}

/** A meeting as Teams hands its transcript out: every cue is one closed voice. */
export function teamsFile({ speakers, lines }: Meeting, id: string): Uint8Array {
  const guid = guidOf(id)
  const cues = lines.map((line, at) =>
    [`${guid}/${at + 1}-0`, timesOf(line), `<v ${nameOf(speakers, line.party)}>${line.text}</v>`, ''].join(
      '\n',
    ),
  )
  return bytesOf(['WEBVTT', '', ...cues, ''].join('\n'))
}

function timesOf({ startMs, endMs }: Spoken): string {
  return `${clock(startMs)} --> ${clock(endMs)}`
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23)
}

function guidOf(id: string): string {
  const hash = createHash('sha256').update(id).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-')
}
