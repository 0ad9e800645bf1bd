import type { Kysely } from 'kysely'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { type Later, type Proof, type Proofs, proofsOf } from '../../server/measures/proof.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { findPromise, type LedgerPromise } from './promises.ts'
import { refusalName, refusedProofs } from './proof-refusals.ts'
import { type SaidAgain, saidAgainIn } from './said-again.ts'
import { type TalkedAbout, talksAround } from './talks-around.ts'
import { visibleTo } from './visibility.ts'

/** A line that may prove a promise kept, with where and when it was said. */
export interface ProposedProof extends Proof {
  readonly saidAt: string
  readonly channel: Conversation['channel']
}

/** What is proposed for a promise, and where the other side says that it has not come. */
export interface ProposedProofs {
  readonly proofs: readonly ProposedProof[]
  readonly missed: (NonNullable<Proofs['missed']> & { readonly saidAt: string }) | null
}

const REACH_DAYS = 90
const DAY_MS = 86_400_000
const MOST_TALKS = 60

/** What is looked for in later talks, and with whom. */
export interface Sought {
  readonly id: string
  readonly customer: { readonly id: string; readonly account: string | null } | null
}

/** What could prove one promise kept, among what the viewer may see; nothing once it is settled or refused as a promise. */
export async function proofsFor(
  db: Kysely<Database>,
  viewer: Viewer,
  promiseId: string,
): Promise<ProposedProofs> {
  const promise = await findPromise(db, viewer, promiseId)
  const none = { proofs: [], missed: null }
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
  const refused = await refusedProofs(
    db,
    open.map((one) => one.id),
  )
  const isSaidAgain = await saidAgainIn(
    db,
    talks.map((one) => one.conversation.id),
  )
  return new Map(open.map((one) => [one.id, proposedFor(one, talks, { refused, isSaidAgain })]))
}

function endOf(saidAt: string): string {
  const said = Date.parse(saidAt)
  return Number.isNaN(said) ? saidAt : new Date(said + REACH_DAYS * DAY_MS).toISOString()
}

function proposedFor(
  promise: LedgerPromise,
  talks: readonly TalkedAbout[],
  { refused, isSaidAgain }: { readonly refused: ReadonlySet<string>; readonly isSaidAgain: SaidAgain },
): ProposedProofs {
  const saidAt = promise.saidAt ?? ''
  const made = talks.find((one) => one.conversation.id === promise.conversationId)?.conversation
  if (!made) return { proofs: [], missed: null }
  const later = talks
    .filter((one) => isWithThem(one, promise))
    .flatMap((one) => laterPart(one, promise, saidAt, refused))
    .toSorted((a, b) => order(startOf(a), startOf(b)))
    .slice(0, MOST_TALKS)
  const at = (place: { readonly conversation: string; readonly utterance: string }) => {
    const conversation = later.find((one) => one.conversation.id === place.conversation)?.conversation
    const utterance = conversation?.utterances.find((one) => one.id === place.utterance)
    return {
      saidAt: utterance?.at ?? conversation?.startedAt ?? saidAt,
      channel: conversation?.channel ?? null,
    }
  }
  const { proofs, missed } = proofsOf({ ...promise, made, saidAt }, later)
  return {
    proofs: proofs.filter((one) => !isSaidAgain(promise, one)).map((one) => ({ ...one, ...at(one) })),
    missed: missed && { ...missed, saidAt: at(missed).saidAt },
  }
}

export function isWithThem({ customerId, account }: TalkedAbout, { customer }: Sought): boolean {
  return customerId === customer?.id || (account !== null && account === customer?.account)
}

/** What of a conversation was said after the promise, within its days, without the lines that were refused. */
export function laterPart(
  { conversation, customerId }: TalkedAbout,
  promise: Sought,
  saidAt: string,
  refused: ReadonlySet<string>,
): readonly Later[] {
  const to = endOf(saidAt)
  const utterances = conversation.utterances.filter(({ id, at }) => {
    const when = at ?? conversation.startedAt
    const place = { conversation: conversation.id, utterance: id }
    return when !== null && when > saidAt && when <= to && !refused.has(refusalName(promise.id, place))
  })
  const first = utterances[0]
  if (!first) return []
  const startedAt = first.at ?? conversation.startedAt
  return [
    {
      conversation: { ...conversation, startedAt, utterances },
      isSamePerson: customerId === promise.customer?.id,
    },
  ]
}

function startOf({ conversation }: Later): string {
  return conversation.startedAt ?? ''
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
