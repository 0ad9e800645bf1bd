import { proofLimits, proofWeights } from './lexicons/proof-weights.ts'
import { proofClues } from './proof-clues.ts'
import { hasReason, type ProofReason, reasonsFor } from './proof-reasons.ts'
import { type Later, type OpenPromise, type Seen, seenAfter } from './proof-stands.ts'
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
  /** At most three, the likeliest first, one a conversation. */
  readonly proofs: readonly Proof[]
  /** Where whoever waits for it last says that it has not come. */
  readonly missed: Pick<Proof, 'conversation' | 'utterance' | 'words'> | null
}

/**
 * Ranks what could prove that a promise was kept among later conversations with the same customer.
 *
 * A sentence counts when it names what was promised and hands it over, reports it done or answers it; when a call,
 * a visit or somebody sent for is itself what was promised; or when the other side thanks for it. Questions, what is
 * still to come and what has not come are none; where the other side says later that it has not come, what went
 * before is hardly one. Nothing is kept by this: it is proposed. Linear in the text. Source: issue 7; measures.md,
 * Commitments.
 */
export function proofsOf(promise: OpenPromise, later: readonly Later[]): Proofs {
  const best = new Map<string, Seen & { readonly score: number }>()
  const seen = seenAfter(promise, later)
  for (const one of seen) {
    const score = weigh(proofWeights, proofClues(one.stand))
    if (score > (best.get(one.conversation)?.score ?? proofWeights.threshold) && hasReason(one))
      best.set(one.conversation, { ...one, score })
  }
  const ranked = [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, proofLimits.shown)
  const missed = seen.findLast(({ saysMissing }) => saysMissing)
  return { proofs: ranked.map(proofOf), missed: missed ? placeOf(missed) : null }
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
    words: line.text.slice(signs.start, Math.min(line.text.length, signs.end + LAST_MARK)).trim(),
  }
}

/** A sentence is shown with the mark that ends it. */
const LAST_MARK = 1
