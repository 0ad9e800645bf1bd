/**
 * What each ego cue is called to a rep, and how often findings by it were right.
 *
 * Made by tests/training/certainties.ts from whole sales conversations, labelled utterances of calls for
 * a charity, and written examples, of which four count as one line that was taken as it came: 40 of 45
 * right in all. Each cue is drawn towards that, and that towards 0.8, as by four findings more.
 */
export const egoReasons: Readonly<Record<string, { readonly why: string; readonly confidence: number }>> = {
  'ego.company': { why: 'Praise for our own company that nobody asked for', confidence: 0.85 },
  'ego.award': { why: 'Awards held up that nobody asked for', confidence: 0.89 },
  'ego.product': { why: 'Praise for what we sell beyond what can be checked', confidence: 0.94 },
  'ego.self': { why: 'Our own deeds, years or contacts held up instead of the customer', confidence: 0.91 },
  'ego.oneup': { why: 'Topping, correcting or belittling the customer', confidence: 0.94 },
}

/** Cues that stay ego even when the customer had asked about us. */
export const beyondFacts: readonly string[] = ['ego.company', 'ego.product', 'ego.oneup']

/** What a customer may ask, and what is then an answer and no ego. */
export const askedFacts: readonly (readonly [asks: string, fact: string])[] = [
  ['talk.asks-us', 'ego.self'],
  ['talk.asks-awards', 'ego.award'],
]
