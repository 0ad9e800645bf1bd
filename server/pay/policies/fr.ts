import type { PolicyPack } from '../policy-packs.ts'

/** France: the council is consulted and everybody told of the method before it is used. */
export const fr: PolicyPack = {
  name: 'FR',
  noticeDays: 30,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 5 },
  agree: ['works-council'],
  letters: ['notice-before-use', 'monitoring-notice', 'explanation', 'consent-to-recording'],
  everybodyConsents: true,
  sources: ['Code du travail L1222-3, L1222-4, L2312-38, L3243-4', 'Code pénal 226-1'],
}
