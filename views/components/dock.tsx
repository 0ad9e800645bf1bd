import { clock } from '../format.ts'
import { words } from '../messages/words.ts'
import { PlayButtons } from './player.tsx'
import { Columns } from './ribbon/columns.tsx'
import type { Column } from './ribbon/density.ts'
import { GatheredThin } from './ribbon/gathered.tsx'
import { ThinLanes } from './ribbon/lanes.tsx'
import type { Scene } from './ribbon/scene.ts'

interface DockProps {
  readonly scene: Scene
  readonly share: number | null
  readonly dense: readonly Column[]
  readonly narrow: readonly Column[]
}

/** The player once the page has scrolled: controls left, thin bar and lanes right; on a phone at the bottom. */
export function Dock({ scene, share, dense, narrow }: DockProps) {
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
        <ThinLanes scene={scene} dense={dense} />
        <svg
          class="ribbon dock__density"
          width="100%"
          height="27"
          aria-hidden="true"
          data-span={scene.kind === 'time' ? scene.spanMs : 0}
        >
          <Columns columns={narrow} middle={14} reach={13} />
          <line class="ribbon__playhead" data-playhead x1="0" x2="0" y1="0" y2="27" />
        </svg>
      </div>
    </section>
  )
}
