import type { CaseAnswer } from '../../../../server/conversation/advocacy-case.ts'
import type { Calendar } from '../calendar.ts'

/** A customer’s case taken to somebody inside. `line` counts the conversation’s lines from 1. */
export interface CaseTold {
  readonly telling: string
  readonly line: number
  readonly need: string
  readonly askedWhom: string
  /** The part of the company it went to. */
  readonly department: 'Engineering' | 'Training' | 'Product'
  readonly raisedOn: string
  readonly answeredOn: string | null
  readonly answerIs: CaseAnswer | null
  readonly answer: string | null
  readonly toldOn: string | null
}

export function casesTold({ day, workingDaysAgo }: Calendar): readonly CaseTold[] {
  return [
    {
      telling: 'brightwater-rye-at-two',
      line: 8,
      need: 'A lamp over the door that the timer switches, for a baker who cannot hear it.',
      askedWhom: 'Engineering',
      department: 'Engineering',
      raisedOn: day(3, 1),
      answeredOn: day(3, 3),
      answerIs: 'partly',
      answer:
        'The timer has no output for a lamp. The relay beside it can switch one of 24 volts; the workshop fits it.',
      toldOn: day(3, 4),
    },
    {
      telling: 'brightwater-christmas',
      line: 6,
      need: 'Two mornings of our trainer for somebody who has never baked alone, without a charge.',
      askedWhom: 'Training',
      department: 'Training',
      raisedOn: day(11, 3),
      answeredOn: day(11, 4),
      answerIs: 'yes',
      answer: 'Yes: Piet, two mornings, no charge, as nothing was sold.',
      toldOn: day(11, 5),
    },
    {
      telling: 'elmhurst-inspection',
      line: 5,
      need: 'A milder cleaner in the starter box for kitchens without a window.',
      askedWhom: 'Product',
      department: 'Product',
      raisedOn: day(4, 2),
      answeredOn: day(6, 1),
      answerIs: 'no',
      answer: 'No: the box is the same for every country. We may print the mild plan beside it.',
      toldOn: day(6, 2),
    },
    {
      telling: 'marram-first-visit',
      line: 8,
      need: 'The measures of the smallest deck oven for a goods lift of 110 centimetres.',
      askedWhom: 'Engineering',
      department: 'Engineering',
      raisedOn: day(6, 3),
      answeredOn: day(8, 1),
      answerIs: 'yes',
      answer: 'It goes through at 104 centimetres with the hood off.',
      toldOn: null,
    },
    {
      telling: 'elmhurst-summer',
      line: 3,
      need: 'A plan for seven hundred lunches that counts the people, not only the ovens.',
      askedWhom: 'Jonas Weber, Engineering',
      department: 'Engineering',
      raisedOn: workingDaysAgo(5),
      answeredOn: null,
      answerIs: null,
      answer: null,
      toldOn: null,
    },
    {
      telling: 'brightwater-femke',
      line: 4,
      need: 'A new door seal before the hotels come to taste, and not on the yearly round.',
      askedWhom: 'Jonas Weber, Engineering',
      department: 'Engineering',
      raisedOn: workingDaysAgo(3),
      answeredOn: null,
      answerIs: null,
      answer: null,
      toldOn: null,
    },
  ]
}
