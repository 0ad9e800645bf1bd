import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

/** A file leaves as it is read: nobody waits for the whole of it. */
export function streamed(pieces: AsyncIterable<string | Uint8Array>): ReadableStream {
  return Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream
}
