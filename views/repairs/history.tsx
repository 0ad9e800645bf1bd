import type { Correction } from '../conversations/records.ts'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'

interface HistoryProps {
  readonly corrections: readonly Correction[]
  readonly timeZone: string
}

/** Everything anybody put right, with what stood there before; what was undone stays, struck out. */
export function RepairHistory({ corrections, timeZone }: HistoryProps) {
  if (corrections.length === 0) return null
  return (
    <div>
      <h3 class="quiet">{words.speakers.history}</h3>
      <ul class="faint repair-history">
        {corrections.map((one) => {
          const says = words.speakers.corrected(
            one.by,
            day(one.at, timeZone),
            one.party,
            one.before,
            one.after,
          )
          return <li>{one.ended ? [<del>{says}</del>, `; ${one.ended}`] : says}</li>
        })}
      </ul>
    </div>
  )
}
