import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { measuringThreads } from '../../server/cli/measured-in-order.ts'
import { loadFileOf } from '../../server/generate/load/file.ts'
import { type LoadSize, meetingAt } from '../../server/generate/load/meeting.ts'
import { longCall } from './long-call.ts'
import type { Row } from './row.ts'

const MANY = 100_000
const QUARTERS = 4
const MOST_GROWTH = 1.25
const LEAST_OF_ONE = 1.6
const CALLS = 120
const RUNS = 5
const zone = 'Europe/Berlin'
const two = {
  rep: { key: 'rep', name: 'Rosa Diaz', email: 'rosa@loomworks.example', role: 'rep' },
  customer: { key: 'customer', name: 'Cora Lind', email: 'cora@house.example', role: 'customer' },
} as const
const size: LoadSize = {
  ...{ conversations: MANY, utterances: 6, seed: 'stream', until: '2026-11-20' },
  ...{ months: 12, timeZone: zone },
}

/** `heard measure` reading one conversation a line, however many; and two threads of it beside one. */
export async function rows(): Promise<readonly Row[]> {
  const { perSecond, megabytes } = await streamed()
  const [first = Number.NaN] = megabytes
  const last = megabytes.at(-1) ?? Number.NaN
  const [one, both] = await inThreads()
  const name = `${CALLS} calls of an hour read, measured and told by two threads`
  return [
    { name: 'conversations a second through heard measure', unit: 'a second', measured: perSecond },
    {
      ...{ name: `most memory over the last quarter of ${MANY.toLocaleString('en')} conversations` },
      ...{ unit: 'MB', measured: last, ratio: last / first, must: { atMost: MOST_GROWTH } },
      baseline: { name: 'over the first quarter', value: first },
    },
    {
      ...{ name, unit: 'ms', measured: both.ms, ratio: one.ms / both.ms, must: { atLeast: LEAST_OF_ONE } },
      baseline: { name: 'by one', value: one.ms },
    },
    {
      ...{ name: 'processor time of both threads together', unit: 'ms', measured: both.processorMs },
      ...{ ratio: both.processorMs / one.processorMs, baseline: { name: 'of one', value: one.processorMs } },
    },
  ]
}

/** What came out a second, and the most it held over each quarter of the stream. */
async function streamed() {
  const heard = resolve(import.meta.dirname, '../../server/cli/heard.ts')
  const child = spawn(process.execPath, [heard, 'measure', '--json', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const began = performance.now()
  const feeding = feed(child)
  const megabytes = Array.from({ length: QUARTERS }, () => 0)
  let answered = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"measures"')) throw new Error(line.slice(0, 300))
    const quarter = Math.floor((answered * QUARTERS) / MANY)
    answered += 1
    if (answered % 100 === 0) megabytes[quarter] = Math.max(megabytes[quarter] ?? 0, heldBy(child))
  }
  await feeding
  if (answered !== MANY) throw new Error(`${answered} of ${MANY} were measured`)
  return { megabytes, perSecond: (answered / (performance.now() - began)) * 1000 }
}

async function feed({ stdin }: ChildProcess): Promise<void> {
  for (let nth = 0; nth < MANY; nth += 1) {
    const meeting = { ...meetingAt(size, 1, nth), form: 'phone' } as const
    const { bytes } = loadFileOf(meeting, two, zone)
    const line = `${JSON.stringify(JSON.parse(Buffer.from(bytes).toString('utf8')))}\n`
    if (stdin && !stdin.write(line)) await new Promise((go) => stdin.once('drain', go))
  }
  stdin?.end()
}

/** What a program holds that is its own, in megabytes; unknown where the machine does not tell it. */
function heldBy({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024
  } catch {
    return Number.NaN
  }
}

interface Took {
  readonly ms: number
  readonly processorMs: number
}

/** The same calls through one thread of `heard measure` and through two, in turn: the best run of each. */
async function inThreads(): Promise<readonly [Took, Took]> {
  const [alone, both] = [measuringThreads(1), measuringThreads(2)]
  const lines = new TextEncoder().encode(`${JSON.stringify(longCall(9_000))}\n`)
  const piece = () => ({ file: '-', lines: lines.slice(), firstLine: 1 })
  const telling = { json: true, now: null, zone: null }
  const through = (threads: typeof alone, many: number) =>
    Promise.all(Array.from({ length: many }, () => threads.do({ piece: piece(), telling })))
  try {
    await through(alone, CALLS)
    await through(both, CALLS * 2)
    const runs: [Took, Took][] = []
    for (let run = 0; run < RUNS; run += 1)
      runs.push([await took(() => through(alone, CALLS)), await took(() => through(both, CALLS))])
    return [best(runs.map(([one]) => one)), best(runs.map(([, two]) => two))]
  } finally {
    await Promise.all([alone.close(), both.close()])
  }
}

async function took(act: () => Promise<unknown>): Promise<Took> {
  const began = performance.now()
  const worked = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(worked)
  return { ms: performance.now() - began, processorMs: (user + system) / 1000 }
}

function best(runs: readonly Took[]): Took {
  return {
    ms: Math.min(...runs.map(({ ms }) => ms)),
    processorMs: Math.min(...runs.map(({ processorMs }) => processorMs)),
  }
}
