import type { Insight } from '../conversation/findings.ts'
import type { Script } from './script.ts'

export function findInsights(_script: Script): readonly Insight[] {
  return []
}
