import { clock } from '../../format.ts'

/** Where it plays, with its time in place of the axis label. It shows once something was played. */
export function Playhead({ top, bottom }: { top: number; bottom: number }) {
  return (
    <g class="ribbon__play" data-play>
      <line class="ribbon__playhead" data-playhead x1="0" x2="0" y1={top} y2={bottom} />
      <rect class="ribbon__ground" data-playhead-ground x="0" y={bottom} width="44" height="14" />
      <text
        class="ribbon__label ribbon__label--strong"
        data-playtime
        x="0"
        y={bottom + 11}
        text-anchor="middle"
      >
        {clock(0)}
      </text>
    </g>
  )
}
