/** Fewer words a minute than this nobody speaks from one start to the next: it is a list with times. */
const SLOWEST = 20

/**
 * Whether at least half of the pieces hold as many words as people say before the next one starts: those of chapters,
 * agendas and logs do not. Starts are milliseconds; pieces that start together say nothing.
 */
export function isSpokenPace(
  pieces: readonly { readonly startMs: number | null; readonly text: string }[],
): boolean {
  const gaps = pieces.slice(1).flatMap(({ startMs }, at) => {
    const before = pieces[at]
    const minutes = ((startMs ?? 0) - (before?.startMs ?? 0)) / 60_000
    return minutes > 0 ? [{ minutes, words: (before?.text ?? '').trim().split(/\s+/u).length }] : []
  })
  const spoken = gaps.filter(({ minutes, words }) => words >= minutes * SLOWEST)
  return gaps.length > 0 && spoken.length >= gaps.length / 2
}
