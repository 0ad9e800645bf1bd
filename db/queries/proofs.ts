import { type Kysely, sql } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Deed, DeedProof } from '../../server/measures/deeds.ts'
import {
  type Later,
  type OpenPromise,
  type Proof,
  type Proofs,
  proofsOf,
} from '../../server/measures/proof.ts'
import type { Database } from '../schema.ts'
import { type DeedOf, deedFor, deedsAround, refusedDeedName, refusedDeeds } from './deeds.ts'
import { keptReadings } from './kept-readings.ts'
import type { Viewer } from './people.ts'
import { findPromise, type LedgerPromise } from './promises.ts'
import { type RefusedLines, refusedLines } from './proof-refusals.ts'
import { type SaidAgain, saidAgainIn } from './said-again.ts'
import { type TalkedAbout, talksAround } from './talks-around.ts'
import { visibleTo } from './visibility.ts'

/** A line that may prove a promise kept, with where and when it was said. */
export interface ProposedProof extends Proof {
  readonly saidAt: string
  readonly channel: Conversation['channel']
}

/** A purchase or an answered case that may prove it, whose it is, and what the customer may be shown of it. */
export interface ProposedDeed extends DeedProof, Pick<DeedOf, 'customer' | 'from' | 'told'> {}

/** What is proposed for a promise, the likeliest three, and where the other side says that it has not come. */
export interface ProposedProofs {
  readonly proofs: readonly ProposedProof[]
  readonly deeds: readonly ProposedDeed[]
  readonly missed: (NonNullable<Proofs['missed']> & { readonly saidAt: string }) | null
}

const REACH_DAYS = 90
const DAY_MS = 86_400_000
const MOST_TALKS = 60
const MOST_KEPT = 2_000

/** What is looked for in later talks, and with whom. */
export interface Sought {
  readonly id: string
  readonly customer: { readonly id: string; readonly account: string | null } | null
}

/**
 * Whether there is anything at all that could prove promises of one conversation: a line of it that is dated by itself,
 * something said later to the customer or others of their house, a purchase or a case. Who may see it is asked by those
 * who read it.
 */
export async function mayBeProved(
  db: Kysely<Database>,
  { id, utterances, startedAt }: Conversation,
  customer: Sought['customer'],
): Promise<boolean> {
  if (!customer) return false
  if (utterances.some(({ at }) => at !== null)) return true
  const { rows } = await sql<{ readonly is: number | boolean }>`
    with them as (select id from customers where id = ${customer.id} or account = ${customer.account})
    select exists (select 1 from conversations where customer_id in (select id from them) and id <> ${id}
        and (ended_at >= ${startedAt} or started_at >= ${startedAt}))
      or exists (select 1 from purchases where customer_id in (select id from them))
      or exists (select 1 from advocacy_cases where customer_id in (select id from them)) as "is"`.execute(db)
  return Boolean(rows[0]?.is)
}

/** What could prove one promise kept, among what the viewer may see; nothing once it is settled or refused as a promise. */
export async function proofsFor(
  db: Kysely<Database>,
  viewer: Viewer,
  promiseId: string,
): Promise<ProposedProofs> {
  const promise = await findPromise(db, viewer, promiseId)
  const none = { proofs: [], deeds: [], missed: null }
  return promise ? ((await proofsForAll(db, viewer, [promise])).get(promise.id) ?? none) : none
}

/** The same for several, in as many queries as for one. Promises that are settled or nobody's are left out. */
export async function proofsForAll(
  db: Kysely<Database>,
  viewer: Viewer,
  promises: readonly LedgerPromise[],
): Promise<ReadonlyMap<string, ProposedProofs>> {
  const open = promises.filter(
    (one) => one.outcome === null && one.verdict !== 'no' && one.customer !== null && one.saidAt !== null,
  )
  if (open.length === 0) return new Map()
  const ids = open.map((one) => one.id)
  const talks = await talksAround(
    db,
    visibleTo(viewer),
    open.map((one) => ({
      customerId: one.customer?.id ?? '',
      account: one.customer?.account ?? null,
      from: one.saidAt ?? '',
      to: endOf(one.saidAt ?? ''),
    })),
    open.map((one) => one.conversationId),
  )
  const known: Known = {
    talks: byThem(talks),
    deeds: await deedsAround(
      db,
      viewer,
      open.flatMap((one) => one.customer ?? []),
    ),
    refused: await refusedLines(db, ids),
    refusedDeeds: await refusedDeeds(db, ids),
    isSaidAgain: await saidAgainIn(
      db,
      talks.map((one) => one.conversation.id),
    ),
  }
  const kept = keptProofs(db)
  return new Map(open.map((one) => [one.id, proposedFor(one, known, kept)]))
}

/** What is looked through for several promises, read once. */
interface Known {
  readonly talks: Talks
  readonly deeds: readonly DeedOf[]
  readonly refused: RefusedLines
  readonly refusedDeeds: ReadonlySet<string>
  readonly isSaidAgain: SaidAgain
}

interface Talks {
  readonly all: ReadonlyMap<string, TalkedAbout>
  readonly ofCustomer: ReadonlyMap<string | null, readonly TalkedAbout[]>
  readonly ofAccount: ReadonlyMap<string | null, readonly TalkedAbout[]>
}

function byThem(talks: readonly TalkedAbout[]): Talks {
  return {
    all: new Map(talks.map((one) => [one.conversation.id, one])),
    ofCustomer: Map.groupBy(talks, (one) => one.customerId),
    ofAccount: Map.groupBy(talks, (one) => one.account),
  }
}

function endOf(saidAt: string): string {
  const said = Date.parse(saidAt)
  return Number.isNaN(said) ? saidAt : new Date(said + REACH_DAYS * DAY_MS).toISOString()
}

function proposedFor(
  promise: LedgerPromise,
  { talks, deeds, refused, refusedDeeds, isSaidAgain }: Known,
  kept: ReturnType<typeof keptProofs>,
): ProposedProofs {
  const saidAt = promise.saidAt ?? ''
  const { conversation: made, mark: words } = talks.all.get(promise.conversationId) ?? {}
  if (!made) return { proofs: [], deeds: [], missed: null }
  const lines = refused.get(promise.id)
  const later = talksWith(talks, promise)
    .flatMap((one) => laterPart(one, promise, saidAt, lines?.get(one.conversation.id) ?? noLines))
    .toSorted((a, b) => order(a.from, b.from))
    .slice(0, MOST_TALKS)
  const bearing = deeds.filter(
    ({ deed, promiseId, customer }) =>
      promiseId !== promise.id &&
      isTheirs(customer, promise) &&
      !refusedDeeds.has(refusedDeedName(promise.id, deed)),
  )
  const owed = { ...promise, made, saidAt }
  const deedsOf = bearing.map((one) => deedFor(promise.customer?.id ?? '', one))
  const mark = `${words} ${markOf(owed, later, deedsOf)}`
  const found = kept.find(promise.id, mark) ?? kept.keep(promise.id, mark, proofsOf(owed, later, deedsOf))
  const at = (place: { readonly conversation: string; readonly utterance: string }) => {
    const conversation = talks.all.get(place.conversation)?.conversation
    const utterance = conversation?.utterances.find((one) => one.id === place.utterance)
    return {
      saidAt: utterance?.at ?? conversation?.startedAt ?? saidAt,
      channel: conversation?.channel ?? null,
    }
  }
  return {
    proofs: found.proofs.filter((one) => !isSaidAgain(promise, one)).map((one) => ({ ...one, ...at(one) })),
    deeds: found.deeds.flatMap((one) => {
      const of = bearing.find(({ deed }) => deed.kind === one.kind && deed.id === one.id)
      return of ? [{ ...one, customer: of.customer, from: of.from, told: of.told }] : []
    }),
    missed: found.missed && { ...found.missed, saidAt: at(found.missed).saidAt },
  }
}

/** What was found for a promise, as long as nothing new came that may prove it. */
const keptProofs = keptReadings<Proofs>(MOST_KEPT)

/** Everything that what is found rests on: another mark, and it is looked for again. */
function markOf(owed: OpenPromise, later: readonly LaterPart[], deeds: readonly Deed[]): string {
  const { action, utterance, owner, dueOn, dueHow, dueWords, made, saidAt } = owed
  const talks = later.map(({ mark, isSamePerson, refused }) => [mark, isSamePerson, ...refused])
  return JSON.stringify(
    [action, utterance, owner, dueOn, dueHow, dueWords, made, saidAt, talks, deeds],
    (key, value: unknown) => (key === 'utterances' || key === 'parties' ? undefined : value),
  )
}

const noLines: ReadonlySet<string> = new Set()

/** The talks with somebody, and with others of their house. */
function talksWith({ ofCustomer, ofAccount }: Talks, { customer }: Sought): readonly TalkedAbout[] {
  if (!customer) return []
  const own = ofCustomer.get(customer.id) ?? []
  if (customer.account === null) return own
  const house = ofAccount.get(customer.account) ?? []
  return [...house, ...own.filter((one) => one.account !== customer.account)]
}

export function isWithThem({ customerId, account }: TalkedAbout, sought: Sought): boolean {
  return isTheirs({ id: customerId, account }, sought)
}

function isTheirs(
  { id, account }: { readonly id: string | null; readonly account: string | null },
  { customer }: Sought,
): boolean {
  return id === customer?.id || (account !== null && account === customer?.account)
}

interface LaterPart extends Later {
  readonly from: string
  /** Its conversation and the mark of its words. */
  readonly mark: string
  readonly refused: ReadonlySet<string>
}

/** A talk as far as it came after the promise, within its days, without the lines that were refused; and from when. */
export function laterPart(
  { conversation, customerId, mark: words }: TalkedAbout,
  promise: Sought,
  saidAt: string,
  refused: ReadonlySet<string>,
): readonly LaterPart[] {
  const until = endOf(saidAt)
  const first = conversation.utterances.find(({ id, at }) => {
    const when = at ?? conversation.startedAt
    return when !== null && when > saidAt && when <= until && !refused.has(id)
  })
  if (!first) return []
  const isSamePerson = customerId === promise.customer?.id
  const from = first.at ?? conversation.startedAt ?? ''
  const mark = [conversation.id, words, conversation.startedAt].join(' ')
  return [{ conversation, isSamePerson, after: saidAt, until, refused, from, mark }]
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
