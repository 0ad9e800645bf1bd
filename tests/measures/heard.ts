import { findAdvocacy } from '../../server/measures/advocacy.ts'
import { findBuyingSignals } from '../../server/measures/buying-signals.ts'
import { findCheckIns } from '../../server/measures/check-ins.ts'
import { findEgo } from '../../server/measures/ego.ts'
import { findInsights } from '../../server/measures/insights.ts'
import { findNoteTaking } from '../../server/measures/note-taking.ts'
import { findOwnership } from '../../server/measures/ownership.ts'
import { findPressure } from '../../server/measures/pressure.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { findServing } from '../../server/measures/serving.ts'
import { cora, rosa, words } from '../call.ts'

const finders = {
  ego: findEgo,
  pressure: findPressure,
  ownership: findOwnership,
  serving: findServing,
  pitch: findServing,
  advocacy: findAdvocacy,
  'check-in': findCheckIns,
  'note-taking': findNoteTaking,
  'buying-signal': findBuyingSignals,
}
export type Heard = keyof typeof finders

/** Whether Rosa's line (or Cora's, for a buying signal) holds a moment of this kind, after what the other had said. */
export function heard(kind: Heard, text: string, before?: string): boolean {
  const [speaker, other] = kind === 'buying-signal' ? [cora, rosa] : [rosa, cora]
  const script = scriptOf(words(...(before === undefined ? [] : [[other, before] as const]), [speaker, text]))
  return finders[kind](script).some((moment) => moment.kind === kind && moment.party === speaker.key)
}

/** What is learnt from Cora's line, after what Rosa had said. */
export function learnt(text: string, before?: string): string | null {
  const script = scriptOf(words(...(before === undefined ? [] : [[rosa, before] as const]), [cora, text]))
  return findInsights(script)[0]?.kind ?? null
}
