import { parentPort, workerData } from 'node:worker_threads'
import type { Example } from './examples.ts'
import { harmedFile, tried } from './fuzz.ts'

/** What one reader is given to do: harmed copies of these, from this number on, for so long. */
export interface Task {
  readonly examples: readonly Example[]
  readonly from: number
  readonly ms: number
  /** Holds the number of the file being read, for whoever watches. */
  readonly at: SharedArrayBuffer
}

/** What came of it. */
export interface Outcome {
  readonly files: number
  readonly read: number
  readonly broken: readonly { readonly number: number; readonly why: string }[]
}

const MOST_FINDINGS = 20

parentPort?.postMessage(await fuzzed(workerData as Task))

async function fuzzed({ examples, from, ms, at }: Task): Promise<Outcome> {
  const place = new Int32Array(at)
  const until = performance.now() + ms
  const broken: Outcome['broken'][number][] = []
  let read = 0
  let number = from
  for (; performance.now() < until && broken.length < MOST_FINDINGS; number += 1) {
    Atomics.store(place, 0, number)
    const trial = await tried(harmedFile(examples, number))
    read += trial.read > 0 ? 1 : 0
    if (trial.broken) broken.push({ number, why: trial.broken })
  }
  return { files: number - from, read, broken }
}
