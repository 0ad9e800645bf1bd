import type { InsightKind } from '../conversation/findings.ts'
import { hitsOf } from './cues.ts'
import { SHORTEST_QUOTE } from './lexicons/insight-kinds.ts'
import type { Line } from './script.ts'
import { wordCount } from './tokens.ts'
import { wordingOf } from './wording.ts'

/**
 * The sentences of a line that tell what was learnt: the one that speaks most for its kind, with those
 * beside it that speak for it too, and with the one before where it is too short to be understood alone.
 * Cut from the text as it stands; a line without marks, or without a telling word, is given whole.
 */
export function carrying(line: Line, kind: InsightKind): string {
  const sentences = sentencesIn(line.text)
  if (sentences.length < 2) return line.text.trim()
  const { tokens } = wordingOf(line)
  const telling = sentences.map(() => 0)
  for (const hit of hitsOf(line, [`${kind}.strong`, `${kind}.plain`, `${kind}.errand`])) {
    const at = tokens[hit.from]?.start ?? 0
    const place = sentences.findIndex((sentence) => at < sentence.end)
    telling[place] = (telling[place] ?? 0) + 1
  }
  const most = telling.indexOf(Math.max(...telling))
  if ((telling[most] ?? 0) === 0) return line.text.trim()

  let [from, to] = [most, most]
  while ((telling[from - 1] ?? 0) > 0) from -= 1
  while ((telling[to + 1] ?? 0) > 0) to += 1
  const cut = () => line.text.slice(sentences[from]?.start, sentences[to]?.end).trim()
  if (from > 0 && wordCount(cut()) < SHORTEST_QUOTE) from -= 1
  return cut()
}

interface Span {
  readonly start: number
  readonly end: number
}

function sentencesIn(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const isEnd =
      text[at] === '\n' || ('.?!…'.includes(text[at] as string) && /^\s?$/.test(text.charAt(at + 1)))
    if (!isEnd || text.slice(start, at).trim() === '') continue
    spans.push({ start, end: at + 1 })
    start = at + 1
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length })
  return spans
}
