import type { Channel, Conversation, Kind, Role } from '../conversation/conversation.ts'
import { beganAt, spokenBy } from '../conversation/conversation.ts'
import type { MomentKind } from '../conversation/findings.ts'
import type { Measures } from '../measures/measure.ts'
import type { Measured, Method } from '../measures/measured.ts'
import { wordCount } from '../measures/script.ts'
import type { BehaviourName } from './behaviours.ts'
import { type GradableFacts, type GradableRules, gradableRules, whyNotGradable } from './gradable.ts'
import { longTurnsMs } from './monologues.ts'

/** Whether a conversation's note earns credit, and why; no note once its day has passed is one that does not. */
export interface NoteCredit {
  readonly counts: boolean
  readonly why: string
}

/** What each side said. Unit: milliseconds or words, as the field it stands in says. */
export interface Said {
  readonly customer: number
  readonly rep: number
  readonly colleague: number
}

/** An utterance a score rests on. */
export interface Evidence {
  readonly conversation: string
  readonly utterance: string
}

/** What is known of a conversation besides its words: who, whose customer, and what people decided. */
export interface ContactFacts extends GradableFacts {
  /** Id of the rep it is graded for. */
  readonly rep: string
  /** Id of the customer's account; of the person where there is none. */
  readonly customer: string
  readonly existingCustomer: boolean | null
  /** Which stretch of a thread of chat or mail it is, from 1 (see `partsOf`); a call is its own part 1. */
  readonly part: number
  /** Behaviours of which a person confirmed or corrected every finding in this conversation. */
  readonly confirmed: readonly BehaviourName[]
  /** `null` while nothing can be said: no note yet, and its day has not passed. */
  readonly note: NoteCredit | null
  /** Insights of this conversation that were new to us and accepted by a second person. */
  readonly acceptedInsights: number
}

/**
 * One measured conversation as grading needs it.
 *
 * Amounts are sums (milliseconds, words, counts) and never shares, so that the parts of a split call add
 * up to the call. `null` is unknown, never zero.
 */
export interface Contact extends ContactFacts {
  readonly conversation: string
  /** Instants, ISO 8601 UTC; `null` where no date is known. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly channel: Channel | null
  readonly kind: Kind | null
  /** How airtime was taken: `word-times` and `spans` weigh milliseconds, `words` weighs words. */
  readonly method: Method
  /** Talk in milliseconds; `null` where there are no times and words are weighed. */
  readonly talkMs: Said | null
  readonly words: Said
  readonly questions: number | null
  readonly followUpQuestions: number | null
  /** Of `chances` (the customer's turns of twelve words or more that the rep answered) the share taken up. */
  readonly uptake: number | null
  readonly uptakeChances: number
  readonly cutIns: number | null
  /** Our side's turns of a minute or more, in milliseconds; `null` without times. */
  readonly longTurnsMs: readonly number[] | null
  readonly ego: number | null
  readonly pressure: number | null
  readonly servingWords: number
  readonly pitchWords: number
  /** 1 when need led every pitch, or nothing was pitched; 0.5 some; 0 none. */
  readonly needBeforePitch: number | null
  /** The customer said something that counts as learnt, so a need was on the table. */
  readonly hasNeed: boolean
  /** Utterances by what they are evidence of. */
  readonly evidence: Readonly<Partial<Record<MomentKind | 'insight' | 'story', readonly string[]>>>
  /** Why nothing of it is graded, in words; empty when it may be. */
  readonly notGradable: readonly string[]
}

const ourSide: readonly Role[] = ['rep', 'colleague']

/**
 * A conversation as grading needs it, from its measures and the facts around it.
 *
 * Not gradable while somebody who spoke is unknown, the start is a guess, the transcript is unsure of its
 * words, it was a voicemail or somebody picked it by hand. Source: measures.md, "Who is who" and "Honesty".
 */
export function contactFrom(
  conversation: Conversation,
  { measures, moments, insights }: Measures,
  facts: ContactFacts,
  rules: GradableRules = gradableRules,
): Contact {
  const method = methodOf(measures.customerAirtime, measures.talkMs)
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  const countOf = (kind: MomentKind, ...by: readonly Role[]) =>
    moments.filter((one) => one.kind === kind && by.includes(roles.get(one.party) ?? 'unknown')).length
  const wordsOf = (kind: MomentKind) =>
    moments.filter((one) => one.kind === kind).reduce((sum, one) => sum + wordCount(one.words), 0)
  const learnt = insights.filter((one) => one.kind !== 'request')

  return {
    ...facts,
    conversation: conversation.id,
    startedAt: beganAt(conversation),
    endedAt: endOf(conversation),
    channel: conversation.channel,
    kind: conversation.kind,
    method,
    talkMs: method === 'words' ? null : talkOf(conversation, measures.talkMs),
    words: bySide((role) => spokenBy(conversation, role).reduce((sum, one) => sum + wordCount(one.text), 0)),
    questions: looked(measures.questions) ? countOf('question', 'rep') : null,
    followUpQuestions: looked(measures.followUpQuestions) ? countOf('follow-up-question', 'rep') : null,
    uptake: knownOf(measures.uptake),
    uptakeChances: measures.uptake.known ? measures.uptake.evidence.length : 0,
    cutIns: knownOf(measures.cutIns),
    longTurnsMs: measures.longestMonologueMs.known ? longTurnsMs(conversation) : null,
    ego: looked(measures.egoPer1000) ? countOf('ego', ...ourSide) : null,
    pressure: looked(measures.pressurePer1000) ? countOf('pressure', ...ourSide) : null,
    servingWords: wordsOf('serving'),
    pitchWords: wordsOf('pitch'),
    needBeforePitch:
      knownOf(measures.needBeforePitch) ?? needAlone(measures.needBeforePitch, countOf('pitch', ...ourSide)),
    hasNeed: learnt.length > 0,
    evidence: {
      ...Object.fromEntries(
        Map.groupBy(moments, (one) => one.kind)
          .entries()
          .map(([kind, all]) => [kind, all.map((one) => one.utterance)]),
      ),
      insight: learnt.map((one) => one.utterance),
      story: measures.longestCustomerStoryMs.known ? measures.longestCustomerStoryMs.evidence : [],
    },
    notGradable: whyNotGradable(conversation, facts, rules),
  }
}

function methodOf(airtime: Measured<number>, talk: Measured<unknown>): Method {
  const method = airtime.known ? airtime.method : talk.known ? talk.method : 'words'
  return method === 'word-times' || method === 'spans' ? method : 'words'
}

function talkOf(conversation: Conversation, talk: Measured<Readonly<Record<string, number>>>): Said | null {
  if (!talk.known) return null
  return bySide((role) =>
    conversation.parties
      .filter((party) => party.role === role)
      .reduce((sum, party) => sum + (talk.value[party.key] ?? 0), 0),
  )
}

function bySide(amount: (role: Role) => number): Said {
  return { customer: amount('customer'), rep: amount('rep'), colleague: amount('colleague') }
}

/**
 * Whether findings were looked for. A part of a call may be too short, or one side's alone, for a measure of
 * its own; its findings count all the same, or splitting a call would hide them.
 */
function looked(measured: Measured<number>): boolean {
  return measured.known || ['too-short', 'no-customer', 'no-rep'].includes(measured.reason)
}

/** In a part that is our side's alone nobody states a need: none led its pitches. */
function needAlone(measured: Measured<number>, pitches: number): number | null {
  if (!looked(measured)) return null
  return pitches === 0 ? 1 : 0
}

function knownOf(measured: Measured<number>): number | null {
  return measured.known ? measured.value : null
}

function endOf(conversation: Conversation): string | null {
  const began = beganAt(conversation)
  if (began === null) return null
  let end = Date.parse(began)
  const start = end
  for (const { at, endMs, startMs } of conversation.utterances)
    end = Math.max(end, at === null ? start + (endMs ?? startMs ?? 0) : Date.parse(at))
  return new Date(end).toISOString()
}
