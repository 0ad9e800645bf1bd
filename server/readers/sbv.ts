import { captionReading } from './captions.ts'
import { type Cues, readCues } from './cues.ts'
import { firstLines, linesOf } from './lines.ts'
import type { Reader } from './reading.ts'

/** Two times with a comma between them; what stands after the second colon may be broken. */
const TIMES = /^\s*(\d{1,9}:\d{1,2}:[^\s,]{1,20})\s*,\s*(\d{1,9}:\d{1,2}:[^\s,]{1,20})\s*()$/

/**
 * YouTube's own captions (SubViewer): a line `0:00:01.500,0:00:04.000`, then the text.
 *
 * `[br]` breaks a line. Who speaks stands before a colon (`>> ANN:`) or nowhere.
 */
export const sbv: Reader = {
  format: 'sbv',

  claims({ text, json }) {
    if (json !== undefined) return null
    const [first] = firstLines(text, 1)
    return first && TIMES.test(first.text) ? 'begins with two times and a comma between them' : null
  },

  read({ text }, options) {
    const cues = readCues(linesOf(text), { header: false, comments: false, times: TIMES })
    return captionReading('sbv', withLineBreaks(cues), options)
  },
}

function withLineBreaks({ cues, dropped }: Cues): Cues {
  return {
    cues: cues.map((cue) => ({ ...cue, lines: cue.lines.flatMap((line) => line.split('[br]')) })),
    dropped,
  }
}
