import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { Gate } from '../../../server/grading/gates.ts'
import type { StatementLine } from '../../../server/pay/line.ts'
import type { Step } from '../../../server/pay/tape.ts'

/** What the rules of pay say. They say it in English themselves, also where there are no pages. */
export const grading = {
  gate: (_behaviour: BehaviourName, { words }: Gate): string => words,
  noColleagues: 'There are fewer than six colleagues in the role, and no earlier period to go by.',
  title: ({ title }: StatementLine): string => title,
  why: ({ why }: StatementLine): string => why,
  step: ({ label }: Step): string => label,
  /** `null` where it is told in English alone. */
  notGradable: {
    'unsure-who': (who: string) => `We cannot tell who ${who} is.`,
    'no-start': 'Nobody has said when it took place.',
    voicemail: 'It is a voicemail.',
    'hand-picked': 'It was picked by hand, so it is for coaching only.',
    'unsure-words': 'The transcript is too unsure of its words.',
    nobodys: 'Nobody has said whose conversation it is.',
  },
  outcome: (said: string): string | null => said,
  expression: (expression: string): string => expression,
} as const
