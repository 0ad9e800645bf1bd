import type { FileReport } from '../../db/queries/upload-files.ts'
import type { ExpectedKind } from '../readers/expected.ts'
import type { ImportProblem } from './import-files.ts'

export type ReadingProblem =
  | ImportProblem
  | 'gone'
  | 'stumbled'
  | 'is-link'
  | 'is-no-file'
  | 'no-access'
  | 'unknown-folder'

/** The report of a file that has given what it holds to other files. */
export function givenTo(joinedWith: readonly string[]): FileReport {
  return { format: null, recognised: null, outcome: 'joined', conversations: [], refused: [], joinedWith }
}

/** The report of a file of an upload that could not be looked into. */
export function refusedFor(problem: ReadingProblem): FileReport {
  return refusedAs('unreadable', sentences[problem])
}

/** The report of a file that is larger than a file may be. */
export function refusedForSize(mostBytes: number): FileReport {
  const most = Math.floor(mostBytes / 1024 / 1024)
  return refusedAs('too-large', `It has more than the ${most} MB that a file may have here. Split it.`)
}

/** The report of a file in which nobody speaks, but which says what to expect: somebody is asked about it. */
export function expecting(expects: ExpectedKind): FileReport {
  const what = expects === 'calendar' ? 'a calendar' : 'a log of calls'
  const message = `This is ${what}: it says which conversations to expect. Say for which days, and they are.`
  return { ...refusedAs('unrecognised', message), expects }
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
  'is-link':
    'This is a link to something elsewhere, and nothing outside this folder is read. Put the file itself here.',
  'is-no-file': 'This is no file that holds anything. Put the file itself here.',
  'no-access': 'The program may not read this file. Let it be read by everybody, and put it here again.',
  'unknown-folder':
    'It lay in a folder named by a mail address that no rep here has. Name the folder by the address of a rep, or put the file outside of it.',
  'may-not-import': 'Whoever brought it may not do so any more. Ask somebody of the team to bring it.',
  'unknown-rep':
    'Whose conversations these were said to be is not here any more. Bring the file in once more.',
  'unknown-customer':
    'The customer it was said to be with is not here any more. Bring the file in once more.',
}
