import type { Kysely } from 'kysely'
import { answersToFindings, appealsIn, type Objection } from '../../../db/queries/objections.ts'
import { activePeople } from '../../../db/queries/people.ts'
import { allTeams } from '../../../db/queries/teams.ts'
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
  /** Teams of five reps or more. */
  readonly byTeam: readonly ObjectionRate<string>[]
}

/** How often appeals were upheld, and findings overruled, in a period: for each behaviour, and for teams of five or more. */
export async function objectionsIn(
  db: Kysely<Database>,
  period: { readonly from: string; readonly to: string },
): Promise<{ readonly upheld: Objections; readonly overruled: Objections }> {
  const teams = await teamsToShow(db)
  const answers = await answersToFindings(db, period)
  const byBehaviour = answers.flatMap((one) =>
    behavioursOn(one.about as DetectorName).map((about) => ({ ...one, about })),
  )
  return {
    upheld: told(await appealsIn(db, period), teams),
    overruled: { ...told(byBehaviour, teams), byTeam: ofTeams(answers, teams) },
  }
}

/** Teams of five reps or more, and none by which those of a smaller one could be told. */
async function teamsToShow(db: Kysely<Database>): Promise<readonly string[]> {
  const names = new Map((await allTeams(db)).map(({ id, name }) => [id, name]))
  const reps = (await activePeople(db)).filter(({ role }) => role === 'rep')
  return groupsToShow(reps, ({ teamId }) => names.get(teamId ?? '')).map(({ value }) => value)
}

function told(objections: readonly Objection<BehaviourName>[], teams: readonly string[]): Objections {
  const byBehaviour = behaviourNames.flatMap((about) => {
    const own = objections.filter((one) => one.about === about)
    return own.length === 0 ? [] : [{ about, rate: rateOf(own) }]
  })
  return { byBehaviour, byTeam: ofTeams(objections, teams) }
}

function ofTeams<T>(
  objections: readonly Objection<T>[],
  teams: readonly string[],
): readonly ObjectionRate<string>[] {
  return teams.flatMap((about) => {
    const own = objections.filter(({ team }) => team === about)
    return own.length === 0 ? [] : [{ about, rate: rateOf(own) }]
  })
}

function rateOf<T>(objections: readonly Objection<T>[]): ObjectionRate<T>['rate'] {
  if (objections.length < smallestGroup) return null
  return { right: objections.filter(({ isRight }) => isRight).length, of: objections.length }
}
