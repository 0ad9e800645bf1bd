import { openWaysIn } from './jobs/ways-in.ts'
import type { Opened } from './web/services.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Begins the work behind the pages: what waits is taken up, and everything is looked at in its own time from now on. */
export async function beginWork(services: Opened): Promise<{ close(): Promise<void> }> {
  const { grades, duePromises, ownTimes, uploads, recordings, transcriptions } = services
  const { webhooks, oldNotices, clocks, digests, reaching, planTrials, remeasuring, nextDue } = services
  const { saidWords, leases } = services
  const often: readonly (readonly [number, readonly { wake(): void }[]])[] = [
    [5 * SECOND, [reaching]],
    [15 * SECOND, [webhooks, transcriptions, uploads, recordings, remeasuring]],
    [MINUTE, [clocks, digests, ownTimes, nextDue, saidWords]],
    [HOUR, [grades, duePromises, oldNotices]],
  ]
  await leases.look()
  for (const job of [grades, duePromises, ownTimes, uploads, recordings, transcriptions]) job.wake()
  for (const job of [planTrials, remeasuring, nextDue, saidWords]) job.wake()
  const timers = often.map(([ms, jobs]) =>
    setInterval(() => {
      for (const job of jobs) job.wake()
    }, ms).unref(),
  )
  const waysIn = openWaysIn(services)
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      await waysIn.close()
    },
  }
}
