import { behaviours as all, type BehaviourName, countOf } from '../../../server/grading/behaviours.ts'

/** The seven behaviours, as the rules of pay call them, and what is counted for each. */
export const behaviours = {
  title: (behaviour: BehaviourName): string => all[behaviour].title,
  asks: (behaviour: BehaviourName): string => all[behaviour].asks,
  counted: (behaviour: BehaviourName, count: number): string => countOf(behaviour, count),
} as const
