import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import { numbers } from './numbers.ts'

const fellShort: Readonly<Record<BehaviourName, readonly [one: string, many: string]>> = {
  listening: ['encounter that could have gone better', 'encounters that could have gone better'],
  humility: ['encounter that could have gone better', 'encounters that could have gone better'],
  'note-taking': ['encounter without such a note', 'encounters without such a note'],
  insight: ['encounter without anything new', 'encounters without anything new'],
  serving: ['encounter that could have gone better', 'encounters that could have gone better'],
  'follow-up': ['promise that was late or broken', 'promises that were late or broken'],
  advocacy: ['need that was left', 'needs that were left'],
}

export const whatIf = {
  title: 'What if it had gone better?',
  lead: 'Say how many of those that fell short had gone as well as can be, and see what this statement would pay. Nothing is kept, and nobody sees what you try.',
  back: 'Back to the statement',
  how: (of: number, behaviour: BehaviourName) =>
    `Of ${numbers.counted(of, ...fellShort[behaviour])}, how many went well after all?`,
  work: 'Work it out',
  lowest: 'Lowest',
  likely: 'Most likely',
  highest: 'Highest',
  columns: { line: 'Line', times: 'Times', amount: 'Amount' },
  depends: (low: string, likely: string, high: string) =>
    low === high
      ? `This line would pay ${likely}, whichever of them it is.`
      : `This line would pay between ${low} and ${high}, most likely ${likely}. It depends on which: one that half succeeded already counts half.`,
  asIs: (amount: string) => `As it is, this line pays ${amount}.`,
  grade: (grade: string, low: string, high: string) =>
    `The grade would be ${grade}. All that could be said for sure is that it lies between ${low} and ${high}.`,
  mix: (unadjusted: string, adjusted: string) =>
    `With the channels, kinds of conversation and customers that fell to you, your own ${unadjusted} would count as ${adjusted}.`,
  none: 'Nothing fell short here, so nothing more could be added by it.',
  unmeasured: (title: string) =>
    `${title} could not be measured and is paid at target, whatever had happened.`,
  total: 'The whole statement',
  totalSays: (low: string, likely: string, high: string, paid: string) =>
    low === high
      ? `It would be ${likely}. It is ${paid}.`
      : `It would be between ${low} and ${high}, most likely ${likely}. It is ${paid}.`,
  trial: 'This period is a trial: these are the sums of the plan, and what is paid is the target.',
  honest:
    'This runs the rule of your plan again with the very customers and the very number you had. It tells nothing of the next period: other promises, other customers and other colleagues will go into that.',
  stale: 'This statement was made again since. Open the newest one to try it.',
} as const
