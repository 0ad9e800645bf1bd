import type { Kysely } from 'kysely'
import { answersToFindings, appealsIn, type Objection } from '../../../db/queries/objections.ts'
import type { Database } from '../../../db/schema.ts'
import { type BehaviourName, behaviourNames } from '../../grading/behaviours.ts'
import type { DetectorName } from '../../measures/accuracy.ts'
import { smallestGroup } from '../../pay/back-test.ts'
import { groupsToShow } from '../../pay/fairness/groups.ts'
import { behavioursOn } from '../coaching-only.ts'

/** How many of how many were right; `null` where fewer than five objected. */
export interface ObjectionRate<T> {
  readonly about: T
  readonly rate: { readonly right: number; readonly of: number } | null
}

export interface Objections {
  readonly byBehaviour: readonly ObjectionRate<BehaviourName>[]
  /** Teams of which five objections or more can be shown, without telling of the others. */
  readonly byTeam: readonly ObjectionRate<string>[]
}

/** How often appeals were upheld, and findings overruled, in a period: for each behaviour, and for teams with five or more. */
export async function objectionsIn(
  db: Kysely<Database>,
  period: { readonly from: string; readonly to: string },
): Promise<{ readonly upheld: Objections; readonly overruled: Objections }> {
  const answers = await answersToFindings(db, period)
  const byBehaviour = answers.flatMap((one) =>
    behavioursOn(one.about as DetectorName).map((about) => ({ ...one, about })),
  )
  return {
    upheld: told(await appealsIn(db, period)),
    overruled: { ...told(byBehaviour), byTeam: teams(answers) },
  }
}

function told(objections: readonly Objection<BehaviourName>[]): Objections {
  const byBehaviour = behaviourNames.flatMap((about) => {
    const own = objections.filter((one) => one.about === about)
    return own.length === 0 ? [] : [{ about, rate: own.length < smallestGroup ? null : rateOf(own) }]
  })
  return { byBehaviour, byTeam: teams(objections) }
}

function teams<T>(objections: readonly Objection<T>[]): readonly ObjectionRate<string>[] {
  return groupsToShow(objections, ({ team }) => team ?? undefined).map(({ value, members }) => ({
    about: value,
    rate: rateOf(members),
  }))
}

function rateOf<T>(objections: readonly Objection<T>[]) {
  return { right: objections.filter(({ isRight }) => isRight).length, of: objections.length }
}
