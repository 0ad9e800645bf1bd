import { words } from '../messages/words.ts'

const LANE = 28
const TICKS = 6

/** The ten minutes around the playhead, right above their waveform; the script draws what was said in them. */
export function PlayerWindow({ windowMs }: { windowMs: number }) {
  const high = LANE * 2 + 1
  return (
    <div class="window" data-window={windowMs} hidden>
      <p class="window__title" data-window-title></p>
      <svg
        class="ribbon"
        width="100%"
        height={high}
        aria-label={words.conversation.player.window}
        data-span={windowMs}
        data-from="0"
        data-window-lanes
      >
        <svg width="100%" height={high} viewBox={`0 0 ${windowMs / 100} ${high}`} preserveAspectRatio="none">
          <path class="ribbon__customer" data-lane="customer" data-y="0" data-height={LANE} d="" />
          <path class="ribbon__ours" data-lane="ours" data-y={LANE + 1} data-height={LANE} d="" />
          <path class="ribbon__unknown" data-lane="unknown" data-y={LANE / 2} data-height={LANE} d="" />
        </svg>
        <line class="ribbon__hairline" x1="0" x2="100%" y1={LANE + 0.5} y2={LANE + 0.5} />
        <line
          class="ribbon__playhead ribbon__play"
          data-play
          data-playhead
          x1="0"
          x2="0"
          y1="0"
          y2={high + 36}
        />
      </svg>
    </div>
  )
}

/** The minutes of the window, under its waveform. */
export function WindowAxis() {
  return (
    <svg class="ribbon window__axis" width="100%" height="16" aria-hidden="true" data-window-axis>
      {Array.from({ length: TICKS }, (_, at) => (
        <text
          class="ribbon__label"
          x={`${(at * 100) / (TICKS - 1)}%`}
          y="11"
          text-anchor={at === 0 ? 'start' : at === TICKS - 1 ? 'end' : 'middle'}
          data-tick={at / (TICKS - 1)}
        />
      ))}
    </svg>
  )
}
