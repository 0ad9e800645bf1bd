import type { Context } from 'hono'
import { contactWeights } from '../../db/queries/contact-weights.ts'
import { changesOf } from '../../db/queries/customer-facts.ts'
import { peopleNamed } from '../../db/queries/people.ts'
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
  const owners = [...new Set(subject.people.flatMap(({ ownerId }) => ownerId ?? []))]
  const reps = contacts.flatMap(({ repId }) => repId ?? [])
  const names = await peopleNamed(reader, [...owners, ...reps])
  const since = await ownersSince(c, subject)
  return [
    first === undefined ? say.sinceUnknown : say.since(day(first, zoneOf(c))),
    ...(owners.length > 0
      ? owners.map((id) => saidOfOwner(id === viewer.id ? null : (names.get(id) ?? ''), since.get(id)))
      : [
          mostOften(
            contacts.map(({ repId }) => repId),
            names,
          ),
        ]),
  ]
}

function saidOfOwner(name: string | null, since: string | undefined): string {
  const say = words.trail
  if (since === undefined) return name === null ? say.youLookAfter : say.looksAfter(name)
  return name === null ? say.youLookAfterSince(since) : say.looksAfterSince(name, since)
}

/** Since which day each of them looks after any of these people; nobody knows it of whoever did before changes were kept. */
async function ownersSince(c: Context<AppEnv>, { people, customerIds }: Subject) {
  const now = new Map(people.map(({ id, ownerId }) => [id, ownerId]))
  const changes = (await changesOf(c.var.reader, customerIds)).filter(({ field }) => field === 'ownerId')
  const latest = [...Map.groupBy(changes, ({ customerId }) => customerId).values()].flatMap(([one]) =>
    one?.new && one.new === now.get(one.customerId) ? [{ ownerId: one.new, at: one.at }] : [],
  )
  const latestFirst = latest.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return new Map(latestFirst.map(({ ownerId, at }) => [ownerId, day(at, zoneOf(c))]))
}

function mostOften(repIds: readonly (string | null)[], names: ReadonlyMap<string, string>): string {
  const counted = [...Map.groupBy(repIds, (id) => id)].toSorted((a, b) => b[1].length - a[1].length)
  const most = counted.find(([id]) => id !== null)?.[0]
  return most ? words.trail.talksMost(names.get(most) ?? '') : words.trail.nobodyLooksAfter
}
