import { parentPort } from 'node:worker_threads'
import { type PreparedFile, type Preparing, prepareFile } from './prepare-file.ts'

/** A file that a thread is to read. */
export interface Task {
  readonly bytes: Uint8Array
  readonly settings: Preparing
  /** Measures as well; not worth it for what is here already. */
  readonly measuring: boolean
}

/** What came of it; `failed` is our own mistake. */
export type Answer = { readonly prepared: PreparedFile } | { readonly failed: string }

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answered(task)))

async function answered({ bytes, settings, measuring }: Task): Promise<Answer> {
  try {
    return { prepared: await prepareFile(bytes, settings, { measuring }) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
