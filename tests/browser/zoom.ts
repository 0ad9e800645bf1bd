import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const shared = resolve(
  import.meta.dirname,
  '../../../shared/fixtures/zoom-vtt/zoomgroupstats--meeting001_transcript.vtt',
)

/** A transcript as Zoom writes it, in which nobody says who sells and who buys. */
export function zoomTranscript(): {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
} {
  const buffer = existsSync(shared) ? readFileSync(shared) : Buffer.from(made())
  return { name: 'meeting.vtt', mimeType: 'text/vtt', buffer }
}

const talkers = ['Jonas Vik', 'Petra Lund', 'Amir Haddad'] as const
const said = [
  'The kiln went cold twice in the night and the second shift found it out by touching the wall.',
  'And before that, how long had it been on its own?',
  'Since about ten. The door was shut, the chart was empty, and the bricks were still warm at six.',
  'We keep a list on the door now, but whoever is last forgets it, me included.',
  'Who looks at the chart when nobody is there?',
  'Nobody. It rings in the office and the office is dark.',
]

function made(): string {
  const cues = Array.from({ length: 60 }, (_, at) => {
    const start = at * 14
    return [
      String(at + 1),
      `${time(start)} --> ${time(start + 9 + (at % 4))}`,
      `${talkers[at % 7 === 6 ? 2 : at % 2]}: ${said[at % said.length]}`,
      '',
    ].join('\n')
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

function time(seconds: number): string {
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0')
  return `00:${minutes}:${String(seconds % 60).padStart(2, '0')}.000`
}
