import { expect, test } from 'vitest'
import { Job } from '../../server/jobs/job.ts'

const quiet = { error: () => {} }

/** Work that ends when it is told to, so that a test says what happens while it lasts. */
function slowWork() {
  const gates: PromiseWithResolvers<void>[] = []
  return {
    begun: () => gates.length,
    end: () => gates.at(-1)?.resolve(),
    work: () => {
      const gate = Promise.withResolvers<void>()
      gates.push(gate)
      return gate.promise
    },
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100 && !isSo(); turns += 1) await Promise.resolve()
  expect(isSo()).toBe(true)
}

test('woken three times while it works, it works once more after, and never twice at a time', async () => {
  const slow = slowWork()
  const job = new Job({ name: 'slow', log: quiet, work: slow.work })
  job.wake()
  for (let times = 0; times < 3; times += 1) job.wake()
  expect(slow.begun()).toBe(1)
  slow.end()
  await until(() => slow.begun() === 2)
  slow.end()
  await job.settled()
  expect(slow.begun()).toBe(2)
})

test('work that fails is logged by its name, and the next waking tries again', async () => {
  const logged: unknown[] = []
  let tries = 0
  const job = new Job({
    name: 'ovens',
    log: { error: (line: unknown) => void logged.push(line) },
    work: async () => {
      tries += 1
      if (tries === 1) throw new Error('The oven is cold')
    },
  })
  job.wake()
  await job.settled()
  job.wake()
  await job.settled()
  expect(tries).toBe(2)
  expect(logged).toMatchObject([{ job: 'ovens', err: { message: 'The oven is cold' } }])
})

test('told to stop, it ends after the step in hand and is not woken again', async () => {
  const steps: string[] = []
  const first = Promise.withResolvers<void>()
  const job = new Job({
    name: 'steps',
    log: quiet,
    work: async (stopping) => {
      for (const step of ['one', 'two']) {
        if (stopping.aborted) return
        steps.push(step)
        await first.promise
      }
    },
  })
  job.wake()
  const stopped = job.stop()
  first.resolve()
  await stopped
  job.wake()
  await job.settled()
  expect(steps).toEqual(['one'])
})
