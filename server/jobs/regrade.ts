import { allPeriods } from '../../db/queries/periods.ts'
import { installation } from '../../db/queries/settings.ts'
import { gradePeriod } from '../actions/grade-period.ts'
import type { Services } from '../web/env.ts'

type Needs = Pick<Services, 'db' | 'log' | 'now'>

/** Grades follow what people do: after a change every period that is not frozen is graded again, once at a time. */
export class Regrader {
  readonly #needs: Needs
  #running: Promise<void> | undefined
  #again = false

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Something changed. Answers at once; changes that come while grades are being made are graded together after. */
  changed(): void {
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Until nothing is left to grade. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false
      try {
        await regradeOpenPeriods(this.#needs)
      } catch (error) {
        this.#needs.log.error({ err: error, job: 'regrade' })
      }
    }
  }
}

async function regradeOpenPeriods({ db, now }: Needs): Promise<void> {
  const { timeZone } = await installation(db)
  for (const period of await allPeriods(db))
    if (period.state !== 'frozen')
      await gradePeriod(db, { periodId: period.id, timeZone, now: now().toISOString() })
}
