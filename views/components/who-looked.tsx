import type { Looker } from '../../db/queries/lookers.ts'
import { day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'

const say = words.lookers

/** Everybody who opened something and everybody who played it: for whose it is, and for those who looked. */
export function WhoLooked({
  lookers,
  timeZone,
  none,
}: {
  lookers: readonly Looker[]
  timeZone: string
  none: string
}) {
  if (lookers.length === 0) return <p class="quiet">{none}</p>
  return (
    <ul class="ruled">
      {lookers.map((one) => (
        <li>
          <p>
            <strong>{one.name}</strong> {say.how[one.how]}
          </p>
          <p class="quiet">
            {say.last(one.times, `${day(one.lastAt, timeZone)}, ${timeOfDay(one.lastAt, timeZone)}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}
