import type { Mark, Question } from '../../server/grading/questions.ts'
import { marks } from '../../server/grading/questions.ts'
import { WritingState } from '../comments/form.tsx'
import { words } from '../messages/words.ts'
import { asRead } from '../scorecards/as-read.ts'
import { Guide } from '../scorecards/question.tsx'
import { AdviceFields, type AdviceForm } from './advice-fields.tsx'

/** A place in the conversation that may be worth a look, with the way to it. */
export interface PlaceToLook {
  readonly words: string
  readonly label: string
  readonly utterance: string
}

/** What is in a form of marks as it stands: what was typed, and what is wrong with it. */
export interface MarkFormShown {
  readonly action: string
  /** Where it is kept while it is written; `null` where nobody may. */
  readonly draft: string | null
  readonly revision: number
  /** Which window writes, and which one wrote what it began with: two at once never write over each other. */
  readonly writer: { readonly window: string; readonly after: string } | null
  readonly questions: readonly Question[]
  readonly answers: Readonly<
    Record<string, { readonly mark: Mark | 'not-applicable' | null; readonly comment: string }>
  >
  readonly problems: Readonly<Record<string, 'missing' | 'comment'>>
  readonly places: Readonly<Record<string, readonly PlaceToLook[]>>
  readonly advice: AdviceForm | null
  readonly finish: string
  readonly finishHint: string
}

const say = words.reviews

/** The questions of a scorecard with a mark each. Number keys mark the question in hand. */
export function MarkForm(props: MarkFormShown) {
  return (
    <form
      class="marking"
      method="post"
      action={props.action}
      data-marking
      {...(props.draft ? { 'data-writing': props.draft } : {})}
    >
      <input type="hidden" name="revision" value={String(props.revision)} />
      {props.writer ? (
        <>
          <input type="hidden" name="window" value={props.writer.window} />
          <input type="hidden" name="after" value={props.writer.after} />
        </>
      ) : null}
      {props.questions.map((question, at) => (
        <OneQuestion {...props} question={question} at={at} />
      ))}
      {props.advice ? <AdviceFields {...props.advice} /> : null}
      <p class="quiet">{props.finishHint}</p>
      <div class="acts">
        <button type="submit" class="button button--first">
          {props.finish}
        </button>
        {props.draft ? (
          <button type="submit" class="button" name="do" value="keep" formaction={props.draft}>
            {say.keepDraft}
          </button>
        ) : null}
        <WritingState />
      </div>
    </form>
  )
}

function OneQuestion(props: MarkFormShown & { question: Question; at: number }) {
  const { at, questions } = props
  const question = asRead(props.question)
  const problem = props.problems[question.id]
  const answer = props.answers[question.id] ?? { mark: null, comment: '' }
  const id = `mark-${question.id}`
  return (
    <fieldset
      class="marking__one"
      id={id}
      data-question
      {...(problem ? { 'aria-describedby': `${id}-error` } : {})}
    >
      <legend class="marking__text">{question.text}</legend>
      <p class="question__behaviour">
        {say.question(at + 1, questions.length)}, {words.behaviours.title(question.behaviour)}
      </p>
      <div class="marking__marks">
        {marks.map((mark) => (
          <Choice
            question={question.id}
            value={String(mark)}
            shownKey={String(mark)}
            says={question.means[mark - 1] ?? ''}
            isChosen={answer.mark === mark}
          />
        ))}
        <Choice
          question={question.id}
          value="not-applicable"
          shownKey="9"
          says={say.notApplicable}
          isChosen={answer.mark === 'not-applicable'}
        />
      </div>
      <p class="field marking__comment">
        <label class="field__label" for={`${id}-comment`}>
          {say.comment}
        </label>
        <textarea
          class="field__input"
          id={`${id}-comment`}
          name={`comment.${question.id}`}
          rows={1}
          maxlength={2000}
          {...(problem === 'comment' ? { 'aria-invalid': 'true' } : {})}
        >
          {answer.comment}
        </textarea>
      </p>
      {problem ? (
        <p class="field__error" id={`${id}-error`}>
          {problem === 'missing' ? say.missing : say.commentNeeded}
        </p>
      ) : null}
      <Guide question={question} />
      <Places places={props.places[question.behaviour] ?? []} />
    </fieldset>
  )
}

interface ChoiceProps {
  readonly question: string
  readonly value: string
  readonly shownKey: string
  readonly says: string
  readonly isChosen: boolean
}

function Choice({ question, value, shownKey, says, isChosen }: ChoiceProps) {
  return (
    <label class="marking__mark">
      <input type="radio" name={`mark.${question}`} value={value} checked={isChosen} data-mark={shownKey} />
      <span class="marking__key" aria-hidden="true">
        {shownKey}
      </span>
      <span>{says}</span>
    </label>
  )
}

function Places({ places }: { places: readonly PlaceToLook[] }) {
  if (places.length === 0) return null
  return (
    <details class="places">
      <summary>{say.places}</summary>
      <ul>
        {places.map((one) => (
          <li>
            <a href={`#said-${one.utterance}`} data-seek={one.utterance}>
              {one.label}
            </a>
            <q>{one.words}</q>
          </li>
        ))}
      </ul>
      <p class="faint">{say.placesHint}</p>
    </details>
  )
}
