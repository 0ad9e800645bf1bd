import type { Kysely } from 'kysely'
import {
  everybodyKnown,
  firstDue,
  type GoodFor,
  type KnownNext,
  NOTHING_DUE,
  type PlaceNext,
  saveNext,
  toWorkOut,
  withTalksAhead,
} from '../../../db/queries/known-next.ts'
import { knownTo } from '../../../db/queries/known-to.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { quietsOf } from '../../../db/queries/quiets.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { CompanyMember } from '../../../db/queries/worked-with.ts'
import type { Database } from '../../../db/schema.ts'
import { dateOf, localTime } from '../../measures/civil-date.ts'
import type { NextContact } from '../../measures/next-contact.ts'
import { nextContactsOf } from '../next-contacts.ts'
import type { Silence } from '../silences.ts'

/** A customer somebody works with: how long they have heard nothing, and what comes next. */
export interface WorkedWith extends CompanyMember {
  readonly conversations: number
  readonly lastAt: string | null
  readonly silence: Silence | null
  readonly next: NextContact | null
}

interface Asked {
  readonly now: string
  /** Words that the name or the company must hold. */
  readonly q?: string
  /** Behind whom the part begins, as `next` said. */
  readonly after?: PlaceNext | null
  readonly limit: number
}

/**
 * Whom a viewer works with, whoever is waited on first on top. Whose day was worked out before stands in its place;
 * whose was not is worked out now. Without words to look for, no more are read than are shown.
 */
export async function workedWith(
  db: Kysely<Database>,
  viewer: Viewer,
  { now, q = '', after = null, limit }: Asked,
): Promise<{
  readonly customers: readonly WorkedWith[]
  readonly next: PlaceNext | null
  readonly found?: number
}> {
  const to = worksWith(viewer)
  if (to === null) return { customers: [], next: null }
  const good = await goodFor(db, now)
  const isBehind = (one: PlaceNext) => after === null || byPlace(after, one) < 0
  const called = q === '' ? null : (await everybodyKnown(db, to, good)).filter((one) => isCalled(one, q))
  const open = called?.filter(({ stands }) => !stands) ?? (await toWorkOut(db, to, good))
  const kept =
    called?.filter(({ stands }) => stands) ?? (await firstDue(db, to, { good, after, limit: limit + 1 }))
  const first = kept
    .filter(isBehind)
    .toSorted(byPlace)
    .slice(0, limit + 1)
  const nexts = await nextContactsOf(db, viewer, idsOf([...open, ...first.slice(0, limit)]), now)
  const worked = open.map((one) => ({ ...one, on: nexts.get(one.id)?.next?.on ?? NOTHING_DUE }))
  const all = [...worked.filter(isBehind), ...first].toSorted(byPlace)
  const shown = all.slice(0, limit)
  const last = shown.at(-1)
  return {
    customers: shown.map(({ on: _on, changes: _changes, ...one }) => ({
      ...one,
      silence: nexts.get(one.id)?.silence ?? null,
      next: nexts.get(one.id)?.next ?? null,
    })),
    next: last && all.length > limit ? { on: last.on, name: last.name, id: last.id } : null,
    ...(called ? { found: called.length } : {}),
  }
}

const AT_ONCE = 100

/** Works out, some at a time, the days of whom a viewer works with that do not stand, and keeps them. */
export async function workOutNext(
  db: Kysely<Database>,
  viewer: Viewer,
  { now, stopping }: { readonly now: string; readonly stopping?: AbortSignal },
): Promise<void> {
  const to = worksWith(viewer)
  if (to === null) return
  const good = await goodFor(db, now)
  const open = await toWorkOut(db, to, good)
  for (let from = 0; from < open.length && !stopping?.aborted; from += AT_ONCE) {
    const some = open.slice(from, from + AT_ONCE)
    const nexts = await nextContactsOf(db, viewer, idsOf(some), now)
    const mayPass = await passing(db, idsOf(some), { now, good })
    const days = some.map(({ id, changes }) => {
      const on = nexts.get(id)?.next?.on ?? NOTHING_DUE
      return { id, changes, on, goodFor: mayPass.has(id) ? '' : standsUntil(on, good) }
    })
    await saveNext(db, to, days)
  }
}

/** Of whom another day may come without anything being changed: quiet ends, and so does a talk. */
async function passing(
  db: Kysely<Database>,
  ids: readonly string[],
  { now, good }: { readonly now: string; readonly good: GoodFor },
): Promise<ReadonlySet<string>> {
  const quiets = [...(await quietsOf(db, ids)).values()].flat()
  const standing = quiets.filter(({ until, endedAt }) => endedAt === null && until >= dayBefore(good.today))
  return new Set([...standing.map(({ customerId }) => customerId), ...(await withTalksAhead(db, ids, now))])
}

/** HR and the admin work with nobody. */
function worksWith(viewer: Viewer): string | null {
  return viewer.role === 'rep' || viewer.role === 'manager' ? knownTo(viewer) : null
}

/** A day that is past stays the first; a day that is not may pass without anything, as that of a meeting does. */
function standsUntil(on: string, { settings, today }: GoodFor): string {
  return `${settings} ${on < dayBefore(today) ? NOTHING_DUE : on}`
}

async function goodFor(db: Kysely<Database>, now: string): Promise<GoodFor> {
  const { timeZone, country, silenceDays, checkInDays } = await installation(db)
  return {
    settings: [timeZone, country ?? '', silenceDays, checkInDays].join(' '),
    today: dateOf(localTime(now, timeZone)?.day ?? 0),
  }
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function isCalled({ name, account }: KnownNext, q: string): boolean {
  return `${name} ${account ?? ''}`.toLowerCase().includes(q.toLowerCase())
}

function byPlace(a: PlaceNext, b: PlaceNext): number {
  for (const key of ['on', 'name', 'id'] as const) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1
  return 0
}

function idsOf(some: readonly KnownNext[]): readonly string[] {
  return some.map(({ id }) => id)
}
