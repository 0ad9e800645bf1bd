import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from 'pino'
import { apart } from '../../db/lease.ts'

/** What is done once the answer has gone, so that how long it takes tells nobody anything. */
export class Afterwards {
  readonly #log: Logger
  readonly #open = new Set<Promise<void>>()

  constructor(log: Logger) {
    this.#log = log
  }

  later(act: () => Promise<void>): void {
    const doing: Promise<void> = apart(() => nextTurn().then(act))
      .catch((error) => this.#log.error({ err: error, job: 'afterwards' }))
      .finally(() => this.#open.delete(doing))
    this.#open.add(doing)
  }

  async settled(): Promise<void> {
    await Promise.all(this.#open)
  }
}
