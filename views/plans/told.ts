import type { DraftProblem } from '../../server/pay/plan-draft.ts'
import { civilDate, fixed, percent } from '../format.ts'
import type { SaidOfProblem } from '../messages/en/plan-problems.ts'
import { words } from '../messages/words.ts'
import { gateSaid } from './gate-said.ts'

/** A problem as it is said: why, and what could be done, with a rewrite in quotation marks where there is one. */
export function saidOf(problem: DraftProblem): { readonly why: string; readonly repair: string } {
  const { why, repair } = words.plans.problems[problem.code]
  const told = { ...toldOf(problem), ...gateTold(problem) }
  const instead = 'instead' in problem && problem.instead ? `: “${problem.instead}”.` : ''
  return { why: why(told), repair: `${repair(told)}${instead}` }
}

const plainFigures = ['many-behaviours']
const points = ['cliff']

function toldOf({ code, told }: DraftProblem): SaidOfProblem {
  const { behaviour, value, limit } = told
  const share = (figure: number) =>
    fixed(Number((figure * 100).toFixed(2)), figure * 100 - Math.floor(figure * 100) > 0.004 ? 2 : 0)
  const limitSaid =
    limit === undefined
      ? ''
      : plainFigures.includes(code)
        ? String(limit)
        : points.includes(code)
          ? share(limit)
          : percent(limit)
  return {
    behaviour: behaviour ? words.behaviours.title(behaviour) : '',
    value:
      value === undefined ? '' : ['stake', 'up-only'].includes(code) ? fixed(value, 2) : `${share(value)}%`,
    limit: limitSaid,
    count: told.count ?? 0,
    day: told.day ? civilDate(told.day) : '',
    plan: told.plan ?? '',
    words: told.words ?? '',
    currency: 'currency' in told ? (told.currency ?? '') : '',
    decimals: 'decimals' in told ? (told.decimals ?? 2) : 2,
  }
}

function gateTold({ told: { gate, value, limit } }: DraftProblem): Partial<SaidOfProblem> {
  if (!gate) return {}
  return {
    words: words.plans.gates.names[gate],
    ...(value === undefined ? {} : { value: gateSaid(gate, value) }),
    ...(limit === undefined ? {} : { limit: gateSaid(gate, limit) }),
  }
}

/** Where a problem stands on the page. */
export function fieldId(where: string): string {
  return `f-${where.replaceAll(/[^\p{L}\p{N}-]/gu, '-')}`
}
