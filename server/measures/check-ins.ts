import type { Moment } from '../conversation/findings.ts'
import type { Script } from './script.ts'

export function findCheckIns(_script: Script): readonly Moment[] {
  return []
}
