// Numbers stand in signs of one byte that no database and no copying of rows takes for anything else.
const FIRST_SIGN = 40
const DIGITS = 44
const CONTINUES = FIRST_SIGN + DIGITS
const signs = Array.from({ length: 2 * DIGITS }, (_, digit) => String.fromCharCode(FIRST_SIGN + digit))
const CLASSES_A_DOUBLING = 4

/** The places of one word, as they are kept: rows have to be added in their order. */
export class PlacesText {
  #pieces = ''
  #next = 0
  #count = 0

  /** In how many rows it is said. */
  get count(): number {
    return this.#count
  }

  get text(): string {
    return this.#pieces
  }

  add(row: number, size: number, positions: readonly number[]): void {
    const isOnce = positions.length === 1
    let piece = inDigits(row - this.#next) + (signs[isOnce ? size : size + DIGITS] ?? '')
    if (!isOnce) piece += inDigits(positions.length)
    let before = 0
    for (const position of positions) {
      piece += inDigits(position - before)
      before = position
    }
    this.#pieces += piece
    this.#next = row + 1
    this.#count += 1
  }
}

/** Goes through the places of one word from row to row, and unpacks no more of them than it is asked for. */
export class PlacesWalk {
  /** Where it stands; -1 before the first row. */
  row = -1
  size = 0
  times = 0
  readonly #signs: Uint8Array
  #at = 0
  #positionsAt = 0

  constructor(text: string) {
    this.#signs = Buffer.from(text, 'latin1')
  }

  get length(): number {
    return this.#signs.length
  }

  /** Goes on to this row or the next one after it; false where there is none. */
  reach(to: number): boolean {
    const signs = this.#signs
    let { row } = this
    let at = this.#at
    let from = 0
    while (row < to) {
      if (at >= signs.length) return false
      let sign = signs[at++] as number
      if (sign < CONTINUES) row += 1 + sign - FIRST_SIGN
      else {
        this.#at = at - 1
        row += 1 + this.#number()
        at = this.#at
      }
      from = at++
      if ((signs[from] as number) < CONTINUES) {
        do sign = signs[at++] as number
        while (sign >= CONTINUES)
      } else at = this.#end(at)
    }
    if (row === this.row) return true
    this.row = row
    this.#at = from
    const size = this.#sign() - FIRST_SIGN
    this.size = size % DIGITS
    this.times = size < DIGITS ? 1 : this.#number()
    this.#positionsAt = this.#at
    this.#at = at
    return true
  }

  /** The how-manieth word of this row the first of them is. */
  get position(): number {
    const sign = this.#signs[this.#positionsAt] as number
    return sign < CONTINUES ? sign - FIRST_SIGN : (this.positions[0] ?? 0)
  }

  /** Whether it is the so-manieth word of this row. */
  isAt(position: number): boolean {
    if (this.times === 1) return this.position === position
    const after = this.#at
    this.#at = this.#positionsAt
    let reached = 0
    for (let left = this.times; left > 0 && reached < position; left -= 1) reached += this.#number()
    this.#at = after
    return reached === position
  }

  /** The how-manieth words of this row they are. */
  get positions(): readonly number[] {
    const after = this.#at
    this.#at = this.#positionsAt
    const positions: number[] = []
    for (let position = 0; positions.length < this.times; positions.push(position)) position += this.#number()
    this.#at = after
    return positions
  }

  #sign(): number {
    return this.#signs[this.#at++] as number
  }

  /** Where the places of a row end that are more than one. */
  #end(at: number): number {
    this.#at = at
    for (let left = this.#number(); left > 0; left -= 1) this.#number()
    return this.#at
  }

  #number(): number {
    let [value, worth] = [0, 1]
    for (;;) {
      const sign = this.#sign()
      if (sign < CONTINUES) return value + (sign - FIRST_SIGN) * worth
      value += (sign - CONTINUES) * worth
      worth *= DIGITS
    }
  }
}

/** The length of a row, roughly: four steps for each doubling. */
export function sizeOf(words: number): number {
  return Math.min(DIGITS - 1, Math.round(CLASSES_A_DOUBLING * Math.log2(Math.max(1, words))))
}

/** How many words a row of this size has, about. */
export function wordsOf(size: number): number {
  return 2 ** (size / CLASSES_A_DOUBLING)
}

function inDigits(number: number): string {
  let [left, text] = [number, '']
  for (; left >= DIGITS; left = Math.floor(left / DIGITS)) text += signs[DIGITS + (left % DIGITS)]
  return text + signs[left]
}
