/** Whether everybody in a conversation agreed to its being recorded. Refused and taken back count alike: for nothing. */
export const consentStates = ['known', 'unknown', 'refused', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/** How a person may say that is known: asked in it, announced at its beginning, in writing, or told afterwards. */
export const consentHows = ['asked', 'announced', 'written', 'told-later'] as const

/** Besides, a rule for all that is recorded, or whoever brought it in said so. */
export type ConsentHow = (typeof consentHows)[number] | 'rule' | 'brought'
