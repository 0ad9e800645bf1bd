import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'

/** Heard in a process of its own, on the loopback. */
export interface Killable {
  readonly url: string
  /** The longest it took from its start until it was ready. */
  readonly slowestMs: number
  /** How long it has computed since it was started, with all its threads. */
  cpuSeconds(): number
  /** Until it is ready. */
  start(): Promise<void>
  /** Without a word. */
  kill(): Promise<void>
  /** Answers how it ended. */
  endPolitely(): Promise<number | null>
}

const root = resolve(import.meta.dirname, '../..')
const GIVEN_UP_MS = 180_000

/** A server that is started, killed and started again at the same address. What it logs goes to `errors`. */
export async function killableServer(
  settings: Settings,
  errors: number | 'inherit' = 'inherit',
): Promise<Killable> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  return killable(
    ['--import', 'tsx', 'server/main.ts'],
    { ...settings, PORT: String(port), BASE_URL: url },
    { url, errors },
  )
}

/** A process that does the work behind the pages, and has no address. */
export function killableWorker(settings: Settings): Killable {
  return killable(['server/cli/heard.ts', 'work'], settings, { url: null, errors: 'inherit' })
}

type Settings = Readonly<Record<string, string>>

interface Place {
  /** `null` where nobody can ask it anything. */
  readonly url: string | null
  readonly errors: number | 'inherit'
}

function killable(program: readonly string[], settings: Settings, { url, errors }: Place): Killable {
  let running: ChildProcess | undefined
  let slowestMs = 0
  const ended = async (signal: NodeJS.Signals) => {
    const child = running
    if (!child || child.exitCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
  process.once('exit', () => running?.kill('SIGKILL'))
  return {
    url: url ?? '',
    cpuSeconds: () => (running?.pid === undefined ? 0 : secondsOf(running.pid)),
    get slowestMs() {
      return slowestMs
    },
    start: async () => {
      const began = performance.now()
      running = spawn(process.execPath, ['--require', './server/preflight.cjs', ...program], {
        cwd: root,
        env: { PATH: process.env.PATH, ...settings },
        stdio: ['ignore', url === null ? 'pipe' : 'ignore', errors],
      })
      await (url === null ? saysSo(running) : isReady(url, running))
      slowestMs = Math.max(slowestMs, performance.now() - began)
    },
    kill: async () => void (await ended('SIGKILL')),
    endPolitely: () => ended('SIGTERM'),
  }
}

const TICKS_PER_SECOND = 100

function secondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [inProgram, inKernel] = [fields[11], fields[12]].map(Number)
  return ((inProgram ?? 0) + (inKernel ?? 0)) / TICKS_PER_SECOND
}

async function saysSo(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`Heard ended with ${code} instead of starting`)
  })
  await Promise.race([child.stdout && once(child.stdout, 'data'), gone])
  gone.catch(() => {})
}

async function isReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + GIVEN_UP_MS
  while (Date.now() < until) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    if (child.exitCode !== null) throw new Error(`Heard ended with ${child.exitCode} instead of starting`)
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('Heard did not start')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  return typeof address === 'object' && address ? address.port : 0
}
