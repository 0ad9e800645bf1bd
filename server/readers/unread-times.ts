import type { Columns } from './columns.ts'

/** So many rows are looked at. */
const MOST_ROWS = 50
const LIKE_A_TIME = /(?:^|\D)\d{1,2}:\d{2}(?!\d)|(?:^|\D)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/

/**
 * The name of a column that seems to hold times, in a table none of whose columns is known to hold any;
 * `null` where there is none. What it holds only a person can say: when it was written, or when exported.
 */
export function unreadTimes(
  { header, columns }: { readonly header: readonly string[]; readonly columns: Columns },
  rows: readonly { readonly cells: readonly string[] }[],
): string | null {
  if ([columns.start, columns.at, columns.time].some((place) => place !== undefined)) return null
  const known = new Set(Object.values(columns))
  const shown = rows.slice(0, MOST_ROWS)
  const isTimes = (place: number) =>
    !known.has(place) && shown.every(({ cells }) => LIKE_A_TIME.test((cells[place] ?? '').slice(0, 60)))
  return header.find((name, place) => name.trim() !== '' && isTimes(place)) ?? null
}
