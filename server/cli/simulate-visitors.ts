import { writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { emailHash } from '../../db/queries/email-hashes.ts'
import { type SimulatedEvent, simulated } from '../reaching/simulation.ts'
import { batchesOf, type Sent, sendAll } from './send-events.ts'

const help = `heard simulate-visitors --token TOKEN [--url URL] [--rate N] [--for SECONDS] [--json]

  Sends events of made-up visitors to a running Heard, as a website would: they look around, come back after
  days, come by campaigns, agree to be recognised, and some buy. The same --seed gives the same visitors.

  --url URL       where Heard is (default: http://127.0.0.1:3000)
  --token TOKEN   a token with the scope import (or HEARD_TOKEN in the environment)
  --rate N        events a second, about (default: 20)
  --for SECONDS   for how long (default: 60)
  --seed N        another number, other visitors (default: 1)
  --customer MAIL a customer who comes and agrees to be recognised; once for each
  --truth FILE    writes what is true of every visitor, one JSON a line: what they do alone, and when helped
  --json          one line of JSON at the end instead of words

  Ends with 0 when everything was taken, 1 when something was not, 2 when it was not understood.`

const options = {
  url: { type: 'string', default: 'http://127.0.0.1:3000' },
  token: { type: 'string' },
  rate: { type: 'string', default: '20' },
  for: { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  customer: { type: 'string', multiple: true, default: [] as string[] },
  truth: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Of a visitor, on average: so that so many events a second come out. */
const EVENTS_OF_ONE = 9
const MOST_EVENTS = 2_000_000
const TICK_MS = 250
const HELPED = 0.05

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) {
    console.log(help)
    return 0
  }
  const token = values.token ?? process.env.HEARD_TOKEN
  const [rate, seconds, seed] = [values.rate, values.for, values.seed].map(Number)
  const wrong = mistakeIn({ token, url: values.url, rate, seconds, seed })
  if (wrong !== null || !token || !rate || !seconds || seed === undefined) {
    console.error(wrong)
    return 2
  }
  const everyMs = (EVENTS_OF_ONE * 1000) / rate
  const from = Date.now()
  const { events, truth } = simulated({
    seed,
    visitors: Math.ceil((seconds * 1000) / everyMs),
    from: new Date(from).toISOString(),
    everyMs,
    emailHashes: values.customer.map(emailHash),
    help: HELPED,
  })
  if (values.truth !== undefined)
    await writeFile(values.truth, truth.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const sent = await sendInTime(events, { url: values.url, token, from, seconds })
  console.log(values.json ? JSON.stringify(sent) : inWords(sent, truth.length))
  return sent.refused === 0 && sent.lost === 0 ? 0 : 1
}

interface Given {
  readonly token: string | undefined
  readonly url: string
  readonly rate: number | undefined
  readonly seconds: number | undefined
  readonly seed: number | undefined
}

function mistakeIn({ token, url, rate = 0, seconds = 0, seed = 0 }: Given): string | null {
  if (!token) return '--token is missing: make one with "heard token add --scope import".'
  if (!URL.canParse(url) || !/^https?:/.test(url))
    return '--url must be an address such as http://127.0.0.1:3000.'
  if (!(rate >= 1) || !(seconds >= 1)) return '--rate and --for must be numbers of 1 or more.'
  if (rate * seconds > MOST_EVENTS)
    return `That is more than ${MOST_EVENTS} events. Ask for fewer, or for less long.`
  return Number.isSafeInteger(seed) ? null : '--seed must be a whole number.'
}

interface Sending {
  readonly url: string
  readonly token: string
  readonly from: number
  readonly seconds: number
}

/** What lies before now goes first, and everything else when it happens. */
async function sendInTime(
  events: readonly SimulatedEvent[],
  { url, token, from, seconds }: Sending,
): Promise<Sent> {
  const inOrder = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const sent: Sent = { taken: 0, repeated: 0, shed: 0, refused: 0, lost: 0, slowestMs: 0 }
  const until = from + seconds * 1000
  let at = 0
  const running = new Set<Promise<void>>()
  while (at < inOrder.length) {
    const now = Math.min(Date.now(), until)
    const first = at
    while (at < inOrder.length && Date.parse(inOrder[at]?.at ?? '') <= now) at += 1
    for (const batch of batchesOf(inOrder.slice(first, at))) {
      const one = sendAll(batch, { url, token, sent }).finally(() => running.delete(one))
      running.add(one)
    }
    if (now >= until) break
    await sleep(TICK_MS)
  }
  await Promise.all(running)
  return sent
}

function inWords(sent: Sent, visitors: number): string {
  const parts = [
    `${visitors} visitors: ${sent.taken} events taken, ${sent.repeated} known already`,
    `${sent.shed} sent back because there were too many`,
    `the slowest answer took ${Math.round(sent.slowestMs)} ms`,
  ]
  if (sent.lost > 0) parts.push(`${sent.lost} never taken`)
  return `${parts.join(', ')}.`
}
