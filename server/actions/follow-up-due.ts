import type { Kysely } from 'kysely'
import { promisesToGrade } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import type { Encounter } from '../grading/encounter.ts'
import type { PromiseDue } from '../grading/follow-up.ts'
import { belongsTo } from '../grading/period.ts'
import { topicsOf } from '../measures/promise-topic.ts'
import { type FollowUpAsked, type FollowUpFacts, placesIn } from './follow-up-facts.ts'
import { openAsks } from './open-asks.ts'
import { promisesDue, type SaidDue } from './rep-promises.ts'
import { silencesDue } from './silences-due.ts'

/**
 * All that each of these reps owed customers and that fell due in a period: what they promised, what was asked of them
 * and left open, and customers of theirs who heard nothing for too long; alike ones in one encounter under one topic.
 */
export async function followUpDue(
  db: Kysely<Database>,
  all: readonly FollowUpFacts[],
  asked: FollowUpAsked,
): Promise<(repId: string) => readonly PromiseDue[]> {
  const { period, now, arrivedBy, seenBy } = asked
  const reps = all.map(({ rep }) => rep)
  const theirs = { repIds: reps.map(({ id }) => id), arrivedBy, seenBy }
  const promises = Map.groupBy(await promisesToGrade(db, theirs, { due: period }), (one) => one.repId)
  const asks = await openAsks(db, all, asked)
  const silences = await silencesDue(db, reps, asked)
  const due = new Map(
    all.map(({ rep, encounters }) => {
      const owed = promisesDue(promises.get(rep.id) ?? [], { now, timeZone: period.timeZone })
      const said = [...owed, ...(asks.get(rep.id) ?? [])].filter((one) => belongsTo(one.dueOn, period))
      const silent = (silences.get(rep.id) ?? []).filter((one) => belongsTo(one.dueOn, period))
      return [rep.id, [...byTopic(said, encounters), ...silent]]
    }),
  )
  return (repId) => due.get(repId) ?? []
}

function byTopic(due: readonly SaidDue[], encounters: readonly Encounter[]): readonly PromiseDue[] {
  const encounterOf = placesIn(encounters)
  return [...Map.groupBy(due, encounterOf)].flatMap(([encounter, theirs]) => {
    const topics = topicsOf(theirs.map((one) => one.action))
    return theirs.map(({ action: _, saidAt: __, ...one }, at) => ({
      ...one,
      encounter,
      topic: topics[at] ?? null,
    }))
  })
}
