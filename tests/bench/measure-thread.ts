import { parentPort } from 'node:worker_threads'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { measure } from '../../server/measures/measure.ts'

interface Share {
  /** JSON of a conversation, as it would come in. */
  readonly line: string
  readonly many: number
}

parentPort?.on('message', ({ line, many }: Share) => {
  for (let nth = 0; nth < many; nth += 1)
    measure(JSON.parse(line) as Conversation, { now: '2026-11-18T15:00:00Z', zone: 'Europe/London' })
  parentPort?.postMessage('done')
})
