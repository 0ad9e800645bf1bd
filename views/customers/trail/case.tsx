import type { CaseEntry } from '../../../server/actions/trail/cases.ts'
import { caseState, daysToAnswer } from '../../../server/conversation/advocacy-case.ts'
import { fixed } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import type { Drawing } from './drawing.ts'

export const advocacyCase: Drawing<CaseEntry> = {
  beside: ({ isAnswer }) => (isAnswer ? words.advocacy.trail.answer : words.advocacy.trail.kind),
  Body,
}

function Body({ entry: { advocacyCase: one, isAnswer } }: { entry: CaseEntry }) {
  const say = words.advocacy.trail
  if (!isAnswer)
    return (
      <>
        {one.quote ? <p class="quotation">{one.quote}</p> : null}
        <p>
          <a href={paths.advocacyCase(one.id)}>{say.opened(one.askedWhom ?? say.nobody)}</a>: {one.need}
        </p>
      </>
    )
  const state = words.advocacy.states[caseState(one, one.answeredAt ?? one.raisedAt)]
  const days = words.advocacy.days(fixed(daysToAnswer(one) ?? 0, 1).replace(/\.0$/, ''))
  return (
    <>
      <p>
        <a href={paths.advocacyCase(one.id)}>{say.answered(state, days)}</a>
      </p>
      <p class="case__words">{one.answer}</p>
    </>
  )
}
