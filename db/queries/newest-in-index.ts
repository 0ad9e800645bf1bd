import { type Kysely, sql } from 'kysely'
import { matchOf } from '../dialect.ts'
import { spansOf } from '../fts5/spans.ts'
import { heldIn, type OpenWords, openWords } from '../fts5/word-index.ts'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'
import { heldBy, sorted } from './held-by-talks.ts'
import { countTalks, type Search, type Talk, talksBefore } from './searched-talks.ts'

/** Conversations are gone through so many at a time, more and more. */
const FIRST_STEP = 32
const LONGEST_STEP = 1000
const SPARE = 1.3
/** No more rows than this are looked up one by one, and sorted. */
const FEW = 1000
/** How long it takes to come to a conversation, to look up a row, to read one and to jump to one, beside each other. */
const MEETING = 4
const LOOKING_UP = 5
const READING = 0.02
const JUMPING = 3

/** The newest rows that hold what is looked for: of one conversation after the other, or of all at once where that is sooner. */
export async function newestInIndex(search: Search, most: number): Promise<readonly number[]> {
  const words = await openWords(search.db, search.wanted)
  const found: number[] = []
  let met: readonly Talk[] = []
  let isTooMuch = false
  for (let some = FIRST_STEP; ; some = nextStep(met.length, found.length, most)) {
    const step = await talksBefore(search, met.at(-1) ?? null, some)
    const sofar = { found: found.length, met, step, most }
    if (!isTooMuch && step.length === some && (await isBetterRead(search, words, sofar))) {
      const all = await rowsSaying(search.db, search.wanted)
      if (all.length <= FEW) return sorted(search, all, most)
      isTooMuch = true
    }
    const { rows } = await heldIn(words, spansOf(step))
    found.push(...(await heldBy(search, step, rows, most - found.length)))
    met = [...met, ...step]
    if (found.length >= most || step.length < some) return found
  }
}

/** As many as are likely to hold the rest, and somewhat more; no more than four times as many as were met so far. */
function nextStep(met: number, found: number, most: number): number {
  const likely = Math.ceil(((most - found) / Math.max(1, found)) * met * SPARE)
  return Math.min(LONGEST_STEP, met * 4, Math.max(FIRST_STEP, likely))
}

interface Progress {
  readonly found: number
  readonly met: readonly Talk[]
  readonly step: readonly Talk[]
  readonly most: number
}

/** Whether all there is of it may be read sooner than as many conversations are met as will be needed, or as there are. */
async function isBetterRead(
  search: Search,
  { parts, sums, expected, ofRarest }: OpenWords,
  { found, met, step, most }: Progress,
): Promise<boolean> {
  const likely = met.length === 0 ? expected : Math.min(expected, ((found + 1) / rowsIn(met)) * sums.rows)
  if (likely > FEW) return false
  const reading = parts
    .flatMap(({ words }) => words)
    .reduce((sum, { rows }) => sum + Math.min(rows * READING, ofRarest * JUMPING), likely * LOOKING_UP)
  const inEach = rowsIn(step) / step.length
  const needed = (((most - found) / Math.max(1, likely)) * sums.rows) / inEach
  const asMany = Math.ceil(reading / MEETING)
  return needed > asMany && (await countTalks(search, asMany + met.length)) === asMany + met.length
}

function rowsIn(talks: readonly Talk[]): number {
  return talks.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

/** No more than are told apart from many. */
async function rowsSaying(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<readonly number[]> {
  const { rows } = await sql<{ found: string }>`select json_group_array(row_id) as found from
    (select rowid as row_id from utterance_search where utterance_search match ${matchOf(wanted)} limit ${FEW + 1})`.execute(
    db,
  )
  return JSON.parse(rows[0]?.found ?? '[]') as readonly number[]
}
