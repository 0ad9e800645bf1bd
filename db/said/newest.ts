import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Asked } from './asked.ts'
import { heldBetween } from './stretches.ts'

/** The rows that hold what is looked for, as far as they are known. */
export interface KnownRows {
  /** Ascending. */
  readonly rows: readonly number[]
  /** From this row on they are all known; 0 where there is no other. */
  readonly from: number
}

/** So far back is read at first, and at most so many times as far the next time. */
const FIRST_STRETCH = 65_536
const TIMES = 8
const SPARE = 1.25

/** The rows before this one that hold it, from the newest back, until so many are known or there is no other. */
export async function newestBefore(
  db: Kysely<Database>,
  asked: Asked,
  before: number,
  enough: number,
): Promise<KnownRows> {
  let known: KnownRows = { rows: [], from: before }
  for (let back = FIRST_STRETCH; known.from > 0 && known.rows.length < enough; ) {
    known = await readBack(db, asked, known, { to: known.from - back, enough })
    const read = before - known.from
    const likely = Math.ceil((SPARE * read * (enough - known.rows.length)) / Math.max(1, known.rows.length))
    back = Math.max(FIRST_STRETCH, Math.min(TIMES * read, likely))
  }
  return known
}

/** The same, down to a row. */
export function rowsDownTo(
  db: Kysely<Database>,
  asked: Asked,
  known: KnownRows,
  to: number,
): Promise<KnownRows> {
  if (to >= known.from) return Promise.resolve(known)
  return readBack(db, asked, known, { to, enough: Number.MAX_SAFE_INTEGER })
}

interface HowFar {
  /** Down to this row, or a little farther. */
  readonly to: number
  /** Or until so many are known. */
  readonly enough: number
}

async function readBack(
  db: Kysely<Database>,
  asked: Asked,
  known: KnownRows,
  { to, enough }: HowFar,
): Promise<KnownRows> {
  const pieces = [known.rows]
  let [from, count] = [known.from, known.rows.length]
  for await (const held of heldBetween(db, asked, { from: Math.max(0, to), before: from, most: enough })) {
    const before = from
    const found = Array.from(held.rows, (_, nth) => held.rowAt(nth)).filter((row) => row < before)
    pieces.push(found)
    count += found.length
    from = held.isCut ? (found[0] ?? from) : held.first
    if (count >= enough) break
  }
  return { rows: pieces.toReversed().flat(), from }
}
