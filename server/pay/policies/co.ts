import type { PolicyPack } from '../policy-packs.ts'

/** Colorado: notice, reasons for an adverse decision, a chance to correct and to appeal. */
export const co: PolicyPack = {
  name: 'CO',
  noticeDays: 14,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 3 },
  agree: [],
  letters: ['notice-before-use', 'explanation', 'adverse-outcome'],
  everybodyConsents: false,
  sources: ['C.R.S. 6-1-1701 to 1707', 'C.R.S. 8-4-101 to 123'],
}
