import { gateRules } from '../grading/gates.ts'
import { type GateName, gateNames, isCounted, isLax, type Plan, type PlanGates } from './plan.ts'
import type { PlanDraft } from './plan-draft.ts'
import type { PlanProblem } from './plan-problems.ts'

/**
 * What a draft asks for before anything may be measured, where it is something else than the defaults: counts as they
 * are, shares in percent. `read` answers a share and keeps what cannot be read. Nothing where nothing is asked for.
 */
export function gatesOf(
  { gates = {}, laxBecause = '' }: PlanDraft,
  read: (text: string, where: string) => number,
): Pick<Plan, 'gates'> {
  const rules = gateNames.flatMap((name): readonly (readonly [GateName, number])[] => {
    const text = gates[name]?.trim() ?? ''
    if (text === '') return []
    const share = read(text, `g.${name}`)
    const value = isCounted(name) ? Number((share * 100).toFixed(4)) : share
    return value === gateRules[name] ? [] : [[name, value]]
  })
  if (rules.length === 0) return {}
  return { gates: { rules: Object.fromEntries(rules), laxBecause: laxBecause.trim() || null } }
}

/** The same as the form shows it. */
export function gateFieldsOf({ gates }: Plan): Pick<PlanDraft, 'gates' | 'laxBecause'> {
  if (!gates) return {}
  const written = gateNames.flatMap((name) => {
    const value = gates.rules[name]
    if (value === undefined) return []
    return [[name, String(isCounted(name) ? value : Number((value * 100).toFixed(4)))] as const]
  })
  return { gates: Object.fromEntries(written), laxBecause: gates.laxBecause ?? '' }
}

/** Refuses what a constant cannot be, and, without a reason, what asks for less than the defaults of pay.md, "Gates". */
export function problemsOfGates({ gates }: Plan): readonly PlanProblem[] {
  return gateNames.flatMap((gate): readonly PlanProblem[] => {
    const value = gates?.rules[gate]
    if (value === undefined) return []
    const where = `g.${gate}`
    if (!isPossible(gate, value)) return [{ code: 'gate', where, told: { gate, value } }]
    if (!isLax(gate, value) || hasReason(gates)) return []
    return [{ code: 'lax-gate', where, told: { gate, value, limit: gateRules[gate] } }]
  })
}

function isPossible(gate: GateName, value: number): boolean {
  return isCounted(gate) ? Number.isSafeInteger(value) && value > 0 : value >= 0 && value <= 1
}

function hasReason(gates: PlanGates | undefined): boolean {
  return Boolean(gates?.laxBecause?.trim())
}
