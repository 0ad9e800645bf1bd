/**
 * The rows in which a word stands, ascending, each with the places where: 0 for the first word of the row. A row without
 * any is one that the word was taken from again.
 */
export class Postings {
  size = 0
  rows = new Float64Array(0)
  /** Where the places of a row end among all; those of the next row follow. */
  ends = new Uint32Array(0)
  places = new Uint32Array(0)

  /** Forgets all of it and keeps the room. */
  clear(): void {
    this.size = 0
  }

  /** Makes room for as many rows and places as may stand in so many bytes more. */
  reserve(bytes: number): void {
    const [rows, places] = [this.size + (bytes >> 1) + 1, this.#placesSoFar + bytes]
    if (rows > this.rows.length) {
      const room = Math.max(rows, this.rows.length * 2)
      this.rows = grown(this.rows, new Float64Array(room))
      this.ends = grown(this.ends, new Uint32Array(room))
    }
    if (places > this.places.length)
      this.places = grown(this.places, new Uint32Array(Math.max(places, this.places.length * 2)))
  }

  placesFrom(nth: number): number {
    return nth === 0 ? 0 : (this.ends[nth - 1] ?? 0)
  }

  add(row: number, places: Uint32Array): void {
    this.reserve(2 + places.length)
    const from = this.#placesSoFar
    this.places.set(places, from)
    this.rows[this.size] = row
    this.ends[this.size] = from + places.length
    this.size += 1
  }

  placesOf(nth: number): Uint32Array {
    return this.places.subarray(this.placesFrom(nth), this.ends[nth])
  }

  get lastRow(): number {
    return this.rows[this.size - 1] ?? Number.NEGATIVE_INFINITY
  }

  get #placesSoFar(): number {
    return this.placesFrom(this.size)
  }
}

/** What two segments say of one word: where both tell of a row, the newer one counts. */
export function renewed(older: Postings, newer: Postings): Postings {
  return merged(older, newer, (_, places) => places)
}

/** What is told of several words together. */
export function united(all: readonly Postings[]): Postings {
  const [one = new Postings(), ...others] = all
  if (others.length === 0) return one
  const middle = all.length >> 1
  return merged(united(all.slice(0, middle)), united(all.slice(middle)), (a, b) =>
    Uint32Array.from([...a, ...b]).sort(),
  )
}

function merged(a: Postings, b: Postings, both: (a: Uint32Array, b: Uint32Array) => Uint32Array): Postings {
  if (a.size === 0) return b
  if (b.size === 0) return a
  const all = new Postings()
  for (let [x, y] = [0, 0]; x < a.size || y < b.size; ) {
    const left = x < a.size ? (a.rows[x] ?? 0) : Number.POSITIVE_INFINITY
    const right = y < b.size ? (b.rows[y] ?? 0) : Number.POSITIVE_INFINITY
    if (left < right) all.add(left, a.placesOf(x))
    else if (right < left) all.add(right, b.placesOf(y))
    else all.add(left, both(a.placesOf(x), b.placesOf(y)))
    if (left <= right) x += 1
    if (right <= left) y += 1
  }
  return all
}

function grown<Numbers extends Float64Array | Uint32Array>(small: Numbers, large: Numbers): Numbers {
  large.set(small)
  return large
}
