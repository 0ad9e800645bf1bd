import type { Kysely } from 'kysely'
import { type BehaviourName, behaviourNames } from '../../server/grading/behaviours.ts'
import type { Grade } from '../../server/grading/grade.ts'
import { isRepsAlone, periodStates } from '../../server/pay/period-way.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import type { Appeal } from './appeals.ts'

/** How one behaviour of a rep was graded before something was put right, and since; `null` is not measurable. */
export interface GradeMove {
  readonly repName: string
  readonly periodName: string
  readonly behaviour: BehaviourName
  readonly before: number | null
  readonly after: number | null
}

/** Reps of whom a fault was put right when an appeal was decided, with how much of theirs; its own rep too. */
export async function rescoredBy(db: Kysely<Database>, { decidedAt, decider }: Appeal) {
  if (decidedAt === null || decider === null) return []
  const rows = await db
    .selectFrom('verdicts')
    .innerJoin('conversations', 'conversations.id', 'verdicts.conversation_id')
    .innerJoin('people', 'people.id', 'conversations.rep_id')
    .select(['people.id', 'people.name'])
    .select((eb) => eb.fn.count('verdicts.id').as('findings'))
    .where('verdicts.at', '=', decidedAt)
    .where('verdicts.by_id', '=', decider.id)
    .groupBy(['people.id', 'people.name'])
    .orderBy('people.name')
    .execute()
  return rows.map(({ id, name, findings }) => ({ id, name, findings: Number(findings) }))
}

/** Which of these reps' grades moved after an instant, in periods that are not frozen and may be looked at. */
export async function gradeMoves(
  db: Kysely<Database>,
  repIds: readonly string[],
  since: string,
): Promise<readonly GradeMove[]> {
  if (repIds.length === 0) return []
  const rows = await db
    .selectFrom('grades')
    .innerJoin('periods', 'periods.id', 'grades.period_id')
    .innerJoin('people', 'people.id', 'grades.rep_id')
    .select(['grades.grade', 'grades.made_at', 'grades.rep_id', 'grades.period_id'])
    .select(['people.name as rep_name', 'periods.name as period_name'])
    .where('grades.rep_id', 'in', repIds)
    .where('periods.frozen_at', 'is', null)
    .where('periods.state', 'not in', periodStates.filter(isRepsAlone))
    .orderBy('people.name')
    .orderBy('grades.version')
    .execute()
  return [...Map.groupBy(rows, (row) => `${row.rep_id} ${row.period_id}`).values()].flatMap((versions) => {
    const before = versions.findLast((row) => row.made_at < since)
    const after = versions.findLast((row) => row.made_at >= since)
    if (!before || !after) return []
    const [was, is] = [before, after].map((row) => JSON.parse(jsonText(row.grade)) as Graded)
    return behaviourNames.flatMap((behaviour) => {
      const [from, to] = [was, is].map((one) => gradeIn(one?.[behaviour]))
      const named = { repName: after.rep_name, periodName: after.period_name, behaviour }
      return from === to ? [] : [{ ...named, before: from ?? null, after: to ?? null }]
    })
  })
}

type Graded = Readonly<Partial<Record<BehaviourName, Grade>>>

function gradeIn(grade: Grade | undefined): number | null {
  return grade?.measurable ? grade.grade : null
}
