import { along } from '../../format.ts'
import { words } from '../../messages/words.ts'

const MINUTE = 60_000
const steps = [1, 2, 5, 10, 15, 30, 60, 120]
const LONG_STEP = 240

/** Minutes from left to right, labelled where they stand. */
export function Axis({ spanMs, y, ticks }: { spanMs: number; y: number; ticks: number }) {
  const minutes = spanMs / MINUTE
  const step =
    steps.find((one) => minutes / one <= ticks) ?? LONG_STEP * Math.ceil(minutes / LONG_STEP / ticks)
  const marks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, at) => at * step)
  return (
    <g>
      {marks.map((minute) => (
        <>
          <line
            class="ribbon__tick"
            x1={along(minute * MINUTE, spanMs)}
            x2={along(minute * MINUTE, spanMs)}
            y1={y}
            y2={y + 4}
          />
          <text
            class="ribbon__label"
            x={along(minute * MINUTE, spanMs)}
            y={y + 15}
            text-anchor={anchorOf(minute * MINUTE, spanMs)}
          >
            {minute === 0 ? `0 ${words.conversation.minutes}` : minute}
          </text>
        </>
      ))}
    </g>
  )
}

function anchorOf(at: number, span: number): string {
  if (at === 0) return 'start'
  return at / span > 0.97 ? 'end' : 'middle'
}
