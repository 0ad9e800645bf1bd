import type { PolicyPack } from '../policy-packs.ts'

/** Illinois: notice where a machine has a part in it; everybody consents; no voiceprints. */
export const il: PolicyPack = {
  name: 'IL',
  noticeDays: 14,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 3 },
  agree: [],
  letters: ['notice-before-use', 'adverse-outcome', 'consent-to-recording'],
  everybodyConsents: true,
  sources: ['775 ILCS 5/2-102(L)', '720 ILCS 5/14', '740 ILCS 14', '820 ILCS 115'],
}
