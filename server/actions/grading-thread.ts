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

async function answered(task: Task): Promise<Answer> {
  try {
    if (task.act === 'grade') return { isSo: await grader.prepare(task.towards, task.reps) }
    if (task.act === 'hold') return { isSo: await grader.stillHolds(task.readings, task.reps) }
    return { peers: await grader.peers(task.coached, task.reps) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
