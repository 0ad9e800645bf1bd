import type { Kysely } from 'kysely'
import { contactWeights } from '../../../db/queries/contact-weights.ts'
import { customerNameKey } from '../../../db/queries/customers.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import { type SpokeThere, spokeFor } from '../../../db/queries/people-on-side.ts'
import type { Database } from '../../../db/schema.ts'
import type { Channel } from '../../conversation/conversation.ts'
import type { Subject } from './subject.ts'

/** Somebody on their side: what they do there, how often we talked, on which channels, and when last. */
export interface OnTheirSide {
  readonly name: string | null
  readonly role: string | null
  /** Their own page, where it is another one. */
  readonly customerId: string | null
  readonly talks: number
  readonly channels: readonly { readonly channel: Channel; readonly count: number }[]
  readonly lastAt: string | null
}

export interface TheirSide {
  readonly people: readonly OnTheirSide[]
  /** Speakers nobody could place, one line a conversation, the latest first. */
  readonly unknown: readonly {
    readonly conversationId: string
    readonly names: readonly string[]
    readonly at: string
  }[]
  /** Calls that were answered, of those we made or got. */
  readonly calls: { readonly answered: number; readonly all: number }
}

export async function theirSide(db: Kysely<Database>, viewer: Viewer, subject: Subject): Promise<TheirSide> {
  const spoke = await spokeFor(db, viewer, subject.customerIds)
  const known = spoke.filter((one) => one.isKnown)
  const byName = Map.groupBy(known, (one) => customerNameKey(one.name ?? one.email ?? ''))
  const people = [...byName].map(([key, talks]) => personOf(key, talks, subject))
  const silent = subject.people
    .filter((one) => !byName.has(customerNameKey(one.name)))
    .map((one) => ({ name: one.name, role: one.role, customerId: linkOf(one.id, subject), ...neverMet }))
  const unplaced = Map.groupBy(
    spoke.filter((one) => !one.isKnown),
    (one) => one.conversationId,
  )
  const phone = (await contactWeights(db, viewer, subject.customerIds)).filter(
    ({ channel }) => channel === 'phone',
  )
  return {
    people: [...people.toSorted((a, b) => b.talks - a.talks), ...silent],
    unknown: [...unplaced].map(([conversationId, those]) => ({
      conversationId,
      names: those.map((one) => one.name ?? one.key),
      at: those[0]?.sortedAt ?? '',
    })),
    calls: { answered: phone.filter((one) => !one.isVoicemail).length, all: phone.length },
  }
}

const neverMet = { talks: 0, channels: [], lastAt: null }

function personOf(key: string, spoke: readonly SpokeThere[], subject: Subject): OnTheirSide {
  const known = subject.people.find((one) => customerNameKey(one.name) === key)
  const talks = [...new Map(spoke.map((one) => [one.conversationId, one])).values()]
  const channels = Map.groupBy(
    talks.filter((one) => one.channel !== null),
    (one) => one.channel as Channel,
  )
  return {
    name: spoke[0]?.name ?? spoke[0]?.email ?? null,
    role: known?.role ?? null,
    customerId: known ? linkOf(known.id, subject) : null,
    talks: talks.length,
    channels: [...channels]
      .map(([channel, those]) => ({ channel, count: those.length }))
      .toSorted((a, b) => b.count - a.count),
    lastAt: talks[0]?.sortedAt ?? null,
  }
}

function linkOf(customerId: string, { level }: Subject): string | null {
  return level === 'company' ? customerId : null
}
