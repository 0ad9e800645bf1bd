import { along } from '../format.ts'

interface DotWhiskerProps {
  /** All are shares, 0 to 1. */
  readonly grade: number
  readonly drawn: readonly [low: number, high: number]
  readonly goal: number | null
  readonly before?: number | null
  /** Too few to grade: a hint for coaching, drawn hollow and thin. */
  readonly isHint?: boolean
  readonly says: string
}

/** The most likely value on its line of nine times in ten, the goal dashed, the value before hollow. */
export function DotWhisker({ grade, drawn, goal, before = null, isHint = false, says }: DotWhiskerProps) {
  const [low, high] = [at(drawn[0]), at(drawn[1])]
  return (
    <svg
      class={`whisker${isHint ? ' whisker--hint' : ''}`}
      width="100%"
      height="24"
      role="img"
      aria-label={says}
    >
      <line class="whisker__axis" x1="0" x2="100%" y1="12" y2="12" />
      {goal === null ? null : <line class="whisker__goal" x1={at(goal)} x2={at(goal)} y1="3" y2="21" />}
      <line class="whisker__line" x1={low} x2={high} y1="12" y2="12" />
      <line class="whisker__line" x1={low} x2={low} y1="8" y2="16" />
      <line class="whisker__line" x1={high} x2={high} y1="8" y2="16" />
      {before === null ? null : <circle class="whisker__before" cx={at(before)} cy="12" r="3.5" />}
      <circle class="whisker__dot" cx={at(grade)} cy="12" r="5.5" />
    </svg>
  )
}

interface CountedLackProps {
  readonly have: number
  readonly need: number
}

const MOST_CIRCLES = 12

/** Not measurable: a dotted line, and circles for what there is of what it takes, where that can be counted. */
export function CountedLack({ have, need }: CountedLackProps) {
  const shown = need > MOST_CIRCLES ? 0 : need
  const first = 50 - ((shown - 1) * STEP) / 2
  return (
    <svg class="whisker" width="100%" height="24" aria-hidden="true">
      <line class="unknown-line" x1="0" x2={shown === 0 ? '100%' : `${first - STEP}%`} y1="12" y2="12" />
      {shown === 0 ? null : (
        <line class="unknown-line" x1={`${100 - first + STEP}%`} x2="100%" y1="12" y2="12" />
      )}
      {Array.from({ length: shown }, (_, index) => (
        <circle
          class={index < have ? 'whisker__have' : 'whisker__lack'}
          cx={`${(first + index * STEP).toFixed(2)}%`}
          cy="12"
          r="4.6"
        />
      ))}
    </svg>
  )
}

const STEP = 3.8

function at(share: number): string {
  return share <= 0 ? '0%' : share >= 1 ? '100%' : `${Number((share * 100).toFixed(2))}%`
}

/** The scale of 0 to 100 above a table of whiskers. */
export function WhiskerScale() {
  return (
    <svg class="whisker whisker--scale" width="100%" height="16" aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <text
          class="ribbon__label"
          x={along(share, 1)}
          y="12"
          text-anchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
        >
          {share * 100}
        </text>
      ))}
    </svg>
  )
}
