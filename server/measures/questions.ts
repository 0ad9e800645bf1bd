import type { Moment } from '../conversation/findings.ts'
import { type Measured, unknown } from './measured.ts'
import type { Script } from './script.ts'

export function findQuestions(_script: Script): readonly Moment[] {
  return []
}

export function questions(_script: Script, _moments: readonly Moment[]): Measured<number> {
  return unknown('too-short')
}

export function openQuestions(_script: Script, _moments: readonly Moment[]): Measured<number> {
  return unknown('too-short')
}

export function followUpQuestions(_script: Script, _moments: readonly Moment[]): Measured<number> {
  return unknown('too-short')
}
