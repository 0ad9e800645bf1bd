/** Fewer words a minute than this nobody speaks over a whole recording: it is a list with times. */
const SLOWEST = 20

/**
 * Whether pieces with a start each hold as many words as people say between one start and the next, taken
 * together: chapters, agendas and logs do not. Starts are milliseconds; the last piece only ends the time.
 */
export function isSpokenPace(
  pieces: readonly { readonly startMs: number | null; readonly text: string }[],
): boolean {
  const timed = pieces.filter(({ startMs }) => startMs !== null)
  const minutes = ((timed.at(-1)?.startMs ?? 0) - (timed[0]?.startMs ?? 0)) / 60_000
  const words = timed.slice(0, -1).reduce((sum, { text }) => sum + text.trim().split(/\s+/u).length, 0)
  return timed.length > 1 && minutes >= 0 && words >= minutes * SLOWEST && words > 0
}
