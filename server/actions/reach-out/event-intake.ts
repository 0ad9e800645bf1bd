import { apart } from '../../../db/lease.ts'
import { addShed } from '../../../db/queries/events.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Services } from '../../web/env.ts'
import { type ToldEvent, takeEvents } from './take-events.ts'

/** How many events are taken. A second's worth may come at once; what is above is sent back. */
export interface IntakeLimits {
  readonly perSecond: number
  /** Events that may wait to be written. */
  readonly waiting: number
  readonly gatherMs: number
}

export const usualLimits: IntakeLimits = { perSecond: 4_000, waiting: 4_000, gatherMs: 200 }

/** What became of events: how many were new, or that there were too many, with when to try again. */
export type Taken = { readonly new: number; readonly repeated: number } | Shed

export interface Shed {
  readonly shed: 'too-many' | 'behind'
  readonly seconds: number
}

interface Waiting {
  readonly told: readonly ToldEvent[]
  readonly done: (taken: Taken) => void
  readonly failed: (error: unknown) => void
}

type Needs = Pick<Services, 'db' | 'log' | 'now'> & { readonly afterwards?: () => void }

/**
 * Gathers what comes in for a fifth of a second and writes it together; whoever sent it is answered when it is
 * written. Too many are sent back unread, and counted, so that pages and conversations go on.
 */
export class EventIntake {
  readonly #needs: Needs
  readonly #limits: IntakeLimits
  #waiting: Waiting[] = []
  #events = 0
  #shed = 0
  #tokens: number
  #filledAt = performance.now()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined

  constructor(needs: Needs, limits: IntakeLimits = usualLimits) {
    this.#needs = needs
    this.#limits = limits
    this.#tokens = limits.perSecond
  }

  /** Whether a sender can be sent back before anybody reads what they sent. */
  get isBehind(): boolean {
    return this.#events >= this.#limits.waiting
  }

  /** So many events were sent back: they are counted, and the sender told when to come again. */
  shed(events: number, why: Shed['shed'] = 'behind'): Shed {
    this.#shed += events
    this.#soon()
    return { shed: why, seconds: why === 'too-many' ? 1 : 2 }
  }

  take(told: readonly ToldEvent[]): Promise<Taken> {
    if (!this.#mayTake(told.length)) return Promise.resolve(this.shed(told.length, 'too-many'))
    if (this.#events > 0 && this.#events + told.length > this.#limits.waiting)
      return Promise.resolve(this.shed(told.length))
    return new Promise((done, failed) => {
      this.#waiting.push({ told, done, failed })
      this.#events += told.length
      this.#soon()
    })
  }

  async settled(): Promise<void> {
    while (this.#timer !== undefined || this.#writing) {
      clearTimeout(this.#timer)
      this.#timer = undefined
      await this.#write()
    }
  }

  #mayTake(events: number): boolean {
    const at = performance.now()
    const filled = this.#tokens + ((at - this.#filledAt) / 1000) * this.#limits.perSecond
    this.#tokens = Math.min(this.#limits.perSecond, filled)
    this.#filledAt = at
    if (this.#tokens < events) return false
    this.#tokens -= events
    return true
  }

  #soon(): void {
    if (this.#writing) return
    this.#timer ??= apart(() =>
      setTimeout(() => {
        this.#timer = undefined
        void this.#write()
      }, this.#limits.gatherMs),
    )
  }

  async #write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined
      if (this.#waiting.length > 0 || this.#shed > 0) this.#soon()
    })
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    const { db, log, now, afterwards } = this.#needs
    const [batch, shed] = [this.#waiting, this.#shed]
    this.#waiting = []
    this.#events = 0
    this.#shed = 0
    const at = now().toISOString()
    try {
      if (shed > 0) await inTransaction(db, (trx) => addShed(trx, `${at.slice(0, 16)}:00Z`, shed))
    } catch (error) {
      log.error({ err: error, job: 'shed-events' })
    }
    if (batch.length === 0) return
    try {
      const logged = await takeEvents(
        db,
        batch.flatMap((one) => one.told),
        at,
      )
      const fresh = new Set(logged.map((one) => `${one.source} ${one.id}`))
      for (const { told, done } of batch) {
        const isNew = told.filter((one) => fresh.delete(`${one.source} ${one.id}`)).length
        done({ new: isNew, repeated: told.length - isNew })
      }
      if (logged.length > 0) afterwards?.()
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
}
