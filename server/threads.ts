import { availableParallelism } from 'node:os'
import { parentPort, type Transferable, Worker } from 'node:worker_threads'

/** What a thread says of a task; `failed` is our own mistake. */
type Answer<Done> = { readonly done: Done } | { readonly failed: string }

/** What of a task or its answer is handed over whole, and not copied. */
type Moved<T> = (one: T) => readonly Transferable[]

interface Waiting<Task, Done> {
  readonly task: Task
  done(result: Done): void
  failed(reason: Error): void
}

interface Given<Task, Done> extends Waiting<Task, Done> {
  readonly tooLong: NodeJS.Timeout | undefined
}

interface Settings<Task> {
  /** What each thread runs: it calls `answerTasks`. */
  readonly program: URL
  readonly most: number
  /** A task that takes longer fails. For ever without it. */
  readonly longestMs?: number
  readonly moved?: Moved<Task>
  /** How much each may allot before it tidies up what it no longer needs. */
  readonly youngMegabytes?: number
}

/** A thread for each processor, for a program that does nothing else meanwhile; none where there is one processor. */
export function threadsForAll(most = Number.POSITIVE_INFINITY): number {
  const processors = availableParallelism()
  return processors === 1 ? 0 : Math.min(most, processors)
}

/**
 * Threads that do tasks beside this one, each one task at a time, begun when they are first needed. A thread that dies
 * or does not end costs the task it had in hand, and no other.
 */
export class Threads<Task, Done> {
  readonly most: number
  readonly #settings: Settings<Task>
  readonly #all = new Set<Worker>()
  readonly #given = new Map<Worker, Given<Task, Done>>()
  readonly #waiting: Waiting<Task, Done>[] = []

  constructor(settings: Settings<Task>) {
    this.most = settings.most
    this.#settings = settings
  }

  /** What came of it; fails where Heard itself failed on it. */
  do(task: Task): Promise<Done> {
    return new Promise((done, failed) => {
      this.#waiting.push({ task, done, failed })
      this.#next()
    })
  }

  /** Ends every thread; what they had in hand fails. */
  async close(): Promise<void> {
    for (const { failed } of this.#waiting.splice(0)) failed(new Error('it was ended'))
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const idle = [...this.#all].find((worker) => !this.#given.has(worker))
    const worker = idle ?? (this.#all.size < this.most ? this.#started() : undefined)
    const waiting = worker && this.#waiting.shift()
    if (!worker || !waiting) return
    this.#given.set(worker, { ...waiting, tooLong: this.#alarm(worker) })
    worker.ref()
    worker.postMessage(waiting.task, this.#settings.moved?.(waiting.task) ?? [])
  }

  #alarm(worker: Worker): NodeJS.Timeout | undefined {
    const { longestMs } = this.#settings
    if (longestMs === undefined) return undefined
    const why = `not done after ${Math.round(longestMs / 60_000)} minutes`
    return setTimeout(() => this.#lost(worker, why), longestMs)
  }

  // Threads run plain TypeScript: what the program itself was started with would only slow them down.
  #started(): Worker {
    const { program, youngMegabytes } = this.#settings
    const resourceLimits = youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes }
    const worker = new Worker(program, { execArgv: [], resourceLimits })
    this.#all.add(worker)
    worker.on('message', (answer: Answer<Done>) => this.#answered(worker, answer))
    worker.on('error', (error) => this.#lost(worker, String(error)))
    worker.on('exit', () => this.#lost(worker, 'its thread ended'))
    return worker
  }

  #answered(worker: Worker, answer: Answer<Done>): void {
    const given = this.#given.get(worker)
    if (!given) return
    clearTimeout(given.tooLong)
    this.#given.delete(worker)
    worker.unref()
    if ('done' in answer) given.done(answer.done)
    else given.failed(new Error(answer.failed))
    this.#next()
  }

  #lost(worker: Worker, why: string): void {
    this.#all.delete(worker)
    void worker.terminate()
    this.#answered(worker, { failed: why })
  }
}

/** In a thread: does each task it is given, and answers. */
export function answerTasks<Task, Done>(act: (task: Task) => Promise<Done>, moved?: Moved<Done>): void {
  parentPort?.on('message', async (task: Task) => {
    try {
      const done = await act(task)
      parentPort?.postMessage({ done } satisfies Answer<Done>, moved?.(done) ?? [])
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error)
      parentPort?.postMessage({ failed } satisfies Answer<Done>)
    }
  })
}
