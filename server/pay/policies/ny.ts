import type { PolicyPack } from '../policy-packs.ts'

/** New York: commission terms in writing, signed by both; notice of electronic monitoring. */
export const ny: PolicyPack = {
  name: 'NY',
  noticeDays: 14,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 6 },
  agree: ['each-rep'],
  letters: ['terms-in-writing', 'monitoring-notice', 'notice-before-use'],
  everybodyConsents: false,
  sources: ['Labor Law 191 (1)(c), 195', 'Civil Rights Law 52-c'],
}
