/** The version that the rules of `other-rules.ts` go by; importing those would put them in the place of ours. */
export const otherVersion = '2099-01-01.1'
