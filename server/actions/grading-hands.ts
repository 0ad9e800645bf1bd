import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Kysely } from 'kysely'
import { type ConnectSettings, settingsOf } from '../../db/connect.ts'
import { talksBetween } from '../../db/queries/graded-conversations.ts'
import type { Person } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import type { CoachingOnly } from './coaching-only.ts'
import { type AsPeer, type DrawnTowards, type GradingWork, graderFor } from './grading-work.ts'

/** Who does the work of a run: this thread, or some beside it. */
export interface Hands {
  peers(coached: CoachingOnly, reps: readonly Person[]): Promise<readonly AsPeer[]>
  prepare(towards: DrawnTowards, reps: readonly Person[]): Promise<boolean>
  stillHolds(readings: readonly string[], reps: readonly Person[]): Promise<boolean>
  close(): Promise<void>
}

/** What a thread is started with, told to do, and answers; `failed` is our own mistake. */
export interface Started {
  readonly settings: ConnectSettings
  readonly work: GradingWork
}
export type Task = { readonly reps: readonly Person[] } & (
  | { readonly act: 'count'; readonly coached: CoachingOnly }
  | { readonly act: 'grade'; readonly towards: DrawnTowards }
  | { readonly act: 'hold'; readonly readings: readonly string[] }
)
export type Answer =
  | { readonly peers: readonly AsPeer[] }
  | { readonly isSo: boolean }
  | { readonly failed: string }

/** With fewer conversations everything is done before a thread has started. */
const WORTH_A_THREAD = 10_000
const MOST_THREADS = 2
const MOST_MEGABYTES = 240
const YOUNG_MEGABYTES = 32
/** So many people's expected conversations are held at once. */
const AT_ONCE = 4

/** Threads where there is much to do, so that pages go on meanwhile; else this one. */
export async function handsFor(
  db: Kysely<Database>,
  work: GradingWork,
  reps: readonly Person[],
  threads?: number,
): Promise<Hands> {
  const settings = settingsOf(db)
  if (!settings || threads === 0) return own(db, work)
  const { from, to } = work.period
  const ids = reps.map(({ id }) => id)
  const isMuch =
    threads !== undefined || (await talksBetween(db, ids, { from, to }, WORTH_A_THREAD)) >= WORTH_A_THREAD
  return isMuch
    ? beside({ settings, work }, threads ?? Math.min(MOST_THREADS, availableParallelism()))
    : own(db, work)
}

function own(db: Kysely<Database>, work: GradingWork): Hands {
  const grader = graderFor(db, work)
  return {
    peers: async (coached, reps) => {
      const all: AsPeer[] = []
      for (const some of inFours(reps)) all.push(...(await grader.peers(coached, some)))
      return all
    },
    prepare: (towards, reps) => grader.prepare(towards, reps),
    stillHolds: (readings, reps) => grader.stillHolds(readings, reps),
    close: async () => {},
  }
}

/** Who counted somebody holds what was counted of them, and grades them too. */
function beside(started: Started, threads: number): Hands {
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(new URL('./grading-thread.ts', import.meta.url), {
        workerData: started,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      }),
  )
  const counted = new Map<Worker, Person[]>()
  return {
    peers: async (coached, reps) => {
      const fours = inFours(reps).values()
      const each = workers.map(async (worker) => {
        const [own, peers]: [Person[], AsPeer[]] = [[], []]
        counted.set(worker, own)
        for (const some of fours) {
          own.push(...some)
          const answer = await ask(worker, { act: 'count', coached, reps: some })
          if ('peers' in answer) peers.push(...answer.peers)
        }
        return peers
      })
      return (await Promise.all(each)).flat()
    },
    prepare: async (towards) => {
      const each = [...counted].map(async ([worker, reps]) => {
        const answer = await ask(worker, { act: 'grade', reps, towards })
        return 'isSo' in answer && answer.isSo
      })
      return (await Promise.all(each)).every((isDone) => isDone)
    },
    stillHolds: async (readings, reps) => {
      let holds = true
      const some = inFours(readings).values()
      const each = workers.map(async (worker) => {
        for (const four of some) {
          if (!holds) return
          const answer = await ask(worker, { act: 'hold', readings: four, reps })
          holds &&= 'isSo' in answer && answer.isSo
        }
      })
      await Promise.all(each)
      return holds
    },
    close: async () => {
      await Promise.all(workers.map(ended))
    },
  }
}

function ask(worker: Worker, task: Task): Promise<Exclude<Answer, { readonly failed: string }>> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', told).off('error', reject).off('exit', gone)
      act()
    }
    const told = (answer: Answer) =>
      settle(() => ('failed' in answer ? reject(new Error(answer.failed)) : resolve(answer)))
    const gone = () => settle(() => reject(new Error('A thread that graded ended before its time')))
    worker.on('message', told).on('error', reject).on('exit', gone)
    worker.postMessage(task)
  })
}

function ended(worker: Worker): Promise<unknown> {
  const exit = new Promise((resolve) => worker.once('exit', resolve))
  worker.postMessage(null)
  return exit
}

function inFours<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}
