/** The seven behaviours a scorecard may grade, in the order every page shows them. */
export const behaviourNames = [
  'listening',
  'humility',
  'note-taking',
  'insight',
  'serving',
  'follow-up',
  'advocacy',
] as const
export type BehaviourName = (typeof behaviourNames)[number]

/** What a grade counts one by one. */
export type CountedUnit = 'encounter' | 'promise' | 'case'

/** A `mean` averages scores between 0 and 1; a `proportion` counts the units that succeeded. */
export type GradeShape = 'mean' | 'proportion'

/** A behaviour as the pages say it. `asks` is the behaviour as the rep is asked for it. */
export interface Behaviour {
  readonly name: BehaviourName
  readonly title: string
  readonly asks: string
  readonly unit: CountedUnit
  readonly shape: GradeShape
  /** One unit that went well, in words: "an encounter with a note that holds what was said". */
  readonly success: string
  /** No detector of ours has to be believed: a note's time, a proof, an answer. */
  readonly isFact: boolean
}

/** The seven, by name. Source: pay.md, "Scores" and product.md, "The seven behaviours on the scorecard". */
export const behaviours: Readonly<Record<BehaviourName, Behaviour>> = {
  listening: {
    name: 'listening',
    title: 'Listening',
    asks: 'Leave the customer the airtime, and take up what they say',
    unit: 'encounter',
    shape: 'mean',
    success: 'an encounter in which the customer was listened to',
    isFact: false,
  },
  humility: {
    name: 'humility',
    title: 'Humility',
    asks: 'Talk about yourself and the company when asked, and press nobody',
    unit: 'encounter',
    shape: 'mean',
    success: 'an encounter without unasked self-praise or pressure',
    isFact: false,
  },
  'note-taking': {
    name: 'note-taking',
    title: 'Note-taking',
    asks: 'Write down within a day what the customer said',
    unit: 'encounter',
    shape: 'proportion',
    success: 'an encounter with a note that holds what was said',
    isFact: true,
  },
  insight: {
    name: 'insight',
    title: 'Insight',
    asks: 'Learn one thing from every encounter that nobody here knew',
    unit: 'encounter',
    shape: 'proportion',
    success: 'an encounter in which something new was learnt and accepted',
    isFact: false,
  },
  serving: {
    name: 'serving',
    title: 'Serving',
    asks: 'Ask for the need first, and tie every pitch to it',
    unit: 'encounter',
    shape: 'mean',
    success: 'an encounter that put the need before the pitch',
    isFact: false,
  },
  'follow-up': {
    name: 'follow-up',
    title: 'Follow-up',
    asks: 'Keep every promise in time, and leave no question open',
    unit: 'promise',
    shape: 'proportion',
    success: 'a promise kept in time',
    isFact: true,
  },
  advocacy: {
    name: 'advocacy',
    title: 'Advocacy',
    asks: 'Take the customer’s case inside, and bring them the answer',
    unit: 'case',
    shape: 'proportion',
    success: 'a case raised inside and answered to the customer',
    isFact: true,
  },
}

/** A count with its unit in words: 1 encounter, 30 promises. */
export function countOf(behaviour: BehaviourName, count: number): string {
  const unit = behaviours[behaviour].unit
  return `${count} ${count === 1 ? unit : `${unit}s`}`
}
