import type { Context } from 'hono'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { provingOf } from '../../db/queries/fulfilments.ts'
import type { Person } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { type LedgerPromise, openPromises } from '../../db/queries/promises.ts'
import { wordsOfAll } from '../../db/queries/words.ts'
import type { LaterConversation } from '../../views/components/promise-item.tsx'
import { clock, day, shortDate } from '../../views/format.ts'
import type { WaitingPromise, Waits } from '../../views/home/waiting.tsx'
import { words } from '../../views/messages/words.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { AppEnv } from '../web/env.ts'
import { civilToday, zoneOf } from '../web/frame.ts'
import { titleOf } from './titles.ts'

const DAYS_AHEAD = 3
const DAYS_BEHIND = 92
const DAY_MS = 86_400_000
const LATER_SHOWN = 20

/**
 * What these reps owe and is due, or will be in three days, soonest first: the first of it, and how much and how many
 * people it is in all. What a frozen period has counted as broken is settled, and no longer asked for here; nor is what
 * was due more than a quarter ago, which stands in the ledger of promises alone.
 */
export async function waitingFor(c: Context<AppEnv>, reps: readonly Person[], most: number): Promise<Waits> {
  const { reader, viewer, now } = c.var
  const dayIn = (days: number) => civilToday(new Date(now().getTime() + days * DAY_MS), zoneOf(c))
  const frozen = (await allPeriods(reader)).find((period) => period.frozenAt !== null)?.to ?? ''
  const [, dueAfter = ''] = [frozen, dayIn(-DAYS_BEHIND)].toSorted()
  const dueBy = dayIn(DAYS_AHEAD)
  const owed: Owed[] = []
  for (const rep of reps)
    for (const promise of await openPromises(reader, viewer, rep.id, { dueAfter, dueBy }))
      owed.push({ rep, promise })
  const due = owed
    .filter(({ promise }) => promise.customer !== null)
    .toSorted((a, b) => ((a.promise.dueOn ?? '') < (b.promise.dueOn ?? '') ? -1 : 1))
  return {
    shown: await shownOf(c, due.slice(0, most)),
    promises: due.length,
    people: new Set(due.map(({ promise }) => promise.customer?.id)).size,
  }
}

interface Owed {
  readonly rep: Person
  readonly promise: LedgerPromise
}

async function shownOf(c: Context<AppEnv>, owed: readonly Owed[]): Promise<readonly WaitingPromise[]> {
  const said = await wordsOfAll(c.var.reader, [...new Set(owed.map((one) => one.promise.conversationId))])
  const own = owed.flatMap(({ rep, promise }) => (rep.id === c.var.viewer.id ? [promise] : []))
  const later = await laterWithAll(c, own)
  return owed.map((one) => ({
    ...waitingPromise(c, one, said.get(one.promise.conversationId)),
    later: later.get(one.promise.id) ?? [],
  }))
}

function waitingPromise(
  c: Context<AppEnv>,
  { rep, promise }: Owed,
  conversation: Conversation | undefined,
): Omit<WaitingPromise, 'later'> {
  const { viewer } = c.var
  const at = conversation?.utterances.findIndex((one) => one.id === promise.utterance) ?? -1
  const said = conversation?.utterances[at]
  const zone = zoneOf(c)
  const on = promise.saidAt
    ? shortDate(civilToday(new Date(promise.saidAt), zone))
    : words.conversation.noDate
  return {
    promise: { ...promise, class: 'promise', state: 'due', proof: null, verdict: null, judgedBy: null },
    conversation: promise.conversationId,
    customer: promise.customer?.name ?? '',
    rep: rep.id === viewer.id ? null : rep.name,
    quotation: conversation ? customerNear(conversation, at) : null,
    made: said?.startMs == null ? on : `${on}, ${clock(said.startMs)}`,
  }
}

/** What the customer said that led to the promise, or answered it: the longest of what stands around it. */
function customerNear({ utterances, parties }: Conversation, at: number): string | null {
  const customers = new Set(parties.filter((party) => party.role === 'customer').map((party) => party.key))
  const around = utterances.slice(Math.max(0, at - 2), at + 2).filter((one) => customers.has(one.party))
  const [longest] = around.toSorted((a, b) => b.text.length - a.text.length)
  return longest ? shortened(longest.text) : null
}

const LONGEST = 110

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const last = text
    .split(/(?<=[.?!])(?![.?!])/)
    .findLast((part) => /[.?!]$/.test(part))
    ?.trim()
  if (last && last.length <= LONGEST) return last
  return `${text.slice(0, LONGEST - 2).trimEnd()}…`
}

/** What was said with the same customer after a promise. */
export async function laterWith(
  c: Context<AppEnv>,
  promise: LedgerPromise,
): Promise<readonly LaterConversation[]> {
  return (await laterWithAll(c, [promise])).get(promise.id) ?? []
}

/** The same for several promises, each customer's talks read once. */
async function laterWithAll(
  c: Context<AppEnv>,
  promises: readonly LedgerPromise[],
): Promise<ReadonlyMap<string, readonly LaterConversation[]>> {
  const later = new Map<string, readonly LaterConversation[]>()
  for (const [customerId, theirs] of Map.groupBy(promises, (one) => one.customer?.id)) {
    const from = theirs.flatMap(({ saidAt }) => saidAt ?? []).toSorted()[0]
    if (customerId === undefined || from === undefined) continue
    const talks = await talksSince(c, customerId, from)
    for (const { id, saidAt, conversationId } of theirs) {
      const after = talks.filter((one) => one.id !== conversationId && one.sortedAt >= (saidAt ?? ''))
      if (saidAt !== null)
        later.set(
          id,
          after.map(({ sortedAt: _, ...shown }) => shown),
        )
    }
  }
  return later
}

/** The latest talks with a customer that the viewer may show as a proof. */
async function talksSince(c: Context<AppEnv>, customerId: string, from: string) {
  const { reader, viewer } = c.var
  const { conversations } = await listConversations(reader, viewer, { customerId, from, limit: LATER_SHOWN })
  const proving = await provingOf(
    reader,
    viewer.id,
    conversations.map(({ id }) => id),
  )
  return conversations
    .filter(({ id, startedAt }) => startedAt !== null && proving.has(id))
    .map((one) => {
      const channel = one.channel ? words.conversation.channels[one.channel] : ''
      const says = [channel, day(one.startedAt ?? '', zoneOf(c)), titleOf(one)]
      const shown = says.filter((part) => part !== '').join(', ')
      return { id: one.id, says: shown, sortedAt: one.sortedAt }
    })
}
