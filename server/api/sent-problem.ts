import { words } from '../../views/messages/words.ts'
import type { SentProblem } from '../actions/sent-purchase.ts'
import { ApiProblem } from './problem.ts'

const fields: Readonly<Record<SentProblem, string>> = {
  customer: 'customer',
  customers: 'customer',
  rep: 'rep',
  at: 'at',
  value: 'value',
  negative: 'value',
  currency: 'currency',
  other: 'externalId',
  unknown: 'externalId',
  name: 'externalId',
  what: 'what',
}

/** Why a purchase that was sent is not kept: another of the same name is a conflict, everything else does not fit. */
export function refusedPurchase(problem: SentProblem): ApiProblem {
  const message = words.purchases.problems[problem]
  const field = fields[problem]
  if (problem === 'other') return new ApiProblem(409, { code: 'conflict', message, field })
  return new ApiProblem(422, { message, field })
}
