import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import type { Wanted } from '../wanted.ts'
import { type Asked, askedFor } from './asked.ts'
import { isSeldomSaid } from './seldom.ts'
import { type HeldRows, heldBetween, heldLoosely } from './stretches.ts'

/** So far back is read at first, and each time so many times as far. */
const FIRST_STRETCH = 65_536
const TIMES = 4

/** Of the newest rows that hold this, at most so many, all that do, the one it fits best first. */
export async function bestInBlocks(
  db: Kysely<Database>,
  wanted: readonly Wanted[],
  most: number,
): Promise<readonly number[]> {
  const { asked, newest } = await askedFor(db, wanted)
  const keys = new Float64Array(most)
  let [count, before] = [0, newest + 1]
  for await (const held of heldBack(db, asked, { newest, most })) {
    for (let nth = held.rows.length - 1; nth >= 0 && count < most; nth -= 1)
      if (held.rowAt(nth) < before) keys[count++] = keyOf(held, nth)
    if (count === most) break
    before = Math.min(before, held.first)
  }
  return Array.from(keys.subarray(0, count).sort().reverse(), (key) => key % ROWS)
}

interface Back {
  readonly newest: number
  readonly most: number
}

/** What is held by stretch after stretch, the newest first. */
async function* heldBack(
  db: Kysely<Database>,
  asked: Asked,
  { newest, most }: Back,
): AsyncGenerator<HeldRows> {
  if (await isSeldomSaid(db, asked))
    return yield await heldLoosely(db, asked, { first: 0, last: newest }, most)
  let before = newest + 1
  for (let back = FIRST_STRETCH; before > 0; back *= TIMES)
    for await (const held of heldBetween(db, asked, { from: Math.max(0, before - back), before, most })) {
      yield held
      before = Math.min(before, held.first)
    }
}

/** Rows are told apart below this number; above it stands how well one fits, in thousandths. */
const ROWS = 2 ** 36

function keyOf({ rowAt, fits }: HeldRows, nth: number): number {
  return Math.round((fits[nth] ?? 0) * 1000) * ROWS + rowAt(nth)
}
