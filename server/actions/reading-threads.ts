import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PreparedFile } from './prepare-file.ts'
import type { Answer, Task } from './reading-thread.ts'

/** More do not help: what they have read is kept by one. */
const MOST_THREADS = 4
/** A file that takes longer holds everybody up. */
const LONGEST_MS = 5 * 60 * 1000

interface Waiting {
  readonly task: Task
  done(prepared: PreparedFile): void
  failed(reason: Error): void
}

interface Given extends Waiting {
  readonly tooLong: NodeJS.Timeout
}

/** For a program that does nothing else meanwhile: a thread for each processor, beside the one that keeps. */
export function threadsForAll(): number {
  const processors = availableParallelism()
  return processors === 1 ? 0 : Math.min(MOST_THREADS, processors)
}

interface Settings {
  /** None by default where there is one processor: then files are read where they are kept. */
  readonly threads?: number
  readonly longestMs?: number
  /** The program a thread runs. */
  readonly program?: URL
}

/**
 * Reads and measures files beside the thread that keeps them. What comes of a file is the same wherever it is
 * read. A thread that dies or does not end costs the file it was reading, and no other.
 */
export class ReadingThreads {
  readonly most: number
  readonly #longestMs: number
  readonly #program: URL
  readonly #all = new Set<Worker>()
  readonly #given = new Map<Worker, Given>()
  readonly #waiting: Waiting[] = []

  constructor({ threads, longestMs = LONGEST_MS, program }: Settings = {}) {
    this.most = threads ?? Math.min(MOST_THREADS, availableParallelism() - 1)
    this.#longestMs = longestMs
    this.#program = program ?? new URL('./reading-thread.ts', import.meta.url)
  }

  /** The file as it will be kept; fails where Heard itself failed on it. */
  prepared(task: Task): Promise<PreparedFile> {
    return new Promise((done, failed) => {
      this.#waiting.push({ task, done, failed })
      this.#next()
    })
  }

  /** Ends every thread; what they were reading fails. */
  async close(): Promise<void> {
    for (const { failed } of this.#waiting.splice(0)) failed(new Error('reading was ended'))
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const idle = [...this.#all].find((worker) => !this.#given.has(worker))
    const worker = idle ?? (this.#all.size < this.most ? this.#started() : undefined)
    const waiting = worker && this.#waiting.shift()
    if (!worker || !waiting) return
    const minutes = Math.round(this.#longestMs / 60_000)
    const why = `not read after ${minutes} minutes`
    const tooLong = setTimeout(() => this.#lost(worker, why), this.#longestMs)
    this.#given.set(worker, { ...waiting, tooLong })
    worker.ref()
    worker.postMessage(waiting.task)
  }

  // Threads run plain TypeScript: what the program itself was started with would only slow them down.
  #started(): Worker {
    const worker = new Worker(this.#program, { execArgv: [] })
    this.#all.add(worker)
    worker.on('message', (answer: Answer) => this.#answered(worker, answer))
    worker.on('error', (error) => this.#lost(worker, String(error)))
    worker.on('exit', () => this.#lost(worker, 'its thread ended'))
    return worker
  }

  #answered(worker: Worker, answer: Answer): void {
    const given = this.#given.get(worker)
    if (!given) return
    clearTimeout(given.tooLong)
    this.#given.delete(worker)
    worker.unref()
    if ('prepared' in answer) given.done(answer.prepared)
    else given.failed(new Error(answer.failed))
    this.#next()
  }

  #lost(worker: Worker, why: string): void {
    this.#all.delete(worker)
    void worker.terminate()
    this.#answered(worker, { failed: why })
  }
}
