/**
 * Messages with the oldest first, where the file gives the newest first throughout: several programs do,
 * and inside one second only their order tells who wrote first. Any other order stays as it is.
 */
export function oldestFirst<M extends { readonly at: string | null }>(messages: readonly M[]): readonly M[] {
  const times = messages.flatMap(({ at }) => (at === null ? [] : Date.parse(at)))
  const falls = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? 0))
  return falls && (times[0] ?? 0) > (times.at(-1) ?? 0) ? messages.toReversed() : messages
}
