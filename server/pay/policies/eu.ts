import type { PolicyPack } from '../policy-packs.ts'

/** The European Union: notice before use, a person who decides, no inference of emotions. */
export const eu: PolicyPack = {
  name: 'EU',
  noticeDays: 30,
  keep: { recordingMonths: 6, gridMonths: 12, payYears: 5 },
  agree: [],
  letters: ['notice-before-use', 'explanation', 'adverse-outcome'],
  everybodyConsents: false,
  sources: [
    'GDPR 13-15, 22, 35',
    'Regulation (EU) 2024/1689, 5(1)(f), 26',
    'Directive (EU) 2019/1152',
    'Directive (EU) 2023/970',
  ],
}
