import { captionReading } from './captions.ts'
import { readCues } from './cues.ts'
import { firstLines, linesOf } from './lines.ts'
import type { Reader } from './reading.ts'

const TIMES = /^\s*(?:\d+:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?\s*-->\s*\d/

/**
 * SubRip captions: a number (it may be missing), a line of times, the text.
 *
 * Who speaks stands before a colon (`Ann: `, `>> ANN:`, `ANN:` on a line of its own) or nowhere.
 */
export const srt: Reader = {
  format: 'srt',

  claims({ text, json }) {
    if (json !== undefined) return null
    const [first, second] = firstLines(text, 2).map((line) => line.text)
    if (first && TIMES.test(first)) return 'begins with a line of times (-->)'
    const numbered = /^\s*\d+\s*$/.test(first ?? '') && TIMES.test(second ?? '')
    return numbered ? 'begins with a number and a line of times (-->)' : null
  },

  read({ text }, options) {
    return captionReading('srt', readCues(linesOf(text), { header: false, comments: false }), options)
  },
}
