/** When a visitor is here, and when they can be spoken to. Milliseconds. */
export const timing = {
  /** Somebody who was away for this long comes again: a further visit. */
  anotherVisitAfterMs: 30 * 60_000,
  /** Without a sign of life for this long, nobody is here any more. */
  goneAfterMs: 90_000,
  /** Nobody is interrupted earlier: whoever has just come in is looking around, ten to thirty seconds in most of all. */
  leaveAloneMs: 30_000,
} as const
