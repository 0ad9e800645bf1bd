import { longCall } from '../../bench/long-call.ts'

/** A call of about twenty minutes. */
const WORDS = 3_000
const CUSTOMERS = 40

interface Call {
  readonly id: string
  readonly rep: string
  readonly customer: number
  readonly startedAt: string
}

const { utterances, parties } = longCall(WORDS)

/** A call as a telephone system sends it, in Heard’s own JSON. No two are alike. */
export function callFile({ id, rep, customer, startedAt }: Call): Uint8Array {
  const [ours] = parties
  const whom = `Customer Number${customer % CUSTOMERS} of ${rep}`
  const lines = utterances.map((one, at) => {
    const { text } = at === 0 ? { text: `This is about ${id}.` } : one
    return {
      id: one.id,
      party: one.party === ours?.key ? 'a' : 'b',
      startMs: one.startMs,
      endMs: one.endMs,
      text,
    }
  })
  const said = {
    ...{ id, channel: 'phone', language: 'en', startedAt, timeZone: 'Europe/London' },
    parties: [
      { key: 'a', name: rep, role: 'rep' },
      { key: 'b', name: whom, role: 'customer' },
    ],
    utterances: lines,
  }
  return Buffer.from(JSON.stringify(said))
}
