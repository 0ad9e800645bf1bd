import { setTimeout as sleep } from 'node:timers/promises'
import type { Topic, Wire } from './wire.ts'

interface Hearing {
  readonly topic: Topic
  readonly over: AbortSignal
  readonly atMostEveryMs: number
  readonly atLeastEveryMs: number
}

/** Waits until there is word of something, and some time at least; without word some time at most. */
export class News {
  readonly #hearing: Hearing
  /** Listens no more. */
  readonly end: () => void
  #told = Promise.withResolvers<void>()

  constructor(wire: Wire, hearing: Hearing) {
    this.#hearing = hearing
    this.end = wire.on(hearing.topic, () => this.#told.resolve())
  }

  async wait(): Promise<void> {
    const { over, atMostEveryMs, atLeastEveryMs } = this.#hearing
    await this.#rest(atMostEveryMs)
    const waking = new AbortController()
    const { signal } = waking
    await Promise.race([
      this.#told.promise,
      sleep(atLeastEveryMs - atMostEveryMs, undefined, { signal: AbortSignal.any([over, signal]) }),
    ]).catch(() => {})
    waking.abort()
    this.#told = Promise.withResolvers()
  }

  async #rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#hearing.over }).catch(() => {})
  }
}
