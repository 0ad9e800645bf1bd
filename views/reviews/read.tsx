import type { Question } from '../../server/grading/questions.ts'
import type { Advice, Answer, Answers, Tip } from '../../server/grading/review.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { asRead } from '../scorecards/as-read.ts'

const say = words.reviews

/** One person's marks as they are read. */
export function MarksRead({ questions, answers }: { questions: readonly Question[]; answers: Answers }) {
  return (
    <ul class="ruled">
      {questions.map((question) => (
        <li>
          <p class="question__behaviour">{words.behaviours.title(question.behaviour)}</p>
          <p>{asRead(question).text}</p>
          <OneAnswer question={question} answer={answers[question.id]} />
        </li>
      ))}
    </ul>
  )
}

/** A mark in its words, and what was written to it. */
export function OneAnswer({ question, answer }: { question: Question; answer: Answer | undefined }) {
  if (!answer) return <p class="quiet">{say.noComment}</p>
  return (
    <>
      <p class="beside__mark">
        {answer.mark === 'not-applicable'
          ? say.notApplicable
          : `${answer.mark}. ${asRead(question).means[answer.mark - 1]}`}
      </p>
      {answer.comment ? <p class="beside__comment">{answer.comment}</p> : null}
    </>
  )
}

/** What to keep and to try, each under the customer's words. */
export function AdviceRead({ advice, conversation }: { advice: Advice; conversation: string | null }) {
  if (!advice.keep && advice.tries.length === 0) return null
  return (
    <div class="advice">
      {advice.keep ? <TipRead label={say.keep} tip={advice.keep} conversation={conversation} /> : null}
      {advice.tries.map((tip) => (
        <TipRead label={say.tries[0]} tip={tip} conversation={conversation} />
      ))}
    </div>
  )
}

function TipRead({ label, tip, conversation }: { label: string; tip: Tip; conversation: string | null }) {
  return (
    <div class="advice__tip">
      <blockquote class="advice__words">
        {conversation ? <a href={paths.said(conversation, tip.utterance)}>{tip.words}</a> : tip.words}
      </blockquote>
      <p>
        <strong>{label}:</strong> {tip.text}
      </p>
    </div>
  )
}
