import type { Kysely } from 'kysely'
import { isSqlite } from '../dialect.ts'
import { bestRows } from '../fts5/best.ts'
import { reachInto, spansOf } from '../fts5/spans.ts'
import { UnknownIndex } from '../fts5/unknown-index.ts'
import { bestInBlocks } from '../said/best.ts'
import type { Database } from '../schema.ts'
import { atOneMoment } from '../transaction.ts'
import { lastBegun, type Wanted, wantedIn } from '../wanted.ts'
import { bestByMatch, newestByMatch } from './found-by-match.ts'
import { newestHeld } from './newest-held.ts'
import { newestInIndex } from './newest-in-index.ts'
import type { Viewer } from './people.ts'
import { type SaidWords, saidIn } from './said-words.ts'
import { countTalks, heldHere, type Search, type SearchFilter, talksBefore } from './searched-talks.ts'

export type { SearchFilter }

export interface FoundWords {
  readonly found: readonly SaidWords[]
  readonly hasMore: boolean
  /** Nothing was found as it stands: the last word was taken for the beginning of one. */
  readonly isBegun: boolean
}

/** As many of the newest places are weighed against each other. */
export const WEIGHED = 50_000
/** So many conversations are looked through for whether few are meant. */
const MOST_TALKS = 1000
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
  const isFit = filter.order === 'fit'
  const numbers = await (isFit ? best : isSqlite(db) ? newestInIndex : newestHeld)(search, most).catch(
    (error) => {
      if (!(error instanceof UnknownIndex)) throw error
      return isFit ? bestByMatch(search, WEIGHED) : newestByMatch(search, most)
    },
  )
  return {
    found: await saidIn(db, wanted, numbers.slice(skip, skip + limit)),
    hasMore: numbers.length > skip + limit,
  }
}

/** What fits best: most of what is looked for, in the fewest words. Among equals the newest stays first. */
async function best(search: Search, most: number): Promise<readonly number[]> {
  const all = await withinFew(
    search,
    await (isSqlite(search.db) ? bestRows : bestInBlocks)(search.db, search.wanted, WEIGHED),
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
  if ((await countTalks(search, MOST_TALKS)) === MOST_TALKS) return rows
  const talks = await talksBefore(search, null, MOST_TALKS)
  const spans = spansOf(talks)
  return rows.filter((row) => reachInto(spans, row, row + 1))
}
