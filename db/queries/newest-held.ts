import { sql } from 'kysely'
import { queryOf } from '../dialect.ts'
import { askedFor } from '../said/asked.ts'
import { areEarlier } from '../said/blocks.ts'
import { type KnownRows, newestBefore } from '../said/newest.ts'
import { allSeldomSaid } from '../said/seldom.ts'
import { type Held, heldHere, type Search, type Talk, talksBefore, talksElsewhere } from './searched-talks.ts'

/** So many of the newest conversations are gone through first, where they have no more rows than this. */
const FEW_TALKS = 32
const FIRST_TALKS = 8
const FEW_ROWS = 8192
/** So many rows are looked at at once whether somebody may see them. */
const FEWEST_ROWS = 32
const MOST_ROWS = 4096
/** A few more than are likely to be needed; conversations are gone through where a third of them is likely to be enough. */
const SPARE = 1.5
const LIKELY = 3
/** Where hardly any of so many rows may be seen, it is asked which conversations are meant, if there are no more of them. */
const UNSEEN = 2048
const HARDLY = 0.005
const MOST_TALKS = 1000
const LONGEST_STEP = 512

/**
 * The newest rows somebody may see that hold what is looked for, on PostgreSQL: out of the newest conversations, or else
 * from the newest row back, for rows come in nearly in the order of their conversations. Conversations that came in
 * otherwise are gone through besides.
 */
export async function newestHeld(search: Search, most: number): Promise<readonly number[]> {
  const few = await talksBefore(search, null, FEW_TALKS)
  const areAll = few.length < FEW_TALKS
  const first = await heldByFew(search, few, most)
  if (first.held.length >= most || (areAll && first.count === few.length)) return inOrder(first.held, most)
  const ends = search.scope.filter.before === undefined ? [null] : [usualEnd(few), null]
  for (const newest of ends) {
    const found = await foundBack(search, most, { newest, talks: areAll ? few : null })
    if (found) return inOrder(found, most)
  }
  return goneThrough(search, most)
}

interface HeldByFew {
  readonly held: readonly Held[]
  /** How many conversations were gone through. */
  readonly count: number
}

/** What the first of them hold, and the others where that is likely to be enough or all there is. */
async function heldByFew(search: Search, few: readonly Talk[], most: number): Promise<HeldByFew> {
  const some = few.slice(0, FIRST_TALKS)
  if (rowsIn(some) > FEW_ROWS) return { held: [], count: 0 }
  const held = await heldInSome(search, some)
  const isLikely = held.length * FEW_TALKS >= most * FIRST_TALKS * LIKELY
  if (held.length >= most || rowsIn(few) > FEW_ROWS || (few.length === FEW_TALKS && !isLikely))
    return { held, count: some.length }
  return { held: [...held, ...(await heldInSome(search, few.slice(FIRST_TALKS)))], count: few.length }
}

interface Within {
  /** No row after this one is looked at. */
  readonly newest: number | null
  /** All conversations that are meant, where that is known. */
  readonly talks: readonly Talk[] | null
}

/** What is held from a row back, and by conversations that have rows elsewhere; nothing where these are too many. */
async function foundBack(search: Search, most: number, where: Within): Promise<readonly Held[] | undefined> {
  const { held, from } = await lookedBack(search, most, where)
  const { newest } = where
  const isEnough = held.length >= most
  if (!isEnough && newest !== null) return undefined
  const since = isEnough ? sorted(held)[most - 1]?.sortedAt : undefined
  if (since !== undefined && newest === null && (await areEarlier(search.db, from, since))) return held
  const elsewhere = await talksElsewhere(search, { from, newest, since: since ?? null, most: FEW_TALKS })
  if (elsewhere.length === FEW_TALKS) return undefined
  return together(held, await heldInSome(search, elsewhere))
}

interface Looked {
  readonly held: readonly Held[]
  /** From this row on all are looked at. */
  readonly from: number
}

async function lookedBack(search: Search, most: number, { newest, talks }: Within): Promise<Looked> {
  const { db, wanted } = search
  const held: Held[] = []
  const { asked, newest: last } = await askedFor(db, wanted)
  const seldom = await allSeldomSaid(db, asked)
  let [from, meant, looked] = [(newest ?? last) + 1, talks, 0]
  let known: KnownRows = seldom ? { rows: seldom, from: 0 } : { rows: [], from }
  for (let some = Math.ceil(SPARE * most); held.length < most && from > 0; ) {
    if (known.from === from) known = await newestBefore(db, asked, from, some)
    const next = nextRows(known, from, some)
    held.push(...(await heldHere(search, meant ? within(meant, next.rows) : next.rows)))
    looked += next.rows.length
    from = next.from
    if (meant === null && looked >= UNSEEN && held.length < looked * HARDLY) meant = await allTalks(search)
    some = Math.min(MOST_ROWS, Math.ceil((SPARE * looked * (most - held.length)) / Math.max(1, held.length)))
    some = Math.max(FEWEST_ROWS, some)
  }
  return { held, from }
}

/** Of the rows that are known, the next so many before this one. */
function nextRows({ rows, from: start }: KnownRows, before: number, some: number) {
  const earlier = rows.filter((row) => row < before)
  const next = earlier.slice(-some)
  return { rows: next, from: next.length < earlier.length ? (next[0] ?? start) : start }
}

/** Those of these rows that may belong to these conversations. */
function within(talks: readonly Talk[], rows: readonly number[]): readonly number[] {
  const spans = talks.toSorted((a, b) => a.first - b.first)
  let [at, end] = [0, 0]
  return rows.filter((row) => {
    for (; at < spans.length && (spans[at]?.first ?? 0) <= row; at += 1)
      end = Math.max(end, spans[at]?.last ?? 0)
    return row <= end
  })
}

async function allTalks(search: Search): Promise<readonly Talk[] | null> {
  const talks = await talksBefore(search, null, MOST_TALKS)
  return talks.length < MOST_TALKS ? talks : null
}

/** What these conversations hold. */
async function heldInSome(search: Search, talks: readonly Talk[]): Promise<readonly Held[]> {
  if (talks.length === 0) return []
  const { db, wanted } = search
  const rowsOf = (which: 'first' | 'last') => talks.map((talk) => talk[which])
  // With an offset PostgreSQL reads these rows, and not all that hold the words.
  const { rows } = await sql<{ row_id: number }>`select distinct row_id
    from unnest(${rowsOf('first')}::bigint[], ${rowsOf('last')}::bigint[]) as talks (first, last)
    cross join lateral (select row_id, words from utterance_search
      where row_id between talks.first and talks.last offset 0) said
    where words @@ ${queryOf(wanted)}`.execute(db)
  const held = await heldHere(
    search,
    rows.map(({ row_id }) => Number(row_id)),
  )
  const ids = new Set(talks.map(({ id }) => id))
  return held.filter(({ talk }) => ids.has(talk))
}

/** One conversation after the other: where they came in in no order, as when a company’s history is brought in later. */
async function goneThrough(search: Search, most: number): Promise<readonly number[]> {
  const held: Held[] = []
  let last: Talk | null = null
  for (let some = FIRST_TALKS; held.length < most; some = Math.min(LONGEST_STEP, some * 2)) {
    const talks: readonly Talk[] = await talksBefore(search, last, some)
    held.push(...(await heldInSome(search, talks)))
    last = talks.at(-1) ?? null
    if (talks.length < some) break
  }
  return inOrder(held, most)
}

function rowsIn(talks: readonly Talk[]): number {
  return talks.reduce((sum, { first, last }) => sum + last - first + 1, 0)
}

/** Where most of these conversations have ended by. */
function usualEnd(talks: readonly Talk[]): number {
  const ends = talks.map(({ last }) => last).toSorted((a, b) => a - b)
  return ends[Math.floor(ends.length * 0.75)] ?? 0
}

function together(some: readonly Held[], others: readonly Held[]): readonly Held[] {
  return [...new Map([...some, ...others].map((one) => [one.row, one])).values()]
}

function inOrder(held: readonly Held[], most: number): readonly number[] {
  return sorted(held)
    .slice(0, most)
    .map((one) => one.row)
}

function sorted(held: readonly Held[]): readonly Held[] {
  return held.toSorted(
    (a, b) => descending(a.sortedAt, b.sortedAt) || descending(a.talk, b.talk) || a.seq - b.seq,
  )
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1
}
