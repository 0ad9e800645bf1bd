import type { Context } from 'hono'
import { customersFor } from '../../db/queries/customers.ts'
import { knownHolding } from '../../db/queries/known-lists.ts'
import { peopleFor, type Viewer } from '../../db/queries/people.ts'
import type { SaidWords } from '../../db/queries/said-words.ts'
import { type SearchFilter, searchWords } from '../../db/queries/search.ts'
import { conversationsTitled } from '../../db/queries/titles.ts'
import { day, firstName } from '../../views/format.ts'
import type { Frame } from '../../views/frame.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { actsFor, waysFor } from '../../views/places.ts'
import type { Found, FoundLink, FoundSaid, FoundTalk } from '../../views/search/records.ts'
import { holdsWords, nameWords } from '../conversation/name-key.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'
import { namedThings } from './search-named.ts'
import { titleOf } from './titles.ts'

const say = words.search
const MOST_WORDS = 20

/** Everything of this line that somebody may see: pages and acts, people, customers, conversations, words said. */
export async function foundFor(
  c: Context<AppEnv>,
  frame: Frame,
  typed: string,
  filter: SearchFilter,
  most: number,
): Promise<Found> {
  const { reader, viewer } = c.var
  const wanted = [...new Set(nameWords(typed))].slice(0, MOST_WORDS)
  const holds = (...texts: readonly (string | null)[]) => holdsWords(wanted, texts)
  const { acts, ways } = actsFor(frame.path, frame.demo)
  const pages = frame.viewer ? [...waysFor(frame.viewer), ...ways] : []
  const named = wanted.length > 0
  const said = named ? await searchWords(reader, viewer, typed, filter) : null
  return {
    pages: pages
      .filter((way) => holds(way.says, way.also))
      .map(({ says, href }) => ({ says, href, beside: '' }))
      .concat(named ? await namedThings(c, holds, most) : []),
    acts: acts.filter((act) => holds(act.says, act.also)),
    people: named ? (await peopleFound(c, holds)).slice(0, most) : [],
    customers: named ? (await customersFound(c, wanted, holds)).slice(0, most) : [],
    conversations: (await conversationsTitled(reader, viewer, wanted, most)).map((one) => ({
      says: one.title,
      href: paths.conversation(one.id),
      beside: one.startedAt === null ? words.conversation.noDate : day(one.startedAt, zoneOf(c)),
    })),
    said: said ? talksOf(said.found, zoneOf(c), viewer.role !== 'rep') : [],
    hasMore: said?.hasMore ?? false,
    isBegun: said?.isBegun === true && said.found.length > 0,
  }
}

type Holds = (...texts: readonly (string | null)[]) => boolean

async function peopleFound(c: Context<AppEnv>, holds: Holds): Promise<readonly FoundLink[]> {
  const { reader, viewer } = c.var
  const people = await peopleFor(reader, viewer)
  return people
    .filter((one) => holds(one.name, one.email, ...(one.aliases ?? [])))
    .map((one) => ({
      says: one.name,
      href: viewer.role === 'admin' ? paths.personAliases(one.id) : paths.person(one.id),
      beside: roleOf(one),
    }))
}

async function customersFound(
  c: Context<AppEnv>,
  wanted: readonly string[],
  holds: Holds,
): Promise<readonly FoundLink[]> {
  const { reader, viewer } = c.var
  if (viewer.role === 'rep' || viewer.role === 'manager')
    return (await customersFor(reader, viewer))
      .filter((one) => holds(one.name, one.account))
      .map((one) => ({
        says: one.name,
        href: paths.withCustomer(one.id),
        beside: say.customerOf(one.account, one.conversations),
      }))
  if (viewer.role !== 'hr' && viewer.role !== 'admin') return []
  return (await knownHolding(reader, viewer, wanted, holds)).map((one) => ({
    says: one.name,
    href: paths.customerListed(one.id, one.name),
    beside: say.customerOf(one.account, one.talks),
  }))
}

function roleOf({ role }: Viewer): string {
  const say: Readonly<Record<string, string>> = words.frame.roles
  return say[role] ?? role
}

/** What was said, under the conversation it was said in. */
function talksOf(found: readonly SaidWords[], zone: string, withRep: boolean): readonly FoundTalk[] {
  return [...Map.groupBy(found, (one) => one.conversationId).values()].flatMap((said) => {
    const [first] = said
    return first ? [{ ...talkOf(first, zone, withRep), said: said.map(foundSaid) }] : []
  })
}

function talkOf(one: SaidWords, zone: string, withRep: boolean): Omit<FoundTalk, 'said'> {
  const title = titleOf(one)
  const facts = [
    one.channel ? words.conversation.channels[one.channel] : '',
    one.startedAt === null ? words.conversation.noDate : day(one.startedAt, zone),
  ]
  return {
    title: withRep && one.rep ? words.conversation.between(firstName(one.rep.name), title) : title,
    href: paths.conversation(one.conversationId),
    facts: facts.filter((fact) => fact !== '').join(', '),
  }
}

function foundSaid(one: SaidWords): FoundSaid {
  return {
    who: one.speaker.name ? firstName(one.speaker.name) : words.speakers.nobody,
    isCustomer: one.speaker.role === 'customer',
    startMs: one.startMs,
    href: paths.saidAt(one.conversationId, one.utterance, one.startMs),
    around: one.around,
  }
}
