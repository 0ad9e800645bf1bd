import { html, raw } from 'hono/html'
import type { Chip } from './chips.ts'

/** An utterance's words with its findings marked. The words are escaped first; only then is anything marked. */
export function highlighted(text: string, chips: readonly Chip[]) {
  const ranges = chips.filter((chip) => chip.range !== null && !chip.refused)
  if (ranges.length === 0) return html`${text}`

  const cuts = new Set([0, text.length])
  for (const { range } of ranges)
    for (const cut of range ?? []) cuts.add(Math.min(text.length, Math.max(0, cut)))
  const edges = [...cuts].sort((a, b) => a - b)

  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? text.length
    const over = ranges.filter(({ range }) => range && range[0] <= start && range[1] >= end)
    const piece = html`${text.slice(start, end)}`
    if (over.length === 0) return piece
    return html`<mark class="${raw(namesFor(over))}">${piece}</mark>`
  })
}

function namesFor(chips: readonly Chip[]): string {
  const insight = chips.filter((chip) => chip.kind === 'insight')
  if (insight.length > 0)
    return `said__mark said__mark--insight${insight.some((chip) => chip.agreed) ? ' said__mark--agreed' : ''}`
  return 'said__mark'
}
