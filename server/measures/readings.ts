/** What is read again and again: whatever one measure has found out about it stays with it for the others. */
export interface Read {
  readonly readings: unknown[]
}

/** Room on things of one sort for every reading there is of them: arrays of one length are the quickest to look into. */
export class Readings<On extends Read> {
  private readonly empty: unknown[] = []

  /** An empty room: a copy, so that it dies young with what it stands on. */
  none(): unknown[] {
    return this.empty.slice()
  }

  /** The same reading of a thing, made when it is first asked for and kept with it. */
  once<Found>(read: (on: On) => Found): (on: On) => Found {
    const place = this.empty.push(undefined) - 1
    return (on) => {
      const known = on.readings[place]
      if (known !== undefined) return known as Found
      const found = read(on)
      on.readings[place] = found
      return found
    }
  }
}

/**
 * The same reading of a conversation however many measures ask. A conversation is plain data and never
 * changes, so only the last two asked about are remembered, one as a file gave it and one with its cut
 * utterances whole, and nothing is written on them.
 */
export function readLast<On extends object, Found>(read: (on: On) => Found): (on: On) => Found {
  let last: { readonly on: On; readonly found: Found } | undefined
  let before = last
  return (on) => {
    if (last?.on === on) return last.found
    const known = before?.on === on ? before : { on, found: read(on) }
    before = last
    last = known
    return known.found
  }
}

/**
 * The same reading of a text of a few words ("Yeah.", "Okay, thanks."), which people say again and again. Of longer
 * texts nothing is remembered, and of short ones only so many.
 */
export function readShort<Found>(read: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  return (text) => {
    if (text.length > LONGEST_SHORT) return read(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size === MOST_SHORT) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}

const LONGEST_SHORT = 16
const MOST_SHORT = 1_000
