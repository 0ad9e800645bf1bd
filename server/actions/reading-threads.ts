import { availableParallelism } from 'node:os'
import { Threads } from '../threads.ts'
import type { PreparedFile } from './prepare-file.ts'
import type { Task } from './reading-thread.ts'

/** More do not help: what they have read is kept by one. */
export const MOST_READING = 4
/** A file that takes longer holds everybody up. */
const LONGEST_MS = 5 * 60 * 1000

interface Settings {
  /** None by default where there is one processor: then files are read where they are kept. */
  readonly threads?: number
  readonly longestMs?: number
  /** The program a thread runs. */
  readonly program?: URL
}

/**
 * Reads and measures files beside the thread that keeps them. What comes of a file is the same wherever it is
 * read.
 */
export class ReadingThreads extends Threads<Task, PreparedFile> {
  constructor({ threads, longestMs = LONGEST_MS, program }: Settings = {}) {
    super({
      most: threads ?? Math.min(MOST_READING, availableParallelism() - 1),
      longestMs,
      program: program ?? new URL('./reading-thread.ts', import.meta.url),
    })
  }
}
