import type { Moment } from '../conversation/findings.ts'
import { type Measured, unknown } from './measured.ts'
import type { Script } from './script.ts'

export function needBeforePitch(_script: Script, _moments: readonly Moment[]): Measured<number> {
  return unknown('too-short')
}
