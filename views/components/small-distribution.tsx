/** A stroke a conversation between 0 and 100, the goal of 80 dashed; dotted where there is none. Decoration beside words. */
export function SmallDistribution({ values }: { values: readonly number[] }) {
  return (
    <svg class="distribution" width="100%" height="20" aria-hidden="true">
      {values.length === 0 ? (
        <line class="unknown-line" x1="0" x2="100%" y1="10" y2="10" />
      ) : (
        <line class="whisker__axis" x1="0" x2="100%" y1="10" y2="10" />
      )}
      {values.map((value) => (
        <line
          class="distribution__one"
          x1={`${Number((value * 100).toFixed(2))}%`}
          x2={`${Number((value * 100).toFixed(2))}%`}
          y1="4"
          y2="16"
        />
      ))}
      <line class="whisker__goal" x1="80%" x2="80%" y1="1" y2="19" />
    </svg>
  )
}
