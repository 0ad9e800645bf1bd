import { behaviourNames } from '../../server/grading/behaviours.ts'
import { type Remark, remarksOn } from '../../server/grading/question-linter.ts'
import type { Question, QuestionField, QuestionProblem } from '../../server/grading/questions.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TypedConfirm } from '../components/typed-confirm.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Remarks } from './remarks.tsx'

export interface DraftPageProps {
  readonly frame: Frame
  readonly id: string
  readonly name: string
  readonly version: number
  readonly revision: number
  readonly questions: readonly Question[]
  readonly problems: readonly QuestionProblem[]
  readonly isFull: boolean
  readonly told: string | null
  /** What stands in the draft that somebody else saved meanwhile. */
  readonly theirs: readonly Question[] | null
}

const say = words.scorecards

/** The editor of a draft: one form, with remarks on the words as they stand. */
export function DraftPage(props: DraftPageProps) {
  const { frame, id, name, version, questions, problems } = props
  const remarks = questions.flatMap((one) => remarksOn(one)).length
  return (
    <Layout frame={frame} title={say.editTitle(name, version)}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.scorecards}>{say.title}</a>
          </p>
          <h1>{say.editTitle(name, version)}</h1>
          <p class="page__lead">{say.editLead}</p>
        </div>
      </div>
      {props.told ? <Problem line={props.told} /> : null}
      <form class="form form--wide draft" method="post" action={paths.scorecard(id, version)}>
        <input type="hidden" name="revision" value={String(props.revision)} />
        {questions.map((question, at) => (
          <QuestionEditor
            question={question}
            at={at}
            problems={problems.filter((one) => one.question === question.id)}
            theirs={props.theirs?.find((one) => one.id === question.id)}
          />
        ))}
        <Adding isFull={props.isFull} />
        <Section title={say.publish} id="publish">
          <p class="quiet">{say.remarksLeft(remarks)}</p>
          <p class="quiet">{say.publishHint}</p>
          <div class="acts">
            <button type="submit" class="button button--first" name="do" value="save">
              {say.save}
            </button>
            <button type="submit" class="button" name="do" value="publish">
              {say.publish}
            </button>
          </div>
        </Section>
      </form>
      <TypedConfirm id="draft-removal" action={paths.scorecardRemoval(id, version)} says={say.drop} />
    </Layout>
  )
}

function Adding({ isFull }: { isFull: boolean }) {
  if (isFull) return <p class="quiet">{say.full}</p>
  return (
    <div class="form__row">
      <p class="field">
        <label class="field__label" for="adding">
          {say.add}
        </label>
        <select class="field__input" id="adding" name="adding">
          {behaviourNames.map((one) => (
            <option value={one}>{words.behaviours.title(one)}</option>
          ))}
        </select>
      </p>
      <button type="submit" class="button" name="do" value="add">
        {say.addSend}
      </button>
    </div>
  )
}

interface EditorProps {
  readonly question: Question
  readonly at: number
  readonly problems: readonly QuestionProblem[]
  readonly theirs: Question | undefined
}

function QuestionEditor({ question, at, problems, theirs }: EditorProps) {
  const remarks: readonly Remark[] = remarksOn(question)
  return (
    <fieldset class="editor" id={`q-${question.id}`}>
      <legend class="editor__legend">{say.nth(at + 1)}</legend>
      <input type="hidden" name={`q${at}.id`} value={question.id} />
      <input type="hidden" name={`q${at}.behaviour`} value={question.behaviour} />
      <p class="question__behaviour">{words.behaviours.title(question.behaviour)}</p>
      <Field
        at={at}
        name="text"
        label={say.text}
        value={question.text}
        problems={problems}
        hint={say.textHint}
      />
      <Remarks id={`remarks-${at}`} remarks={remarks} />
      <Field at={at} name="guide" label={say.guide} value={question.guide} problems={problems} />
      <div class="form__row">
        <Field at={at} name="best" label={say.best} value={question.best} problems={problems} />
        <Field at={at} name="worst" label={say.worst} value={question.worst} problems={problems} />
      </div>
      <p class="field__label">{say.marks}</p>
      {question.means.map((means, mark) => (
        <p class="editor__mark">
          <label for={`q${at}-m${mark + 1}`}>{say.mark(mark + 1)}</label>
          <input
            class="field__input"
            id={`q${at}-m${mark + 1}`}
            name={`q${at}.m${mark + 1}`}
            value={means}
            maxlength={1000}
          />
        </p>
      ))}
      <Wrong problems={problems} field="means" />
      {theirs && JSON.stringify(theirs) !== JSON.stringify(question) ? (
        <div class="editor__theirs">
          <p class="field__label">{say.theirs}</p>
          <p>{theirs.text}</p>
          <p class="quiet">{theirs.guide}</p>
          <p class="quiet">
            {theirs.best} {theirs.worst}
          </p>
          <p class="quiet">{theirs.means.join(' · ')}</p>
        </div>
      ) : null}
      <p>
        <button type="submit" class="button button--plain" name="do" value={`remove:${question.id}`}>
          {say.remove}
        </button>
      </p>
    </fieldset>
  )
}

interface FieldProps {
  readonly at: number
  readonly name: Exclude<QuestionField, 'behaviour' | 'means'>
  readonly label: string
  readonly value: string
  readonly problems: readonly QuestionProblem[]
  readonly hint?: string
}

function Field({ at, name, label, value, problems, hint }: FieldProps) {
  const id = `q${at}-${name}`
  const lint =
    name === 'text'
      ? {
          'hx-post': paths.scorecardRemarks,
          'hx-trigger': 'change',
          'hx-target': `#remarks-${at}`,
          'hx-swap': 'outerHTML',
          'hx-include': 'closest fieldset',
        }
      : {}
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <textarea
        class="field__input editor__words"
        id={id}
        name={`q${at}.${name}`}
        rows={name === 'text' ? 1 : 2}
        maxlength={1000}
        {...lint}
      >
        {value}
      </textarea>
      {hint ? <span class="field__hint">{hint}</span> : null}
      <Wrong problems={problems} field={name} />
    </p>
  )
}

function Wrong({ problems, field }: { problems: readonly QuestionProblem[]; field: QuestionField }) {
  const found = problems.find((one) => one.field === field)
  return found ? <span class="field__error">{say.problems[found.why]}</span> : null
}
