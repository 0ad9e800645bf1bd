import type { Conversation } from '../conversation/conversation.ts'
import type { Commitment, Insight, Moment, MomentKind } from '../conversation/findings.ts'
import { findAdvocacy } from './advocacy.ts'
import { findBuyingSignals } from './buying-signals.ts'
import { findCheckIns } from './check-ins.ts'
import { findCommitments } from './commitments.ts'
import { customerAirtime } from './customer-airtime.ts'
import { cutIns, findCutIns } from './cut-ins.ts'
import { egoPer1000, findEgo } from './ego.ts'
import { firstResponseMs } from './first-response.ts'
import { findInsights } from './insights.ts'
import { interactivity } from './interactivity.ts'
import type { Measured } from './measured.ts'
import { counted } from './measured.ts'
import { inOrderOf } from './moment-order.ts'
import { longestCustomerStoryMs, longestMonologueMs } from './monologue.ts'
import { needBeforePitch } from './need-before-pitch.ts'
import { findNoteTaking } from './note-taking.ts'
import { openLoops } from './open-loops.ts'
import { overlapMs } from './overlap.ts'
import { findOwnership, ownership } from './ownership.ts'
import { patienceMs } from './patience.ts'
import { type Findings, inPieces, inWholes, momentsInPieces, momentsInWholes } from './pieces.ts'
import { findPressure, pressurePer1000 } from './pressure.ts'
import { findQuestions, followUpQuestions, openQuestions, questions } from './questions.ts'
import type { Reference } from './reference.ts'
import { type Rejoined, rejoined } from './rejoined.ts'
import { repAirtime } from './rep-airtime.ts'
import { forWords } from './rep-words.ts'
import type { Script } from './script.ts'
import { scriptOf } from './script.ts'
import { findServing, servingShare } from './serving.ts'
import { findSilences, silenceMs } from './silence.ts'
import { talkMs } from './talk.ts'
import { findUptake, uptake } from './uptake.ts'
import type { Version } from './version.ts'
import { version } from './version.ts'

/** Every measure by its name in contract.md. */
export interface MeasureValues {
  readonly customerAirtime: Measured<number>
  readonly repAirtime: Measured<number>
  readonly talkMs: Measured<Readonly<Record<string, number>>>
  readonly overlapMs: Measured<number>
  readonly silenceMs: Measured<number>
  readonly longestMonologueMs: Measured<number>
  readonly longestCustomerStoryMs: Measured<number>
  readonly interactivity: Measured<number>
  readonly patienceMs: Measured<number>
  readonly cutIns: Measured<number>
  readonly questions: Measured<number>
  readonly openQuestions: Measured<number>
  readonly followUpQuestions: Measured<number>
  readonly uptake: Measured<number>
  readonly egoPer1000: Measured<number>
  readonly pressurePer1000: Measured<number>
  readonly ownership: Measured<number>
  readonly servingShare: Measured<number>
  readonly needBeforePitch: Measured<number>
  readonly firstResponseMs: Measured<number>
  readonly promises: Measured<number>
  readonly openLoops: Measured<number>
  readonly insights: Measured<number>
}
export type MeasureName = keyof MeasureValues

/** Everything Heard says about one conversation. */
export interface Measures {
  readonly measures: MeasureValues
  readonly moments: readonly Moment[]
  readonly commitments: readonly Commitment[]
  readonly insights: readonly Insight[]
  readonly version: Version
}

/**
 * Measures one conversation whose roles are settled (see `inferRoles`).
 *
 * Pure: the same conversation, reference and version give the same bytes. Moments stand in the order
 * of the conversation.
 */
export function measure(conversation: Conversation, reference: Reference): Measures {
  const hearing = hearingOf(conversation)
  const { joined, whole } = hearing
  return told(hearing, findAll(hearing), {
    commitments: inPieces(joined, findCommitments(whole, reference)),
    insights: inPieces(joined, findInsights(whole)),
  })
}

/**
 * The same conversation with other findings: what people refused, put right and added. Whatever is counted is counted
 * again by the same rules; talk and times stay as they are.
 */
export function recounted(
  conversation: Conversation,
  { moments, commitments, insights }: Pick<Measures, 'moments' | 'commitments' | 'insights'>,
): Measures {
  return told(hearingOf(conversation), byFinder(moments), { commitments, insights })
}

/** A conversation as the file gave it, and for what goes by words with cut utterances whole. */
interface Hearing {
  readonly script: Script
  readonly whole: Script
  readonly joined: Rejoined
}

function hearingOf(conversation: Conversation): Hearing {
  const joined = rejoined(conversation)
  const script = scriptOf(conversation)
  const whole = joined.conversation === conversation ? script : scriptOf(joined.conversation)
  return { script, whole, joined }
}

function told(hearing: Hearing, found: Found, findings: Findings): Measures {
  const { script, joined } = hearing
  const wholes = onEach(found, (moments) => momentsInWholes(joined, moments))
  return {
    measures: valuesOf(hearing, wholes, findings),
    moments: inOrderOf(script, Object.values(found)),
    ...findings,
    version,
  }
}

type Found = Readonly<Record<FinderName, readonly Moment[]>>

function valuesOf(
  { script: given, whole: script, joined }: Hearing,
  found: Found,
  { commitments, insights }: Findings,
): MeasureValues {
  const { conversation } = given
  const promises = commitments.filter((one) => one.class === 'promise')
  const learnt = insights.filter((one) => one.kind !== 'request')
  return {
    customerAirtime: customerAirtime(conversation),
    repAirtime: repAirtime(conversation),
    talkMs: talkMs(conversation),
    overlapMs: overlapMs(conversation),
    silenceMs: silenceMs(conversation),
    longestMonologueMs: longestMonologueMs(conversation),
    longestCustomerStoryMs: longestCustomerStoryMs(conversation),
    interactivity: interactivity(conversation),
    patienceMs: patienceMs(conversation),
    cutIns: cutIns(given, found.cutIns),
    questions: questions(script, found.questions),
    openQuestions: openQuestions(script, found.questions),
    followUpQuestions: followUpQuestions(script, found.questions),
    uptake: uptake(script, found.uptake),
    egoPer1000: egoPer1000(script, found.ego),
    pressurePer1000: pressurePer1000(script, found.pressure),
    ownership: ownership(script, found.ownership),
    servingShare: servingShare(script, found.serving),
    needBeforePitch: needBeforePitch(script, found.serving),
    firstResponseMs: firstResponseMs(conversation),
    promises: forWords(
      script,
      counted(
        promises.length,
        promises.map((one) => one.utterance),
      ),
    ),
    openLoops: openLoops(script, inWholes(joined, commitments)),
    insights: forWords(
      script,
      counted(
        learnt.length,
        learnt.map((one) => one.utterance),
      ),
    ),
  }
}

function findAll({ script, whole, joined }: Hearing): Found {
  const found = {
    questions: findQuestions(whole),
    ego: findEgo(whole),
    pressure: findPressure(whole),
    ownership: findOwnership(whole),
    uptake: findUptake(whole),
    serving: findServing(whole),
    advocacy: findAdvocacy(whole),
    checkIns: findCheckIns(whole),
    noteTaking: findNoteTaking(whole),
    cutIns: findCutIns(script),
    buyingSignals: findBuyingSignals(whole),
    silences: findSilences(script),
  }
  return onEach(found, (moments) => momentsInPieces(joined, moments))
}

/** The lists of what goes by words changed; what goes by the clock stands on the utterances as given. */
function onEach(found: Found, change: (moments: readonly Moment[]) => readonly Moment[]): Found {
  const lists = Object.entries(found).map(([finder, moments]) => [finder, change(moments)])
  const { cutIns, silences } = found
  return { ...(Object.fromEntries(lists) as Found), cutIns, silences }
}

const finders = {
  questions: ['question', 'open-question', 'follow-up-question'],
  ego: ['ego'],
  pressure: ['pressure'],
  ownership: ['ownership'],
  uptake: ['uptake'],
  serving: ['serving', 'pitch'],
  advocacy: ['advocacy'],
  checkIns: ['check-in'],
  noteTaking: ['note-taking'],
  cutIns: ['cut-in'],
  buyingSignals: ['buying-signal'],
  silences: ['silence'],
} as const satisfies Readonly<Record<string, readonly MomentKind[]>>
type FinderName = keyof typeof finders

function byFinder(moments: readonly Moment[]): Found {
  const lists = Object.entries(finders).map(([finder, kinds]) => [
    finder,
    moments.filter(({ kind }) => (kinds as readonly MomentKind[]).includes(kind)),
  ])
  return Object.fromEntries(lists) as Found
}
