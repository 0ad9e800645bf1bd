import { scaleLog } from 'd3-scale'
import { html } from 'hono/html'
import { type Row, verdictOf } from './row.ts'

const WIDTH = 600
const LEFT = 12
const LINE = 40
const TOP = 22
/** A row is drawn up to eight times better, or worse, than was promised. */
const FARTHEST = 8

/** How far each promise was held: 1 is exactly what was promised, to the right of it is better. */
export function chartOf(title: string, rows: readonly Row[]) {
  const promised = rows.flatMap((row) => {
    const margin = marginOf(row)
    return margin === null ? [] : [{ row, margin }]
  })
  if (promised.length === 0) return ''
  const x = scaleLog([1 / FARTHEST, FARTHEST], [LEFT, WIDTH - LEFT]).clamp(true)
  const height = TOP + promised.length * LINE + 8
  const one = x(1)
  return html`<div class="wide"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="How far the promises of ${title} were held">
${[1 / 4, 1 / 2, 1, 2, 4].map(
  (at) => html`<line class="grid" x1="${x(at)}" x2="${x(at)}" y1="${TOP}" y2="${height}"></line>
<text class="tick" x="${x(at)}" y="14" text-anchor="middle">${at === 1 ? 'promised' : `${at}x`}</text>`,
)}
${promised.map(({ row, margin }, at) => {
  const y = TOP + at * LINE
  const end = x(margin)
  const verdict = verdictOf(row, false)
  return html`<text class="name" x="${LEFT}" y="${y + 13}">${row.name}</text>
<rect class="${verdict === 'held' ? 'held' : 'missed'}" x="${Math.min(one, end)}" y="${y + 19}" width="${Math.max(1.5, Math.abs(end - one))}" height="12" rx="2"></rect>
<text class="value" x="${end < one ? end - 6 : end + 6}" y="${y + 29}" text-anchor="${end < one ? 'end' : 'start'}">${margin.toFixed(2)}</text>`
})}
<line class="promise" x1="${one}" x2="${one}" y1="${TOP}" y2="${height}"></line>
</svg></div>`
}

/** How many times better than promised; `null` where nothing was promised or measured. */
function marginOf({ measured, ratio, must }: Row): number | null {
  if (!must) return null
  const judged = ratio ?? measured
  const margin = 'atLeast' in must ? judged / must.atLeast : must.atMost / Math.max(judged, 1e-9)
  return Number.isFinite(margin) ? margin : null
}
