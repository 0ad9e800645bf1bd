import type { Logger } from 'pino'
import { apart } from '../../db/lease.ts'
import type { Leases } from './leases.ts'

interface JobParts {
  /** What the log calls it. */
  readonly name: string
  readonly log: Pick<Logger, 'error'>
  /**
   * Does all there is to do. Between two steps that may take long it looks whether it is to stop; where it pauses, it
   * goes on as soon as somebody waits for it.
   */
  readonly work: (stopping: AbortSignal, awaited: AbortSignal) => Promise<void>
  /** What keeps other processes from doing the same; without, there are none. */
  readonly leases?: Leases | undefined
  /** Several processes may do it at once, as each piece of it has a lease of its own. */
  readonly inPieces?: boolean
}

/**
 * Work done behind the answer, and only once at a time. Whoever has left it something to do wakes it and
 * goes on; woken while it works, it works once more after, however often it was woken. What the work
 * throws is logged, and the next waking tries again: what waits therefore stands in the database, never
 * in the job. A schedule is a timer in schedule.ts that wakes it; the end of the program stops it. Of several
 * processes one works at a time; a process that leaves work to others lets them know.
 */
export class Job {
  readonly #parts: JobParts
  readonly #stopping = new AbortController()
  readonly #awaited = new AbortController()
  #running: Promise<void> | undefined
  #again = false

  constructor(parts: JobParts) {
    this.#parts = parts
    parts.leases?.answer(parts.name, () => this.wake())
  }

  /** There may be something to do. Answers at once. */
  wake(): void {
    this.#again = true
    this.#running ??= apart(() => this.#run()).finally(() => {
      this.#running = undefined
    })
  }

  /** Until there is nothing left to do. */
  async settled(): Promise<void> {
    this.#awaited.abort()
    while (this.#running) await this.#running
  }

  /** Ends after the step being taken; nothing wakes it again. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.settled()
  }

  async #run(): Promise<void> {
    const { name, log } = this.#parts
    while (this.#again && !this.#stopping.signal.aborted) {
      this.#again = false
      try {
        await this.#turn()
      } catch (error) {
        log.error({ err: error, job: name })
      }
    }
  }

  async #turn(): Promise<void> {
    const { name, work, leases, inPieces = false } = this.#parts
    const { signal } = this.#stopping
    if (leases && !leases.works) return leases.leave(name, inPieces)
    const done = () => work(signal, this.#awaited.signal)
    if (!leases || inPieces) return done()
    if (await leases.alone(name, done)) this.#again = true
  }
}
