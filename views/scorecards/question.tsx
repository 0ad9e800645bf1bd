import type { Question } from '../../server/grading/questions.ts'
import { words } from '../messages/words.ts'
import { asRead } from './as-read.ts'

/** A question as it is read: what it asks, its marks, and behind a fold the guide with an example of either end. */
export function QuestionRead({ question: kept }: { question: Question }) {
  const question = asRead(kept)
  return (
    <article class="question" id={`q-${question.id}`}>
      <p class="question__behaviour">{words.behaviours.title(question.behaviour)}</p>
      <h3 class="question__text">{question.text}</h3>
      <ol class="question__means">
        {question.means.map((means) => (
          <li>{means}</li>
        ))}
      </ol>
      <Guide question={question} />
    </article>
  )
}

/** How to mark, for whoever is not sure. */
export function Guide({ question: kept }: { question: Question }) {
  const question = asRead(kept)
  return (
    <details class="question__guide">
      <summary>{words.reviews.guide}</summary>
      <p>{question.guide}</p>
      <p>
        <strong>{words.reviews.bestIs}:</strong> {question.best}
      </p>
      <p>
        <strong>{words.reviews.worstIs}:</strong> {question.worst}
      </p>
    </details>
  )
}
