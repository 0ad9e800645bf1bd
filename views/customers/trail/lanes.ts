import type { Thread } from '../../../server/actions/trail/entry.ts'
import type { TrailEntry } from '../../../server/actions/trail/sources.ts'

/** What stands in one lane beside one entry: a thread that passes, begins or ends there. */
export interface Strand {
  readonly lane: number
  readonly thread: Thread
  readonly part: 'end' | 'through' | 'beginning' | 'both'
}

/** As many threads side by side as can be told apart. */
export const MOST_LANES = 5

interface Run {
  readonly thread: Thread
  /** Numbers of entries: where it ends, further up, and where it began. */
  readonly top: number
  readonly bottom: number
  readonly isBegun: boolean
}

/** The strands beside each entry. A promise that was made before the last entry runs off the bottom. */
export function strandsOf(entries: readonly TrailEntry[]): readonly (readonly Strand[])[] {
  const rows: Strand[][] = entries.map(() => [])
  const free: number[] = []
  for (const run of runsIn(entries)) {
    const lane = firstFree(free, run.top)
    if (lane === undefined) continue
    free[lane] = run.bottom
    for (let at = run.top; at <= run.bottom; at += 1)
      rows[at]?.push({ lane, thread: run.thread, part: partAt(at, run) })
  }
  return rows
}

function runsIn(entries: readonly TrailEntry[]): readonly Run[] {
  const places = new Map(entries.map((entry, at) => [entry.key, at]))
  return entries.flatMap((entry, top) => {
    if (!entry.thread) return []
    const began = places.get(`conversation:${entry.thread.madeIn}`)
    if (began !== undefined && began < top) return []
    return [{ thread: entry.thread, top, bottom: began ?? entries.length - 1, isBegun: began !== undefined }]
  })
}

/** A lane serves again below the entry where the last thread in it began. */
function firstFree(free: readonly number[], top: number): number | undefined {
  for (let lane = 0; lane < MOST_LANES; lane += 1) if ((free[lane] ?? -1) < top) return lane
  return undefined
}

function partAt(at: number, { top, bottom, isBegun }: Run): Strand['part'] {
  if (top === bottom) return isBegun ? 'both' : 'end'
  if (at === top) return 'end'
  return at === bottom && isBegun ? 'beginning' : 'through'
}
