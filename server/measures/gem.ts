import { isGem, rarityFrom } from './rarity.ts'

/** What whoever accepts a gem says to whether a competitor could know it. */
export const competitorAnswers = ['no', 'yes', 'unsure'] as const
export type CompetitorKnows = (typeof competitorAnswers)[number]

/** What a second person said of an insight that was put forward, with how rare it was then. */
export interface GemWord {
  readonly answer: 'accepted' | 'refused'
  readonly heardFrom: number | null
  readonly heardOf: number | null
}

export type GemState = 'ordinary' | 'proposed' | 'gem' | 'accepted' | 'refused'

/**
 * What an insight is among gems: `ordinary` until it is put forward, `proposed` until a second person answers,
 * then `refused`, or `gem` where it was as rare as gems are when they accepted it, or `accepted` where it was
 * not, or too few customers told. There is no way back: a gem others say later, too, stays one.
 * Source: measures.md, Insights.
 */
export function gemState(isPutForward: boolean, word: GemWord | null): GemState {
  if (!word) return isPutForward ? 'proposed' : 'ordinary'
  if (word.answer === 'refused') return 'refused'
  const { heardFrom, heardOf } = word
  const rarity = heardFrom === null || heardOf === null ? null : rarityFrom(heardFrom, heardOf)
  return isGem(rarity, true) ? 'gem' : 'accepted'
}
