import type { InsightKind } from '../conversation/findings.ts'
import { cuesOf } from './cues.ts'
import { SHORTEST_QUOTE } from './lexicons/insight-kinds.ts'
import { Row } from './row.ts'
import type { Line } from './script.ts'
import { wordCount } from './tokens.ts'
import { wordingOf } from './wording.ts'

/**
 * The sentences of a line that tell what was learnt: the one that speaks most for its kind, with those
 * beside it that speak for it too, and with the one before where it is too short to be understood alone.
 * Cut from the text as it stands; a line without marks, or without a telling word, is given whole.
 */
export function carrying(line: Line, kind: InsightKind): string {
  const sentences = sentencesIn(line)
  if (sentences.length < 2) return line.text.trim()
  const telling = tellingOf(line, kind, sentences)
  const most = telling.indexOf(Math.max(...telling))
  if ((telling[most] ?? 0) === 0) return line.text.trim()

  let [from, to] = [most, most]
  while ((telling[from - 1] ?? 0) > 0) from -= 1
  while ((telling[to + 1] ?? 0) > 0) to += 1
  const cut = () => line.text.slice(sentences[from]?.start, sentences[to]?.end).trim()
  if (from > 0 && wordCount(cut()) < SHORTEST_QUOTE) from -= 1
  return cut()
}

/** How often each sentence speaks for a kind; cues stand in the order of the words. */
function tellingOf(line: Line, kind: InsightKind, sentences: readonly Span[]): number[] {
  const { tokens } = wordingOf(line)
  const telling = sentences.map(() => 0)
  let place = 0
  for (const { cue, from } of cuesOf(line)) {
    if (!cue.startsWith(kind) || cue.charAt(kind.length) !== '.' || cue.endsWith('.not')) continue
    const at = tokens[from]?.start ?? 0
    while (place < sentences.length - 1 && at >= (sentences[place]?.end ?? 0)) place += 1
    telling[place] = (telling[place] ?? 0) + 1
  }
  return telling
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Only where words do not run on can a sentence end. */
function sentencesIn({ text, tokens, breaks }: Line): readonly Span[] {
  spans.clear()
  let start = endsBetween(text, 0, tokens[0]?.start ?? text.length, 0)
  for (const at of breaks)
    start = endsBetween(text, tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? text.length, start)
  if (text.length - start > SHORTEST_SENTENCE) spans.push({ start, end: text.length })
  return spans.take()
}

const spans = new Row<Span>()

/** Where the sentence begins that goes on from here, once those that end between two words are kept. */
function endsBetween(text: string, from: number, to: number, start: number): number {
  let begun = start
  for (let at = from; at < to; at += 1) {
    if (!isEnd(text, at) || at - begun < SHORTEST_SENTENCE) continue
    spans.push({ start: begun, end: at + 1 })
    begun = at + 1
  }
  return begun
}

const SHORTEST_SENTENCE = 2
const [SPACE, LINE, FULL_STOP, ASKS, CALLS, DOTS] = [32, 10, 46, 63, 33, 0x2026]

/** A mark before a space, or a new line: the figures of "2.5" stay together. */
function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === LINE) return true
  if (code !== FULL_STOP && code !== ASKS && code !== CALLS && code !== DOTS) return false
  const next = text.charCodeAt(at + 1)
  return next === SPACE || next === LINE || Number.isNaN(next)
}
