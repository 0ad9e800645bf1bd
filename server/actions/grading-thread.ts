import { parentPort, workerData } from 'node:worker_threads'
import { commandTimeoutMs, connect } from '../../db/connect.ts'
import type { Answer, Started, Task } from './grading-hands.ts'
import { graderFor } from './grading-work.ts'

const { settings, work } = workerData as Started
const { db, close } = connect({ ...settings, busyTimeoutMs: commandTimeoutMs })
const grader = graderFor(db, work)

parentPort?.on('message', async (task: Task | null) => {
  if (task) parentPort?.postMessage(await answered(task))
  else {
    await close()
    parentPort?.close()
  }
})

async function answered({ reps, towards }: Task): Promise<Answer> {
  try {
    if (towards) return { isDone: await grader.prepare(towards, reps) }
    return { peers: await grader.peers(reps) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
