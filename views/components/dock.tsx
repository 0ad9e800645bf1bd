import { clock } from '../format.ts'
import { words } from '../messages/words.ts'
import { PlayButtons } from './player.tsx'
import { Columns } from './ribbon/columns.tsx'
import type { Column } from './ribbon/density.ts'
import { GatheredThin } from './ribbon/gathered.tsx'
import { ThinLanes } from './ribbon/lanes.tsx'
import type { Scene } from './ribbon/scene.ts'
import { WindowLanes } from './ribbon/window.tsx'

interface DockProps {
  readonly scene: Scene
  readonly share: number | null
  readonly dense: readonly Column[]
  readonly narrow: readonly Column[]
}

const AN_HOUR_MS = 3_600_000
const LANE = 14
const NARROW_LANE = 13

/** The player once the page has scrolled: controls left, thin bar and lanes right; on a phone at the bottom. */
export function Dock({ scene, share, dense, narrow }: DockProps) {
  const spanMs = scene.kind === 'time' ? scene.spanMs : 0
  const isLong = spanMs > AN_HOUR_MS
  return (
    <section class="dock" data-dock hidden aria-label={words.conversation.player.label}>
      <div class="dock__controls">
        <PlayButtons />
        <strong class="dock__time" data-now>
          {clock(0)}
        </strong>
      </div>
      <div class="dock__ribbon">
        {share === null ? null : <GatheredThin share={share} />}
        {isLong ? (
          <>
            <WindowLanes lane={LANE} class="dock__window" isAside />
            <Density spanMs={spanMs} columns={dense} reach={LANE / 2} class="dock__lanes" />
          </>
        ) : (
          <ThinLanes scene={scene} dense={dense} />
        )}
        <Density
          spanMs={spanMs}
          columns={narrow}
          reach={isLong ? LANE / 2 : NARROW_LANE}
          class="dock__density"
        />
      </div>
    </section>
  )
}

interface DensityProps {
  readonly spanMs: number
  readonly columns: readonly Column[]
  /** How high a column may be on either side. */
  readonly reach: number
  readonly class: string
}

/** The whole of it, with the stretch that is shown above it framed. */
function Density({ spanMs, columns, reach, class: named }: DensityProps) {
  const high = reach * 2 + 1
  return (
    <svg class={`ribbon ${named}`} width="100%" height={high} aria-hidden="true" data-span={spanMs}>
      <Columns columns={columns} middle={reach + 1} reach={reach} />
      <rect class="ribbon__window" data-frame x="0" y="-1" width="0" height={high + 2} />
      <line class="ribbon__playhead" data-playhead x1="0" x2="0" y1="0" y2={high} />
    </svg>
  )
}
