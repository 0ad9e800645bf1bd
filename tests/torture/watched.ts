import { Worker } from 'node:worker_threads'
import type { Example } from './examples.ts'
import type { Outcome, Task } from './worker.ts'

/** A file that nobody is done with after so long holds up everybody. */
const HUNG_MS = 10_000
const LOOK_EVERY_MS = 200
export const MOST_MEGABYTES = 512

export interface Watched extends Outcome {
  /** The most memory the program held meanwhile. */
  readonly megabytes: number
}

/** Reads harmed files in a thread of its own; one that hangs or takes all memory is a finding, and the others go on. */
export async function watched(examples: readonly Example[], from: number, ms: number): Promise<Watched> {
  const until = performance.now() + ms
  let all: Watched = { files: 0, read: 0, broken: [], megabytes: 0 }
  for (let next = from; performance.now() < until; ) {
    const part = await untilStuck({ examples, from: next, ms: until - performance.now() })
    all = {
      files: all.files + part.files,
      read: all.read + part.read,
      broken: [...all.broken, ...part.broken],
      megabytes: Math.max(all.megabytes, part.megabytes),
    }
    next += part.files
    if (all.broken.length > part.broken.length + 20 || part.isDone) break
  }
  return all
}

function untilStuck(given: Omit<Task, 'at'>): Promise<Watched & { readonly isDone: boolean }> {
  const at = new SharedArrayBuffer(4)
  const place = new Int32Array(at, 0, 1)
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...given, at } satisfies Task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  let seen = -1
  let since = performance.now()
  let megabytes = 0
  return new Promise((done) => {
    const finished = (outcome: Outcome, isDone: boolean) => {
      clearInterval(watch)
      void worker.terminate().then(() => done({ ...outcome, megabytes, isDone }))
    }
    const stuck = (why: string) => {
      const number = Math.max(given.from, place[0] ?? 0)
      finished({ files: number - given.from + 1, read: 0, broken: [{ number, why }] }, false)
    }
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, Math.round(process.memoryUsage.rss() / 1024 / 1024))
      const number = place[0] ?? 0
      if (number !== seen || number === 0) since = performance.now()
      seen = number
      if (performance.now() - since > HUNG_MS) stuck(`hangs: not done after ${HUNG_MS} ms`)
    }, LOOK_EVERY_MS)
    worker.on('message', (outcome: Outcome) => finished(outcome, true))
    worker.on('error', (error) => stuck(`ends the program: ${String(error)}`))
  })
}
