import { createReadStream } from 'node:fs'
import { readFile as bytesOf } from 'node:fs/promises'
import { idOfBytes } from '../readers/ids.ts'
import { startsNdjson } from '../readers/json-shapes.ts'
import { readNdjson } from '../readers/ndjson.ts'
import { MOST_BYTES, readFile, tooLarge } from '../readers/read-file.ts'
import { type ReadResult, refusal } from '../readers/reading.ts'
import { type Input, isStandardInput, reasonOf } from './inputs.ts'

/** Smaller files are read whole; larger ones are streamed when they hold a conversation a line. */
const STREAMED_FROM = 4 * 1024 * 1024

/**
 * Without `--zone` a chat's clocks are read as UTC and the report says so: its pauses are right, and
 * its dates are those the phone showed.
 */
const ASSUMED_ZONE = 'UTC'

/** Everything one input holds, in order. */
export async function* readInput(input: Input, zone: string | null): AsyncGenerator<ReadResult> {
  if (isStandardInput(input)) return yield* readStream(process.stdin, zone)
  if ('unreadable' in input)
    return yield refusal('unreadable', `Cannot read ${input.file}. ${input.unreadable}`)
  try {
    if (input.size >= STREAMED_FROM && (await isNdjson(input.file))) {
      return yield* readStream(createReadStream(input.file), zone)
    }
    if (input.size > MOST_BYTES) return yield tooLarge(input.size)
    yield* await readWhole(await bytesOf(input.file), zone)
  } catch (error) {
    yield refusal('unreadable', `Cannot read ${input.file}. ${reasonOf(error)}`)
  }
}

function readWhole(bytes: Uint8Array, zone: string | null): Promise<readonly ReadResult[]> {
  return readFile(bytes, { zone, assumedZone: ASSUMED_ZONE, id: idOfBytes(bytes) })
}

const ASKED = 1024 * 1024

async function isNdjson(file: string): Promise<boolean> {
  const start: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: ASKED - 1 })) start.push(chunk as Buffer)
  return startsNdjson(Buffer.concat(start).toString('utf8'))
}

/**
 * A stream: conversation by conversation when its first line is one, else whole. What is held back until
 * that is known is the first line and what follows it, up to the next line that holds something.
 */
async function* readStream(stream: NodeJS.ReadableStream, zone: string | null): AsyncGenerator<ReadResult> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const held: Buffer[] = []
  let size = 0
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return yield* await readWhole(Buffer.concat(held), zone)
    held.push(Buffer.from(value))
    size += value.length
    if (held.length === 1 || isPowerOfTwo(held.length)) {
      if (startsNdjson(Buffer.concat(held).toString('utf8'))) break
    }
    if (size > MOST_BYTES) return yield tooLarge(size)
  }
  yield* readNdjson(linesOfChunks(held, chunks), { zone, assumedZone: ASSUMED_ZONE })
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0
}

async function* linesOfChunks(held: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let open = ''
  const all = async function* () {
    yield* held
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  }
  for await (const chunk of all()) {
    const lines = (open + decoder.decode(chunk, { stream: true })).split('\n')
    open = lines.pop() ?? ''
    yield* lines
  }
  open += decoder.decode()
  if (open !== '') yield open
}
