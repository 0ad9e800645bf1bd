/** So many days are gone through for the events of one calendar that repeat: two years of some ten thousand. */
const MOST_DAYS = 10_000_000
/** So many times are looked at, those that were left out or moved among them. */
const MOST_TIMES = 60_000

/** How long the repetitions of one calendar are followed: what asks for more than is left is not followed at all. */
export class Patience {
  #days = MOST_DAYS
  #times = MOST_TIMES

  /** Whether so many days may be gone through; they are used up then. */
  forDays(days: number): boolean {
    if (days > this.#days) return false
    this.#days -= Math.max(0, days)
    return true
  }

  /** Whether so many times may be looked at; they are used up then. */
  forTimes(times: number): boolean {
    if (times > this.#times) return false
    this.#times -= times
    return true
  }
}
