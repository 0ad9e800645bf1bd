import type { PolicyPack } from '../policy-packs.ts'

/** California: commission terms are written, signed and handed over; everybody consents to recording. */
export const ca: PolicyPack = {
  name: 'CA',
  noticeDays: 14,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 4 },
  agree: ['each-rep'],
  letters: ['terms-in-writing', 'notice-before-use', 'explanation', 'consent-to-recording'],
  everybodyConsents: true,
  sources: ['Labor Code 221, 226, 2751', 'Penal Code 632', 'Civil Code 1798.185', '2 CCR 11013'],
}
