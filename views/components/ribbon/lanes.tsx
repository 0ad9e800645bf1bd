import { along } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { anchor, threadAnchor } from '../../paths.ts'
import { Axis } from './axis.tsx'
import { Blocks } from './blocks.tsx'
import { Bracket } from './bracket.tsx'
import { Columns } from './columns.tsx'
import type { Column } from './density.ts'
import { Marks, type RibbonMark } from './marks.tsx'
import { Playhead } from './playhead.tsx'
import type { Scene, Side, Step } from './scene.ts'
import { WINDOW_MS } from './window.tsx'

/** A stretch pointed out above or below the lanes, and the utterance it starts with. */
export interface Pointed {
  readonly startMs: number
  readonly endMs: number
  readonly label: string
  readonly utterance: string
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
const NARROW = 343
const HEIGHT = 134
const HEIGHT_WITH_TURN = 150

/** The conversation as it happened: turns where there is room for them, density where there is not. */
export function Lanes(props: LanesProps) {
  const { scene, customers, ours, monologue } = props
  const crowded = scene.kind === 'time' && scene.spanMs / WIDE > ONE_PIXEL_MS
  const height = monologue ? HEIGHT_WITH_TURN : HEIGHT
  return (
    <div class="lanes">
      <div class="lanes__names" aria-hidden="true">
        <span class="lanes__name lanes__name--customer">{customers}</span>
        <span class="lanes__name lanes__name--ours">{ours}</span>
      </div>
      <div class="lanes__wide">
        <Drawing {...props} height={height} columns={crowded ? props.dense : null} ticks={9} />
      </div>
      <div class="lanes__narrow">
        <Drawing {...props} height={height} columns={props.narrow} ticks={4} />
      </div>
      <LaneMarks {...props} />
    </div>
  )
}

interface LaneMarksProps {
  readonly scene: Scene
  readonly marks: readonly RibbonMark[]
  readonly isSwapped?: boolean
}

/** The marks lie over the lanes in a drawing of their own, so that an answer changes them alone. */
export function LaneMarks({ scene, marks, isSwapped = false }: LaneMarksProps) {
  return (
    <div
      class="lanes__marks"
      id="lane-marks"
      {...(isSwapped ? { 'hx-swap-oob': 'true' } : {})}
      {...(scene.kind === 'time' && scene.spanMs > WINDOW_MS ? forWindow(marks) : {})}
    >
      {(['wide', 'narrow'] as const).map((size) => (
        <svg
          class={`ribbon lanes__${size}`}
          width="100%"
          height={HEIGHT}
          aria-label={words.moments.onTheLanes}
        >
          {(['customer', 'ours'] as const).map((side) => (
            <Marks
              marks={marks.filter((mark) => mark.side === side)}
              placeOf={scene.placeOf}
              near={12 / (size === 'wide' ? WIDE : NARROW)}
              y={side === 'customer' ? 19 : 98}
            />
          ))}
        </svg>
      ))}
    </div>
  )
}

/** The same marks for the window around the playhead, in which fewer lie on each other: the script draws them there. */
function forWindow(marks: readonly RibbonMark[]) {
  const titles = [...new Set(marks.map(({ title }) => title))]
  const places = new Map(titles.map((title, at) => [title, at]))
  const each = marks.map(({ kind, agreed, utterance, title, thread }) =>
    [anchor(utterance), kind, Number(agreed), places.get(title), thread ? threadAnchor(thread) : ''].join(
      ' ',
    ),
  )
  return {
    'data-marks': each.join(),
    'data-titles': JSON.stringify(titles),
    'data-says': words.moments.at('{what}', '{clock}'),
    'data-more': words.moments.more('{count}'),
  }
}

interface DrawingProps extends LanesProps {
  readonly height: number
  readonly columns: readonly Column[] | null
  readonly ticks: number
}

function Drawing({ scene, customers, ours, story, monologue, height, columns, ticks }: DrawingProps) {
  const says = words.conversation.ribbonSay(customers, ours)
  if (scene.kind === 'steps')
    return (
      <svg class="ribbon" width="100%" height={height} aria-label={`${says} ${words.conversation.stepsSay}`}>
        <Steps steps={scene.steps} />
        <Hairline />
        <text class="ribbon__label" x="0" y="128">
          {words.conversation.byWords}
        </text>
      </svg>
    )
  const foot = monologue ? 132 : 116
  return (
    <svg class="ribbon" width="100%" height={height} aria-label={says} data-span={scene.spanMs}>
      {columns ? (
        <Columns columns={columns} middle={MIDDLE} reach={LANE} />
      ) : (
        <Blocks scene={scene} middle={MIDDLE} lane={LANE} />
      )}
      <Hairline />
      <rect class="ribbon__window" data-frame x="0" y={MIDDLE - LANE - 3} width="0" height={LANE * 2 + 7} />
      {story ? <Bracket at={story} spanMs={scene.spanMs} y={7} side="above" /> : null}
      {monologue ? <Bracket at={monologue} spanMs={scene.spanMs} y={120} side="below" /> : null}
      <Axis spanMs={scene.spanMs} y={foot} ticks={ticks} />
      <Playhead top={30} bottom={foot + 4} />
    </svg>
  )
}

function Hairline() {
  return <line class="ribbon__hairline" x1="0" x2="100%" y1={MIDDLE + 0.5} y2={MIDDLE + 0.5} />
}

/** The same lanes, 15 px each, beside the controls of the scrolled player; crowded ones as density. */
export function ThinLanes({ scene, dense }: { scene: Scene; dense: readonly Column[] }) {
  if (scene.kind !== 'time') return null
  return (
    <svg class="ribbon dock__lanes" width="100%" height="34" aria-hidden="true" data-span={scene.spanMs}>
      {scene.spanMs / WIDE > ONE_PIXEL_MS ? (
        <Columns columns={dense} middle={16} reach={15} />
      ) : (
        <Blocks scene={scene} middle={16} lane={15} />
      )}
      <line class="ribbon__playhead" data-playhead x1="0" x2="0" y1="0" y2="34" />
    </svg>
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
          {...placeOf(step.side, Math.max(2, Math.round(step.height * LANE)))}
        />
      ))}
    </g>
  )
}

function placeOf(side: Side, height: number) {
  if (side === 'customer') return { y: MIDDLE - height, height }
  if (side === 'ours') return { y: MIDDLE + 1, height }
  return { y: MIDDLE - height / 2, height }
}
