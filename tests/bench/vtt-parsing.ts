import { readCues } from '../../server/readers/cues.ts'
import { linesOf } from '../../server/readers/lines.ts'
import { readFile } from '../../server/readers/read-file.ts'
import { webvtt } from '../../server/readers/webvtt.ts'
import { hourLongTranscripts } from './transcripts.ts'

const CALLS = 40
const RUNS = 15
const options = { zone: null, id: 'bench' }
const style = { header: true, comments: true }

/** How fast VTT is read, against a program that only looks for arrows and line ends. */
export interface VttSpeed {
  /** Parsing alone: every cue with its times and lines, every mistake with its line. */
  readonly cuesMs: number
  /** With the speakers told, repeats taken out and pieces joined. */
  readonly readerMs: number
  readonly wholeFileMs: number
  readonly scannerMs: number
  /** Of the scanner's speed, parsing alone: 0.5 is half as fast. */
  readonly ratio: number
}

/** Reads the same transcripts in turn with the reader, as whole files, and with the scanner. */
export async function vttSpeed(): Promise<VttSpeed> {
  const texts = [...hourLongTranscripts(CALLS)]
  const files = texts.map((text) => ({ text, bytes: new TextEncoder().encode(text) }))
  const times: Record<'cues' | 'reader' | 'whole' | 'scanner', number[]> = {
    cues: [],
    reader: [],
    whole: [],
    scanner: [],
  }
  for (let run = 0; run < RUNS; run += 1) {
    times.scanner.push(await took(() => texts.map(scanned)))
    times.cues.push(await took(() => texts.map((text) => readCues(linesOf(text), style))))
    times.reader.push(await took(() => files.map((file) => webvtt.read({ ...file }, options))))
    times.whole.push(await took(() => Promise.all(files.map(({ bytes }) => readFile(bytes, options)))))
  }
  const [cuesMs, readerMs, wholeFileMs, scannerMs] = [
    median(times.cues),
    median(times.reader),
    median(times.whole),
    median(times.scanner),
  ]
  return { cuesMs, readerMs, wholeFileMs, scannerMs, ratio: scannerMs / cuesMs }
}

interface Scanned {
  readonly startMs: number
  readonly endMs: number
  readonly speaker: string
  readonly text: string
}

// As little as gives times, speakers and words: no mistakes noticed, no tags, no letters decoded.
function scanned(text: string): readonly Scanned[] {
  const found: Scanned[] = []
  for (let arrow = text.indexOf(' --> '); arrow >= 0; ) {
    const end = text.indexOf('\n', arrow)
    const close = text.indexOf('>', end)
    const last = text.indexOf('\n\n', close)
    const next = last < 0 ? text.length : last
    found.push({
      startMs: msOf(text.slice(arrow - 12, arrow)),
      endMs: msOf(text.slice(arrow + 5, arrow + 17)),
      speaker: text.slice(end + 4, close),
      text: text.slice(close + 1, text.indexOf('</v>', close)),
    })
    arrow = text.indexOf(' --> ', next)
  }
  return found
}

function msOf(clock: string): number {
  const [hours, minutes, seconds] = clock.split(':')
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000
}

async function took(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
