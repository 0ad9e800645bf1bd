import { findPlace } from '../../../db/queries/conversations.ts'
import { type Objective, objectivesAbout } from '../../../db/queries/objectives.ts'
import { paths } from '../../../views/paths.ts'
import { type Entry, type TrailSource, windowed } from './entry.ts'

/** What a rep wanted to learn, and what came of it. */
export interface ObjectiveEntry extends Entry {
  readonly kind: 'objective'
  readonly wants: string
  readonly repName: string
  /** `null` until they said so, and where it was in a conversation the viewer may not see. */
  readonly outcome: NonNullable<Objective['closed']>['outcome'] | null
  readonly learnt: string | null
}

export const objectives: TrailSource<ObjectiveEntry> = {
  kind: 'objective',
  entriesOf: async (db, viewer, window) => {
    const entries: ObjectiveEntry[] = []
    for (const one of await objectivesAbout(db, viewer, window.customerIds)) {
      const { closed } = one
      const where = closed?.conversationId ?? null
      const isOwn = one.repId === viewer.id
      const isHidden = !isOwn && where !== null && !(await findPlace(db, viewer, where))
      const told = isHidden || (closed && where === null && !isOwn) ? null : closed
      entries.push({
        kind: 'objective',
        key: `objective:${one.id}`,
        at: one.setAt,
        customerId: one.customerId,
        path: told?.conversationId ? paths.conversation(told.conversationId) : null,
        wants: one.wants,
        repName: one.repName,
        outcome: told?.outcome ?? null,
        learnt: told?.learnt ?? null,
      })
    }
    return windowed(entries, window)
  },
}
