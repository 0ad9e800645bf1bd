import type { Context } from 'hono'
import { type ListedConversation, listConversations } from '../../db/queries/conversation-list.ts'
import { type Person, peopleById } from '../../db/queries/people.ts'
import { conversationBehind } from '../../db/queries/queue.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { wordsOfAll } from '../../db/queries/words.ts'
import { civilDay, day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { ShownItem } from '../../views/queue/records.ts'
import type { Waiting } from '../actions/queue/queue.ts'
import { workingWeekOf } from '../actions/working-clock.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { workingDaysBetween } from '../grading/working-days.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { summariesOf } from './summaries.ts'
import { titleOf } from './titles.ts'

/** Items of the queue with what the page says of their conversations and reps. */
export async function shownItems(
  c: Context<AppEnv>,
  items: readonly Waiting[],
): Promise<readonly ShownItem[]> {
  if (items.length === 0) return []
  const { reader, viewer, now } = c.var
  const zone = zoneOf(c)
  const ids = [...new Set(items.flatMap((one) => one.conversation ?? []))]
  const listed = new Map(
    (await listConversations(reader, viewer, { ids, limit: ids.length })).conversations.map((one) => [
      one.id,
      one,
    ]),
  )
  const summaries = new Map((await summariesOf(reader, [...listed.values()])).map((one) => [one.id, one]))
  const people = await peopleById(
    reader,
    items.flatMap((one) => one.repId ?? []),
  )
  const teams = new Map((await allTeams(reader)).map((one) => [one.id, one.name]))
  const today = civilToday(now(), zone)
  const [oldest = ''] = items.map((one) => one.since).toSorted()
  const week = await workingWeekOf(reader, viewer.id, oldest.slice(0, 10))
  const said = await wordsOfAll(
    reader,
    items.filter(({ why }) => why.reason === 'silence').flatMap((one) => one.conversation ?? []),
  )
  return items.map((item) => {
    const conversation = listed.get(item.conversation ?? '')
    const rep = people.get(item.repId ?? '')
    const until = item.why.reason === 'appeal' ? item.why.until : null
    return {
      key: item.key,
      seen: item.seen,
      title: conversation
        ? titleOf(conversation)
        : item.why.reason === 'appeal'
          ? words.queue.appealOf(item.why.by)
          : words.queue.untitled,
      why: item.why,
      path: item.path,
      rep: rep ? { id: rep.id, name: rep.name } : null,
      repNow: repNow(rep, viewer.teamId, teams),
      facts: factsOf(conversation, rep, zone),
      density: summaries.get(item.conversation ?? '')?.density ?? null,
      quotation: conversation ? quotationOf(item, conversation, said.get(conversation.id)) : null,
      since: item.since,
      days: workingDaysBetween(civilToday(new Date(item.since), zone), today, week),
      minutes: item.minutes,
      until: until === null ? null : `${day(until, zone)}, ${timeOfDay(until, zone)}`,
      snoozed: item.snoozed?.until
        ? { until: civilDay(item.snoozed.until, today), by: item.snoozed.by.name }
        : null,
      given: item.assigned?.to ? { to: item.assigned.to, by: item.assigned.by } : null,
    }
  })
}

/** What an item is called of which only the key is known; nothing of one that may not be seen any more. */
export async function shownTitle(c: Context<AppEnv>, key: string): Promise<string> {
  const { reader, viewer } = c.var
  if (key.startsWith('appeal:')) return words.queue.anAppeal
  const id = await conversationBehind(reader, key)
  if (id === undefined) return words.queue.untitled
  const [one] = (await listConversations(reader, viewer, { ids: [id], limit: 1 })).conversations
  return one ? titleOf(one) : words.queue.untitled
}

function repNow(
  rep: Person | undefined,
  teamId: string | null,
  teams: ReadonlyMap<string, string>,
): string | null {
  if (!rep) return null
  if (rep.deactivatedAt !== null) return words.queue.left(rep.name)
  const isElsewhere = rep.teamId !== null && rep.teamId !== teamId
  return isElsewhere ? words.queue.moved(rep.name, teams.get(rep.teamId ?? '') ?? '') : null
}

function factsOf(one: ListedConversation | undefined, rep: Person | undefined, zone: string): string {
  const say = words.conversation
  if (!one) return rep?.name ?? ''
  return [
    rep?.name ?? '',
    one.channel ? words.numbers.lower(say.channels[one.channel]) : '',
    one.startedAt ? day(one.startedAt, zone) : say.noDate,
    one.statistics.durationMs === null || one.channel === 'email'
      ? ''
      : words.numbers.length(one.statistics.durationMs),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

function quotationOf(
  { why }: Waiting,
  { statistics }: ListedConversation,
  said: Conversation | undefined,
): string | null {
  if (why.reason !== 'silence') return statistics.quote?.words ?? null
  return said ? lastFromUs(said) : null
}

const LEAST_WORDS = 4
const LONGEST = 220

/** The last thing our side said that is more than a goodbye. */
function lastFromUs({ parties, utterances }: Conversation): string | null {
  const ours = new Set(parties.filter(({ role }) => role === 'rep').map(({ key }) => key))
  const said = utterances.filter((one) => ours.has(one.party))
  const last = said.findLast(({ text }) => text.trim().split(/\s+/).length >= LEAST_WORDS) ?? said.at(-1)
  if (!last) return null
  return last.text.length > LONGEST ? `…${last.text.slice(-LONGEST).trimStart()}` : last.text
}
