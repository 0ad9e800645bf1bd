import type { TrailEntry } from '../../../server/actions/trail/sources.ts'
import { civilDay, dateIn, firstName } from '../../format.ts'
import { words } from '../../messages/words.ts'
import type { About } from './about.ts'
import { drawingOf } from './drawings.ts'
import { type Strand, strandsOf } from './lanes.ts'
import { Threads } from './threads.tsx'

/** Everything between them and us, the newest first, with the promises that run through it. */
export function Timeline({ entries, about }: { entries: readonly TrailEntry[]; about: About }) {
  const strands = strandsOf(entries)
  const lanes = strands.flat().reduce((most, one) => Math.max(most, one.lane + 1), 0)
  return (
    <ol class={`trail${lanes > 0 ? ' trail--threaded' : ''}`}>
      {entries.map((entry, at) => (
        <Row entry={entry} about={about} strands={strands[at] ?? []} lanes={lanes} />
      ))}
    </ol>
  )
}

interface RowProps {
  readonly entry: TrailEntry
  readonly about: About
  readonly strands: readonly Strand[]
  readonly lanes: number
}

function Row({ entry, about, strands, lanes }: RowProps) {
  const say = words.trail
  const { beside, Body } = drawingOf(entry)
  const on = entry.at.length === 10 ? entry.at : dateIn(entry.at, about.timeZone)
  const when = on > about.today ? `${say.ahead}, ` : on === about.today ? `${say.today}, ` : ''
  return (
    <li class={`trail__row${on > about.today ? ' trail__row--ahead' : ''}`} id={anchorOf(entry)}>
      <div class="trail__when">
        <time class="trail__day" datetime={on}>
          {civilDay(on, about.today)}
        </time>
        <span class="quiet">
          {when}
          {beside(entry, about)}
          {about.level === 'company' ? `, ${say.on(firstName(about.nameOf(entry.customerId)))}` : ''}
        </span>
      </div>
      {lanes > 0 ? <Threads strands={strands} lanes={lanes} /> : null}
      <div class="trail__what">
        <Body entry={entry} about={about} />
      </div>
    </li>
  )
}

/** The id an entry has on its page. */
export function anchorOf({ key }: Pick<TrailEntry, 'key'>): string {
  return key.replace(/[^A-Za-z0-9_-]/g, '-')
}
