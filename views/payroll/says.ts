import type { Earning } from '../../server/pay/export/earning-codes.ts'
import type { FileProblem } from '../../server/pay/export/file-problems.ts'
import type { RowProblem } from '../../server/pay/export/rows.ts'
import { words } from '../messages/words.ts'
import type { NameOf } from './records.ts'

/** What an earning is called. */
export function earningSays(earning: Earning): string {
  if (earning === 'base' || earning === 'adjustment' || earning === 'whole')
    return words.payroll.settings.earnings[earning]
  return words.behaviours.title(earning)
}

/** Why nothing can be sent, as a sentence. */
export function rowProblemSays(problem: RowProblem, nameOf: NameOf): string {
  const says = words.payroll.exports.problems[problem.is]
  if (problem.is === 'no-code') return says('', earningSays(problem.earning), problem.plan)
  if (problem.is === 'code') return says('', problem.value, earningSays(problem.earning))
  const value = 'value' in problem ? problem.value : ''
  const who = 'person' in problem ? nameOf(problem.person) : ''
  return says(who, value, 'other' in problem ? nameOf(problem.other) : '')
}

/** Why a batch cannot be written in a format, as a sentence. */
export function fileProblemSays(problem: FileProblem, nameOf: NameOf): string {
  const says = words.payroll.exports.fileProblems[problem.is]
  const who = 'person' in problem ? nameOf(problem.person) : ''
  const value = 'value' in problem ? problem.value : ''
  return says(who, value, 'other' in problem ? nameOf(problem.other) : '')
}
