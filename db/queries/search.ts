import type { Kysely } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { firstWhere } from '../first-where.ts'
import { bestRows } from '../fts5/best.ts'
import { bestSaying, newestSaying, type SaidRows, sayingBefore } from '../said-rows.ts'
import type { Database } from '../schema.ts'
import { atOneMoment } from '../transaction.ts'
import { lastBegun, type Wanted, wantedIn } from '../wanted.ts'
import { heldBy, sorted } from './held-by-talks.ts'
import { newestInIndex } from './newest-in-index.ts'
import type { Viewer } from './people.ts'
import { type SaidWords, saidIn } from './said-words.ts'
import { heldHere, type Search, type SearchFilter, type Talk, talksBefore } from './searched-talks.ts'

export type { SearchFilter }

export interface FoundWords {
  readonly found: readonly SaidWords[]
  readonly hasMore: boolean
  /** Nothing was found as it stands: the last word was taken for the beginning of one. */
  readonly isBegun: boolean
}

/** As many of the newest places are weighed against each other. */
export const WEIGHED = 50_000
/** No more rows than this are looked up one by one, and sorted. */
const FEW = 1000
/** Conversations are gone through so many at a time, more and more. */
const FIRST_STEP = 8
const LONGEST_STEP = 1000
/** No more conversations than this are asked one by one before it is asked whether anything is said further back. */
const MOST_ASKED = 64
/** As many rows are read in the time in which one conversation is asked. */
const ROWS_FOR_ONE_ASKED = 400
/** Of what is said more often than this no more is read at once. */
const MOST_KNOWN = 20_000
/** Of what fits best, so many are looked at first. */
const FIRST_BEST = 200

/** Where these words were said, in conversations a viewer may see. */
export async function searchWords(
  db: Kysely<Database>,
  viewer: Viewer,
  typed: string,
  filter: SearchFilter = {},
): Promise<FoundWords> {
  return atOneMoment(db, async (db) => {
    const whole = await searched(db, viewer, wantedIn(typed), filter)
    const begun = whole.found.length === 0 ? lastBegun(typed) : null
    if (!begun) return { ...whole, isBegun: false }
    return { ...(await searched(db, viewer, begun, filter)), isBegun: true }
  })
}

async function searched(
  db: Kysely<Database>,
  viewer: Viewer,
  wanted: readonly Wanted[],
  filter: SearchFilter,
): Promise<Omit<FoundWords, 'isBegun'>> {
  const { limit = 20, skip = 0 } = filter
  if (wanted.length === 0) return { found: [], hasMore: false }
  const most = skip + limit + 1
  const search = { db, wanted, scope: { viewer, filter } }
  const numbers = await (filter.order === 'fit' ? best(search, most) : newest(search, most))
  return {
    found: await saidIn(db, wanted, numbers.slice(skip, skip + limit)),
    hasMore: numbers.length > skip + limit,
  }
}

/** What fits best: most of what is looked for, in the fewest words. Among equals the newest stays first. */
async function best(search: Search, most: number): Promise<readonly number[]> {
  const all = await withinFew(
    search,
    await (isSqlite(search.db) ? bestRows : bestSaying)(search.db, search.wanted, WEIGHED),
  )
  const numbers: number[] = []
  for (let [from, some] = [0, FIRST_BEST]; from < all.length && numbers.length < most; some *= 4) {
    const step = all.slice(from, from + some)
    const seen = new Set((await heldHere(search, step)).map((row) => row.row))
    numbers.push(...step.filter((row) => seen.has(row)))
    from += step.length
  }
  return numbers.slice(0, most)
}

/** Where few conversations are meant, the rows of others are left out before any is looked at. */
async function withinFew(search: Search, rows: readonly number[]): Promise<readonly number[]> {
  if (rows.length <= FIRST_BEST) return rows
  const talks = await talksBefore(search, null, LONGEST_STEP)
  if (talks.length === LONGEST_STEP) return rows
  const spans = talks.toSorted((a, b) => a.first - b.first)
  return rows.filter((row) => {
    const span = spans[firstWhere(spans.length, (at) => (spans[at]?.last ?? 0) >= row)]
    return span !== undefined && span.first <= row
  })
}

async function newest(search: Search, most: number): Promise<readonly number[]> {
  if (isSqlite(search.db)) return newestInIndex(search, most)
  let known = await newestSaying(search.db, search.wanted)
  const numbers: number[] = []
  let last: Talk | null = null
  for (let some = FIRST_STEP; numbers.length < most; some = Math.min(LONGEST_STEP, some * 4)) {
    if (isFew(known)) return sorted(search, known.rows, most)
    const step: readonly Talk[] = await talksBefore(search, last, some)
    while (isBetterRead(known, step) || (some > MOST_ASKED && isSeldom(known, most)))
      known = await sayingBefore(search.db, search.wanted, known)
    if (isFew(known)) return sorted(search, known.rows, most)
    numbers.push(...(await heldBy(search, step, known, most - numbers.length)))
    last = step.at(-1) ?? null
    if (step.length < some) break
  }
  return numbers
}

/** Whether what is said further back is read at once, rather than asked of each of these conversations. */
function isBetterRead(known: SaidRows, step: readonly Talk[]): boolean {
  const asked = step.filter((talk) => talk.first < known.from)
  if (known.from === 0 || asked.length === 0 || known.rows.length >= MOST_KNOWN) return false
  const near = known.from - ROWS_FOR_ONE_ASKED * asked.length
  return asked.every((talk) => talk.first >= near)
}

/** After many conversations with little in them it is likely to be said seldom. */
function isSeldom({ rows, from }: SaidRows, most: number): boolean {
  return from > 0 && rows.length < most
}

function isFew({ rows, from }: SaidRows): boolean {
  return from === 0 && rows.length <= FEW
}
