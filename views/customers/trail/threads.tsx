import { MOST_LANES, type Strand } from './lanes.ts'

const EACH = 16
const KNOT = 11

/** The lanes of one entry: hollow where a promise was made, filled at its proof, dashed while it is open. */
export function Threads({ strands, lanes }: { strands: readonly Strand[]; lanes: number }) {
  return (
    <div class="threads">
      <svg width={Math.min(MOST_LANES, lanes) * EACH} height="1" aria-hidden="true" />
      <svg class="threads__lanes" width="100%" height="100%" aria-hidden="true">
        {strands.map((strand) => (
          <Line strand={strand} />
        ))}
      </svg>
    </div>
  )
}

function Line({ strand: { lane, part, thread } }: { strand: Strand }) {
  const x = lane * EACH + EACH / 2
  const from = part === 'end' || part === 'both' ? KNOT : 0
  const to = part === 'beginning' || part === 'both' ? KNOT : '100%'
  const names = [
    'threads__one',
    thread.owes === 'customer' ? 'threads__one--customer' : '',
    thread.isKept ? '' : 'threads__one--open',
  ].filter((name) => name !== '')
  return (
    <g class={names.join(' ')}>
      <line class="threads__line" x1={x} x2={x} y1={from} y2={to} />
      {part === 'through' ? null : (
        <circle
          class={part !== 'beginning' && thread.isKept ? 'threads__kept' : 'threads__made'}
          cx={x}
          cy={KNOT}
          r="5"
        />
      )}
    </g>
  )
}
