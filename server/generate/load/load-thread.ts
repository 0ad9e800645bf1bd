import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../../../db/connect.ts'
import { type LoadAnswer, LoadHere, type LoadOrder, type ThreadOfLoad } from './hands.ts'

const { setup, connection } = workerData as ThreadOfLoad
const hand = new LoadHere(connect(connection).db, setup)

parentPort?.on('message', async (order: LoadOrder) => parentPort?.postMessage(await answered(order)))

async function answered(order: LoadOrder): Promise<LoadAnswer> {
  try {
    if ('make' in order) return { utterances: await hand.make(order.make) }
    await hand.write(order.write)
    return { utterances: 0 }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
