import { sql } from 'kysely'
import { queryOf } from '../dialect.ts'
import { type Asked, askedFor } from '../said/asked.ts'
import { areEarlier } from '../said/blocks.ts'
import { type KnownRows, newestBefore, rowsDownTo } from '../said/newest.ts'
import { allSeldomSaid } from '../said/seldom.ts'
import { type Held, heldHere, type Search, type Talk, talksBefore, talksElsewhere } from './searched-talks.ts'

/** So many of the newest conversations are gone through first, where they have no more rows than this. */
const FEW_TALKS = 32
const FIRST_TALKS = 8
const FEW_ROWS = 8192
/** Conversations are gone through where a third of them is likely to be enough. */
const LIKELY = 3

/**
 * The newest rows somebody may see that hold what is looked for, on PostgreSQL: out of the newest conversations, or else
 * from the newest row back, for rows come in nearly in the order of their conversations. Where somebody may see little
 * of all, or where conversations came in in another order, one is gone through after the other.
 */
export async function newestHeld(search: Search, most: number): Promise<readonly number[]> {
  const few = await talksBefore(search, null, FEW_TALKS)
  const areAll = few.length < FEW_TALKS
  const first = await heldByFew(search, few, most)
  if (first.held.length >= most || (areAll && first.count === few.length)) return inOrder(first.held, most)
  const { asked, newest } = await askedFor(search.db, search.wanted)
  if (asked.parts?.length === 0) return []
  const known = await knownAtFirst(search, asked, { newest, most })
  const isBack = isSoonerBack(search, known, { few, newest, most })
  const found = isBack ? await foundBack(search, asked, { most, newest, known }) : undefined
  return inOrder(found ?? (await goneThrough(search, asked, { few, newest, most }, known)), most)
}

async function knownAtFirst(
  { db }: Search,
  asked: Asked,
  { newest, most }: { readonly newest: number; readonly most: number },
): Promise<KnownRows> {
  const seldom = await allSeldomSaid(db, asked)
  return seldom ? { rows: seldom, from: 0 } : newestBefore(db, asked, newest + 1, Math.ceil(SPARE * most))
}

/**
 * Whether as many rows as are needed are sooner looked at than as many conversations are met: the first where somebody
 * may see much of all, the other where it is said often.
 */
function isSoonerBack({ scope }: Search, { rows, from }: KnownRows, { few, newest, most }: Through): boolean {
  if (from === 0 && rows.length <= MOST_ROWS) return true
  if (scope.filter.before !== undefined) return false
  const share = rowsIn(few) / (newest + 1 - lowest(few))
  const inEach = ((rows.length + 1) / (newest + 1 - from)) * (rowsIn(few) / few.length)
  return most / share < most / inEach
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

interface Back {
  readonly most: number
  readonly newest: number
  readonly known: KnownRows
}

/** What is held from the newest row back, and by conversations that have rows elsewhere; nothing where these are too many. */
async function foundBack(search: Search, asked: Asked, back: Back): Promise<readonly Held[] | undefined> {
  const { held, from } = await lookedBack(search, asked, back)
  const since = sorted(held)[back.most - 1]?.sortedAt
  if (from === 0 || (since !== undefined && (await areEarlier(search.db, from, since)))) return held
  const elsewhere = await talksElsewhere(search, { from, since: since ?? null, most: FEW_TALKS })
  if (elsewhere.length === FEW_TALKS) return undefined
  return together(held, await heldInSome(search, elsewhere))
}

interface Looked {
  readonly held: readonly Held[]
  /** From this row on all are looked at. */
  readonly from: number
}

/** So many rows are looked at at once whether somebody may see them, a few more than are likely to be needed. */
const FEWEST_ROWS = 32
const MOST_ROWS = 4096
const SPARE = 1.5

async function lookedBack(
  search: Search,
  asked: Asked,
  { most, newest, known: first }: Back,
): Promise<Looked> {
  const held: Held[] = []
  let known = first
  let [from, looked] = [newest + 1, 0]
  for (let some = Math.ceil(SPARE * most); held.length < most && from > 0; ) {
    if (known.from === from) known = await newestBefore(search.db, asked, from, some)
    const next = nextRows(known, from, some)
    held.push(...(await heldHere(search, next.rows)))
    looked += next.rows.length
    from = next.from
    const likely = Math.ceil((SPARE * looked * (most - held.length)) / Math.max(1, held.length))
    some = Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, likely))
  }
  return { held, from }
}

/** Of the rows that are known, the next so many before this one. */
function nextRows({ rows, from: start }: KnownRows, before: number, some: number) {
  const earlier = rows.filter((row) => row < before)
  const next = earlier.slice(-some)
  return { rows: next, from: next.length < earlier.length ? (next[0] ?? start) : start }
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

interface Through {
  readonly few: readonly Talk[]
  readonly newest: number
  readonly most: number
}

const MOST_TALKS = 1000
/** No more times as many are gone through at once as before. */
const TIMES = 8

/** One conversation after the other, until there is enough. */
async function goneThrough(
  search: Search,
  asked: Asked,
  { few, newest, most }: Through,
  first: KnownRows,
): Promise<readonly Held[]> {
  const held: Held[] = []
  const isFromNewest = search.scope.filter.before === undefined
  const end = isFromNewest ? newest : highest(few)
  let known: KnownRows = isFromNewest ? first : { rows: [], from: end + 1 }
  let [met, some, talks] = [0, FEW_TALKS, few]
  for (;;) {
    const far = lowest(talks)
    if (known.from - far < ROWS_FOR_ONE * rowsIn(talks))
      known = await rowsDownTo(search.db, asked, known, far)
    const isKnown = ({ first, last }: Talk) => first >= known.from && last <= end
    held.push(...(await heldHere(search, within(talks.filter(isKnown), known.rows))))
    held.push(
      ...(await heldInSome(
        search,
        talks.filter((talk) => !isKnown(talk)),
      )),
    )
    met += talks.length
    if (held.length >= most || talks.length < some) return held
    const likely = Math.ceil((SPARE * met * (most - held.length)) / Math.max(1, held.length))
    some = Math.min(MOST_TALKS, TIMES * met, Math.max(FEW_TALKS, likely))
    talks = await talksBefore(search, talks.at(-1) ?? null, some)
  }
}

/** As many rows are read out of blocks in the time in which one is by itself. */
const ROWS_FOR_ONE = 300

/** Where nearly all of these conversations begin, and where they end; a few came in at other times. */
const A_FEW = 0.1

function lowest(talks: readonly Talk[]): number {
  const firsts = talks.map(({ first }) => first).toSorted((a, b) => a - b)
  return firsts[Math.floor(firsts.length * A_FEW)] ?? 0
}

function highest(talks: readonly Talk[]): number {
  const lasts = talks.map(({ last }) => last).toSorted((a, b) => b - a)
  return lasts[Math.floor(lasts.length * A_FEW)] ?? 0
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

function rowsIn(talks: readonly Talk[]): number {
  return talks.reduce((sum, { first, last }) => sum + last - first + 1, 0)
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
