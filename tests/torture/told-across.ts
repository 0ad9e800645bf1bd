import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../../db/connect.ts'
import { openApproaches } from '../../db/queries/approaches.ts'
import { saveFreedom } from '../../db/queries/reach-freedoms.ts'
import { saveReachSettings, usualReach } from '../../db/queries/reach-settings.ts'
import { makeOffers } from '../../server/actions/reach-out/make-offers.ts'
import { type ToldEvent, takeEvents } from '../../server/actions/reach-out/take-events.ts'
import type { Settings } from './crash.ts'
import type { Killable } from './killable-server.ts'

interface Across {
  readonly findings: readonly string[]
  /** From a click in one process to the page that is open in the other. */
  readonly tookMs: number
}

const MINUTE = 60_000
const AT_ONCE_MS = 2_500

/** Rosa listens in one process. In the other she takes up a visitor, and signs out: the first is told both. */
export async function toldAcross(
  settings: Settings,
  [here, there]: readonly [Killable, Killable],
  cookie: string,
): Promise<Across> {
  const approach = await offered(settings)
  const stream = await fetch(`${here.url}/reach-out/live`, {
    headers: { cookie, accept: 'text/event-stream' },
  })
  const listening = reading(stream)
  await listening('the small oven')
  const began = performance.now()
  await clicked(there, `/reach-out/approaches/${approach}/claim`, cookie, { channel: 'chat' })
  const isTold = await listening('How did it go?')
  const tookMs = Math.round(performance.now() - began)
  await clicked(there, '/sign-out', cookie, {})
  const isOver = !(await listening('nothing that ever comes'))
  return {
    tookMs,
    findings: [
      ...(isTold && tookMs < AT_ONCE_MS ? [] : [`Word of a click took ${tookMs} ms to the other process.`]),
      ...(isOver ? [] : ['Whoever signed out in one process was still told in the other.']),
    ],
  }
}

/** A visitor offered to Rosa, who is free. */
async function offered({ DATA_DIR = '', DATABASE_URL = '' }: Settings): Promise<string> {
  const { db, close } = connect({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL })
  try {
    const now = Date.now()
    const at = (ago: number) => new Date(now - ago).toISOString()
    const { id } = await db.selectFrom('people').select('id').executeTakeFirstOrThrow()
    await saveReachSettings(db, { ...usualReach, heldOutPercent: 0 })
    await saveFreedom(db, { personId: id, state: 'free', at: at(0) })
    const times = [at(2880 * MINUTE), at(1440 * MINUTE), at(50_000), at(20_000)]
    const looks = times.map(
      (time, nth): ToldEvent => ({
        source: 'person:till',
        id: `v-${nth}`,
        visitor: 'v',
        kind: 'view',
        page: `/ovens/${nth}`,
        product: 'the small oven',
        valueMinor: 200_000,
        currency: 'EUR',
        campaign: null,
        consent: 'none',
        customer: null,
        at: time,
      }),
    )
    await takeEvents(db, looks, at(0))
    await makeOffers(db, at(0))
    const [open] = await openApproaches(db)
    if (!open) throw new Error('Nobody was offered')
    return open.id
  } finally {
    await close()
  }
}

/** Reads a stream until it says this; `false` where it ends, or says nothing for some seconds. */
function reading({ body }: Response): (until: string) => Promise<boolean> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  return async (until) => {
    const over = sleep(10_000, null, { ref: false })
    let said = ''
    while (!said.includes(until)) {
      const piece = await Promise.race([reader?.read() ?? null, over])
      if (!piece || piece.done) return false
      said += piece.value
    }
    return true
  }
}

async function clicked(
  { url }: Killable,
  path: string,
  cookie: string,
  fields: Record<string, string>,
): Promise<void> {
  const headers = { origin: url, 'sec-fetch-site': 'same-origin', cookie }
  const body = new URLSearchParams(fields)
  const answer = await fetch(`${url}${path}`, { method: 'POST', body, redirect: 'manual', headers })
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
}
