import { type Deed, type DeedProof, deedProofsOf } from './deeds.ts'
import { proofLimits, proofWeights } from './lexicons/proof-weights.ts'
import { proofClues } from './proof-clues.ts'
import { type InvitationProof, invitationsAfter } from './proof-invitations.ts'
import { hasReason, type ProofReason, reasonsFor } from './proof-reasons.ts'
import { type Signs, signsOfLine } from './proof-signs.ts'
import { bearingAfter, type Later, type OpenPromise, type Seen } from './proof-stands.ts'
import { sureness, weigh } from './weighing.ts'

export type { Later, OpenPromise } from './proof-stands.ts'

/** A sentence that may prove a promise kept. Proposed to a person, who accepts it or does not. */
export interface Proof {
  readonly conversation: string
  readonly utterance: string
  /** The sentence, cut out of the utterance. */
  readonly words: string
  /** How often such a proposal is right, 0 to 1. */
  readonly confidence: number
  /** The page may say “probably kept”: sure enough, with the same person, and nobody waits for it later. */
  readonly isLikely: boolean
  readonly reasons: readonly ProofReason[]
}

/** What later conversations say of a promise. */
export interface Proofs {
  /** The likeliest first, one a conversation; with the deeds at most three. */
  readonly proofs: readonly Proof[]
  /** Purchases and answered cases that may have kept it, the likeliest first. */
  readonly deeds: readonly DeedProof[]
  /** Where whoever waits for it last says that it has not come. */
  readonly missed: Pick<Proof, 'conversation' | 'utterance' | 'words'> | null
}

/**
 * Ranks what could prove that a promise was kept among later conversations with the same customer, and among what
 * they bought and what the company answered them.
 *
 * A sentence counts when it names what was promised and hands it over, reports it done or answers it; when a call,
 * a visit or somebody sent for is itself what was promised; or when the other side thanks for it. A file counts by
 * its name and the sentence it came with, an invitation by the day it is for, a deed as `deedProofsOf` has it.
 * Questions, what is still to come and what has not come are none; where the other side says later that it has not
 * come, what went before is hardly one. Nothing is kept by this: it is proposed. Linear in the text. Source: issue
 * 7; measures.md, Commitments.
 */
export function proofsOf(promise: OpenPromise, later: readonly Later[], deeds: readonly Deed[] = []): Proofs {
  const seen = bearingAfter(promise, later)
  const missed = seen.findLast(({ saysMissing }) => saysMissing)
  const best = new Map<string, Proof>()
  for (const one of [...bestSentences(seen), ...invitationsAfter(promise, later).map(invited)])
    if (one.confidence > (best.get(one.conversation)?.confidence ?? 0)) best.set(one.conversation, one)
  const ranked = [...best.values(), ...deedProofsOf(promise, deeds)]
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, proofLimits.shown)
  return {
    proofs: ranked.filter((one) => 'conversation' in one),
    deeds: ranked.filter((one) => 'kind' in one),
    missed: missed ? placeOf(missed) : null,
  }
}

/** The best sentence of each conversation. */
function bestSentences(seen: readonly Seen[]): readonly Proof[] {
  const best = new Map<string, Seen & { readonly score: number }>()
  for (const one of seen) {
    const score = weigh(proofWeights, proofClues(one.stand))
    if (score > (best.get(one.conversation)?.score ?? proofWeights.threshold) && hasReason(one))
      best.set(one.conversation, { ...one, score })
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).map(proofOf)
}

function invited({ isSure, ...one }: InvitationProof): Proof {
  return { ...one, isLikely: isSure && one.confidence >= proofLimits.likely }
}

function proofOf(one: Seen & { readonly score: number }): Proof {
  const confidence = Math.round(1000 * sureness(proofWeights.calibration, one.score)) / 1000
  return {
    ...placeOf(one),
    confidence,
    isLikely: confidence >= proofLimits.likely && one.stand.isSamePerson && !one.stand.isMissedLater,
    reasons: reasonsFor(one),
  }
}

function placeOf({ conversation, line, stand: { signs } }: Seen) {
  return {
    conversation,
    utterance: line.utterance.id,
    words: line.text.slice(quotedFrom(line, signs), Math.min(line.text.length, signs.end + LAST_MARK)).trim(),
  }
}

/** Below as many characters a sentence is a name or a greeting, and shown with the one before it. */
const LEAST_QUOTED = 12

function quotedFrom(line: Seen['line'], { start, end }: Signs): number {
  if (end - start >= LEAST_QUOTED) return start
  return signsOfLine(line).findLast((one) => one.start < start)?.start ?? start
}

/** A sentence is shown with the mark that ends it. */
const LAST_MARK = 1
