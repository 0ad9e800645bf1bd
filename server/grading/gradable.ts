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

/** Something that keeps a conversation from being graded. `who` is a speaker's name or key. */
export type NotGradable =
  | { readonly is: 'unsure-who'; readonly who: string }
  | { readonly is: 'no-start' | 'voicemail' | 'hand-picked' | 'unsure-words' }

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
  return notGradable(conversation, facts, rules).map((one) =>
    one.is === 'unsure-who' ? `We cannot tell who ${one.who} is.` : sentences[one.is],
  )
}

/** The same as `whyNotGradable`, for whoever says it in another language. */
export function notGradable(
  conversation: Conversation,
  facts: GradableFacts,
  rules: GradableRules,
): readonly NotGradable[] {
  const reasons: NotGradable[] = unsureSpeakers(conversation, rules).map((who) => ({ is: 'unsure-who', who }))
  if (beganAt(conversation) === null) reasons.push({ is: 'no-start' })
  if (facts.voicemail) reasons.push({ is: 'voicemail' })
  if (facts.chosen === 'hand-picked') reasons.push({ is: 'hand-picked' })
  const confidence = transcriptConfidence(conversation)
  if (confidence !== null && confidence < rules.transcriptConfidence) reasons.push({ is: 'unsure-words' })
  return reasons
}

const sentences: Readonly<Record<Exclude<NotGradable['is'], 'unsure-who'>, string>> = {
  'no-start': 'Nobody has said when it took place.',
  voicemail: 'It is a voicemail.',
  'hand-picked': 'It was picked by hand, so it is for coaching only.',
  'unsure-words': 'The transcript is too unsure of its words.',
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
