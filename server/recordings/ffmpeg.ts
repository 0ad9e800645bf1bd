import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { openBroadPipe } from './broad-pipe.ts'
import type { Heard, Progress } from './hear.ts'
import type { Container } from './kind.ts'
import { type Unheard, WavListener } from './pcm-stream.ts'

/** Which of its readers is to be used: it may not choose by itself, since some of them open other files. */
const readers: Readonly<Record<Container, string>> = {
  wav: 'wav',
  mp3: 'mp3',
  mp4: 'mov',
  ogg: 'ogg',
  webm: 'matroska',
}

const LONGEST_RUN_MS = 15 * 60 * 1000
const MOST_AT_ONCE_BYTES = 256 * 1024 * 1024
const MOST_SAID = 64 * 1024

/** Whether this ffmpeg is there and answers; the first line of what it says of itself. */
export async function findFfmpeg(path: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(path, ['-nostdin', '-version'], { timeout: 10_000 })
    return stdout.split('\n')[0] ?? null
  } catch {
    return null
  }
}

interface Hearing {
  readonly ffmpeg: string
  readonly container: Container
  readonly longestRunMs?: number
}

/** Listens to a recording through ffmpeg: one file, one sound in it, no other file or address, and not for ever. */
export async function hearThroughFfmpeg(
  path: string,
  { ffmpeg, container, longestRunMs = LONGEST_RUN_MS }: Hearing,
  progress: Progress,
): Promise<Heard & { readonly isVideo?: boolean }> {
  const listener = new WavListener()
  let problem: Unheard | undefined
  const pipe = await openBroadPipe((piece) => {
    problem ??= listener.hear(piece)
    if (said.durationMs) progress(listener.durationMs / said.durationMs)
    return problem === undefined
  })
  const child = spawn(ffmpeg, argumentsFor(path, container), {
    stdio: ['ignore', pipe.mouth, 'pipe'],
    env: { LC_ALL: 'C' },
  })
  pipe.mouth.destroy()
  const said = new Said(child.stderr)
  const tooSlow = setTimeout(() => {
    problem = 'too-long'
    child.kill('SIGKILL')
  }, longestRunMs)
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
  try {
    await pipe.ended
    if (problem) return { problem }
    const isWell = await ended
    const heard = listener.end()
    if (problem) return { problem }
    if (heard) return { ...heard, isVideo: said.isVideo }
    return { problem: isWell || said.isSilent ? 'no-sound' : 'broken' }
  } finally {
    clearTimeout(tooSlow)
    child.kill('SIGKILL')
    await ended
  }
}

// What the file says of itself is left out: it would stand before the samples, and none would begin where a piece does.
function argumentsFor(path: string, container: Container): readonly string[] {
  const guards = ['-nostdin', '-hide_banner', '-nostats', '-max_alloc', String(MOST_AT_ONCE_BYTES)]
  const from = ['-protocol_whitelist', 'file', '-f', readers[container], '-i', `file:${path}`]
  const to = [
    '-map',
    '0:a:0',
    '-vn',
    '-sn',
    '-dn',
    '-c:a',
    'pcm_s16le',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flush_packets',
    '0',
    '-f',
    'wav',
    'pipe:1',
  ]
  return [...guards, '-threads', '1', ...from, ...to]
}

/** What it says of the file on the side: how long it is, and whether there are pictures in it. */
class Said {
  #text = ''

  constructor(stream: NodeJS.ReadableStream) {
    stream.setEncoding('utf8')
    stream.on('data', (piece: string) => {
      if (this.#text.length < MOST_SAID) this.#text += piece
    })
  }

  get durationMs(): number | null {
    const clock = /Duration: (\d+):(\d\d):(\d\d)/.exec(this.#text)
    return clock ? (Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000 : null
  }

  get isVideo(): boolean {
    return this.#text
      .split('\n')
      .some((line) => /Stream #0:\d+.*: Video: /.test(line) && !line.includes('attached pic'))
  }

  get isSilent(): boolean {
    return this.#text.includes('matches no streams')
  }
}
