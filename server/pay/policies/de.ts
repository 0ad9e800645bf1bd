import type { PolicyPack } from '../policy-packs.ts'

/** Germany: the works council agrees on measuring and on pay by results. */
export const de: PolicyPack = {
  name: 'DE',
  noticeDays: 28,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 6 },
  agree: ['works-council'],
  letters: ['notice-before-use', 'explanation', 'adverse-outcome', 'consent-to-recording'],
  everybodyConsents: true,
  sources: ['BetrVG 87 (1) 6, 10, 11', 'BDSG 26', 'StGB 201', 'EStG 41'],
}
