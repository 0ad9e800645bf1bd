import { createReadStream } from 'node:fs'
import type { Cut, Seconds } from './cut.ts'

/** Copies the frames that lie within these seconds. A frame is a fortieth of a second and is taken whole or not at all. */
export async function cutMp3(path: string, { startMs, endMs }: Seconds): Promise<Cut> {
  const frames: Buffer[] = []
  let atMs = 0
  for await (const frame of framesOf(path)) {
    const untilMs = atMs + frame.lastsMs
    if (untilMs > endMs) break
    if (atMs >= startMs) frames.push(frame.bytes)
    atMs = untilMs
  }
  return frames.length === 0 ? { problem: 'broken' } : { mime: 'audio/mpeg', bytes: Buffer.concat(frames) }
}

interface Frame {
  readonly bytes: Buffer
  readonly lastsMs: number
}

const LONGEST_FRAME = 4096
const HEAD_BYTES = 4

async function* framesOf(path: string): AsyncGenerator<Frame> {
  let data: Buffer = Buffer.alloc(0)
  let skip: number | undefined
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    data = Buffer.concat([data, piece as Buffer])
    skip ??= tagLength(data)
    const passed = Math.min(skip, data.length)
    skip -= passed
    data = data.subarray(passed)
    const { frames, end } = framesIn(data, data.length - LONGEST_FRAME)
    yield* frames
    data = data.subarray(end)
  }
  yield* framesIn(data, data.length - HEAD_BYTES).frames
}

/** The frames that begin up to `last`, past what belongs to none, and where the next may begin. */
function framesIn(data: Buffer, last: number): { readonly frames: readonly Frame[]; readonly end: number } {
  const frames: Frame[] = []
  let at = 0
  while (at <= last) {
    const head = frameHead(data, at)
    if (!head || at + head.length > data.length) {
      at += 1
      continue
    }
    const bytes = data.subarray(at, at + head.length)
    if (!isOnlyFacts(bytes)) frames.push({ bytes: Buffer.from(bytes), lastsMs: head.lastsMs })
    at += head.length
  }
  return { frames, end: at }
}

const bitrates: Readonly<Record<string, readonly number[]>> = {
  '1-1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1-2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1-3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2-1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2-2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  '2-3': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const rates = [44_100, 48_000, 32_000]

function frameHead(
  data: Buffer,
  at: number,
): { readonly length: number; readonly lastsMs: number } | undefined {
  if (data[at] !== 0xff) return undefined
  const [second = 0, third = 0] = [data[at + 1], data[at + 2]]
  const version = (second >> 3) & 3
  const layer = 4 - ((second >> 1) & 3)
  const base = rates[(third >> 2) & 3]
  if ((second & 0xe0) !== 0xe0 || version === 1 || layer === 4 || base === undefined) return undefined
  const rate = base / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const kilobits = bitrates[`${version === 3 ? 1 : 2}-${layer}`]?.[third >> 4] ?? 0
  if (kilobits === 0) return undefined
  const samples = layer === 1 ? 384 : layer === 3 && version !== 3 ? 576 : 1152
  const padding = (third >> 1) & 1
  const length =
    layer === 1
      ? (Math.floor((12_000 * kilobits) / rate) + padding) * 4
      : Math.floor(((samples / 8) * kilobits * 1000) / rate) + padding
  return { length, lastsMs: (samples / rate) * 1000 }
}

/** The first frame of many files holds no sound but facts about the whole, such as its length. */
function isOnlyFacts(frame: Buffer): boolean {
  const start = frame.subarray(0, 48).toString('latin1')
  return start.includes('Xing') || start.includes('Info') || start.includes('VBRI')
}

function tagLength(data: Buffer): number {
  if (data.subarray(0, 3).toString('latin1') !== 'ID3') return 0
  const [a = 0, b = 0, c = 0, d = 0] = data.subarray(6, 10)
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127)
}
