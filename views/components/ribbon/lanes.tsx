import { along, clock } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { Axis } from './axis.tsx'
import { Bracket } from './bracket.tsx'
import { Columns } from './columns.tsx'
import type { Column } from './density.ts'
import { Marks, type RibbonMark } from './marks.tsx'
import type { Block, Scene, Step } from './scene.ts'

/** A stretch pointed out above or below the lanes. */
export interface Pointed {
  readonly startMs: number
  readonly endMs: number
  readonly label: string
}

interface LanesProps {
  readonly scene: Scene
  readonly marks: readonly RibbonMark[]
  readonly customers: string
  readonly ours: string
  readonly story: Pointed | null
  readonly monologue: Pointed | null
  readonly dense: readonly Column[]
  readonly narrow: readonly Column[]
}

const LANE = 28
const MIDDLE = 64
const ONE_PIXEL_MS = 3000
const WIDE = 1248

/** The conversation as it happened: turns where there is room for them, density where there is not. */
export function Lanes(props: LanesProps) {
  const { scene, customers, ours } = props
  const crowded = scene.kind === 'time' && scene.spanMs / WIDE > ONE_PIXEL_MS
  return (
    <div class="lanes">
      <div class="lanes__names" aria-hidden="true">
        <span class="lanes__name lanes__name--customer">{customers}</span>
        <span class="lanes__name lanes__name--ours">{ours}</span>
      </div>
      <Drawing
        {...props}
        class="lanes__wide"
        near={12 / WIDE}
        columns={crowded ? props.dense : null}
        ticks={9}
      />
      <Drawing {...props} class="lanes__narrow" near={12 / 343} columns={props.narrow} ticks={4} />
    </div>
  )
}

interface DrawingProps extends LanesProps {
  readonly class: string
  readonly near: number
  readonly columns: readonly Column[] | null
  readonly ticks: number
}

function Drawing({
  scene,
  marks,
  customers,
  ours,
  story,
  monologue,
  near,
  columns,
  ticks,
  class: name,
}: DrawingProps) {
  const above = marks.filter((mark) => mark.side === 'customer')
  const below = marks.filter((mark) => mark.side === 'ours')
  const says = `${words.conversation.ribbonSay(customers, ours)}${scene.kind === 'steps' ? ` ${words.conversation.stepsSay}` : ''}`
  const span = scene.kind === 'time' ? { 'data-span': scene.spanMs } : {}
  return (
    <svg class={`ribbon ${name}`} width="100%" height={monologue ? 150 : 134} aria-label={says} {...span}>
      {scene.kind === 'time' && columns ? (
        <Columns columns={columns} middle={MIDDLE} reach={LANE} />
      ) : scene.kind === 'time' ? (
        <Blocks blocks={scene.blocks} spanMs={scene.spanMs} />
      ) : (
        <Steps steps={scene.steps} />
      )}
      <line class="ribbon__hairline" x1="0" x2="100%" y1={MIDDLE + 0.5} y2={MIDDLE + 0.5} />
      {scene.kind === 'time' && story ? (
        <Bracket at={story} spanMs={scene.spanMs} y={7} side="above" />
      ) : null}
      {scene.kind === 'time' && monologue ? (
        <Bracket at={monologue} spanMs={scene.spanMs} y={120} side="below" />
      ) : null}
      <Marks marks={above} placeOf={scene.placeOf} near={near} y={19} />
      <Marks marks={below} placeOf={scene.placeOf} near={near} y={98} />
      {scene.kind === 'time' ? (
        <Axis spanMs={scene.spanMs} y={monologue ? 132 : 116} ticks={ticks} />
      ) : (
        <text class="ribbon__label" x="0" y="128">
          {words.conversation.byWords}
        </text>
      )}
      {scene.kind === 'time' ? <Playhead bottom={monologue ? 136 : 120} /> : null}
    </svg>
  )
}

/** The same lanes, 15 px each, beside the controls of the scrolled player. */
export function ThinLanes({ scene }: { scene: Scene }) {
  if (scene.kind !== 'time') return null
  return (
    <svg class="ribbon dock__lanes" width="100%" height="34" aria-hidden="true" data-span={scene.spanMs}>
      <Blocks blocks={scene.blocks} spanMs={scene.spanMs} middle={16} lane={15} />
      <line class="ribbon__playhead" data-playhead x1="0" x2="0" y1="0" y2="34" />
    </svg>
  )
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly spanMs: number
  readonly middle?: number
  readonly lane?: number
}

function Blocks({ blocks, spanMs, middle = MIDDLE, lane = LANE }: BlocksProps) {
  return (
    <g>
      {blocks.map((block) => (
        <rect
          class={`ribbon__${block.side}`}
          x={along(block.startMs, spanMs)}
          width={along(Math.max(block.endMs - block.startMs, spanMs * 0.0013), spanMs)}
          {...lanes(block.side, middle, lane)}
        />
      ))}
    </g>
  )
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const each = 100 / Math.max(1, steps.length)
  return (
    <g>
      {steps.map((step, at) => (
        <rect
          class={`ribbon__${step.side}`}
          x={along(at * each, 100)}
          width={along(each * 0.9, 100)}
          {...lanes(step.side, MIDDLE, Math.max(2, Math.round(step.height * LANE)))}
        />
      ))}
    </g>
  )
}

function lanes(side: Block['side'], middle: number, height: number) {
  if (side === 'customer') return { y: middle - height, height }
  if (side === 'ours') return { y: middle + 1, height }
  return { y: middle - height / 2, height }
}

function Playhead({ bottom }: { bottom: number }) {
  return (
    <g class="ribbon__play" data-play>
      <line class="ribbon__playhead" data-playhead x1="0" x2="0" y1="30" y2={bottom} />
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
