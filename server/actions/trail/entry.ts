import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { Channel } from '../../conversation/conversation.ts'

/** What every entry of a trail has; a source adds what its view draws. */
export interface Entry {
  readonly kind: string
  /** Stays the same as long as it is the same thing. */
  readonly key: string
  /** An instant, or a civil date where no time of day is known. */
  readonly at: string
  readonly customerId: string
  /** Where it is read in full; `null` where there is nothing more. */
  readonly path: string | null
  readonly channel?: Channel | null
  /** The promise that ends here, or is due here: drawn down the trail to where it was made. */
  readonly thread?: Thread
}

/** A promise down the trail, from the conversation it was made in to the entry that has this thread. */
export interface Thread {
  readonly id: string
  readonly madeIn: string
  /** When it was made: an instant, or a civil date. */
  readonly madeAt: string
  readonly owes: 'us' | 'customer'
  /** Kept is drawn whole and filled, open dashed and hollow. */
  readonly isKept: boolean
}

/** What is asked of a source. `from` and `to` are civil dates, both included, where they stand. */
export interface TrailWindow {
  readonly customerIds: readonly string[]
  readonly from: string | null
  readonly to: string | null
  /** Only what comes after this one, and of that the newest so many are enough; a source may return more. */
  readonly after?: Place
  readonly limit?: number
  readonly channel?: Channel
  /** The instant it is, for what is still to come. */
  readonly now?: string
}

/** Where entries come from. A kind is a file beside this one; `sources.ts` lists them. */
export interface TrailSource<E extends Entry> {
  readonly kind: E['kind']
  readonly entriesOf: (db: Kysely<Database>, viewer: Viewer, window: TrailWindow) => Promise<readonly E[]>
}

/** Where an entry stands in the order of a trail, which is newest first. */
export interface Place {
  /** An instant; a civil date stands at its noon. */
  readonly at: string
  readonly key: string
}

export function placeOf({ at, key }: Pick<Entry, 'at' | 'key'>): Place {
  return { at: at.length === 10 ? `${at}T12:00:00.000Z` : at, key }
}

/** Below zero where the one stands above the other. */
export function newestFirst(one: Place, other: Place): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1
  if (one.key === other.key) return 0
  return one.key > other.key ? -1 : 1
}

/** Of entries of a kind at the instant of a place, those after it have an id below this one. */
export function idBelow(kind: string, { key }: Place): string {
  const prefix = `${kind}:`
  if (key.startsWith(prefix)) return key.slice(prefix.length)
  return prefix < key ? '\u{10ffff}' : ''
}

/** The instant at which a civil date is over everywhere on earth. */
export function endOf(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + 24 * 60 * 60 * 1000).toISOString()
}

/** Of everything a source has, what a window asks for, the newest first. */
export function windowed<E extends Entry>(
  entries: readonly E[],
  { from, to, after, limit, channel }: TrailWindow,
): readonly E[] {
  if (channel !== undefined) return []
  const until = to === null ? null : endOf(to)
  return entries
    .filter((entry) => {
      const place = placeOf(entry)
      if (from !== null && place.at < from) return false
      if (until !== null && place.at >= until) return false
      return after === undefined || newestFirst(after, place) < 0
    })
    .toSorted((one, other) => newestFirst(placeOf(one), placeOf(other)))
    .slice(0, limit)
}
