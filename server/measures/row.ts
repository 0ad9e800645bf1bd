/**
 * A row filled again and again: what is taken from it is an array of just its length, so that the many
 * short ones of a call lie close together in memory. Every filling begins with `clear`, so that one that
 * was broken off by a mistake of ours leaves nothing to the next conversation.
 */
export class Row<Item> {
  private items: Item[] = []
  private count = 0

  get length(): number {
    return this.count
  }

  clear(): void {
    this.count = 0
  }

  push(item: Item): void {
    this.items[this.count] = item
    this.count += 1
  }

  get last(): Item | undefined {
    return this.count === 0 ? undefined : this.items[this.count - 1]
  }

  /** The item so many places from the end, 1 for the last. */
  fromEnd(places: number): Item | undefined {
    return places > this.count ? undefined : this.items[this.count - places]
  }

  /** Puts another item in the place of that one. */
  replace(places: number, item: Item): void {
    this.items[this.count - places] = item
  }

  /** Takes items out again, so many places from the end and so many in number. */
  drop(places: number, many: number): void {
    for (let at = this.count - places + many; at < this.count; at += 1)
      this.items[at - many] = this.items[at] as Item
    this.count -= many
  }

  /** Everything in it, which leaves it empty. */
  take(): readonly Item[] {
    if (this.count === 0) return nothing
    const taken = this.items.slice(0, this.count)
    this.count = 0
    if (this.items.length > KEPT) this.items = []
    return taken
  }
}

const nothing: readonly never[] = []

/** A row that once was longer gives its memory back. */
const KEPT = 1_024
