import { PlacesText, PlacesWalk, wordsOf } from './places.ts'
import type { SoughtPart, SoughtWord } from './sought.ts'

/** Rows of a stretch that hold what is looked for, ascending, and how well each of them fits. */
export interface Holding {
  readonly rows: readonly number[]
  readonly fits: readonly number[]
}

type ListsOf = (word: SoughtWord) => readonly string[]

/** Which rows hold all parts of what is looked for, by the lists of its words. */
export function holding(parts: readonly SoughtPart[], listsOf: ListsOf): Holding {
  const rows: number[] = []
  const fits: number[] = []
  const words = parts.map((part) => part.map((word) => walkOf(listsOf(word))))
  if (words.length === 0 || words.flat().some(({ length }) => length === 0)) return { rows, fits }
  const walks = words.flat().toSorted((a, b) => a.length - b.length)
  for (let row = meeting(walks, 0); row !== -1; row = meeting(walks, row + 1)) {
    let fit = 0
    for (const [nth, part] of parts.entries()) {
      const times = timesOf(part, words[nth] ?? [])
      fit = times === 0 ? Number.NEGATIVE_INFINITY : fit + fitOf(times, walks[0]?.size ?? 0)
    }
    if (fit < 0) continue
    rows.push(row)
    fits.push(fit)
  }
  return { rows, fits }
}

/** The next row from this one on in which all of them stand; -1 where there is none. The rarest leads. */
function meeting(walks: readonly PlacesWalk[], from: number): number {
  let row = from
  for (let same = 0; same < walks.length; ) {
    const walk = walks[same]
    if (!walk?.reach(row)) return -1
    same = walk.row === row ? same + 1 : same === 0 ? 1 : 0
    row = walk.row
  }
  return row
}

/** How often these words stand in the row they met in as far behind each other as they are to. */
function timesOf(part: SoughtPart, words: readonly PlacesWalk[]): number {
  const [first, ...others] = words
  if (!first || others.length === 0) return first?.times ?? 0
  const stand = (begins: number) =>
    others.every((word, nth) => word.isAt(begins + (part[nth + 1]?.behind ?? 0)))
  if (first.times === 1) return stand(first.position) ? 1 : 0
  return first.positions.filter(stand).length
}

/** As other indexes weigh it: what is said again counts less and less, and more in few words. */
const AGAIN = 1.2
const OF_LENGTH = 0.75
const USUAL_WORDS = 12
const lengths = Array.from(
  { length: 64 },
  (_, size) => AGAIN * (1 - OF_LENGTH + (OF_LENGTH * wordsOf(size)) / USUAL_WORDS),
)

function fitOf(times: number, size: number): number {
  return (times * (AGAIN + 1)) / (times + (lengths[size] ?? 1))
}

/** The places of a word, or of several as if they were one. */
function walkOf(lists: readonly string[]): PlacesWalk {
  const [one = '', ...others] = lists
  return new PlacesWalk(others.length === 0 ? one : together(lists))
}

function together(lists: readonly string[]): string {
  const places = lists.flatMap((list) => {
    const walk = new PlacesWalk(list)
    const all: { readonly row: number; readonly size: number; readonly positions: readonly number[] }[] = []
    while (walk.reach(walk.row + 1)) all.push({ row: walk.row, size: walk.size, positions: walk.positions })
    return all
  })
  const text = new PlacesText()
  for (const [row, those] of Map.groupBy(
    places.toSorted((a, b) => a.row - b.row),
    (place) => place.row,
  )) {
    const positions = those.flatMap((place) => place.positions).toSorted((a, b) => a - b)
    text.add(row, those[0]?.size ?? 0, positions)
  }
  return text.text
}
