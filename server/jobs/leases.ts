import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import { isBusy } from '../../db/dialect.ts'
import { apart, holding, type Lease, LeaseLost } from '../../db/lease.ts'
import { endLeasesOf, renewLeases } from '../../db/queries/job-leases.ts'
import { type Claim, endJob, type JobName, kindsDue, takeJobNow, wantJob } from '../../db/queries/jobs.ts'
import type { Database } from '../../db/schema.ts'
import type { Wire } from '../web/wire.ts'
import { endOwner, isGone, newOwner } from './owner.ts'

/** How long a process that says nothing more keeps what it had begun. */
const LEASE_MS = 30_000
const RENEW_MS = 5_000

interface Needs {
  readonly db: Kysely<Database>
  readonly log: Pick<Logger, 'error' | 'warn'>
  readonly now: () => Date
  /** Whether this process does the work behind the pages, or leaves it to others. */
  readonly works: boolean
  readonly wire: Wire
}

/** What one process has begun, so that of all processes on one database one does each piece of work at a time. */
export class Leases {
  readonly works: boolean
  readonly owner = newOwner()
  readonly #needs: Needs
  readonly #wakes = new Map<string, () => void>()
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined

  constructor(needs: Needs) {
    this.#needs = needs
    this.works = needs.works
    needs.wire.on('work', (kind) => this.works && this.#wakeAll(kind))
  }

  /** Work of this kind is woken when it was asked for elsewhere, or left undone by a process that ended. */
  answer(kind: string, wake: () => void): void {
    this.#wakes.set(kind, wake)
  }

  /** Renews from now on what is begun here, and looks for what others left. */
  begin(): void {
    this.#timer ??= setInterval(() => void this.look(), RENEW_MS).unref()
  }

  /** What is taken is ours until then. */
  claim(): Claim {
    const now = this.#needs.now()
    const until = new Date(now.getTime() + LEASE_MS).toISOString()
    return { owner: this.owner, now: now.toISOString(), until }
  }

  /** Leaves it to whichever process works, where this one does not. Work in pieces stands in tables of its own. */
  async leave(kind: string, inPieces: boolean): Promise<void> {
    const { db, now, wire } = this.#needs
    if (!inPieces) await wantJob(db, { kind }, now().toISOString())
    wire.tell('work', kind)
  }

  /**
   * Does the one piece of work of its kind, where no other process does; else that one does it once more. Answers
   * whether it was asked for again meanwhile.
   */
  async alone(kind: string, work: () => Promise<void>): Promise<boolean> {
    const lease = await takeJobNow(this.#needs.db, { kind }, this.claim())
    return lease ? this.under(lease, work) : false
  }

  /** Works under a lease and ends it. Where it was lost, others do the work, and nothing is written here. */
  async under(lease: Lease, work: () => Promise<void>): Promise<boolean> {
    const { db, log } = this.#needs
    try {
      await holding(lease, work)
      return await endJob(db, lease)
    } catch (error) {
      if (!(error instanceof LeaseLost)) {
        await endJob(db, lease).catch(() => {})
        throw error
      }
      log.warn({ job: lease.kind, lease: 'lost' })
      return false
    }
  }

  /** Does it while no other process does the same: waits until that has ended. */
  async inTurn(name: JobName, work: () => Promise<void>): Promise<void> {
    const { db } = this.#needs
    for (;;) {
      const lease = await takeJobNow(db, name, this.claim(), { onceMore: false })
      if (lease) return void (await this.under(lease, work))
      await new Promise((done) => setTimeout(done, WAIT_MS))
      await this.look()
    }
  }

  /** Renews, ends the leases of processes that are gone, and wakes whatever is due. However many ask, one looks. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch((error) => {
        if (!isBusy(error)) this.#needs.log.error({ err: error, job: 'leases' })
      })
      .finally(() => {
        this.#looking = undefined
      })
    return this.#looking
  }

  async #look(): Promise<void> {
    const { db } = this.#needs
    const { owner, now, until } = this.claim()
    await renewLeases(db, owner, until)
    await endLeasesOf(db, isGone, now)
    if (this.works) for (const kind of await kindsDue(db, now)) this.#wakes.get(kind)?.()
  }

  /** Nothing is renewed any more; whatever is still begun is left to others at once. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
    endOwner(this.owner)
  }

  #wakeAll(kind: string | null): void {
    const wakes = kind === null ? [...this.#wakes.values()] : [this.#wakes.get(kind)]
    apart(() => {
      for (const wake of wakes) wake?.()
    })
  }
}

const WAIT_MS = 200
