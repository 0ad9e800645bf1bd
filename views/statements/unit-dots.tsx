/** One circle a promise: filled when kept, half when late, struck when broken. Decoration beside the count in words. */
export function UnitDots({ values }: { values: readonly number[] }) {
  const each = 100 / Math.max(24, values.length)
  return (
    <svg class="dots" width="100%" height="13" aria-hidden="true">
      {values.map((value, at) => (
        <svg x={`${((at + 0.5) * each).toFixed(2)}%`} y="6.5" width="1" height="1" overflow="visible">
          <circle class={value >= 1 ? 'dots__kept' : 'dots__open'} r="4.2" />
          {value > 0 && value < 1 ? <path class="dots__kept" d="M0-4.2a4.2 4.2 0 0 1 0 8.4z" /> : null}
          {value === 0 ? <path class="dots__open" d="M-2.9 2.9 2.9-2.9" /> : null}
        </svg>
      ))}
    </svg>
  )
}
