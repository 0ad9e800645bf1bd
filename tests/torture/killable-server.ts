import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'

/** Heard in a process of its own, on the loopback. */
export interface Killable {
  readonly url: string
  /** The longest it took from its start until it was ready. */
  readonly slowestMs: number
  /** Until it is ready. */
  start(): Promise<void>
  /** Without a word. */
  kill(): Promise<void>
  /** Answers how it ended. */
  endPolitely(): Promise<number | null>
}

const root = resolve(import.meta.dirname, '../..')
const GIVEN_UP_MS = 60_000

/** A server that is started, killed and started again at the same address. */
export async function killableServer(settings: Readonly<Record<string, string>>): Promise<Killable> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
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
    url,
    get slowestMs() {
      return slowestMs
    },
    start: async () => {
      const began = performance.now()
      running = spawn(
        process.execPath,
        ['--require', './server/preflight.cjs', '--import', 'tsx', 'server/main.ts'],
        {
          cwd: root,
          env: { PATH: process.env.PATH, ...settings, PORT: String(port), BASE_URL: url },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      )
      await isReady(url, running)
      slowestMs = Math.max(slowestMs, performance.now() - began)
    },
    kill: async () => void (await ended('SIGKILL')),
    endPolitely: () => ended('SIGTERM'),
  }
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
