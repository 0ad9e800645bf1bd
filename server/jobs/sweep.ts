import { Worker } from 'node:worker_threads'
import { isSqlite } from '../../db/dialect.ts'
import { saveSwept, sweepsDue } from '../../db/queries/erasures.ts'
import { sweepPostgres } from '../../db/sweep.ts'
import type { Services } from '../web/env.ts'

/** Takes what was erased out of the files of the database too. What fails is tried again at the next round. */
export async function sweepErased({
  config,
  db,
  now,
}: Pick<Services, 'config' | 'db' | 'now'>): Promise<void> {
  const due = await sweepsDue(db)
  if (due.length === 0) return
  await (isSqlite(db) ? sweptAside(config.dataDir) : sweepPostgres(db))
  await saveSwept(db, due, now().toISOString())
}

/** In a thread of its own, so that pages go on being answered. */
function sweptAside(dataDir: string): Promise<void> {
  const worker = new Worker(new URL('./sweep-thread.ts', import.meta.url), {
    workerData: dataDir,
    execArgv: [],
  })
  return new Promise((done, failed) => {
    worker.once('error', failed)
    worker.once('exit', (code) => (code === 0 ? done() : failed(new Error(`Sweeping ended with ${code}`))))
  })
}
