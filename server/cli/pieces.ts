import { createReadStream } from 'node:fs'
import { startsNdjson } from '../readers/json-shapes.ts'
import { lineTooLarge, MOST_BYTES, tooLarge } from '../readers/read-file.ts'
import { type ReadResult, refusal } from '../readers/reading.ts'
import { type Input, isStandardInput, reasonOf } from './inputs.ts'

/** What is read and measured at a time: a file, all of a stream, some whole lines of one, or why there is nothing. */
export type Piece = { readonly file: string } & (
  | { readonly size: number }
  | { readonly whole: Uint8Array }
  | { readonly lines: Uint8Array; readonly firstLine: number }
  | { readonly result: ReadResult }
)

/** Smaller files are read whole; larger ones are streamed when they hold a conversation a line. */
const STREAMED_FROM = 4 * 1024 * 1024

/** Lines are taken together up to so many bytes. */
const TOGETHER = 256 * 1024

/** Everything one input holds, in order; what has more bytes than `most`, a whole file or a line of a stream, is refused. */
export async function* piecesOf(input: Input, most = MOST_BYTES): AsyncGenerator<Piece> {
  if (isStandardInput(input)) return yield* piecesOfStream('-', process.stdin, most)
  const { file } = input
  if ('unreadable' in input) return yield unreadable(file, input.unreadable)
  try {
    if (input.size >= STREAMED_FROM && (await isNdjson(file)))
      return yield* piecesOfStream(file, createReadStream(file), most)
    if (input.size > most) return yield { file, result: tooLarge(input.size) }
    yield input
  } catch (error) {
    yield unreadable(file, reasonOf(error))
  }
}

/** A file that cannot be read, in its place. */
export function unreadable(file: string, why: string): Piece & { readonly result: ReadResult } {
  return { file, result: refusal('unreadable', `Cannot read ${file}. ${why}`) }
}

/** How many bytes of it are to be read. */
export function sizeOf(piece: Piece): number {
  if ('size' in piece) return piece.size
  if ('whole' in piece) return piece.whole.byteLength
  return 'lines' in piece ? piece.lines.byteLength : 0
}

const ASKED = 1024 * 1024

async function isNdjson(file: string): Promise<boolean> {
  const start: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: ASKED - 1 })) start.push(chunk as Buffer)
  return startsNdjson(Buffer.concat(start).toString('utf8'))
}

/**
 * A stream: line by line when its first line is a conversation, else whole. What is held back until that is known is
 * the first line and what follows it, up to the next line that holds something.
 */
async function* piecesOfStream(
  file: string,
  stream: NodeJS.ReadableStream,
  most: number,
): AsyncGenerator<Piece> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const held: Buffer[] = []
  let size = 0
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return yield { file, whole: joined(held) }
    held.push(Buffer.from(value))
    size += value.length
    if (held.length === 1 || isPowerOfTwo(held.length)) {
      if (startsNdjson(Buffer.concat(held).toString('utf8'))) break
    }
    if (size > most) return yield { file, result: tooLarge(size) }
  }
  let firstLine = 1
  for await (const lines of linesTogether(chained(held, chunks), most)) {
    // Counted now: who takes it may hand the memory on.
    const many = 'tooLong' in lines ? 1 : countOf(LINE, lines)
    if ('tooLong' in lines) yield { file, result: lineTooLarge(lines.tooLong, firstLine) }
    else yield { file, lines, firstLine }
    firstLine += many
  }
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0
}

const LINE = 10

/** A line that is passed over, and how many bytes it has. */
interface PassedOver {
  readonly tooLong: number
}

/** Whole lines, so many together that they are worth handing on, or one that is longer than `most`. */
async function* linesTogether(
  chunks: AsyncIterable<Buffer>,
  most: number,
): AsyncGenerator<Uint8Array | PassedOver> {
  let open: Buffer[] = []
  let size = 0
  let tooLong = 0
  for await (const next of chunks) {
    const over = tooLong === 0 ? 0 : next.indexOf(LINE) + 1 || next.length
    const isOver = tooLong > 0 && next[over - 1] === LINE
    if (tooLong > 0) tooLong += over
    if (isOver) yield { tooLong }
    if (isOver) tooLong = 0
    const chunk = next.subarray(over)
    const end = chunk.lastIndexOf(LINE) + 1
    size += chunk.length
    if (end > 0 && size >= TOGETHER) {
      yield joined([...open, chunk.subarray(0, end)])
      open = [chunk.subarray(end)]
      size = chunk.length - end
      continue
    }
    open.push(chunk)
    if (size <= most) continue
    const all = joined(open)
    const whole = all.lastIndexOf(LINE) + 1
    if (whole > 0) yield all.slice(0, whole)
    tooLong = size - whole
    open = []
    size = 0
  }
  if (tooLong > 0) yield { tooLong }
  if (size > 0) yield joined(open)
}

async function* chained(held: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** In memory of their own, which can be handed to a thread. */
function joined(chunks: readonly Buffer[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

function countOf(byte: number, bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1
  return count
}
