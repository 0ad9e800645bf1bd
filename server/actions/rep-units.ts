import type { Kysely } from 'kysely'
import { type AdvocacyCase, advocacyCasesOf } from '../../db/queries/advocacy-cases.ts'
import { type ConfirmedNeed, confirmedNeeds } from '../../db/queries/case-needs.ts'
import type { Person } from '../../db/queries/people.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { caseState, isProvedAnswer } from '../conversation/advocacy-case.ts'
import { isWritten } from '../conversation/conversation.ts'
import type { AdvocacyDue } from '../grading/advocacy.ts'
import type { BehaviourName } from '../grading/behaviours.ts'
import { isSettled } from '../grading/confirming.ts'
import type { Contact } from '../grading/contact.ts'
import { type Counting, unitsFrom } from '../grading/counting.ts'
import { type Encounter, encountersOf, isDrawn } from '../grading/encounter.ts'
import type { PromiseDue } from '../grading/follow-up.ts'
import { belongsTo, type Period } from '../grading/period.ts'
import type { Scorecard } from '../grading/scorecard.ts'
import type { Units } from '../grading/unit.ts'
import { dateOf, localTime } from '../measures/civil-date.ts'
import type { OffsetsMs } from '../pay/capsule.ts'
import { needsDue } from './advocacy/needs-due.ts'
import { type CoachingOnly, coachingOnly as coachingOnlyNow } from './coaching-only.ts'
import { type CountedTalk, type Later, type RepTalks, talksOfReps } from './counted-talks.ts'
import { followUpDue } from './follow-up-due.ts'
import type { FollowUpFacts } from './follow-up-facts.ts'

/** What a rep did in a period, counted for every behaviour. */
export interface RepUnits {
  readonly units: Readonly<Record<BehaviourName, Units>>
  /** What they were counted from. */
  readonly counting: Counting
  readonly offsetsMs: OffsetsMs
  /** Ids of the conversations of the period that may be graded. */
  readonly measured: ReadonlySet<string>
  /** Encounters of the period that the draw took, and those of which people settled all that was found. */
  readonly drawn: readonly DrawnEncounter[]
  readonly isConsentKnown: boolean
  /** Of how many conversations every word had to be read again. */
  readonly countedAnew: number
}

export interface DrawnEncounter {
  readonly encounter: Encounter
  readonly isSettled: boolean
}

const dayMs = 24 * 60 * 60 * 1000
const marginMs = 14 * dayMs

/** When units are counted, by which scorecard, and for whom. */
export interface AskedOfUnits {
  readonly period: Period
  readonly scorecard: Scorecard
  readonly now: string
  /** What came in later does not count: measuring was closed then. */
  readonly arrivedBy?: string
  /** Whoever looks at what comes of it: what they may not see is not counted. */
  readonly seenBy?: Person
  /** Looked up where the caller has not. */
  readonly coachingOnly?: CoachingOnly
  /** Where what had to be counted is kept for the next time. */
  readonly keepsIn?: Kysely<Database> | null
  readonly keepsLater?: Later
}

/** What one rep did. */
export async function unitsOfRep(db: Kysely<Database>, rep: Person, asked: AskedOfUnits): Promise<RepUnits> {
  const [own] = await unitsOfReps(db, [rep], asked)
  if (!own) throw new Error('A rep who is asked for is counted')
  return own
}

/**
 * What each of these reps did, in their order; the database is asked as often for many as for one. Reads a little around
 * the period, because an encounter belongs to the period its first contact lies in.
 */
export async function unitsOfReps(
  db: Kysely<Database>,
  reps: readonly Person[],
  { period, scorecard, now, arrivedBy, seenBy, coachingOnly, keepsIn = null, keepsLater }: AskedOfUnits,
): Promise<readonly RepUnits[]> {
  if (reps.length === 0) return []
  const from = new Date(Date.parse(period.from) - marginMs).toISOString()
  const before = new Date(Date.parse(period.to) + marginMs).toISOString()
  const limits = { ...(arrivedBy === undefined ? {} : { arrivedBy }), ...(seenBy ? { seenBy } : {}) }
  const repIds = reps.map(({ id }) => id)
  const talksOf = await talksOfReps(db, repIds, {
    asked: { from, before, due: period, ...limits },
    ...{ now, keepsIn, keepsLater },
  })
  const cases = Map.groupBy(await advocacyCasesOf(db, repIds), (one) => one.repId)
  const needs = await confirmedNeeds(db, repIds, seenBy && visibleTo(seenBy))
  const coached = coachingOnly ?? (await coachingOnlyNow(db))
  const all = reps.map((rep): Done => {
    const own = talksOf(rep.id)
    const around = encountersOf(own.talks.flatMap((one) => one.contacts))
    return {
      ...{ rep, own, around, cases: cases.get(rep.id) ?? [] },
      needs: needs.filter((one) => one.repId === rep.id),
    }
  })
  const dueOf = await followUpDue(db, all.map(followUpFacts), {
    ...{ period, now, coachingOnly: coached, ...limits },
  })
  return all.map((done) => unitsFromAll(done, dueOf(done.rep.id), { period, scorecard, now, coached }))
}

/** What was read of a rep. */
interface Done {
  readonly rep: Person
  readonly own: RepTalks
  readonly around: readonly Encounter[]
  readonly cases: readonly AdvocacyCase[]
  readonly needs: readonly ConfirmedNeed[]
}

function followUpFacts({ rep, own, around, cases }: Done): FollowUpFacts {
  const standing = cases.filter((one) => one.withdrawnAt === null)
  return {
    ...{ rep, conversations: own.withAsks, encounters: around },
    taken: new Set(standing.map((one) => `${one.conversationId} ${one.utterance}`)),
  }
}

interface CountedBy extends Pick<AskedOfUnits, 'period' | 'scorecard' | 'now'> {
  readonly coached: CoachingOnly
}

function unitsFromAll(
  { own: { talks, countedAnew }, around, cases, needs }: Done,
  promises: readonly PromiseDue[],
  { period, scorecard, now, coached }: CountedBy,
): RepUnits {
  const inPeriod = (at: string | null) => at !== null && belongsTo(at, period)
  const encounters = around.filter((one) => inPeriod(one.startedAt))
  const due = [...casesDue(cases, period, now), ...needsDue(needs, { period, now, cases })]
  const counting = { encounters, promises, cases: due }
  const graded = encounters.flatMap((one) => one.contacts).filter(isGradable)
  return {
    units: unitsFrom(counting, scorecard, coached.behaviours),
    counting,
    offsetsMs: offsetsOf(talks, encounters),
    measured: new Set(graded.map((one) => one.conversation)),
    drawn: encounters.filter(isDrawn).map((encounter) => ({ encounter, isSettled: isSettled(encounter) })),
    isConsentKnown: talks
      .filter((one) => inPeriod(one.beganAt) && one.contacts.some(isGradable))
      .every((one) => one.consentKnown || isWritten(one.channel)),
    countedAnew,
  }
}

function isGradable({ notGradable }: Contact): boolean {
  return notGradable.length === 0
}

/** When what is cited of each conversation was said, in milliseconds from its beginning. */
function offsetsOf(talks: readonly CountedTalk[], encounters: readonly Encounter[]): OffsetsMs {
  const citedIn = new Map<string, Set<string>>()
  for (const { contacts } of encounters)
    for (const { conversation, evidence } of contacts) {
      const cited = citedIn.get(conversation) ?? new Set()
      for (const lines of Object.values(evidence)) for (const line of lines) cited.add(line)
      citedIn.set(conversation, cited)
    }
  const offsets: Record<string, Readonly<Record<string, number>>> = {}
  for (const { id, offsetsMs } of talks) {
    const cited = citedIn.get(id)
    const lines = Object.keys(offsetsMs)
    if (!cited || !lines.some((line) => cited.has(line))) continue
    offsets[id] = lines.every((line) => cited.has(line)) ? offsetsMs : only(offsetsMs, cited)
  }
  return offsets
}

function only(offsetsMs: CountedTalk['offsetsMs'], lines: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(offsetsMs).filter(([line]) => lines.has(line)))
}

function casesDue(cases: readonly AdvocacyCase[], period: Period, now: string): readonly AdvocacyDue[] {
  return cases
    .filter((one) => belongsTo(one.raisedAt, period) && one.withdrawnAt === null)
    .map((one) => ({
      id: one.id,
      customer: one.account ?? one.customerId,
      on: dateOf(localTime(one.raisedAt, period.timeZone)?.day ?? 0),
      raised: isProvedAnswer(one),
      answered: one.toldCustomerAt !== null,
      open: openBecause(one, now),
      evidence:
        one.conversationId === null || one.utterance === null
          ? []
          : [{ conversation: one.conversationId, utterance: one.utterance }],
    }))
}

/** The company's silence is not the rep's: while it may answer, and where it never did, a case counts for nothing. */
function openBecause(one: AdvocacyCase, now: string): 'waiting' | 'unanswered' | null {
  if (one.answeredAt !== null || one.dueAt === null) return null
  return caseState(one, now) === 'asked' ? 'waiting' : 'unanswered'
}
