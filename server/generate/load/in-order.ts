import { Worker } from 'node:worker_threads'
import type { MadeOrFailed } from './load-thread.ts'
import { type LoadSetup, madeIn, type PreparedLoad, type Stretch } from './prepared.ts'

const AHEAD = 2

/** The stretches of a load in their order, each made in one of so many threads; with none of them, here. */
export async function* madeInOrder(
  setup: LoadSetup,
  stretches: readonly Stretch[],
  many: number,
): AsyncGenerator<readonly PreparedLoad[]> {
  if (many === 0) {
    for (const stretch of stretches) yield await madeIn(setup, stretch)
    return
  }
  const threads = Array.from({ length: many }, () => new LoadThread(setup))
  try {
    const underWay: Promise<readonly PreparedLoad[]>[] = []
    for (const [at, stretch] of stretches.entries()) {
      const made = threads[at % many]?.made(stretch)
      if (made) underWay.push(made)
      if (underWay.length > many * AHEAD) yield await (underWay.shift() as (typeof underWay)[number])
    }
    for (const one of underWay) yield await one
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

interface Waiting {
  resolve(made: readonly PreparedLoad[]): void
  reject(reason: Error): void
}

/** Makes stretches one after the other, and answers in the order in which it was asked. */
class LoadThread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []

  constructor(setup: LoadSetup) {
    this.#worker = new Worker(new URL('./load-thread.ts', import.meta.url), {
      execArgv: [],
      workerData: setup,
    })
    this.#worker.on('message', (answer: MadeOrFailed) => {
      const next = this.#waiting.shift()
      if ('made' in answer) next?.resolve(answer.made)
      else next?.reject(new Error(answer.failed))
    })
    this.#worker.on('error', (error) => this.#lost(String(error)))
    this.#worker.on('exit', () => this.#lost('it ended'))
  }

  made(stretch: Stretch): Promise<readonly PreparedLoad[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly PreparedLoad[]>()
    // Whoever asked hears of it when its turn comes, and not before.
    promise.catch(() => {})
    this.#waiting.push({ resolve, reject })
    this.#worker.postMessage(stretch)
    return promise
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #lost(why: string): void {
    for (const { reject } of this.#waiting.splice(0))
      reject(new Error(`A thread of the load was lost: ${why}`))
  }
}
