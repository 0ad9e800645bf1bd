import { parentPort, workerData } from 'node:worker_threads'
import { type LoadSetup, madeIn, type PreparedLoad, type Stretch } from './prepared.ts'

export type MadeOrFailed = { readonly made: readonly PreparedLoad[] } | { readonly failed: string }

parentPort?.on('message', async (stretch: Stretch) => parentPort?.postMessage(await answered(stretch)))

async function answered(stretch: Stretch): Promise<MadeOrFailed> {
  try {
    return { made: await madeIn(workerData as LoadSetup, stretch) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
