import { words } from '../messages/words.ts'

const STEP = 15
const RADIUS = 4
const HEIGHT = RADIUS * 2 + 4

interface FourteenDotsProps {
  readonly days: number
  readonly of: number
  /** As wide as there is room, for the page of one customer. */
  readonly isSpread?: true
}

/** The silence clock: a dot for every day, filled for those a customer has waited. */
export function FourteenDots({ days, of, isSpread }: FourteenDotsProps) {
  const all = Array.from({ length: of }, (_, nth) => nth)
  const size = isSpread
    ? { width: '100%', height: HEIGHT }
    : { viewBox: `0 0 ${of * STEP} ${HEIGHT}`, width: of * STEP, height: HEIGHT }
  const at = (nth: number) =>
    isSpread ? `${((100 * (nth + 0.25)) / (of - 0.5)).toFixed(2)}%` : nth * STEP + RADIUS + 1
  return (
    <svg class="waited" {...size} role="img" aria-label={words.reachOut.waited(days, of)}>
      {all.map((nth) => (
        <circle
          class={nth < days ? 'waited__day waited__day--over' : 'waited__day'}
          cx={at(nth)}
          cy={HEIGHT / 2}
          r={RADIUS}
        />
      ))}
    </svg>
  )
}
