import type { PolicyPack } from '../policy-packs.ts'

/** The United Kingdom: what pay depends on is agreed in writing before it is deducted. */
export const uk: PolicyPack = {
  name: 'UK',
  noticeDays: 30,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 6 },
  agree: ['each-rep'],
  letters: ['notice-before-use', 'terms-in-writing', 'explanation', 'adverse-outcome'],
  everybodyConsents: false,
  sources: ['UK GDPR 13-15, 22A-22D', 'Employment Rights Act 1996, 1, 13', 'Equality Act 2010'],
}
