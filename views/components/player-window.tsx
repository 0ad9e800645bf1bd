import { words } from '../messages/words.ts'
import { Playhead } from './ribbon/playhead.tsx'

const LANE = 28
const TICKS = 6

/** The ten minutes around the playhead, on the axis of the waveform below it; the script draws what was said in them. */
export function PlayerWindow({ windowMs }: { windowMs: number }) {
  const high = LANE * 2 + 1
  return (
    <div class="window" data-window={windowMs} hidden>
      <p class="window__title" data-window-title></p>
      <svg
        class="ribbon"
        width="100%"
        height={high + 22}
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
        {Array.from({ length: TICKS }, (_, at) => (
          <text
            class="ribbon__label"
            x={`${(at * 100) / (TICKS - 1)}%`}
            y={high + 15}
            text-anchor={at === 0 ? 'start' : at === TICKS - 1 ? 'end' : 'middle'}
            data-tick={at / (TICKS - 1)}
          />
        ))}
        <Playhead top={0} bottom={high + 4} />
      </svg>
    </div>
  )
}
