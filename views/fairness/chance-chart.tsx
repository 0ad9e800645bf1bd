interface ChanceChartProps {
  /** Shares of pay, such as -0.02. */
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly says: string
}

/** So far a difference of pay can be drawn, to either side. */
const widest = 0.1

/** A difference as a dot on the stretch that chance alone gives; the dashed line is no difference. */
export function ChanceChart({ difference, low, high, says }: ChanceChartProps) {
  const [from, to] = [at(low), at(high)]
  return (
    <svg class="whisker fairness__chance" width="100%" height="24" role="img" aria-label={says}>
      <line class="whisker__axis" x1="0" x2="100%" y1="12" y2="12" />
      <line class="whisker__goal" x1="50%" x2="50%" y1="3" y2="21" />
      <line class="whisker__line" x1={from} x2={to} y1="12" y2="12" />
      <line class="whisker__line" x1={from} x2={from} y1="8" y2="16" />
      <line class="whisker__line" x1={to} x2={to} y1="8" y2="16" />
      <circle class="whisker__dot" cx={at(difference)} cy="12" r="5.5" />
    </svg>
  )
}

function at(difference: number): string {
  const clipped = Math.min(widest, Math.max(-widest, difference))
  return `${Number((((clipped + widest) / (2 * widest)) * 96 + 2).toFixed(2))}%`
}
