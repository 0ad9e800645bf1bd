import { Private } from '../components/states.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { asRead } from '../scorecards/as-read.ts'
import { AdviceRead, MarksRead } from './read.tsx'
import type { ShownReview } from './records.ts'

const say = words.reviews

/** One review, and what this viewer may do with it. What is private looks so. */
export function ReviewCard({ review, isBeside }: { review: ShownReview; isBeside: boolean }) {
  const isPrivate = review.isMine && review.may.send && review.kind === 'self'
  const body = (
    <>
      <p class="quiet">
        {review.state} {review.goesBy}
      </p>
      {review.isKnownOnly ? <p>{say.waiting(review.by)}</p> : null}
      {review.content ? (
        <AdviceRead
          advice={review.content.advice}
          conversation={review.kind === 'peer' && review.isMine ? null : review.conversation}
        />
      ) : null}
      {review.content && !isBeside ? (
        <MarksRead questions={review.questions} answers={review.content.answers} />
      ) : null}
      {review.acknowledgement ? (
        <div>
          <p class="quiet">{review.acknowledgement.says}</p>
          {review.acknowledgement.answer ? (
            <p>
              <strong>{say.answered(review.rep)}:</strong> {review.acknowledgement.answer}
            </p>
          ) : null}
        </div>
      ) : null}
      {review.may.appeal && review.content ? <Contest review={review} /> : null}
      <Acts review={review} />
    </>
  )
  return (
    <article class="question" id={`review-${review.id}`}>
      <h3 class="question__text">{review.says}</h3>
      {isPrivate ? <Private>{body}</Private> : body}
    </article>
  )
}

/** Every answer of somebody else, each to be contested by itself. */
function Contest({ review: { id, questions, content } }: { review: ShownReview }) {
  return (
    <details>
      <summary class="text-link">{words.appeals.startAnswer}</summary>
      <ul class="ruled">
        {questions
          .filter((question) => content?.answers[question.id])
          .map((question) => (
            <li>
              <a href={paths.appealing('answer', `${id}.${question.id}`)}>{asRead(question).text}</a>
            </li>
          ))}
      </ul>
    </details>
  )
}

function Acts({ review }: { review: ShownReview }) {
  const { may } = review
  const post = (act: string, says: string, isFirst = false) => (
    <form method="post" action={paths.reviewAct(review.id, act)}>
      <button type="submit" class={`button${isFirst ? ' button--first' : ''}`}>
        {says}
      </button>
    </form>
  )
  return (
    <>
      <div class="acts">
        {may.goOn ? (
          <a class="button" href={paths.review(review.id)}>
            {say.goOn}
          </a>
        ) : null}
        {may.send ? post('sending', review.kind === 'self' ? say.share : say.sendIt(review.rep), true) : null}
        {may.withdraw ? post('withdrawal', say.withdraw) : null}
        {may.reopen ? post('reopening', say.reopen) : null}
      </div>
      {may.acknowledge ? (
        <form
          class="form form--wide agreed"
          method="post"
          action={paths.reviewAct(review.id, 'acknowledgement')}
        >
          <p class="field">
            <label class="field__label" for={`answer-${review.id}`}>
              {say.answer}
            </label>
            <textarea
              class="field__input"
              id={`answer-${review.id}`}
              name="answer"
              rows={2}
              maxlength={2000}
            />
          </p>
          <p>
            <button type="submit" class="button">
              {say.acknowledgeSend}
            </button>
          </p>
        </form>
      ) : null}
    </>
  )
}
