import { setTimeout as sleep } from 'node:timers/promises'
import type { SimulatedEvent } from '../reaching/simulation.ts'

/** What became of what was sent. `lost` was sent back so often that we gave up. */
export interface Sent {
  taken: number
  repeated: number
  shed: number
  refused: number
  lost: number
  slowestMs: number
}

interface Where {
  readonly url: string
  readonly token: string
  readonly sent: Sent
}

const MOST_AT_ONCE = 200
const TRIES = 5

export function* batchesOf(events: readonly SimulatedEvent[]): Iterable<readonly SimulatedEvent[]> {
  for (let from = 0; from < events.length; from += MOST_AT_ONCE) yield events.slice(from, from + MOST_AT_ONCE)
}

/** Sends events until they are taken, waiting as long as it is told to; each counts once, however often it is sent. */
export async function sendAll(batch: readonly SimulatedEvent[], { url, token, sent }: Where): Promise<void> {
  const body = JSON.stringify({ events: batch.map(asTold) })
  for (let tries = 0; tries < TRIES; tries += 1) {
    const began = performance.now()
    const answer = await fetch(new URL('/api/events', url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    }).catch(() => null)
    sent.slowestMs = Math.max(sent.slowestMs, performance.now() - began)
    if (!answer) return gaveUp(batch.length, { url, token, sent })
    if (answer.ok) {
      const { taken, repeated } = (await answer.json()) as { taken: number; repeated: number }
      sent.taken += taken
      sent.repeated += repeated
      return
    }
    if (answer.status !== 429 && answer.status !== 503) {
      const isFirst = sent.refused === 0
      sent.refused += batch.length
      if (isFirst)
        console.error(
          ((await answer.json()) as { error?: { message?: string } }).error?.message ?? answer.status,
        )
      return
    }
    sent.shed += batch.length
    await sleep(Number(answer.headers.get('Retry-After') ?? 1) * 1000)
  }
  sent.lost += batch.length
}

function gaveUp(events: number, { url, sent }: Where): void {
  if (sent.lost === 0) console.error(`Nobody answers at ${url}.`)
  sent.lost += events
}

function asTold({ emailHash, page, product, valueMinor, currency, campaign, ...event }: SimulatedEvent) {
  return {
    ...event,
    ...(page === null ? {} : { page }),
    ...(product === null ? {} : { product }),
    ...(valueMinor === null || currency === null ? {} : { valueMinor, currency }),
    ...(campaign === null ? {} : { campaign }),
    ...(emailHash === null ? {} : { customer: { emailHash } }),
  }
}
