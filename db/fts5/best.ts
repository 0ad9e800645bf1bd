import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'
import { spanOf } from './spans.ts'
import { Varints } from './varints.ts'
import { heldIn, newestRow, type OpenWords, openWords } from './word-index.ts'

/** The rows are read from the newest back, a stretch at a time: a longer one where more words are read for each. */
const SHORTEST_STRETCH = 65_536
const LONGEST_STRETCH = 1_048_576
/** How soon the same words once more count for less, and how much it counts that an utterance is long: as in BM25. */
const SATURATION = 1.2
const WEIGHT_OF_LENGTH = 0.75

/** Of the newest rows that hold this, at most so many, all that do, the one it fits best first; among equals the newest. */
export async function bestRows(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  most: number,
): Promise<readonly number[]> {
  const words = await openWords(db, wanted)
  const { rows, times } = await newestHeld(db, words, most)
  const lengths = await lengthsOf(db, rows)
  const average = Math.max(1, words.sums.words / words.sums.rows)
  const weights = words.parts.map((part) => weightOf(part.expected, words.sums.rows))
  const byFit = Map.groupBy(rows, (_, nth) => fitOf(times, nth, weights, (lengths[nth] ?? average) / average))
  return [...byFit.keys()].toSorted((a, b) => b - a).flatMap((fit) => byFit.get(fit) ?? [])
}

interface Newest {
  /** The newest first. */
  readonly rows: readonly number[]
  /** How often each part of what is looked for stands in them. */
  readonly times: readonly (readonly number[])[]
}

async function newestHeld(db: Kysely<Database>, words: OpenWords, most: number): Promise<Newest> {
  const rows: number[] = []
  const times = words.parts.map((): number[] => [])
  const newest = await newestRow(db)
  const forms = words.parts.flatMap((part) => part.words.flatMap((word) => word.forms)).length
  const longest = Math.min(LONGEST_STRETCH, SHORTEST_STRETCH * (forms + 1))
  let { expected } = words
  for (let before = newest + 1; before > 0 && rows.length < most && words.parts.length > 0; ) {
    const likely = ((most - rows.length) / Math.max(1, expected)) * newest
    const stretch = Math.min(longest, Math.max(SHORTEST_STRETCH, Math.round(likely)))
    const from = Math.max(0, before - stretch)
    const held = await heldIn(words, spanOf(from, before))
    const left = Math.max(0, held.rows.length - (most - rows.length))
    for (let at = held.rows.length - 1; at >= left; at -= 1) {
      rows.push(held.rows[at] ?? 0)
      for (const [nth, some] of held.times.entries()) times[nth]?.push(some[at] ?? 0)
    }
    before = from
    expected = (rows.length / (newest + 1 - before)) * newest
  }
  return { rows, times }
}

/** Of how many words each of these rows is; the index keeps the numbers as SQLite writes them. */
async function lengthsOf(db: Kysely<Database>, rows: readonly number[]): Promise<readonly number[]> {
  const { rows: answer } = await sql<{ all: string | null }>`
    select group_concat(hex(coalesce(sizes.sz, x'00')), '') as "all"
    from json_each(${JSON.stringify(rows)}) asked
      left join utterance_search_docsize sizes on sizes.id = asked.value`.execute(db)
  const lengths = new Varints(Buffer.from(answer[0]?.all ?? '', 'hex'))
  return rows.map(() => lengths.next())
}

/** The seldomer it is said, the more it weighs. */
function weightOf(expected: number, rows: number): number {
  return Math.log(1 + rows / (expected + 1))
}

function fitOf(times: Newest['times'], nth: number, weights: readonly number[], length: number): number {
  const damped = SATURATION * (1 - WEIGHT_OF_LENGTH + WEIGHT_OF_LENGTH * length)
  let fit = 0
  for (let part = 0; part < weights.length; part += 1) {
    const said = times[part]?.[nth] ?? 0
    fit += ((weights[part] ?? 0) * said * (SATURATION + 1)) / (said + damped)
  }
  return fit
}
