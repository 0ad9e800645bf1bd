import { Threads } from '../threads.ts'
import type { Task } from './measure-thread.ts'
import { measuredPiece, type Telling, type Told } from './measured-piece.ts'
import { type Piece, sizeOf } from './pieces.ts'

/** Before so many bytes came a thread would have cost more than it does. */
const WORTH_THREADS = 4 * 1024 * 1024
/** What is larger is measured here, where it is handed on while it is still read. */
const MOST_IN_A_THREAD = 4 * 1024 * 1024
const AHEAD = 3
const YOUNG_MEGABYTES = 48

/** What Heard says of each piece, in their order: measured in so many threads where much comes, with the same bytes. */
export async function* measuredInOrder(
  pieces: AsyncIterable<Piece>,
  telling: Telling,
  many: number,
): AsyncGenerator<Told> {
  const threads = measuringThreads(many)
  const underWay: Promise<readonly Told[]>[] = []
  let came = 0
  try {
    for await (const piece of pieces) {
      const size = sizeOf(piece)
      came += size
      if (many === 0 || came < WORTH_THREADS || size > MOST_IN_A_THREAD) {
        for (const told of underWay.splice(0)) yield* await told
        yield* measuredPiece(piece, telling)
      } else {
        underWay.push(begun(threads, { piece, telling }))
        if (underWay.length > many * AHEAD) yield* (await underWay.shift()) ?? []
      }
    }
    for (const told of underWay) yield* await told
  } finally {
    await threads.close()
  }
}

/** So many threads that measure pieces, each one piece at a time. */
export function measuringThreads(most: number): Threads<Task, readonly Told[]> {
  return new Threads({
    most,
    program: new URL('./measure-thread.ts', import.meta.url),
    moved: ({ piece }) => ('lines' in piece ? [piece.lines.buffer as ArrayBuffer] : []),
    youngMegabytes: YOUNG_MEGABYTES,
  })
}

function begun(threads: Threads<Task, readonly Told[]>, task: Task): Promise<readonly Told[]> {
  const told = threads.do(task)
  // Whoever waits hears of it when its turn comes, and not before.
  told.catch(() => {})
  return told
}
