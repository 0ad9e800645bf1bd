import { firstWhere } from '../first-where.ts'
import { type Held, heldHere, type Search, type Talk } from './searched-talks.ts'

/** What is found is looked at in steps of so many rows, until there is enough. */
const LOOKED_AT_ONCE = 64
/** No more rows than this are looked up at once. */
const MOST_AT_ONCE = 1000

/** Those of these rows that the viewer may see and wants to, the newest conversation first. */
export async function sorted(
  search: Search,
  rows: readonly number[],
  most: number,
): Promise<readonly number[]> {
  const held = await heldHere(search, rows)
  return held
    .toSorted((a, b) => descending(a.sortedAt, b.sortedAt) || descending(a.talk, b.talk) || a.seq - b.seq)
    .slice(0, most)
    .map((one) => one.row)
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1
}

/** Those of these rows that belong to these conversations, in their order. */
export async function heldBy(
  search: Search,
  talks: readonly Talk[],
  rows: Float64Array,
  most: number,
): Promise<readonly number[]> {
  const numbers: number[] = []
  for (let from = 0; from < talks.length && numbers.length < most; ) {
    const step = lookedAtOnce(talks, from, rows)
    numbers.push(...(await heldByFew(search, step, rows, most - numbers.length)))
    from += step.length
  }
  return numbers
}

function lookedAtOnce(talks: readonly Talk[], from: number, rows: Float64Array): readonly Talk[] {
  let [to, looked] = [from, 0]
  for (; to < talks.length && looked < LOOKED_AT_ONCE; to += 1)
    looked += rowsWithin(rows, talks[to] as Talk).length
  return talks.slice(from, to)
}

async function heldByFew(
  search: Search,
  talks: readonly Talk[],
  all: Float64Array,
  most: number,
): Promise<readonly number[]> {
  const theirs = new Set(talks.map((talk) => talk.id))
  // Two that came in at once may lie between each other's rows.
  const rows = [...new Set(talks.flatMap((talk) => [...rowsWithin(all, talk)]))]
  const held: Held[] = []
  for (let from = 0; from < rows.length && held.length < most; from += MOST_AT_ONCE)
    held.push(
      ...(await heldHere(search, rows.slice(from, from + MOST_AT_ONCE))).filter((one) =>
        theirs.has(one.talk),
      ),
    )
  const byTalk = Map.groupBy(held, (one) => one.talk)
  return talks
    .flatMap(({ id }) => (byTalk.get(id) ?? []).toSorted((a, b) => a.seq - b.seq))
    .slice(0, most)
    .map((one) => one.row)
}

function rowsWithin(rows: Float64Array, { first, last }: Talk): Float64Array {
  const from = firstWhere(rows.length, (at) => (rows[at] ?? 0) >= first)
  return rows.subarray(
    from,
    firstWhere(rows.length, (at) => (rows[at] ?? 0) > last),
  )
}
