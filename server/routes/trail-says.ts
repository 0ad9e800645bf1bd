import type { Context } from 'hono'
import { contactWeights } from '../../db/queries/contact-weights.ts'
import { allPeople } from '../../db/queries/people.ts'
import { purchasesOf } from '../../db/queries/purchases.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { Subject } from '../actions/trail/subject.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

/** Since when they are known, and who looks after them; where nobody does, who talks with them most. */
export async function saidOf(c: Context<AppEnv>, subject: Subject): Promise<readonly string[]> {
  const { reader, viewer } = c.var
  const say = words.trail
  const contacts = await contactWeights(reader, viewer, subject.customerIds)
  const bought = (await purchasesOf(reader, subject.customerIds)).map(({ at }) => at)
  const [first] = [...contacts.map(({ at }) => at), ...bought].toSorted()
  const names = new Map((await allPeople(reader)).map((person) => [person.id, person.name]))
  const owners = [...new Set(subject.people.flatMap(({ ownerId }) => ownerId ?? []))]
  return [
    first === undefined ? say.sinceUnknown : say.since(day(first, zoneOf(c))),
    ...(owners.length > 0
      ? owners.map((id) => (id === viewer.id ? say.youLookAfter : say.looksAfter(names.get(id) ?? '')))
      : [
          mostOften(
            contacts.map(({ repId }) => repId),
            names,
          ),
        ]),
  ]
}

function mostOften(repIds: readonly (string | null)[], names: ReadonlyMap<string, string>): string {
  const counted = [...Map.groupBy(repIds, (id) => id)].toSorted((a, b) => b[1].length - a[1].length)
  const most = counted.find(([id]) => id !== null)?.[0]
  return most ? words.trail.talksMost(names.get(most) ?? '') : words.trail.nobodyLooksAfter
}
