import type { Context } from 'hono'
import { activePeople } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import { findGrades } from '../../db/queries/statements.ts'
import type { Payable } from '../../views/home/hr-page.tsx'
import { words } from '../../views/messages/words.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import type { Grade } from '../grading/grade.ts'
import type { AppEnv } from '../web/env.ts'

/** For every behaviour: for how many reps it is measurable in the latest period, and what is missing for the others. */
export async function payableOf(
  c: Context<AppEnv>,
  periods: readonly KeptPeriod[],
): Promise<readonly Payable[]> {
  const { reader, viewer } = c.var
  const [period] = periods
  if (!period) return []
  const reps = (await activePeople(reader)).filter((person) => person.role === 'rep')
  const graded = (await Promise.all(reps.map((rep) => findGrades(reader, viewer, period.id, rep.id)))).filter(
    (one) => one !== undefined,
  )
  return behaviourNames.map((behaviour) => {
    const grades = graded.flatMap((one) => one.grades[behaviour] ?? [])
    const measurable = grades.filter((grade) => grade.measurable).length
    return { behaviour, says: words.home.hr.measurableFor(measurable, grades.length, mostOften(grades)) }
  })
}

function mostOften(grades: readonly Grade[]): string | null {
  const missing = grades.flatMap((grade) => (grade.measurable ? [] : grade.reasons.slice(0, 1)))
  const counts = [...Map.groupBy(missing, (reason) => reason)].toSorted((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? null
}
