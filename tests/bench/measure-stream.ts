import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { loadFileOf } from '../../server/generate/load/file.ts'
import { type LoadSize, meetingAt } from '../../server/generate/load/meeting.ts'
import { longCall } from './long-call.ts'
import type { Row } from './row.ts'

const FEW = 1_000
const MANY = 20_000
const MOST_GROWTH = 1.25
const LEAST_OF_ONE = 1.6
const CALLS = 160
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

/** `heard measure` reading one conversation a line, however many; and two threads beside one. */
export async function rows(): Promise<readonly Row[]> {
  const few = await streamed(FEW)
  const many = await streamed(MANY)
  const [one, both] = await inThreads()
  return [
    { name: 'conversations a second through heard measure', unit: 'a second', measured: many.perSecond },
    {
      ...{ name: `most memory over ${many.conversations} conversations`, unit: 'MB' },
      ...{ measured: many.megabytes, ratio: many.megabytes / few.megabytes },
      baseline: { name: `over ${few.conversations}`, value: few.megabytes },
      must: { atMost: MOST_GROWTH },
    },
    {
      ...{ name: `${CALLS} calls of an hour measured by two threads`, unit: 'ms' },
      ...{ measured: both, ratio: one / both, must: { atLeast: LEAST_OF_ONE } },
      baseline: { name: 'by one', value: one },
    },
  ]
}

async function streamed(conversations: number) {
  const heard = resolve(import.meta.dirname, '../../server/cli/heard.ts')
  // With room for what it holds, and little for what waits to be tidied away.
  const child = spawn(process.execPath, ['--max-old-space-size=96', heard, 'measure', '--json', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const began = performance.now()
  const feeding = feed(child, conversations)
  let answered = 0
  let most = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('"measures"')) throw new Error(line.slice(0, 300))
    answered += 1
    most = Math.max(most, answered % 50 === 0 ? heldBy(child) : 0)
  }
  await feeding
  if (answered !== conversations) throw new Error(`${answered} of ${conversations} were measured`)
  const perSecond = (answered / (performance.now() - began)) * 1000
  return { conversations, megabytes: most, perSecond }
}

async function feed({ stdin }: ChildProcess, conversations: number): Promise<void> {
  for (let nth = 0; nth < conversations; nth += 1) {
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
    return 0
  }
}

/** The same calls measured by one thread and by two, the two ways in turn: milliseconds, the median of some runs. */
async function inThreads(): Promise<readonly [number, number]> {
  const threads = [0, 1].map(
    () => new Worker(new URL('./measure-thread.ts', import.meta.url), { execArgv: [] }),
  )
  const line = JSON.stringify(longCall(9_000))
  const share = async (thread: Worker | undefined, many: number) => {
    if (!thread) throw new Error('There is no thread')
    thread.postMessage({ line, many })
    // It fails where the thread does.
    await once(thread, 'message')
  }
  const [first, second] = threads
  const times: [number[], number[]] = [[], []]
  await Promise.all([share(first, CALLS / 4), share(second, CALLS / 4)])
  for (let run = 0; run < RUNS; run += 1) {
    const alone = await took(() => share(first, CALLS))
    const together = await took(() => Promise.all([share(first, CALLS / 2), share(second, CALLS / 2)]))
    times[0].push(alone)
    times[1].push(together)
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
  return [median(times[0]), median(times[1])]
}

async function took(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
