import { along } from '../../format.ts'
import { anchor } from '../../paths.ts'
import type { Pointed } from './lanes.tsx'

interface BracketProps {
  readonly at: Pointed
  readonly spanMs: number
  readonly y: number
  readonly side: 'above' | 'below'
}

/** A stretch pointed out, one click away and labelled where it stands: beside it, on the side that has room. */
export function Bracket({ at, spanMs, y, side }: BracketProps) {
  const from = along(at.startMs, spanMs)
  const to = along(at.endMs, spanMs)
  const foot = side === 'above' ? y + 6 : y - 6
  const after = at.endMs / spanMs < 0.6
  return (
    <a class="ribbon__bracket" href={`#${anchor(at.utterance)}`} data-seek={at.utterance}>
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={from} x2={from} y1={y} y2={foot} />
      <line x1={to} x2={to} y1={y} y2={foot} />
      <rect
        class="ribbon__target"
        x={from}
        y={y - 12}
        width={along(at.endMs - at.startMs, spanMs)}
        height="24"
      />
      <text
        class="ribbon__label"
        x={after ? to : from}
        dx={after ? 7 : -7}
        y={y + 4}
        text-anchor={after ? 'start' : 'end'}
      >
        {at.label}
      </text>
    </a>
  )
}
