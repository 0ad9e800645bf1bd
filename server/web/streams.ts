/** One page that is told what is new. */
interface Stream {
  readonly personId: string
  end(): void
}

/** Every browser has a few windows open; more of one person than these are a mistake. */
const MOST_OF_ONE = 5

/** The pages that listen, so that none is one too many and none keeps the program from stopping. */
export class Streams {
  readonly #open = new Set<Stream>()
  #isStopping = false

  /** Lets another page listen; `undefined` where somebody has too many, or the program stops. */
  begin(personId: string, end: () => void): { done(): void } | undefined {
    const theirs = [...this.#open].filter((one) => one.personId === personId)
    if (this.#isStopping || theirs.length >= MOST_OF_ONE) return undefined
    const stream = { personId, end }
    this.#open.add(stream)
    return { done: () => this.#open.delete(stream) }
  }

  get count(): number {
    return this.#open.size
  }

  /** Ends those of somebody who signs out; their other browsers begin again by themselves. */
  endOf(personId: string): void {
    for (const stream of this.#open) if (stream.personId === personId) stream.end()
  }

  /** Ends them all; nobody listens any more. */
  stop(): void {
    this.#isStopping = true
    for (const stream of this.#open) stream.end()
  }
}
