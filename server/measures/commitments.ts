import type { Commitment } from '../conversation/findings.ts'
import type { Reference } from './measure.ts'
import type { Script } from './script.ts'

export function findCommitments(_script: Script, _reference: Reference): readonly Commitment[] {
  return []
}
