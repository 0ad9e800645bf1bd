import type { Commitment } from '../conversation/findings.ts'
import { type Measured, unknown } from './measured.ts'
import type { Script } from './script.ts'

export function openLoops(_script: Script, _commitments: readonly Commitment[]): Measured<number> {
  return unknown('too-short')
}
