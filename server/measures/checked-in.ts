import { pitchReach } from './lexicons/checked-in.ts'

/** A moment by where it stands in its conversation: the number of its utterance. */
export interface PlacedMoment {
  readonly kind: string
  readonly seq: number
}

/**
 * Whether a conversation asks how they like what they bought: it has a `check-in` moment, and no `pitch` within
 * five utterances on either side of it. Asking in order to sell again is no check-in.
 * Source: measures.md, Check-in; issue 7, "how do you like it?" without selling.
 */
export function hasCheckedIn(moments: readonly PlacedMoment[]): boolean {
  const pitches = moments.filter(({ kind }) => kind === 'pitch')
  return moments.some(
    ({ kind, seq }) =>
      kind === 'check-in' && pitches.every((pitch) => Math.abs(pitch.seq - seq) > pitchReach),
  )
}

export type CheckInState = 'done' | 'done-late' | 'due' | 'ahead'

/**
 * Where a check-in stands on a civil date: done on or before its day, done later, due since its day, or still
 * ahead. Dates are `YYYY-MM-DD`; `doneOn` is `null` while nobody asked.
 */
export function checkInState(
  { dueOn, doneOn }: { readonly dueOn: string; readonly doneOn: string | null },
  today: string,
): CheckInState {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'done-late'
  return dueOn <= today ? 'due' : 'ahead'
}
