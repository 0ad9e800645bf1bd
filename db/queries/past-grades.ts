import type { Kysely } from 'kysely'
import { behaviourNames } from '../../server/grading/behaviours.ts'
import type { Grade } from '../../server/grading/grade.ts'
import type { PastPeriod, PastRep } from '../../server/pay/back-test.ts'
import { addsBy } from '../../server/pay/multiplier.ts'
import type { Grades } from '../../server/pay/statement.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import type { KeptPeriod } from './periods.ts'

/** What of a period's kept grades decides pay, of everybody graded in it, with their teams. The caller may see pay. */
export async function pastPeriod(
  db: Kysely<Database>,
  { id, name, from, to }: KeptPeriod,
): Promise<PastPeriod & { readonly reliabilities: Reliabilities }> {
  const newest = await db
    .selectFrom('grades')
    .innerJoin('people', 'people.id', 'grades.rep_id')
    .leftJoin('teams', 'teams.id', 'people.team_id')
    .select(['grades.id', 'grades.rep_id', 'people.employee_number', 'teams.name as team'])
    .where('period_id', '=', id)
    .orderBy('version')
    .execute()
  const reps: PastRep[] = []
  const reliabilities: Reliabilities = {}
  for (const row of new Map(newest.map((one) => [one.rep_id, one])).values()) {
    const kept = await db
      .selectFrom('grades')
      .select('grade')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    const grades = JSON.parse(jsonText(kept.grade)) as Grades
    reps.push({ employee: row.employee_number ?? row.rep_id, team: row.team, grades: decidingOf(grades) })
    for (const behaviour of behaviourNames) {
      const grade = grades[behaviour]
      if (grade?.measurable)
        reliabilities[behaviour] = [...(reliabilities[behaviour] ?? []), grade.reliability]
    }
  }
  return { name, from, to, reps, reliabilities }
}

/** Of everybody measurable, how reliable their grade was. */
export type Reliabilities = Partial<Record<(typeof behaviourNames)[number], number[]>>

function decidingOf(grades: Grades): PastRep['grades'] {
  const all = Object.entries(grades) as [keyof Grades, Grade][]
  return Object.fromEntries(
    all.map(([behaviour, grade]) => {
      if (!grade.measurable) return [behaviour, null]
      return [behaviour, { grade: addsBy(grade), upper: grade.upper, allows: grade.allows }]
    }),
  )
}
