import { type Quiet, runsOutOn } from './silence-clock.ts'

/** A stretch in which a customer heard nothing for too long. Civil dates YYYY-MM-DD in the customer's zone. */
export interface LongSilence {
  /** The day from which the clock ran. */
  readonly since: string
  /** The last day on which a word would still have been in time. */
  readonly dueOn: string
}

interface Heard {
  /** The days on which the customer heard from us, in any order. */
  readonly on: readonly string[]
  /** When they asked for quiet, in any order; of several people of one company all count. */
  readonly quiets: readonly Quiet[]
  /** After how many days somebody thinks that we lied. */
  readonly days: number
}

/**
 * Every silence up to a civil date that outlasted the clock, the earliest first; each counts once, however long it was.
 *
 * A word on the day the clock runs out is in time. Days of quiet do not count. None where nobody knows of a contact.
 * Source: measures.md, "open loop"; pay.md, "open loops and the silence clock are in the denominator".
 */
export function longSilences({ on, quiets, days }: Heard, today: string): readonly LongSilence[] {
  const heard = [...new Set(on)].filter((day) => day <= today).toSorted()
  const apart = quietDays(quiets)
  return heard.flatMap((since, at) => {
    const dueOn = runsOutOn(since, apart, days)
    return dueOn < (heard[at + 1] ?? today) ? [{ since, dueOn }] : []
  })
}

/** The same days of quiet (civil dates, both ends included), in order and none twice. */
export function quietDays(quiets: readonly Quiet[]): readonly Quiet[] {
  const apart: Quiet[] = []
  for (const quiet of quiets.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1)
    if (!last || quiet.from > last.until) apart.push(quiet)
    else if (quiet.until > last.until) apart[apart.length - 1] = { ...last, until: quiet.until }
  }
  return apart
}
