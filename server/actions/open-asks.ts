import type { Kysely } from 'kysely'
import { saidAtIn } from '../../db/queries/conversation-rows.ts'
import type { GradedConversation } from '../../db/queries/graded-conversations.ts'
import { type LedgerPromise, promisesToGrade } from '../../db/queries/promises.ts'
import { isWithThem, laterPart } from '../../db/queries/proofs.ts'
import { installation } from '../../db/queries/settings.ts'
import { type TalkedAbout, talksAround } from '../../db/queries/talks-around.ts'
import { isOpen, visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Commitment } from '../conversation/findings.ts'
import { notGradable } from '../grading/gradable.ts'
import { belongsTo } from '../grading/period.ts'
import { defaultSettings } from '../grading/scorecard.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import { isSameAction } from '../measures/promise-topic.ts'
import { proofsOf } from '../measures/proof.ts'
import { type FollowUpAsked, type FollowUpFacts, placesIn } from './follow-up-facts.ts'
import type { SaidDue } from './rep-promises.ts'
import { countedIn, settledIn } from './settled-findings.ts'

interface AskLeftOpen extends SaidDue {
  readonly conversation: Conversation
  readonly saidAt: string
  readonly with: NonNullable<GradedConversation['with']>
}

interface Ask extends AskLeftOpen {
  readonly repId: string
  /** The encounter it was said in. */
  readonly within: string
  readonly encounterOf: ReturnType<typeof placesIn>
}

/**
 * What customers asked of each of these reps and nobody promised, answered or refused, once its day is over: the day they named, else
 * so many days after it was asked as the silence clock has. What was promised in the same encounter or later, what
 * was taken to somebody inside, and what a later talk may have answered, is not open.
 */
export async function openAsks(
  db: Kysely<Database>,
  all: readonly FollowUpFacts[],
  asked: FollowUpAsked,
): Promise<ReadonlyMap<string, readonly SaidDue[]>> {
  const { silenceDays } = await installation(db)
  const asks = all.flatMap((facts) => untakenAsks(facts, asked, silenceDays))
  if (asks.length === 0) return new Map()
  const promises = Map.groupBy(await promisesToThem(db, asks, asked), (one) => one.repId)
  const unpromised = asks.filter((ask) => !isPromised(ask, promises.get(ask.repId) ?? []))
  if (unpromised.length === 0) return new Map()
  const talks = await talksAfter(db, unpromised, asked)
  const open = Map.groupBy(
    unpromised.filter((ask) => !mayBeAnswered(ask, talks)),
    ({ repId }) => repId,
  )
  return new Map([...open].map(([repId, theirs]) => [repId, theirs.map(asSaid)]))
}

function asSaid({
  conversation: _,
  with: __,
  repId: ___,
  within: ____,
  encounterOf: _____,
  ...ask
}: Ask): SaidDue {
  return ask
}

function untakenAsks(
  { rep, conversations, encounters, taken }: FollowUpFacts,
  asked: FollowUpAsked,
  silenceDays: number,
): readonly Ask[] {
  if (conversations.length === 0) return []
  const encounterOf = placesIn(encounters)
  return conversations
    .flatMap((one) => asksLeftOpen(one, rep.id, asked, silenceDays))
    .filter((one) => !taken.has(nameOf(one)))
    .map((one) => ({ ...one, repId: rep.id, within: encounterOf(one), encounterOf }))
}

/** What these reps promised whoever asked, or anybody of their companies. */
async function promisesToThem(
  db: Kysely<Database>,
  asks: readonly Ask[],
  { arrivedBy, seenBy }: FollowUpAsked,
): Promise<readonly LedgerPromise[]> {
  const repIds = [...new Set(asks.map(({ repId }) => repId))]
  const customerIds = [...new Set(asks.map((ask) => ask.with.id))]
  const accounts = [...new Set(asks.flatMap((ask) => ask.with.account ?? []))]
  const made = await promisesToGrade(db, { repIds, arrivedBy, seenBy }, { customerIds, accounts })
  return made.filter((one) => one.verdict !== 'no')
}

const nameOf = ({ evidence: [first] }: SaidDue) => `${first?.conversation} ${first?.utterance}`

function asksLeftOpen(
  one: GradedConversation,
  repId: string,
  { period, now, coachingOnly }: FollowUpAsked,
  days: number,
): readonly AskLeftOpen[] {
  const { conversation, measures, verdicts, with: asker } = one
  if (asker === null || !mayHaveAsks(one)) return []
  const settled = settledIn({ conversation, measures, verdicts, repId })
  const { openLoops } = countedIn(conversation, measures, settled).measures
  const open = new Set(openLoops.known ? openLoops.evidence : [])
  const zone = conversation.timeZone ?? period.timeZone
  const today = civilDate(now, zone)
  const isGradable = notGradable(conversation, one, defaultSettings.gradable).length === 0
  const isUnsure = coachingOnly.measures.includes('openLoops')
  const asks = settled.flatMap(({ id, finding, word }): readonly AskLeftOpen[] => {
    if (finding.is !== 'commitment' || finding.class !== 'ask' || !open.delete(finding.utterance)) return []
    const saidAt = saidAtIn(conversation)(finding.utterance)
    if (saidAt === null) return []
    const dueOn = finding.dueOn ?? dateOf((localTime(saidAt, zone)?.day ?? 0) + days)
    if (dueOn >= today) return []
    const confirmed = word?.answer === 'yes'
    return [
      {
        ...{ id, customer: one.customer, dueOn, topic: null, encounter: null, confirmed },
        outcome: !isGradable ? 'ungradable' : isUnsure && !confirmed ? 'undecided' : 'open-loop',
        evidence: [{ conversation: conversation.id, utterance: finding.utterance }],
        ...{ action: finding.action, saidAt, conversation, with: asker },
      },
    ]
  })
  return asks.filter(({ dueOn }) => belongsTo(dueOn, period))
}

/** Whether something a customer asked was left open in a conversation, whenever it falls due. */
export function hasOpenAsks(one: GradedConversation, repId: string): boolean {
  if (!mayHaveAsks(one)) return false
  const { conversation, measures, verdicts } = one
  const settled = settledIn({ conversation, measures, verdicts, repId })
  const { openLoops } = countedIn(conversation, measures, settled).measures
  return openLoops.known && openLoops.evidence.length > 0
}

/** Nothing is settled again where the machine found none and nobody says otherwise. */
function mayHaveAsks({ measures: { measures }, verdicts }: GradedConversation): boolean {
  return verdicts.length > 0 || (measures.openLoops.known && measures.openLoops.value > 0)
}

function isPromised(ask: Ask, promises: readonly LedgerPromise[]): boolean {
  const { within, encounterOf } = ask
  return promises.some((promise) => {
    const { owner, customer, saidAt, conversationId, utterance } = promise
    if (owner === 'customer' || saidAt === null || !customer || !isWithThem(asTalked(ask), promise))
      return false
    const isLater =
      saidAt >= ask.saidAt ||
      encounterOf({ saidAt, evidence: [{ conversation: conversationId, utterance }] }) === within
    return isLater && isSameAction(promise.action, ask.action)
  })
}

function asTalked({ conversation, with: { id, account } }: Ask): TalkedAbout {
  return { conversation, customerId: id, account }
}

function talksAfter(db: Kysely<Database>, asks: readonly Ask[], { now, seenBy }: FollowUpAsked) {
  const around = asks.map(({ with: { id, account }, saidAt }) => ({
    ...{ customerId: id, account },
    ...{ from: saidAt, to: now },
  }))
  return talksAround(db, seenBy ? visibleTo(seenBy) : isOpen, around, [])
}

/** Doubt costs nobody anything: where a later talk may be the answer, nothing is open. */
function mayBeAnswered(ask: Ask, talks: readonly TalkedAbout[]): boolean {
  const sought = { id: ask.id, customer: ask.with }
  const later = talks
    .filter((one) => isWithThem(one, sought))
    .flatMap((one) => laterPart(one, sought, ask.saidAt, new Set()))
  const asked: Pick<Commitment, 'action' | 'utterance' | 'owner' | 'dueOn' | 'dueHow'> = {
    action: ask.action,
    utterance: ask.evidence[0]?.utterance ?? '',
    owner: 'rep',
    dueOn: ask.dueOn,
    dueHow: 'default',
  }
  return proofsOf({ ...asked, made: ask.conversation, saidAt: ask.saidAt }, later).proofs.length > 0
}

function civilDate(instant: string, timeZone: string): string {
  return dateOf(localTime(instant, timeZone)?.day ?? 0)
}
