import { words } from '../messages/words.ts'

const STEP = 15
const RADIUS = 4

/** The silence clock: a dot for every day, filled for those a customer has waited. */
export function FourteenDots({ days, of }: { days: number; of: number }) {
  const all = Array.from({ length: of }, (_, nth) => nth)
  return (
    <svg
      class="waited"
      viewBox={`0 0 ${of * STEP} ${RADIUS * 2 + 4}`}
      width={of * STEP}
      height={RADIUS * 2 + 4}
      role="img"
      aria-label={words.reachOut.waited(days, of)}
    >
      {all.map((nth) => (
        <circle
          class={nth < days ? 'waited__day waited__day--over' : 'waited__day'}
          cx={nth * STEP + RADIUS + 1}
          cy={RADIUS + 2}
          r={RADIUS}
        />
      ))}
    </svg>
  )
}
