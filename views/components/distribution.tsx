import { along, outOf100 } from '../format.ts'
import { words } from '../messages/words.ts'

interface DistributionProps {
  /** Shares, 0 to 1: one stroke a conversation. */
  readonly values: readonly number[]
  readonly median: number
  readonly goal: number
}

/** Many conversations on one line: a stroke each, the median in ink, the goal dashed. */
export function Distribution({ values, median, goal }: DistributionProps) {
  const says = `${words.home.airtime.middle} ${outOf100(median)}, ${words.home.airtime.goal} ${outOf100(goal)}, n ${values.length}`
  return (
    <svg class="distribution" width="100%" height="44" role="img" aria-label={says}>
      <line class="whisker__axis" x1="0" x2="100%" y1="13" y2="13" />
      {values.map((value) => (
        <line class="distribution__one" x1={fine(value)} x2={fine(value)} y1="6" y2="20" />
      ))}
      <line class="whisker__goal" x1={along(goal, 1)} x2={along(goal, 1)} y1="2" y2="26" />
      <line class="distribution__median" x1={fine(median)} x2={fine(median)} y1="2" y2="26" />
      <text class="ribbon__label" x="0" y="39">
        0
      </text>
      <text
        class="ribbon__label ribbon__label--strong"
        x={fine(median)}
        y="39"
        text-anchor={Math.abs(median - goal) < 0.2 && median < goal ? 'end' : 'middle'}
      >
        {`${words.home.airtime.middle} ${outOf100(median)}`}
      </text>
      {Math.abs(median - goal) < 0.06 ? null : (
        <text class="ribbon__label ribbon__label--strong" x={along(goal, 1)} y="39" text-anchor="middle">
          {`${words.home.airtime.goal} ${outOf100(goal)}`}
        </text>
      )}
      <text class="ribbon__label" x="100%" y="39" text-anchor="end">
        100
      </text>
    </svg>
  )
}

function fine(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}
