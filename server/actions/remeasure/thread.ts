import { setPriority } from 'node:os'
import { workerData } from 'node:worker_threads'
import type { Started } from './hands.ts'

const started = workerData as Started

// On Linux a priority is one of a thread, elsewhere of the whole program: there pages would be slowed with it.
const AFTER_PAGES = 15
if (started.first !== null) await import(started.first)
const { doTask } = await import('./task.ts')
if (process.platform === 'linux' && started.givesWay && started.task !== 'move') setPriority(AFTER_PAGES)
await doTask(started)
