import { Worker } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import type { ConnectSettings } from '../../../db/connect.ts'
import { easeBulk } from '../../../db/dialect.ts'
import type { LoadMark } from '../../../db/queries/load-marks.ts'
import type { Database } from '../../../db/schema.ts'
import { type LoadSetup, madeIn, type PreparedLoad, type Stretch } from './prepared.ts'
import { writeLoad } from './write.ts'

/** Makes one stretch of a load after the other, and writes it when it is told to. */
export interface Loading {
  /** Answers of how many utterances its conversations are. */
  make(stretch: Stretch): Promise<number>
  /** Writes what was made last. */
  write(mark: LoadMark): Promise<void>
  end(): Promise<void>
}

/** In this thread, by this connection. */
export class LoadHere implements Loading {
  readonly #db: Kysely<Database>
  readonly #setup: LoadSetup
  #made: readonly PreparedLoad[] = []

  constructor(db: Kysely<Database>, setup: LoadSetup) {
    this.#db = db
    this.#setup = setup
  }

  async make(stretch: Stretch): Promise<number> {
    this.#made = await madeIn(this.#setup, stretch)
    return this.#made.reduce((sum, { rows }) => sum + rows.utterances.length, 0)
  }

  async write(mark: LoadMark): Promise<void> {
    await easeBulk(this.#db)
    await writeLoad(this.#db, this.#made, mark)
  }

  async end(): Promise<void> {}
}

/** All that a thread of a load is given. */
export interface ThreadOfLoad {
  readonly setup: LoadSetup
  readonly connection: ConnectSettings
}

export type LoadOrder = { readonly make: Stretch } | { readonly write: LoadMark }
export type LoadAnswer = { readonly utterances: number } | { readonly failed: string }

/** What is made is gone again with its stretch: with room for it, less of it is moved about before. */
const YOUNG_MB = 64

/** In a thread with a connection of its own, so that rows need not be handed from one thread to another. */
export class LoadThread implements Loading {
  readonly #worker: Worker
  #waiting: PromiseWithResolvers<number> | undefined
  #lost: string | undefined

  constructor(workerData: ThreadOfLoad) {
    this.#worker = new Worker(new URL('./load-thread.ts', import.meta.url), {
      ...{ execArgv: [], workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } },
    })
    this.#worker.on('message', (answer: LoadAnswer) => {
      if ('failed' in answer) this.#waiting?.reject(new Error(answer.failed))
      else this.#waiting?.resolve(answer.utterances)
    })
    this.#worker.on('error', (error) => this.#end(String(error)))
    this.#worker.on('exit', () => this.#end('it ended'))
  }

  make(stretch: Stretch): Promise<number> {
    return this.#asked({ make: stretch })
  }

  async write(mark: LoadMark): Promise<void> {
    await this.#asked({ write: mark })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #asked(order: LoadOrder): Promise<number> {
    this.#waiting = Promise.withResolvers<number>()
    if (this.#lost === undefined) this.#worker.postMessage(order)
    else this.#end(this.#lost)
    return this.#waiting.promise
  }

  #end(why: string): void {
    this.#lost ??= why
    this.#waiting?.reject(new Error(`A thread of the load was lost: ${this.#lost}`))
  }
}
