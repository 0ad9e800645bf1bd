import type { FileReport } from '../../db/queries/upload-files.ts'
import type { ImportProblem } from './import-files.ts'

export type ReadingProblem = ImportProblem | 'gone' | 'stumbled'

/** The report of a file that has given what it holds to other files. */
export function givenTo(joinedWith: readonly string[]): FileReport {
  return { format: null, recognised: null, outcome: 'joined', conversations: [], refused: [], joinedWith }
}

/** The report of a file of an upload that could not be looked into. */
export function refusedFor(problem: ReadingProblem): FileReport {
  return refusedAs('unreadable', sentences[problem])
}

/** The report of a file that was refused, with the reason. */
export function refusedAs(code: FileReport['refused'][number]['code'], message: string): FileReport {
  return {
    format: null,
    recognised: null,
    outcome: 'refused',
    conversations: [],
    refused: [{ code, message }],
  }
}

const sentences: Readonly<Record<ReadingProblem, string>> = {
  gone: 'What was in this file is not kept any more. Bring it in once more.',
  stumbled: 'Heard stumbled over this file several times, which is our mistake. Please report it.',
  'may-not-import': 'Whoever brought it may not do so any more. Ask somebody of the team to bring it.',
  'unknown-rep':
    'Whose conversations these were said to be is not here any more. Bring the file in once more.',
  'unknown-customer':
    'The customer it was said to be with is not here any more. Bring the file in once more.',
}
