/** What is read again and again: whatever one measure has found out about it stays with it for the others. */
export interface Read {
  readonly readings: unknown[]
}

let places = 0

/** Room for every reading there is: arrays of one length and kind are the quickest to look into. */
export function noReadings(): unknown[] {
  return new Array(places).fill(undefined)
}

/** The same reading of a word, a line or a script, made when it is first asked for and kept with it. */
export function readOnce<On extends Read, Found>(read: (on: On) => Found): (on: On) => Found {
  const place = places
  places += 1
  return (on) => {
    const known = on.readings[place]
    if (known !== undefined) return known as Found
    const found = read(on)
    on.readings[place] = found
    return found
  }
}

/**
 * The same reading of a conversation however many measures ask. A conversation is plain data and never
 * changes, so only the last one asked about is remembered, and nothing is written on it.
 */
export function readLast<On extends object, Found>(read: (on: On) => Found): (on: On) => Found {
  let last: { readonly on: On; readonly found: Found } | undefined
  return (on) => {
    if (last?.on !== on) last = { on, found: read(on) }
    return last.found
  }
}
