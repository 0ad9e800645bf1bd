import type { Context } from 'hono'
import { activePeople } from '../../db/queries/people.ts'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import { findGrades } from '../../db/queries/statements.ts'
import type { Payable } from '../../views/home/hr-page.tsx'
import { words } from '../../views/messages/words.ts'
import { behaviourNames } from '../grading/behaviours.ts'
import type { Grade } from '../grading/grade.ts'
import { lackOf } from '../grading/lack.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'

const say = words.home.hr

/** For every behaviour: for how many reps it is measurable in the latest period that has begun, and what is missing for the others. */
export async function payableOf(
  c: Context<AppEnv>,
  periods: readonly KeptPeriod[],
): Promise<readonly Payable[]> {
  const { reader, viewer } = c.var
  const today = civilToday(c.var.now(), zoneOf(c))
  const period = periods.find(({ from }) => from <= today)
  if (!period) return []
  const reps = (await activePeople(reader)).filter((person) => person.role === 'rep')
  const graded = (await Promise.all(reps.map((rep) => findGrades(reader, viewer, period.id, rep.id)))).filter(
    (one) => one !== undefined,
  )
  return behaviourNames.map((behaviour) => {
    const grades = graded.flatMap((one) => one.grades[behaviour] ?? [])
    const measurable = grades.filter((grade) => grade.measurable).length
    return { behaviour, says: say.measurableFor(measurable, grades.length, mostOften(grades)) }
  })
}

/** What the most of them lack, and how many do. */
function mostOften(grades: readonly Grade[]): string | null {
  const lacks = grades.flatMap((grade) => (grade.measurable ? [] : lackOf(grade)))
  const [most] = [...Map.groupBy(lacks, (lack) => lack)].toSorted((a, b) => b[1].length - a[1].length)
  return most ? say.lacking(say.lacks[most[0]], most[1].length, grades.length) : null
}
