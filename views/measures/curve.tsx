import type { Curve } from '../../server/grading/airtime-credit.ts'
import { outOf100, percent } from '../format.ts'
import { words } from '../messages/words.ts'

export interface Preset {
  readonly name: string
  readonly spoken: Curve
  readonly written: Curve
  readonly inUse: boolean
}

/** What the customer's share is worth: straight lines between the points, level beyond them. */
export function CurveDrawing({ preset }: { preset: Preset }) {
  const say = words.measures.page
  return (
    <figure class="curve">
      <figcaption>
        <strong>{preset.name}</strong>
        {preset.inUse ? <span class="quiet">, {say.inUse}</span> : null}
      </figcaption>
      <svg
        class="curve__chart"
        width="100%"
        height="120"
        viewBox="0 0 300 120"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="whisker__axis" d="M0 108.5H300" />
        <path class="whisker__goal" d="M240 4V112" />
        <path class="curve__line curve__line--written" d={path(preset.written)} />
        <path class="curve__line" d={path(preset.spoken)} />
      </svg>
      <p class="quiet">
        {say.spoken}: {inWords(preset.spoken)}
      </p>
      <p class="quiet">
        {say.written}: {inWords(preset.written)}
      </p>
    </figure>
  )
}

function path(curve: Curve): string {
  const first = curve[0]
  const last = curve.at(-1)
  if (!first || !last) return ''
  const points = [[0, first[1]] as const, ...curve, [1, last[1]] as const]
  return points
    .map(
      ([airtime, credit], at) =>
        `${at === 0 ? 'M' : 'L'}${(airtime * 300).toFixed(1)} ${(108 - credit * 96).toFixed(1)}`,
    )
    .join('')
}

function inWords(curve: Curve): string {
  return curve.map(([airtime, credit]) => `${percent(airtime)} → ${outOf100(credit)}`).join(', ')
}
