import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { format } from 'node:util'
import { vi } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Given {
  readonly dataDir?: string
  readonly input?: string
}

/** `heard` as somebody starts it, in a process of its own. */
export function started(args: readonly string[], { dataDir, input = '' }: Given = {}): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--require', './server/preflight.cjs', 'server/cli/heard.ts', ...args],
    { cwd: root, env: environment(dataDir) },
  )
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

/** The same command without a start, which takes longer than most commands do. */
export async function heard([name = '', ...args]: readonly string[], dataDir?: string): Promise<Ended> {
  const { run } = (await import(`../../server/cli/${name}.ts`)) as {
    run(args: readonly string[]): Promise<number>
  }
  const said = { out: '', err: '' }
  const listen = (where: keyof typeof said) => ({
    write: (text: string | Uint8Array) => {
      said[where] += String(text)
      return true
    },
    line: (...words: readonly unknown[]) => {
      said[where] += `${format(...words)}\n`
    },
  })
  const [out, err] = [listen('out'), listen('err')]
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(out.write),
    vi.spyOn(process.stderr, 'write').mockImplementation(err.write),
    vi.spyOn(console, 'log').mockImplementation(out.line),
    vi.spyOn(console, 'error').mockImplementation(err.line),
  ]
  const ours = process.env
  process.env = environment(dataDir)
  try {
    const code = await run(args)
    return { code, ...said }
  } finally {
    process.env = ours
    for (const spy of spies) spy.mockRestore()
  }
}

function environment(dataDir: string | undefined): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }) }
}
