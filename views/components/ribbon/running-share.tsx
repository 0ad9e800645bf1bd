import type { RunningAirtime } from '../../../server/measures/running-airtime.ts'
import { clock, percent } from '../../format.ts'
import { words } from '../../messages/words.ts'

interface RunningShareProps {
  readonly running: readonly RunningAirtime[]
  readonly spanMs: number
  readonly customers: string
}

const HEIGHT = 40
const TOP = 16
const GOAL = 0.8
const UNIT_MS = 100

/** The customers' share as it ran, over two and a half minutes each, on the time axis of the lanes. */
export function RunningShare({ running, spanMs, customers }: RunningShareProps) {
  if (running.length === 0) return null
  const say = words.conversation.running
  const goal = TOP + HEIGHT * (1 - GOAL)
  return (
    <svg
      class="ribbon running"
      width="100%"
      height={TOP + HEIGHT + 2}
      role="img"
      aria-label={`${say.title(customers)} ${say.extremes(...extremesOf(running))}`}
      data-span={spanMs}
    >
      <text class="ribbon__label" x="0" y="11">
        {say.title(customers)}
      </text>
      <text class="ribbon__label" x="100%" y="11" text-anchor="end">
        {say.goal}
      </text>
      <line class="ribbon__goal-line" x1="0" x2="100%" y1={goal} y2={goal} />
      <line class="ribbon__hairline" x1="0" x2="100%" y1={TOP + HEIGHT + 0.5} y2={TOP + HEIGHT + 0.5} />
      <svg
        y={TOP}
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${Math.max(1, Math.round(spanMs / UNIT_MS))} ${HEIGHT}`}
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path class="running__line" d={lineOf(running)} />
      </svg>
      <line
        class="ribbon__playhead ribbon__play"
        data-play
        data-playhead
        x1="0"
        x2="0"
        y1={TOP}
        y2={TOP + HEIGHT}
      />
    </svg>
  )
}

/** Where the share is not known the line stops, and begins again after. */
function lineOf(running: readonly RunningAirtime[]): string {
  return running
    .map(({ atMs, share }, at) => {
      if (share === null) return ''
      const isNext = at > 0 && running[at - 1]?.share != null
      return `${isNext ? 'L' : 'M'}${Math.round(atMs / UNIT_MS)} ${(HEIGHT * (1 - share)).toFixed(1)}`
    })
    .join('')
}

function extremesOf(running: readonly RunningAirtime[]): readonly [low: string, high: string] {
  const known = running.filter((one): one is { atMs: number; share: number } => one.share !== null)
  const ordered = known.toSorted((a, b) => a.share - b.share)
  const told = (one: { atMs: number; share: number } | undefined) =>
    one ? words.conversation.running.at(percent(one.share), clock(one.atMs)) : ''
  return [told(ordered[0]), told(ordered.at(-1))]
}
