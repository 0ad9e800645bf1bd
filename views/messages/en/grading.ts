import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { Gate } from '../../../server/grading/gates.ts'
import type { StatementLine } from '../../../server/pay/line.ts'
import type { Step } from '../../../server/pay/tape.ts'

const coachingOnly =
  'What the program finds is not sure enough by itself. It counts once people have confirmed it in enough encounters drawn at random.'
const noColleagues = 'There are fewer than six colleagues in the role, and no earlier period to go by.'

/** The rules say it themselves, and what only those who count understand is said here in plain words. */
function gate(_behaviour: BehaviourName, { told: [sentence, ...figures], words }: Gate): string {
  if (sentence === 'coaching-only') return coachingOnly
  if (sentence !== 'reliability') return words
  const [is = 0, up = 0, down = 0] = figures
  const [adds, deducts] = [up, down].map((share) => `${Math.round(share * 100)}%`)
  return `${Math.floor(is * 100)}% of the differences between people here are more than chance; adding takes ${adds}, deducting ${deducts}.`
}

function why({ behaviour, lacks, why: said }: StatementLine): string {
  if (behaviour === null || !lacks) return said
  const reasons = lacks.gates.map((one) => gate(behaviour, one))
  return `Not measurable: ${[...reasons, ...(lacks.colleagues ? [noColleagues] : [])].join(' ')} Paid at target.`
}

/** What the rules of pay say. They say it in English themselves, also where there are no pages. */
export const grading = {
  gate,
  noColleagues,
  title: ({ title }: StatementLine): string => title,
  why,
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
  expression: (expression: string): string =>
    expression === 'table of the plan' ? 'by “heard pay-rule”' : expression,
} as const
