import { workerData } from 'node:worker_threads'
import { sweepSqlite } from '../../db/sweep.ts'

sweepSqlite(workerData as string)
