import { parentPort, workerData } from 'node:worker_threads'
import { type HearingNeeds, hear } from './hear.ts'
import type { FromAside } from './hear-aside.ts'
import { keptOf } from './kept.ts'

const STEP = 0.01
let told = 0

const heard = await hear(workerData as HearingNeeds, (share) => {
  if (share - told < STEP) return
  told = share
  say({ share })
})
say({ outcome: 'problem' in heard ? heard : keptOf(heard) })

function say(what: FromAside): void {
  parentPort?.postMessage(what)
}
