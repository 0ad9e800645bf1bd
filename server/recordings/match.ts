/** A conversation without a recording that one may be of. */
export interface Candidate {
  readonly id: string
  /** It came from a file that is named as the recording is. */
  readonly isNamedAlike: boolean
  /** It was brought together with the recording. */
  readonly isBeside: boolean
  readonly startedAt: string | null
  /** When its last word ends, from its start; `null` without times. */
  readonly endMs: number | null
}

export interface Unmatched {
  /** `null` while nobody has listened to it, or nobody can. */
  readonly durationMs: number | null
  /** When it began, as its name tells. */
  readonly startedAt: string | null
}

export type Match =
  | { readonly id: string; readonly how: 'name' | 'time' | 'length' }
  /** Those it may be of, the likeliest first; a person is asked. None where nothing speaks for any. */
  | { readonly ask: readonly string[] }

const STARTS_WITHIN_MS = 2 * 60 * 1000
const SHORTER_MS = 2_000
const LONGER_MS = 2 * 60 * 1000
/** By its length alone only what is long enough to be told apart, and ends where the transcript does. */
const LONG_ENOUGH_MS = 60_000
const TOGETHER_MS = 15_000

/**
 * Which conversation a recording is of, where only one can be meant; else those a person is to choose from.
 *
 * In this order: the one file of the same name that came with it; the one of the same name that came before and
 * is as long; the one that began within two minutes of it and is as long; of those that came with it, the one
 * that ends where it ends. Two that fit are never guessed between.
 */
export function matchOf(recording: Unmatched, candidates: readonly Candidate[]): Match {
  const isAsLong = (one: Candidate) => fits(recording.durationMs, one.endMs, LONGER_MS)
  const named = candidates.filter((one) => one.isNamedAlike)
  const steps: readonly (readonly ['name' | 'time' | 'length', readonly Candidate[]])[] = [
    ['name', named.filter((one) => one.isBeside)],
    ['name', named.filter(isAsLong)],
    ['time', candidates.filter((one) => beganTogether(recording, one) && isAsLong(one))],
    ['length', candidates.filter((one) => one.isBeside && endsTogether(recording, one))],
  ]
  for (const [how, those] of steps) {
    const [only, another] = those
    if (only && !another) return { id: only.id, how }
    if (another) return { ask: those.map((one) => one.id) }
  }
  return { ask: named.map((one) => one.id) }
}

function beganTogether({ startedAt }: Unmatched, candidate: Candidate): boolean {
  if (startedAt === null || candidate.startedAt === null) return false
  return Math.abs(Date.parse(startedAt) - Date.parse(candidate.startedAt)) <= STARTS_WITHIN_MS
}

function endsTogether({ durationMs }: Unmatched, { endMs }: Candidate): boolean {
  return (durationMs ?? 0) >= LONG_ENOUGH_MS && fits(durationMs, endMs, TOGETHER_MS)
}

function fits(durationMs: number | null, endMs: number | null, longerMs: number): boolean {
  if (durationMs === null || endMs === null) return false
  return durationMs >= endMs - SHORTER_MS && durationMs <= endMs + longerMs
}
