import { answerTasks } from '../threads.ts'
import { type PreparedFile, type Preparing, prepareFile } from './prepare-file.ts'

/** A file that a thread is to read. */
export interface Task {
  readonly bytes: Uint8Array
  readonly settings: Preparing
  /** Measures as well; not worth it for what is here already. */
  readonly measuring: boolean
}

answerTasks<Task, PreparedFile>(({ bytes, settings, measuring }) =>
  prepareFile(bytes, settings, { measuring }),
)
