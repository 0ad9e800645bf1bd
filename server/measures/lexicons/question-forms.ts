/** How sure each form makes it, as found right on labelled meetings and sales conversations. */
export const confidences = {
  mark: 0.95,
  'wh-order': 0.9,
  'verb-order': 0.85,
  'verb-inside': 0.75,
  'wh-start': 0.7,
  'wh-subject': 0.7,
  tail: 0.7,
  invitation: 0.7,
  tag: 0.65,
  any: 0.65,
  'wh-inside': 0.6,
  'wh-bare': 0.55,
  'lone-tail': 0.5,
  'trailing-or': 0.5,
  'you-mean': 0.5,
  'and-if': 0.5,
  request: 0,
} as const

/** By what a question is known. */
export type Form = keyof typeof confidences
