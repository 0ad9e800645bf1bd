import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import type { GateRules } from '../grading/gates.ts'
import { gradeOf } from '../grading/grade.ts'
import { priorOf } from '../grading/prior.ts'
import { sealOf } from './canonical.ts'
import { type Capsule, resultOf, unitsIn } from './capsule.ts'
import { currentWay, type PayWay } from './line.ts'
import { alphaOf } from './plan.ts'
import { type Grades, type Statement, statementOf } from './statement.ts'

/** What a capsule's inputs give. */
export interface Computed {
  readonly statement: Statement
  readonly results: Capsule['results']
}

/** Runs grading and pay again, from what a capsule holds and nothing else. */
type Arithmetic = (capsule: Capsule) => Computed

/**
 * The arithmetic of today. It is named by the day its rules were fixed. Whoever changes a rule, or a sentence that a
 * statement quotes, names a new one here, and keeps the old one in `arithmetics` as soon as a release has it.
 */
export const currentArithmetic = '2026-11-22.3'

/**
 * Every arithmetic that statements were frozen by: none is ever removed. The first took what people confirmed without
 * asking who chose what they went through (`confirmsWhole`), and told steps that no amount came of (`Tells`). The second
 * held the stake ladder at publication alone, and took no mix of customers into account.
 */
export const arithmetics: Readonly<Record<string, Arithmetic>> = {
  '2026-11-22': ({ strata: _, ...capsule }) =>
    compute(
      capsule,
      { ...capsule.rules, confirmsWhole: false },
      { ...currentWay, tells: 'everything', ladder: false },
    ),
  '2026-11-22.2': ({ strata: _, ...capsule }) =>
    compute(capsule, capsule.rules, { ...currentWay, ladder: false }),
  [currentArithmetic]: (capsule) => compute(capsule, capsule.rules, currentWay),
}

/**
 * The statement and the grades that a capsule's inputs give by the arithmetic it names: the same bytes on any machine,
 * day, locale and zone. `null` where this program does not know that arithmetic.
 */
export function computeAgain(capsule: Capsule): Computed | null {
  const arithmetic = Object.hasOwn(arithmetics, capsule.arithmetic)
    ? arithmetics[capsule.arithmetic]
    : undefined
  return arithmetic ? arithmetic(capsule) : null
}

function compute(capsule: Capsule, rules: GateRules, way: PayWay): Computed {
  const { plan, payee, facts, peers, unitsUnderAppeal } = capsule
  const units = unitsIn(capsule)
  const grades: Grades = Object.fromEntries(
    behaviourNames.flatMap((behaviour) => {
      const moments = peers[behaviour]
      if (!moments) return []
      const graded = gradeOf({
        behaviour,
        units: units[behaviour].units,
        prior: priorOf(moments, plan.baselines[behaviour] ?? null),
        ...lowQuartersIn(capsule, behaviour),
        ...mixIn(capsule, behaviour),
        alpha: alphaOf(plan),
        facts: { ...facts, unitsUnderAppeal: unitsUnderAppeal[behaviour] ?? 0 },
        rules,
      })
      return [[behaviour, graded]]
    }),
  )
  return {
    statement: statementOf(plan, grades, { ...payee, capsule: sealOf(capsule) }, way),
    results: Object.fromEntries(
      Object.keys(capsule.results).map((behaviour) => [
        behaviour,
        resultOf(grades[behaviour as keyof Grades]),
      ]),
    ),
  }
}

function lowQuartersIn({ lowQuarters }: Capsule, behaviour: BehaviourName) {
  const own = lowQuarters?.[behaviour]
  return own ? { lowQuarters: own } : {}
}

function mixIn({ strata }: Capsule, behaviour: BehaviourName) {
  const colleagues = strata?.[behaviour]
  return colleagues ? { mixOf: colleagues } : {}
}
