import type { Interval } from '../../../server/measures/intervals.ts'
import type { Block, Scene } from './scene.ts'

const UNIT_MS = 100
const LEAST_SHARE = 0.0013

interface BlocksProps {
  readonly scene: Extract<Scene, { kind: 'time' }>
  /** The hairline between the lanes, and how tall each lane is. */
  readonly middle: number
  readonly lane: number
}

/** Turns in their lanes. One path a side, since a long call has thousands; its unit is a tenth of a second. */
export function Blocks({ scene, middle, lane }: BlocksProps) {
  const { blocks, spanMs } = scene
  const pathOf = (side: Block['side'], y: number, height: number) =>
    pathFor(
      blocks.filter((block) => block.side === side),
      spanMs,
      y,
      height,
    )
  return (
    <svg
      y={middle - lane}
      width="100%"
      height={lane * 2 + 1}
      viewBox={`0 0 ${Math.max(1, Math.round(spanMs / UNIT_MS))} ${lane * 2 + 1}`}
      preserveAspectRatio="none"
      overflow="visible"
    >
      <path class="ribbon__silence" d={pathFor(scene.silences, spanMs, 0, lane * 2 + 1)} />
      <path class="ribbon__customer" d={pathOf('customer', 0, lane)} />
      <path class="ribbon__ours" d={pathOf('ours', lane + 1, lane)} />
      <path class="ribbon__unknown" d={pathOf('unknown', lane / 2, lane)} />
      <path class="ribbon__both" d={pathFor(scene.overlaps, spanMs, lane - 2, 5)} />
    </svg>
  )
}

function pathFor(intervals: readonly Interval[], spanMs: number, y: number, height: number): string {
  return intervals
    .map(({ startMs, endMs }) => {
      const width = Math.max(1, Math.round(Math.max(endMs - startMs, spanMs * LEAST_SHARE) / UNIT_MS))
      return `M${Math.round(startMs / UNIT_MS)} ${y}h${width}v${height}h-${width}z`
    })
    .join('')
}
