import type { Kysely } from 'kysely'
import {
  everybodyKnown,
  firstDue,
  type KnownNext,
  NOTHING_DUE,
  type PlaceNext,
  toWorkOut,
} from '../../../db/queries/known-next.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { CompanyMember } from '../../../db/queries/worked-with.ts'
import type { Database } from '../../../db/schema.ts'
import { dateOf, localTime } from '../../measures/civil-date.ts'
import type { NextContact } from '../../measures/next-contact.ts'
import { silenceClock } from '../../measures/silence-clock.ts'
import { nextContactsOf } from '../next-contacts.ts'
import type { Silence } from '../silences.ts'
import { goodFor, worksWith } from './next-kept.ts'

/** A customer somebody works with: how long they have heard nothing, and what comes next. */
export interface WorkedWith extends CompanyMember {
  readonly conversations: number
  readonly lastAt: string | null
  readonly silence: Waited | null
  readonly next: NextContact | null
}

/** How a customer's silence clock stands, as far as a list tells it. */
export type Waited = Pick<Silence, 'state' | 'days' | 'quietUntil' | 'isUntilInTouch'>

interface Asked {
  readonly now: string
  /** Words that the name or the company must hold. */
  readonly q?: string
  /** Behind whom the part begins, as `next` said. */
  readonly after?: PlaceNext | null
  readonly limit: number
}

interface Listed {
  readonly customers: readonly WorkedWith[]
  /** Behind whom there are more; `null` at the end. */
  readonly next: PlaceNext | null
  /** How many go by the words that were asked for. */
  readonly found?: number
}

/**
 * Whom a viewer works with, whoever is waited on first on top. Of whom it was worked out before, and nothing has changed
 * since, that is told; of the others it is worked out now. Without words to look for, no more of those are read than are
 * shown.
 */
export async function workedWith(
  db: Kysely<Database>,
  viewer: Viewer,
  { now, q = '', after = null, limit }: Asked,
): Promise<Listed> {
  const to = worksWith(viewer)
  if (to === null) return { customers: [], next: null }
  const good = await goodFor(db, now)
  const called = q === '' ? null : (await everybodyKnown(db, to, good)).filter((one) => isCalled(one, q))
  const open = called?.filter(({ stands }) => !stands) ?? (await toWorkOut(db, to, good))
  const kept =
    called?.filter(({ stands }) => stands) ?? (await firstDue(db, to, { good, after, limit: limit + 1 }))
  const ids = open.map(({ id }) => id)
  const nexts = await nextContactsOf(db, viewer, ids, now)
  const all = [
    ...open.map((one) => placed(one, nexts.get(one.id) ?? { next: null, silence: null })),
    ...kept.map((one) => placed(one, asKept(one, { now, days: good.silenceDays }))),
  ]
    .filter(({ place }) => after === null || byPlace(after, place) < 0)
    .toSorted((a, b) => byPlace(a.place, b.place))
  const shown = all.slice(0, limit)
  return {
    customers: shown.map(({ place: _place, ...one }) => one),
    next: all.length > limit ? (shown.at(-1)?.place ?? null) : null,
    ...(called ? { found: called.length } : {}),
  }
}

type Due = Pick<WorkedWith, 'next' | 'silence'>

/** Of whom it stands never asked for quiet: the clock runs from when they last heard from us. */
function asKept(
  { on, why, heardOn: lastOn, timeZone }: KnownNext,
  { now, days }: { readonly now: string; readonly days: number },
): Due {
  const today = dateOf(localTime(now, timeZone)?.day ?? 0)
  const clock = silenceClock({ lastOn, quiets: [], days, isHoliday: () => false }, today)
  return {
    next: why === null ? null : { on, why },
    silence: { state: clock.state, days: clock.days, quietUntil: null, isUntilInTouch: false },
  }
}

function placed(
  { id, name, account, role, ownerId, conversations, lastAt }: KnownNext,
  { next, silence }: Due,
): WorkedWith & { readonly place: PlaceNext } {
  const place = { on: next?.on ?? NOTHING_DUE, name, id }
  return { id, name, account, role, ownerId, conversations, lastAt, next, silence, place }
}

function isCalled({ name, account }: KnownNext, q: string): boolean {
  return `${name} ${account ?? ''}`.toLowerCase().includes(q.toLowerCase())
}

function byPlace(a: PlaceNext, b: PlaceNext): number {
  for (const key of ['on', 'name', 'id'] as const) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1
  return 0
}
