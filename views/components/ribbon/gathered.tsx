import { along, percent } from '../../format.ts'
import { words } from '../../messages/words.ts'

const GOAL = 0.8
const PUBLISHED = 0.57

interface GatheredProps {
  /** The customers' share, 0 to 1, and how far it may be off. */
  readonly share: number
  readonly margin: number | null
  readonly customers: string
  readonly ours: string
}

/** The whole conversation pushed together: the customer from the left, our side from the right. */
export function Gathered({ share, margin, customers, ours }: GatheredProps) {
  const theirs = words.conversation.name(customers, percent(share))
  const our = words.conversation.name(ours, percent(1 - share))
  return (
    <svg
      class="ribbon ribbon--gathered"
      width="100%"
      height="62"
      role="img"
      aria-label={words.conversation.gatheredSay(theirs, our)}
    >
      <text class="ribbon__name ribbon__name--customer" x="0" y="11">
        {theirs}
      </text>
      <text class="ribbon__name ribbon__name--ours" x="100%" y="11" text-anchor="end">
        {our}
      </text>
      <Bar share={share} y={24} height={16} />
      {margin === null ? null : <Whisker low={share - margin} high={share + margin} y={17} />}
      <line class="ribbon__tick" x1={along(PUBLISHED, 1)} x2={along(PUBLISHED, 1)} y1="41" y2="46" />
      <text class="ribbon__label" x={along(PUBLISHED, 1)} y="58" text-anchor="middle">
        {words.conversation.published}
      </text>
      <Notch y1={18} y2={46} />
      <text class="ribbon__label ribbon__label--strong" x={along(GOAL, 1)} y="58" text-anchor="middle">
        {words.conversation.goal}
      </text>
    </svg>
  )
}

/** The same bar, thin, above the scrolled player. */
export function GatheredThin({ share }: { share: number }) {
  return (
    <svg class="ribbon" width="100%" height="12" aria-hidden="true">
      <Bar share={share} y={4} height={4} />
      <Notch y1={1} y2={11} />
    </svg>
  )
}

function Bar({ share, y, height }: { share: number; y: number; height: number }) {
  const join = precise(share)
  return (
    <>
      <rect class="ribbon__customer" x="0" y={y} width={join} height={height} />
      <rect class="ribbon__ours" x={join} y={y} width={precise(1 - share)} height={height} />
      <line class="ribbon__join" x1={join} x2={join} y1={y} y2={y + height} />
    </>
  )
}

function Whisker({ low, high, y }: { low: number; high: number; y: number }) {
  const from = precise(Math.max(0, low))
  const to = precise(Math.min(1, high))
  return (
    <g class="ribbon__whisker">
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y - 3} y2={y + 3} />
      <line x1={to} x2={to} y1={y - 3} y2={y + 3} />
    </g>
  )
}

function Notch({ y1, y2 }: { y1: number; y2: number }) {
  return (
    <>
      <line class="ribbon__halo" x1={along(GOAL, 1)} x2={along(GOAL, 1)} y1={y1} y2={y2} />
      <line class="ribbon__goal" x1={along(GOAL, 1)} x2={along(GOAL, 1)} y1={y1} y2={y2} />
    </>
  )
}

function precise(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}
