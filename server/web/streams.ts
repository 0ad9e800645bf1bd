import type { Wire } from './wire.ts'

/** One page that is told what is new. */
interface Stream {
  readonly personId: string
  end(): void
}

/** Every browser has a few windows open; more of one person than these are a mistake. */
const MOST_OF_ONE = 5
/** Each looks twice a second whether there is something new; beyond these it would be felt on every page. */
const MOST_OF_ALL = 200

/** The pages that listen, so that none is one too many and none keeps the program from stopping. */
export class Streams {
  readonly #open = new Set<Stream>()
  readonly #wire: Wire
  #isStopping = false

  constructor(wire: Wire) {
    this.#wire = wire
    wire.on('signed-out', (personId) => {
      for (const stream of this.#open) if (stream.personId === personId) stream.end()
    })
  }

  /** Lets another page listen, or says whose are too many already; there is no room where the program stops. */
  begin(personId: string, end: () => void): { done(): void } | 'theirs' | 'all' {
    const theirs = [...this.#open].filter((one) => one.personId === personId)
    if (theirs.length >= MOST_OF_ONE) return 'theirs'
    if (this.#isStopping || this.#open.size >= MOST_OF_ALL) return 'all'
    const stream = { personId, end }
    this.#open.add(stream)
    return { done: () => this.#open.delete(stream) }
  }

  get count(): number {
    return this.#open.size
  }

  /** Ends those of somebody who signs out, in every process; their other browsers begin again by themselves. */
  endOf(personId: string): void {
    this.#wire.tell('signed-out', personId)
  }

  /** Ends them all; nobody listens any more. */
  stop(): void {
    this.#isStopping = true
    for (const stream of this.#open) stream.end()
  }
}
