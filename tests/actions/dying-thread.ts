import { type PreparedFile, prepareFile } from '../../server/actions/prepare-file.ts'
import type { Task } from '../../server/actions/reading-thread.ts'
import { answerTasks } from '../../server/threads.ts'

// Dies over one file, never ends with another, and reads all others.
answerTasks<Task, PreparedFile>(async ({ bytes, settings, measuring }) => {
  const text = new TextDecoder().decode(bytes)
  if (text.includes('DIE')) process.exit(1)
  if (text.includes('FOREVER')) await new Promise(() => {})
  return prepareFile(bytes, settings, { measuring })
})
