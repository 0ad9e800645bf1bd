import type { Kysely } from 'kysely'
import {
  type GoodFor,
  NOTHING_DUE,
  saveNext,
  toWorkOut,
  type WorkedOut,
  withTalksAhead,
} from '../../../db/queries/known-next.ts'
import { knownTo } from '../../../db/queries/known-to.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { quietsOf } from '../../../db/queries/quiets.ts'
import { installation } from '../../../db/queries/settings.ts'
import type { Database } from '../../../db/schema.ts'
import { dateOf, localTime } from '../../measures/civil-date.ts'
import { nextContactsOf } from '../next-contacts.ts'

const AT_ONCE = 25

interface Keeping {
  readonly now: string
  readonly stopping?: AbortSignal
}

/**
 * Works out, some at a time, what is due next with whom each viewer works with and of whom it does not stand, and keeps
 * it: of several viewers together, as pages wait while something is written.
 */
export async function keepNext(
  db: Kysely<Database>,
  viewers: readonly Viewer[],
  keeping: Keeping,
): Promise<void> {
  const good = await goodFor(db, keeping.now)
  const found: WorkedOut[] = []
  for (const viewer of viewers)
    for await (const some of workedOut(db, viewer, good, keeping)) {
      found.push(...some)
      if (found.length >= AT_ONCE) await saveNext(db, found.splice(0))
    }
  if (found.length > 0) await saveNext(db, found)
}

async function* workedOut(
  db: Kysely<Database>,
  viewer: Viewer,
  good: GoodFor,
  { now, stopping }: Keeping,
): AsyncGenerator<readonly WorkedOut[]> {
  const to = worksWith(viewer)
  if (to === null || stopping?.aborted) return
  const open = await toWorkOut(db, to, good)
  for (let from = 0; from < open.length && !stopping?.aborted; from += AT_ONCE) {
    const some = open.slice(from, from + AT_ONCE)
    const ids = some.map(({ id }) => id)
    const nexts = await nextContactsOf(db, viewer, ids, now)
    const mayPass = await passing(db, ids, now)
    yield some.map(({ id, changes }): WorkedOut => {
      const { next = null, silence = null } = nexts.get(id) ?? {}
      const on = next?.on ?? NOTHING_DUE
      return {
        ...{ to, id, changes, on, why: next?.why ?? null },
        ...{ heardOn: silence?.since ?? null, timeZone: silence?.timeZone ?? '' },
        goodFor: mayPass.has(id) ? '' : standsUntil(on, good),
      }
    })
  }
}

/** To whom those are known whom somebody works with; HR and the admin work with nobody. */
export function worksWith(viewer: Viewer): string | null {
  return viewer.role === 'rep' || viewer.role === 'manager' ? knownTo(viewer) : null
}

/** By which settings, and on which day, what was worked out has to stand. */
export async function goodFor(
  db: Kysely<Database>,
  now: string,
): Promise<GoodFor & { readonly silenceDays: number }> {
  const { timeZone, country, silenceDays, checkInDays } = await installation(db)
  return {
    settings: [timeZone, country ?? '', silenceDays, checkInDays].join(' '),
    today: dateOf(localTime(now, timeZone)?.day ?? 0),
    silenceDays,
  }
}

/** Of whom it may come otherwise without anything being changed: quiet ends, and so does a talk. */
async function passing(
  db: Kysely<Database>,
  ids: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  const quiets = await quietsOf(db, ids)
  return new Set([...quiets.keys(), ...(await withTalksAhead(db, ids, now))])
}

/** A day that is past stays the first; a day that is not may pass without anything, as that of a meeting does. */
function standsUntil(on: string, { settings, today }: GoodFor): string {
  return `${settings} ${on < today ? NOTHING_DUE : on}`
}
