import { html } from 'hono/html'
import { judgedOf, type Row, verdictOf } from './row.ts'

/** So many times what was promised still fits; what is beyond ends at the edge, and its figure stands beside it. */
const FARTHEST = 2.5
const WIDTH = 1000
const HEIGHT = 16

/** How far it came, over what was promised: the bar is to end on the shaded side of the mark. */
export function promiseBar(row: Row, quick: boolean) {
  const { must } = row
  const judged = judgedOf(row)
  if (!must || Number.isNaN(judged)) return ''
  const promise = 'atLeast' in must ? must.atLeast : must.atMost
  const most = Math.max(promise, Number.EPSILON) * FARTHEST
  const at = (value: number) => Math.round((Math.min(value, most) / most) * WIDTH)
  const mark = at(promise)
  const [from, to] = 'atLeast' in must ? [mark, WIDTH] : [0, mark]
  const verdict = verdictOf(row, quick) === 'held' ? 'held' : 'missed'
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
<rect class="bar__promised" x="${from}" width="${to - from}" height="${HEIGHT}"></rect>
<rect class="bar__came bar__came--${verdict}" y="5" width="${Math.max(2, at(judged))}" height="6"></rect>
<rect class="bar__mark" x="${Math.max(0, mark - 2)}" width="4" height="${HEIGHT}"></rect>
</svg>`
}
