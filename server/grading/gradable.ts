import { beganAt, type Conversation } from '../conversation/conversation.ts'
import { wordCount } from '../measures/script.ts'

/**
 * How a conversation came to be here: `all` where every conversation is brought, `drawn` by the published
 * random draw, `hand-picked` by somebody. Hand-picked ones are for coaching and never enter pay.
 */
export type Chosen = 'all' | 'drawn' | 'hand-picked'

/**
 * What is known of a conversation besides its words that may keep it from being graded. Its start is never
 * a guess: what no file and no person says is unknown.
 */
export interface GradableFacts {
  readonly voicemail: boolean
  readonly chosen: Chosen
}

/** When a conversation is too unsure to be graded. Part of a scorecard. */
export interface GradableRules {
  /** A role inferred with less certainty than this needs a person's answer. */
  readonly roleConfidence: number
  /** The recogniser's mean confidence, by words, below which nothing is graded. */
  readonly transcriptConfidence: number
}

/** The defaults. Source: measures.md, "Who is who" (0.9). */
export const gradableRules: GradableRules = { roleConfidence: 0.9, transcriptConfidence: 0.7 }

/**
 * Why nothing of a conversation may be graded, one sentence a reason; empty when it may.
 *
 * Doubt never costs anybody money: what is unsure is left out until a person answers.
 */
export function whyNotGradable(
  conversation: Conversation,
  facts: GradableFacts,
  rules: GradableRules,
): readonly string[] {
  const reasons = unsureSpeakers(conversation, rules).map((name) => `We cannot tell who ${name} is.`)
  if (beganAt(conversation) === null) reasons.push('Nobody has said when it took place.')
  if (facts.voicemail) reasons.push('It is a voicemail.')
  if (facts.chosen === 'hand-picked') reasons.push('It was picked by hand, so it is for coaching only.')
  const confidence = transcriptConfidence(conversation)
  if (confidence !== null && confidence < rules.transcriptConfidence)
    reasons.push('The transcript is too unsure of its words.')
  return reasons
}

/**
 * The names of those who speak and whose role is unknown, or inferred with less certainty than the rules ask;
 * a person's answer is needed for each. Somebody without a name goes by their key.
 */
export function unsureSpeakers(
  conversation: Conversation,
  rules: Pick<GradableRules, 'roleConfidence'>,
): readonly string[] {
  const spoke = new Set(conversation.utterances.map((utterance) => utterance.party))
  return conversation.parties
    .filter((party) => spoke.has(party.key))
    .filter(
      ({ role, roleHow, roleConfidence }) =>
        role === 'unknown' || (roleHow === 'inferred' && roleConfidence < rules.roleConfidence),
    )
    .map((party) => party.name ?? party.key)
}

/** Mean of the recogniser's confidence, weighed by words; null where the file gives none. */
function transcriptConfidence(conversation: Conversation): number | null {
  let words = 0
  let sum = 0
  for (const { text, confidence } of conversation.utterances) {
    if (confidence === undefined) continue
    const count = wordCount(text)
    words += count
    sum += count * confidence
  }
  return words === 0 ? null : sum / words
}
