import { parentPort } from 'node:worker_threads'
import { prepareFile } from '../../server/actions/prepare-file.ts'
import type { Task } from '../../server/actions/reading-thread.ts'

// Dies over one file, never ends with another, and reads all others.
parentPort?.on('message', async ({ bytes, settings, measuring }: Task) => {
  const text = new TextDecoder().decode(bytes)
  if (text.includes('DIE')) process.exit(1)
  if (text.includes('FOREVER')) return
  parentPort?.postMessage({ prepared: await prepareFile(bytes, settings, { measuring }) })
})
