/** What a customer does that tells where they are in buying, each by a name of ours. */
export const buyingActs = [
  'price',
  'delivery',
  'contract',
  'next',
  'compare',
  'deciders',
  'said',
  'decision',
  'timing',
  'budget',
  'competitor',
] as const
export type BuyingAct = (typeof buyingActs)[number]

/** Acts of somebody who weighs us against others. */
export const comparingActs: readonly BuyingAct[] = ['compare', 'competitor']

/** Acts of somebody who is about to decide. What they compare is told apart from it. */
export const decidingActs: readonly BuyingAct[] = [
  'price',
  'delivery',
  'contract',
  'next',
  'deciders',
  'said',
  'decision',
  'timing',
  'budget',
]

/** Of these, what they asked or said outright: without one of them nothing else makes anybody decide. */
export const outrightActs: readonly BuyingAct[] = [
  'price',
  'delivery',
  'contract',
  'next',
  'deciders',
  'said',
]

/** How far back an act is looked for, and how much it takes. Days count from the act to the day that is asked about. */
export const stageRules = {
  /** After a purchase, this long it is new. */
  boughtDays: 30,
  /** Deciding: acts of at least so many different kinds, one of them outright, within so many days. */
  decidingKinds: 2,
  decidingDays: 30,
  /** Comparing: at least one such act, within so many days. */
  comparingDays: 60,
  /** Looking: any contact at all, within so many days. */
  lookingDays: 180,
} as const

/** What a customer must know to decide, and what we have heard where it is known. */
export const decisionNeeds = ['fit', 'price', 'delivery', 'terms', 'budget', 'timing', 'deciders'] as const
export type DecisionNeed = (typeof decisionNeeds)[number]

/** The acts that show that a customer has come to each of them. */
export const actsOfNeeds: Readonly<Record<DecisionNeed, readonly BuyingAct[]>> = {
  fit: ['compare', 'competitor'],
  price: ['price'],
  delivery: ['delivery'],
  terms: ['contract'],
  budget: ['budget'],
  timing: ['timing'],
  deciders: ['deciders', 'decision'],
}
