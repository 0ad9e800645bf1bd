import type { Kysely } from 'kysely'
import { newestStatements } from '../../../db/queries/statements.ts'
import type { Database } from '../../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../../grading/behaviours.ts'
import type { Outcome, Period, Subject, Together } from '../../pay/fairness/report.ts'
import type { StatementLine } from '../../pay/line.ts'
import type { Statement } from '../../pay/statement.ts'

/** What a period came to for everybody, by behaviour and as a whole; in a shadow period, what it would have been. */
export async function outcomesOf(db: Kysely<Database>, periodId: string): Promise<Period> {
  const paid = new Map<Subject, Outcome[]>([['whole', []]])
  const together = new Map<BehaviourName, Together>()
  for await (const { repId, statement } of newestStatements(db, periodId)) {
    paid.get('whole')?.push(...ofWhole(repId, statement))
    for (const line of statement.lines) {
      const { behaviour } = line
      if (behaviour === null) continue
      paid.set(behaviour, [...(paid.get(behaviour) ?? []), ...ofLine(repId, line)])
      together.set(behaviour, joined(together.get(behaviour) ?? nobody(behaviour), line))
    }
  }
  const subjects: readonly Subject[] = ['whole', ...behaviourNames]
  return {
    outcomes: subjects.flatMap((subject) => {
      const outcomes = paid.get(subject)
      return outcomes ? [{ subject, outcomes }] : []
    }),
    together: behaviourNames.flatMap((behaviour) => together.get(behaviour) ?? []),
  }
}

function nobody(behaviour: BehaviourName): Together {
  return { behaviour, people: 0, k: 0, n: 0 }
}

function joined(all: Together, { grade }: StatementLine): Together {
  if (!grade) return all
  return { ...all, people: all.people + 1, k: all.k + grade.raw * grade.nEff, n: all.n + grade.nEff }
}

function ofLine(person: string, line: StatementLine): readonly Outcome[] {
  if (!line.grade || !line.rule) return []
  return [{ person, reached: line.grade.grade >= line.rule.target, multiplier: multiplierOf(line) }]
}

/** Whoever nothing could be measured for was paid at target, and says nothing of how groups fare. */
function ofWhole(person: string, { lines }: Statement): readonly Outcome[] {
  if (!lines.some((line) => line.grade)) return []
  const multiplier = 1 + lines.reduce((sum, line) => sum + line.share * (multiplierOf(line) - 1), 0)
  return [{ person, reached: Math.round(multiplier * 10_000) >= 10_000, multiplier }]
}

function multiplierOf(line: StatementLine): number {
  return line.wouldHaveBeen?.multiplier ?? line.multiplier
}
