import { spawn } from 'node:child_process'
import { cutMp3 } from './cut-mp3.ts'
import { cutWav, wavHead } from './cut-wav.ts'
import type { Container } from './kind.ts'

/** A piece of a recording, by itself: nothing of what is before or after is in its bytes. */
export interface CutPiece {
  readonly mime: string
  readonly bytes: Buffer
}

export type Cut = CutPiece | { readonly problem: 'needs-ffmpeg' | 'broken' }

export interface CutFrom {
  readonly path: string
  readonly container: Container
  readonly ffmpeg: string
}

export interface Seconds {
  readonly startMs: number
  readonly endMs: number
}

/** Cuts seconds out of a recording: WAV and MP3 by ourselves and to the sample or frame, the rest through ffmpeg. */
export async function cutSound(from: CutFrom, seconds: Seconds): Promise<Cut> {
  if (from.container === 'mp3') return cutMp3(from.path, seconds)
  if (from.container !== 'wav') return throughFfmpeg(from, seconds)
  const cut = await cutWav(from.path, seconds)
  if ('problem' in cut && cut.problem === 'too-large') return throughFfmpeg(from, seconds)
  return cut
}

const readers: Readonly<Partial<Record<Container, string>>> = { mp4: 'mov', ogg: 'ogg', webm: 'matroska' }
const LONGEST_RUN_MS = 60_000
const RATE = 16_000
const CHANNELS = 2
const BYTES = 2

async function throughFfmpeg(
  { path, container, ffmpeg }: CutFrom,
  { startMs, endMs }: Seconds,
): Promise<Cut> {
  const from = ['-ss', seconds(startMs), '-t', seconds(endMs - startMs), '-protocol_whitelist', 'file']
  const of = [
    '-f',
    readers[container] ?? container,
    '-i',
    `file:${path}`,
    '-map',
    '0:a:0',
    '-vn',
    '-sn',
    '-dn',
  ]
  const to = ['-ac', String(CHANNELS), '-ar', String(RATE), '-c:a', 'pcm_s16le', '-f', 's16le', 'pipe:1']
  const guards = ['-nostdin', '-hide_banner', '-loglevel', 'error', '-threads', '1']
  const child = spawn(ffmpeg, [...guards, ...from, ...of, ...to], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { LC_ALL: 'C' },
    timeout: LONGEST_RUN_MS,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<'missing' | number | null>((resolve) => {
    child.once('error', () => resolve('missing'))
    child.once('close', resolve)
  })
  const pieces: Buffer[] = []
  for await (const piece of child.stdout) pieces.push(piece as Buffer)
  const how = await ended
  if (how === 'missing') return { problem: 'needs-ffmpeg' }
  const most = Math.ceil(((endMs - startMs) / 1000) * RATE) * CHANNELS * BYTES
  const samples = Buffer.concat(pieces).subarray(0, most)
  if (how !== 0 || samples.length === 0) return { problem: 'broken' }
  const head = wavHead({ format: 1, channels: CHANNELS, sampleRate: RATE, bits: 16 }, samples.length)
  return { mime: 'audio/wav', bytes: Buffer.concat([head, samples]) }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}
