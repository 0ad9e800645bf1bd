import {
  endFile,
  forgetOldBytes,
  putBack,
  type TakenFile,
  takeNextFile,
  takeUpAgain,
} from '../../db/queries/upload-queue.ts'
import { forgetBrokenUploads } from '../../db/queries/uploads.ts'
import { readUploadFile } from '../actions/read-upload-file.ts'
import { refusedFor } from '../actions/refused-upload-file.ts'
import type { Services } from '../web/env.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now' | 'config' | 'grades'>

/** A file that ends the program, or fails, as often as this is not tried again by itself. */
const MOST_TRIES = 3
const dayMs = 24 * 60 * 60 * 1000
/** How long a refused file is kept, to be read again. */
export const KEPT_DAYS = 30

/** Uploaded files are read one after the other, off the request. What waits outlives the program. */
export class UploadQueue {
  readonly #needs: Needs
  readonly #startedAt: string
  #running: Promise<void> | undefined
  #again = false
  #isStopped = false

  constructor(needs: Needs) {
    this.#needs = needs
    this.#startedAt = needs.now().toISOString()
  }

  /** Files have come, or are to be read again. Answers at once. */
  arrived(): void {
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Until nothing waits to be read. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Ends after the file that is being read; the others wait for the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.settled()
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#isStopped) {
      this.#again = false
      try {
        await this.#readAll()
      } catch (error) {
        this.#needs.log.error({ err: error, job: 'uploads' })
      }
    }
  }

  async #readAll(): Promise<void> {
    const { db, grades } = this.#needs
    await takeUpAgain(db, this.#startedAt)
    await this.#tidy()
    let read = 0
    while (!this.#isStopped) {
      const file = await takeNextFile(db, this.#now())
      if (!file) break
      await this.#read(file)
      read += 1
    }
    if (read > 0) grades.changed()
  }

  async #read(file: TakenFile): Promise<void> {
    const { db, log, config } = this.#needs
    const now = this.#now()
    if (file.tries > MOST_TRIES)
      return endFile(db, file.id, { state: 'refused', report: refusedFor('stumbled'), now })
    try {
      await readUploadFile(db, file, { mostBytes: config.maxUploadBytes, now })
    } catch (error) {
      log.error({ err: error, job: 'uploads', file: file.id })
      await putBack(db, file.id)
    }
  }

  async #tidy(): Promise<void> {
    const { db } = this.#needs
    const daysAgo = (days: number) => new Date(this.#needs.now().getTime() - days * dayMs).toISOString()
    await forgetBrokenUploads(db, daysAgo(1))
    await forgetOldBytes(db, daysAgo(KEPT_DAYS))
  }

  #now(): string {
    return this.#needs.now().toISOString()
  }
}
