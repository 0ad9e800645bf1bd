import type { Kysely } from 'kysely'
import { type Contacts, contactsOf, type LastContact } from '../../db/queries/contacts.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { placesOf } from '../../db/queries/places.ts'
import { type CustomerQuiet, quietsOf } from '../../db/queries/quiets.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { type Clock, type Quiet, silenceClock } from '../measures/silence-clock.ts'
import { quietDays } from '../measures/silences-between.ts'
import { countryOfZone } from './country-of-zone.ts'
import { holidaysOf } from './holidays.ts'

/** How long a customer has heard nothing from us, and what the last was. */
export interface Silence extends Clock {
  readonly customerId: string
  /** The civil date, where they are, on which they last heard from us. */
  readonly since: string | null
  /** By which calendar. */
  readonly timeZone: string
  readonly heard: LastContact['heard']
  /** The conversation it was in, and whose that is. */
  readonly conversationId: string | null
  readonly repId: string | null
  /** The last day on which they asked to be left in peace. */
  readonly quietUntil: string | null
  /** They named no day: it ends when they are in touch again. */
  readonly isUntilInTouch: boolean
  /** After how many days the clock runs out. */
  readonly limit: number
}

/**
 * The silence clock of each of these customers at an instant, as far as the viewer may know; `null` is nobody in
 * particular, who knows what is nobody's alone. Whoever asked for quiet stands in it as `quiet`, and on no list.
 */
export async function silenceOf(
  db: Kysely<Database>,
  viewer: Viewer | null,
  customerIds: readonly string[],
  now: string,
  asked: { readonly withWords?: boolean } = {},
): Promise<ReadonlyMap<string, Silence>> {
  const { timeZone, country, silenceDays } = await installation(db)
  const contacts = await contactsOf(db, viewer, customerIds, now, asked)
  const quiets = await quietsOf(db, customerIds)
  const places = await placesOf(db, customerIds)
  return new Map(
    customerIds.map((customerId): [string, Silence] => {
      const known = contacts.get(customerId) ?? nothing
      const place = places.get(customerId)
      const zone = place?.timeZone ?? known.timeZone ?? timeZone
      const since = known.last === null ? null : civilDate(known.last.at, zone)
      const today = civilDate(now, zone)
      const wanted = quiets.get(customerId) ?? []
      const theirs = standingQuiets(wanted, zone)
      const clock = silenceClock(
        {
          lastOn: since,
          quiets: theirs,
          days: silenceDays,
          isHoliday: holidaysIn(place?.country ?? countryOfZone(zone) ?? country),
        },
        today,
      )
      return [
        customerId,
        {
          ...clock,
          ...told(known),
          customerId,
          since,
          timeZone: zone,
          quietUntil: quietOn(theirs, today),
          isUntilInTouch: wanted.some(
            (one) => one.isUntilInTouch && one.endedAt === null && today <= one.until,
          ),
          limit: silenceDays,
        },
      ]
    }),
  )
}

/**
 * The days of quiet by the calendar of a zone, none twice. What was ended lasted until the day before; what was ended
 * on its own day never was.
 */
export function standingQuiets(quiets: readonly CustomerQuiet[], timeZone: string): readonly Quiet[] {
  const days = quiets.map(({ at, until, endedAt }) => {
    const ended = endedAt === null ? null : dayBefore(endedAt, timeZone)
    return { from: civilDate(at, timeZone), until: ended !== null && ended < until ? ended : until }
  })
  return quietDays(days.filter(({ from, until }) => from <= until))
}

const nothing: Contacts = { last: null, timeZone: null, repId: null }

function told({ last, repId }: Contacts) {
  return { heard: last?.heard ?? null, conversationId: last?.conversationId ?? null, repId }
}

function quietOn(quiets: readonly Quiet[], today: string): string | null {
  return quiets.findLast(({ from, until }) => from <= today && today <= until)?.until ?? null
}

function civilDate(instant: string, timeZone: string): string {
  return dateOf(localTime(instant, timeZone)?.day ?? 0)
}

function dayBefore(instant: string, timeZone: string): string {
  return dateOf((localTime(instant, timeZone)?.day ?? 0) - 1)
}

const calendars = new Map<string | null, (date: string) => boolean>()

function holidaysIn(country: string | null): (date: string) => boolean {
  const known = calendars.get(country) ?? holidaysOf(country)
  calendars.set(country, known)
  return known
}
