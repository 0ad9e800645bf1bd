import type { Kysely } from 'kysely'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import type { Channel } from '../../conversation/conversation.ts'
import { newestFirst, type Place, placeOf, type TrailSource } from './entry.ts'
import { sources, type TrailEntry, type TrailKind } from './sources.ts'

export interface TrailAsked {
  readonly customerIds: readonly string[]
  readonly kind?: TrailKind
  readonly channel?: Channel
  readonly after?: Place
  readonly now: string
}

export interface TrailPage {
  readonly entries: readonly TrailEntry[]
  /** Where the earlier ones begin; `null` where the trail begins on this page. */
  readonly next: Place | null
}

const PER_PAGE = 30

/** A page of everything between us and these customers that a viewer may see, what is still to come first. */
export async function trailOf(
  db: Kysely<Database>,
  viewer: Viewer,
  { customerIds, kind, channel, after, now }: TrailAsked,
): Promise<TrailPage> {
  if (customerIds.length === 0) return { entries: [], next: null }
  const asked = {
    ...{ customerIds, from: null, to: null, limit: PER_PAGE + 1, now },
    ...(channel === undefined ? {} : { channel }),
    ...(after === undefined ? {} : { after }),
  }
  const all: readonly TrailSource<TrailEntry>[] = sources
  const wanted = all.filter((source) => kind === undefined || source.kind === kind)
  const found: TrailEntry[] = []
  for (const source of wanted) found.push(...(await source.entriesOf(db, viewer, asked)))
  const left = found
    .filter((entry) => after === undefined || newestFirst(after, placeOf(entry)) < 0)
    .filter((entry) => channel === undefined || entry.channel === channel)
    .toSorted((one, other) => newestFirst(placeOf(one), placeOf(other)))
  const entries = left.slice(0, PER_PAGE)
  const last = entries.at(-1)
  return { entries, next: left.length > PER_PAGE && last ? placeOf(last) : null }
}

/** Everything there is, however much, the newest first: what an export tells. */
export async function wholeTrailOf(
  db: Kysely<Database>,
  viewer: Viewer,
  asked: Omit<TrailAsked, 'after'>,
): Promise<readonly TrailEntry[]> {
  const all: TrailEntry[] = []
  for (let after: Place | null | undefined; after !== null; ) {
    const page: TrailPage = await trailOf(db, viewer, { ...asked, ...(after ? { after } : {}) })
    all.push(...page.entries)
    after = page.next
  }
  return all
}

/** A place as it stands in an address, and back; `undefined` where it is none. */
export function placeText({ at, key }: Place): string {
  return `${at}~${key}`
}

export function placeIn(text: string): Place | undefined {
  const [at = '', ...rest] = text.split('~')
  return Number.isNaN(Date.parse(at)) || rest.length === 0 ? undefined : { at, key: rest.join('~') }
}
