import { firstWhere } from '../first-where.ts'
import type { SaidRows } from '../said-rows.ts'
import { type Held, heldHere, heldIn, type Search, type Talk } from './searched-talks.ts'

/** What is found is looked at in steps, until there is enough: of so many rows, or of so many conversations asked. */
const LOOKED_AT_ONCE = 64
const ASKED_AT_ONCE = 4
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

/** What is held by these conversations, in their order: out of the rows that are known, else asked of each. */
export async function heldBy(
  search: Search,
  talks: readonly Talk[],
  known: SaidRows,
  most: number,
): Promise<readonly number[]> {
  const numbers: number[] = []
  for (let from = 0; from < talks.length && numbers.length < most; ) {
    const step = lookedAtOnce(talks, from, known)
    numbers.push(...(await heldByFew(search, step, known, most - numbers.length)))
    from += step.length
  }
  return numbers
}

function lookedAtOnce(talks: readonly Talk[], from: number, known: SaidRows): readonly Talk[] {
  let [to, looked, asked] = [from, 0, 0]
  for (; to < talks.length && looked < LOOKED_AT_ONCE && asked < ASKED_AT_ONCE; to += 1) {
    const talk = talks[to]
    if (!talk || talk.first < known.from) asked += 1
    else looked += rowsWithin(known.rows, talk).length
  }
  return talks.slice(from, to)
}

async function heldByFew(
  search: Search,
  talks: readonly Talk[],
  known: SaidRows,
  most: number,
): Promise<readonly number[]> {
  const asked = talks.filter((talk) => talk.first < known.from)
  const theirs = new Set(talks.filter((talk) => talk.first >= known.from).map((talk) => talk.id))
  // Two that came in at once may lie between each other's rows.
  const rows = [
    ...new Set(talks.flatMap((talk) => (theirs.has(talk.id) ? rowsWithin(known.rows, talk) : []))),
  ]
  const held: Held[] = []
  for (let from = 0; from < rows.length && held.length < most; from += MOST_AT_ONCE)
    held.push(
      ...(await heldHere(search, rows.slice(from, from + MOST_AT_ONCE))).filter((one) =>
        theirs.has(one.talk),
      ),
    )
  const byTalk = Map.groupBy([...held, ...(await heldIn(search, asked, most))], (one) => one.talk)
  return talks
    .flatMap(({ id }) => (byTalk.get(id) ?? []).toSorted((a, b) => a.seq - b.seq))
    .slice(0, most)
    .map((one) => one.row)
}

function rowsWithin(rows: readonly number[], { first, last }: Talk): readonly number[] {
  const from = firstWhere(rows.length, (at) => (rows[at] ?? 0) >= first)
  let to = from
  while ((rows[to] ?? Number.POSITIVE_INFINITY) <= last) to += 1
  return rows.slice(from, to)
}
