import { z } from '@hono/zod-openapi'
import type { KeptPeriod } from '../../db/queries/periods.ts'
import type { KeptGrades } from '../../db/queries/statements.ts'
import { type BehaviourName, behaviourNames } from '../grading/behaviours.ts'
import type { Grade } from '../grading/grade.ts'

const size = {
  n: z.number().openapi({ description: 'How much was counted.' }),
  nEff: z
    .number()
    .openapi({ description: 'How much that is worth, since contacts with one customer are alike.' }),
  customers: z.number().int(),
}

const gradeSchema = z
  .union([
    z.object({
      behaviour: z.enum(behaviourNames),
      measurable: z.literal(true),
      grade: z.number(),
      interval: z.tuple([z.number(), z.number()]).readonly(),
      raw: z.number(),
      reliability: z.number(),
      ...size,
    }),
    z.object({
      behaviour: z.enum(behaviourNames),
      measurable: z.literal(false),
      reasons: z.array(z.string()).readonly(),
      ...size,
    }),
  ])
  .openapi('Grade', { description: 'Not measurable is never a low grade: it is none, with the reasons.' })

export const periodSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    frozenAt: z.string().nullable(),
  })
  .openapi('Period')

export const gradedSchema = z
  .object({
    period: periodSchema,
    version: z.number().int(),
    madeAt: z.string(),
    grades: z.array(gradeSchema).readonly(),
  })
  .openapi('GradedPeriod')

export function shownPeriod({ id, name, from, to, frozenAt }: KeptPeriod) {
  return { id, name, from, to, frozenAt }
}

export function shownGrades(period: KeptPeriod, { version, madeAt, grades }: KeptGrades) {
  const shown = behaviourNames.flatMap((behaviour) => {
    const grade = grades[behaviour]
    return grade ? [shownGrade(behaviour, grade)] : []
  })
  return { period: shownPeriod(period), version, madeAt, grades: shown }
}

function shownGrade(behaviour: BehaviourName, grade: Grade) {
  const { n, nEff, customers } = grade.size
  const counted = { behaviour, n, nEff, customers }
  if (!grade.measurable) return { ...counted, measurable: false as const, reasons: grade.reasons }
  return {
    ...counted,
    measurable: true as const,
    grade: grade.grade,
    interval: grade.interval,
    raw: grade.raw,
    reliability: grade.reliability,
  }
}
