import { marks } from '../../server/grading/questions.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { asRead } from '../scorecards/as-read.ts'
import type { CaseShown } from './records.ts'

const say = words.calibrations

interface CaseProps {
  readonly session: string
  readonly shown: CaseShown
  readonly answered: { readonly question: string; readonly says: string } | null
}

/** One conversation: every question with everybody's marks, what was said to it, and what was agreed. */
export function Case({ session, shown, answered }: CaseProps) {
  return (
    <details class="case" id={`case-${shown.place}`} open={answered !== null}>
      <summary>
        <strong>{say.conversation(shown.place)}</strong>{' '}
        <span class="quiet">{shown.how === 'drawn' ? say.drawn : say.chosen}</span>
      </summary>
      {shown.questions.map((one) => (
        <OneQuestion
          session={session}
          conversation={shown.conversation}
          one={one}
          told={answered?.question === one.question.id ? answered.says : null}
        />
      ))}
    </details>
  )
}

interface OneProps {
  readonly session: string
  readonly conversation: string
  readonly one: CaseShown['questions'][number]
  readonly told: string | null
}

function OneQuestion({ session, conversation, one, told }: OneProps) {
  const { agreed } = one
  const question = asRead(one.question)
  return (
    <article class="question">
      <h3 class="question__text">{question.text}</h3>
      <ul class="case__marks">
        {one.marks.map(({ by, mark, comment }) => (
          <li>
            <strong>{by}:</strong>{' '}
            {mark === 'not-applicable' ? say.notApplicable : `${mark}. ${question.means[mark - 1]}`}
            {comment ? <p class="beside__comment">{comment}</p> : null}
          </li>
        ))}
      </ul>
      {one.remarks.map((remark) => (
        <p>
          {remark.text} <span class="faint">{remark.by}</span>
        </p>
      ))}
      {agreed ? (
        <p>
          <strong>{say.agreed}:</strong>{' '}
          {agreed.mark === null ? say.notApplicable : `${agreed.mark}. ${question.means[agreed.mark - 1]}`}
          {'. '}
          {agreed.words} <span class="faint">{agreed.by}</span>
        </p>
      ) : null}
      {told ? <p class="field__error">{told}</p> : null}
      <details class="places">
        <summary>{say.remark}</summary>
        <Talking session={session} conversation={conversation} one={one} />
      </details>
    </article>
  )
}

function Talking({ session, conversation, one }: Omit<OneProps, 'told'>) {
  const { agreed } = one
  const question = asRead(one.question)
  const id = `${question.id}-${conversation}`
  const about = (
    <>
      <input type="hidden" name="conversation" value={conversation} />
      <input type="hidden" name="question" value={question.id} />
    </>
  )
  return (
    <div class="advice">
      <form class="form form--wide" method="post" action={paths.calibrationAct(session, 'remarks')}>
        {about}
        <p class="field">
          <label class="field__label" for={`remark-${id}`}>
            {say.remark}
          </label>
          <textarea class="field__input" id={`remark-${id}`} name="text" rows={2} maxlength={2000} required />
        </p>
        <p>
          <button type="submit" class="button">
            {say.remarkSend}
          </button>
        </p>
      </form>
      <form class="form form--wide" method="post" action={paths.calibrationAct(session, 'answers')}>
        {about}
        <input type="hidden" name="revision" value={String(agreed?.revision ?? 0)} />
        <p class="field">
          <label class="field__label" for={`agreed-${id}`}>
            {say.agreedMark}
          </label>
          <select class="field__input" id={`agreed-${id}`} name="mark">
            {marks.map((mark) => (
              <option value={String(mark)} selected={agreed?.mark === mark}>
                {mark}. {question.means[mark - 1]}
              </option>
            ))}
            <option value="none" selected={agreed?.mark === null}>
              {say.notApplicable}
            </option>
          </select>
        </p>
        <p class="field">
          <label class="field__label" for={`why-${id}`}>
            {say.agreedWhy}
          </label>
          <input
            class="field__input"
            id={`why-${id}`}
            name="words"
            value={agreed?.words ?? ''}
            maxlength={500}
            required
          />
        </p>
        <p>
          <button type="submit" class="button">
            {say.agreedSend}
          </button>
        </p>
      </form>
      <form method="post" action={paths.calibrationAct(session, 'guides')}>
        <input type="hidden" name="question" value={question.id} />
        <button type="submit" class="button button--plain">
          {say.improve}
        </button>
        <p class="faint">{say.improveHint}</p>
      </form>
    </div>
  )
}
