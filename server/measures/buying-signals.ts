import type { Moment } from '../conversation/findings.ts'
import type { Script } from './script.ts'

export function findBuyingSignals(_script: Script): readonly Moment[] {
  return []
}
