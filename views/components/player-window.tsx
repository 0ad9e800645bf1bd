import { WINDOW_MS, WindowLanes } from './ribbon/window.tsx'

const LANE = 28
const FREE = 16
const WAVE = 36
const TICKS = 6

/** The ten minutes around the playhead, right above their waveform. */
export function PlayerWindow() {
  return (
    <div class="window" data-window={WINDOW_MS} hidden>
      <p class="window__title" data-window-title></p>
      <WindowLanes lane={LANE} free={FREE} below={WAVE} />
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
