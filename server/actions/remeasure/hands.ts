import { Worker } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import { type ConnectSettings, settingsOf } from '../../../db/connect.ts'
import type { Database } from '../../../db/schema.ts'
import { threadsHere } from './pace.ts'

export type Task = 'measure' | 'compare' | 'move'

/** What a thread is started with. */
export interface Started {
  readonly settings: ConnectSettings
  readonly run: string
  readonly task: Task
  readonly now: string
  readonly first: string | null
  /** Whether pages, and everything else on this machine, go before it. */
  readonly givesWay: boolean
  /** Shared by all threads of a task: whether they are to stop after what they have in hand, and how many still are at it. */
  readonly shared: Int32Array
}

interface Given {
  readonly run: string
  readonly task: Task
  readonly now: () => Date
  readonly stopping: AbortSignal
  readonly threads?: number
  readonly first?: string
  readonly givesWay?: boolean
}

const MOST_MEGABYTES = 320

/** Has threads do it, and waits for them. Answers what went wrong, in words, or `null`. */
export async function hands(db: Kysely<Database>, given: Given): Promise<string | null> {
  const settings = settingsOf(db)
  if (!settings) throw new Error('What everything is measured in again has to be opened by itself')
  const { run, task, now, stopping, first, threads = threadsHere, givesWay = true } = given
  const many = task === 'measure' ? threads : 1
  const started = startedWith(
    { settings, run, task, now: now().toISOString(), first: first ?? null, givesWay },
    many,
  )
  const halt = () => Atomics.store(started.shared, STOP, 1)
  stopping.addEventListener('abort', halt)
  const problems = await Promise.all(Array.from({ length: many }, () => thread(started)))
  stopping.removeEventListener('abort', halt)
  return problems.find((one) => one !== null) ?? null
}

/** What so many threads begin with. */
export function startedWith(given: Omit<Started, 'shared'>, many: number): Started {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  Atomics.store(shared, AT_IT, many)
  return { ...given, shared }
}

/** Where each stands among what is shared. */
const STOP = 0
const AT_IT = 1

export function mayGoOn({ shared }: Started): boolean {
  return Atomics.load(shared, STOP) === 0
}

/** One is done with its part. Answers whether it was the last. */
export function isLast({ shared }: Started): boolean {
  return Atomics.sub(shared, AT_IT, 1) === 1
}

function thread(started: Started): Promise<string | null> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: started,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  return new Promise((resolve) => {
    worker.once('error', (error) => resolve(error instanceof Error ? error.message : String(error)))
    worker.once('exit', (code) => resolve(code === 0 ? null : 'A thread that measured ended before its time'))
  })
}
