import type { Kysely } from 'kysely'
import type { Person } from '../../db/queries/people.ts'
import { promisesOfRep, promisesToGrade } from '../../db/queries/promises.ts'
import type { Database } from '../../db/schema.ts'
import type { Encounter } from '../grading/encounter.ts'
import type { PromiseDue } from '../grading/follow-up.ts'
import { belongsTo } from '../grading/period.ts'
import { topicsOf } from '../measures/promise-topic.ts'
import { type FollowUpFacts, placesIn } from './follow-up-facts.ts'
import { openAsks } from './open-asks.ts'
import { promisesDue, type SaidDue } from './rep-promises.ts'
import { silencesDue } from './silences-due.ts'

/**
 * All that a rep owed customers and that fell due in a period: what they promised, what was asked of them and left
 * open, and customers of theirs who heard nothing for too long; alike ones in one encounter under one topic.
 */
export async function followUpDue(
  db: Kysely<Database>,
  rep: Person,
  facts: FollowUpFacts,
): Promise<readonly PromiseDue[]> {
  const { period, now, arrivedBy, seenBy } = facts
  const promises = seenBy
    ? await promisesOfRep(db, seenBy, rep.id)
    : await promisesToGrade(db, rep.id, arrivedBy)
  const owed = promisesDue(promises, { now, timeZone: period.timeZone })
  const asks = await openAsks(db, rep, { ...facts, promises: promises.filter((one) => one.verdict !== 'no') })
  const silences = await silencesDue(db, rep, facts)
  const said = [...owed, ...asks].filter((one) => belongsTo(one.dueOn, period))
  return [...byTopic(said, facts.encounters), ...silences.filter((one) => belongsTo(one.dueOn, period))]
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
