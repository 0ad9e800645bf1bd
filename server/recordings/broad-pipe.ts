import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MOST_AT_ONCE_BYTES = 256 * 1024
const REST_MS = 1

export interface BroadPipe {
  /** The end that a program is given to write into; to be destroyed here once the program has it. */
  readonly mouth: Socket
  /** Fulfilled once whoever writes has ended, or nothing more was wanted. */
  readonly ended: Promise<unknown>
}

/**
 * A pipe out of another program that brings much at once into one piece of memory, used again and again.
 *
 * An ordinary one wakes us for every few kilobytes, and each waits for the other all the time. After each piece we
 * rest, while the program goes on filling the pipe. `take` must copy what it keeps, and answers whether it wants more.
 */
export async function openBroadPipe(take: (piece: Buffer) => boolean): Promise<BroadPipe> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-'))
  const server = createServer({ pauseOnConnect: true })
  try {
    const path = join(folder, 'pipe')
    server.listen(path)
    await once(server, 'listening')
    const connected = once(server, 'connection')
    const ended = drained(path, take)
    const [mouth] = await connected
    return { mouth, ended }
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function drained(path: string, take: (piece: Buffer) => boolean): Promise<unknown> {
  const held = Buffer.alloc(MOST_AT_ONCE_BYTES)
  const outlet: Socket = connect({
    path,
    onread: {
      buffer: held,
      callback: (bytes) => {
        if (take(held.subarray(0, bytes))) setTimeout(() => outlet.resume(), REST_MS)
        else outlet.destroy()
        return false
      },
    },
  })
  outlet.on('error', () => outlet.destroy())
  return new Promise((resolve) => outlet.once('close', resolve))
}
