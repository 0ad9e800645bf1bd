import type { CommitmentClass } from '../../conversation/findings.ts'

type Certainties = Readonly<Record<string, number> & { other: number }>

/** How often each route to a class was right on labelled conversations, by the form of the words. */
export const certainty: Readonly<Record<CommitmentClass, Certainties>> = {
  promise: {
    will: 0.85,
    going: 0.75,
    must: 0.7,
    'let-me': 0.7,
    third: 0.7,
    passive: 0.7,
    receive: 0.85,
    'hand-over': 0.85,
    can: 0.7,
    other: 0.65,
  },
  immediate: { will: 0.7, 'let-me': 0.85, doing: 0.7, moment: 0.75, other: 0.6 },
  offer: { happy: 0.8, 'shall-i': 0.8, can: 0.65, will: 0.75, other: 0.6 },
  plan: { want: 0.5, going: 0.6, other: 0.5 },
  ask: { request: 0.8, order: 0.65, need: 0.6, other: 0.55 },
}

/** How often a "yes" that takes an offer or a request on was right: said plainly, or in a word that may be politeness. */
export const acceptance = { strong: 0.75, weak: 0.6 } as const

/** How sure a short line that moves a day is. */
export const movedDay = 0.6
