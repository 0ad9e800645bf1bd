import type { Logger } from 'pino'

interface JobParts {
  /** What the log calls it. */
  readonly name: string
  readonly log: Pick<Logger, 'error'>
  /** Does all there is to do. Between two steps that may take long it looks whether it is to stop. */
  readonly work: (stopping: AbortSignal) => Promise<void>
}

/**
 * Work done behind the answer, and only once at a time. Whoever has left it something to do wakes it and
 * goes on; woken while it works, it works once more after, however often it was woken. What the work
 * throws is logged, and the next waking tries again: what waits therefore stands in the database, never
 * in the job. A schedule is a timer in main.ts that wakes it; the end of the program stops it.
 */
export class Job {
  readonly #parts: JobParts
  readonly #stopping = new AbortController()
  #running: Promise<void> | undefined
  #again = false

  constructor(parts: JobParts) {
    this.#parts = parts
  }

  /** There may be something to do. Answers at once. */
  wake(): void {
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Until there is nothing left to do. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Ends after the step being taken; nothing wakes it again. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.settled()
  }

  async #run(): Promise<void> {
    const { name, log, work } = this.#parts
    const { signal } = this.#stopping
    while (this.#again && !signal.aborted) {
      this.#again = false
      try {
        await work(signal)
      } catch (error) {
        log.error({ err: error, job: name })
      }
    }
  }
}
