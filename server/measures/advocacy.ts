import type { Moment } from '../conversation/findings.ts'
import type { Script } from './script.ts'

export function findAdvocacy(_script: Script): readonly Moment[] {
  return []
}
