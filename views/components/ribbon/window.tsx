import { words } from '../../messages/words.ts'

/** So much of a long recording is shown around the playhead, and each shorter one whole. */
export const WINDOW_MS = 600_000

interface WindowLanesProps {
  /** How high each lane is, and what is left free for marks above and below. */
  readonly lane: number
  readonly free?: number
  /** How far the playhead goes on below, through the waveform. */
  readonly below?: number
  readonly class?: string
  readonly isAside?: boolean
}

/** Lanes of ten minutes around the playhead; the script draws what was said in them, and its marks where there is room. */
export function WindowLanes({ lane, free = 0, below = 0, class: more, isAside = false }: WindowLanesProps) {
  const high = lane * 2 + 1
  const all = high + free * 2
  const says = isAside ? { 'aria-hidden': 'true' } : { 'aria-label': words.conversation.player.window }
  return (
    <svg
      class={`ribbon${more ? ` ${more}` : ''}`}
      width="100%"
      height={all}
      {...says}
      data-span={WINDOW_MS}
      data-from="0"
      data-window-lanes
    >
      <svg
        y={free}
        width="100%"
        height={high}
        viewBox={`0 0 ${WINDOW_MS / 100} ${high}`}
        preserveAspectRatio="none"
      >
        <path class="ribbon__customer" data-lane="customer" data-y="0" data-height={lane} d="" />
        <path class="ribbon__ours" data-lane="ours" data-y={lane + 1} data-height={lane} d="" />
        <path class="ribbon__unknown" data-lane="unknown" data-y={lane / 2} data-height={lane} d="" />
      </svg>
      <line class="ribbon__hairline" x1="0" x2="100%" y1={free + lane + 0.5} y2={free + lane + 0.5} />
      {free > 0 ? <g data-window-marks data-above={1} data-below={free + high + 4} /> : null}
      <line
        class="ribbon__playhead ribbon__play"
        data-play
        data-playhead
        x1="0"
        x2="0"
        y1={free}
        y2={all + below}
      />
    </svg>
  )
}
