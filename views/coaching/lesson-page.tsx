import { ClipWords } from '../clips/clip-words.tsx'
import type { ClipLine, ClipSound } from '../clips/records.ts'
import { TypedConfirm } from '../components/typed-confirm.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { LongField } from './fields.tsx'

export interface LessonPageProps {
  readonly frame: Frame
  readonly id: string
  readonly name: string
  readonly about: string
  readonly moment: { readonly id: string; readonly name: string; readonly allowed: string }
  readonly lines: readonly ClipLine[]
  readonly sound: ClipSound
  readonly question: string
  readonly choices: readonly string[]
  /** What the viewer guessed; with it stands what happened, and why. */
  readonly answered: {
    readonly chosen: number
    readonly happened: number
    readonly why: string
    readonly rule: string
    readonly try: string
    readonly isTried: boolean
  } | null
  /** Whom the viewer meets next, to take it along; `null` for managers, and where none is arranged. */
  readonly meeting: { readonly with: string; readonly once: string } | null
  readonly isRep: boolean
  readonly mayRemove: boolean
  readonly errors: Readonly<Record<string, string>>
}

const say = words.library.lessons

/** Hear, guess, compare, try: the later steps open with the guess. */
export function LessonPage(props: LessonPageProps) {
  const { frame, name, moment, answered } = props
  return (
    <Layout frame={frame} title={name} current="coaching">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.lessons}>{say.title}</a>, {props.about}
          </p>
          <h1>{name}</h1>
        </div>
      </div>
      <ol class="steps">
        <li>
          <h2>{say.steps.hear}</h2>
          <ClipWords sound={props.sound} lines={props.lines} />
          <p class="quiet">
            <a href={paths.goodMoment(moment.id)}>{moment.name}</a>. {moment.allowed}
          </p>
        </li>
        <li>
          <h2>{say.steps.guess}</h2>
          {answered ? <Compared {...props} answered={answered} /> : <Guess {...props} />}
        </li>
        {answered ? (
          <>
            <li>
              <h2>{say.steps.compare}</h2>
              <p>
                <strong>{answered.chosen === answered.happened ? say.right : say.other}</strong>
              </p>
              <p>{answered.why}</p>
              <p class="quiet">
                {answered.rule} <a href={paths.howWeMeasure}>{say.rule}</a>
              </p>
            </li>
            <li>
              <h2>{say.steps.try}</h2>
              <Try {...props} answered={answered} />
            </li>
          </>
        ) : null}
      </ol>
      <p class="section__foot">{say.private}</p>
      {props.mayRemove ? (
        <TypedConfirm id="lesson-removal" action={paths.lessonRemoval(props.id)} says={say.remove} />
      ) : null}
    </Layout>
  )
}

function Guess({ id, question, choices, errors }: LessonPageProps) {
  return (
    <form method="post" action={paths.lessonAnswers(id)}>
      <fieldset>
        <legend>{question}</legend>
        {choices.map((choice, at) => (
          <label class="choice">
            <input type="radio" name="choice" value={String(at)} required />
            <span>{choice}</span>
          </label>
        ))}
      </fieldset>
      {errors.guess ? <p class="field__error">{errors.guess}</p> : null}
      <p>
        <button type="submit" class="button button--first">
          {say.guessSend}
        </button>
      </p>
    </form>
  )
}

type Answered = LessonPageProps & { readonly answered: NonNullable<LessonPageProps['answered']> }

function Compared({ question, choices, answered }: Answered) {
  return (
    <>
      <p>{question}</p>
      <ul>
        {choices.map((choice, at) => {
          const marks = [
            at === answered.chosen ? say.yours : '',
            at === answered.happened ? say.happened : '',
          ].filter((one) => one !== '')
          return (
            <li class="choice">
              <span>
                {marks.length > 0 ? <strong>{choice}</strong> : choice}
                {marks.length > 0 ? <span class="quiet"> ({marks.join(', ')})</span> : null}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Try({ id, answered, meeting, isRep, errors }: Answered) {
  if (answered.isTried) return <p>{say.tried}</p>
  if (!isRep) return <p>{answered.try}</p>
  if (!meeting)
    return (
      <>
        <p>{answered.try}</p>
        <p class="quiet">
          {say.noMeeting} <a href={`${paths.oneToOnes}#new`}>{say.arrange}</a>
        </p>
      </>
    )
  return (
    <form class="form" method="post" action={paths.lessonTries(id)}>
      <input type="hidden" name="once" value={meeting.once} />
      <LongField
        id="try"
        name="text"
        label={say.tryLabel}
        hint={say.tryHint}
        value={answered.try}
        most={2000}
        error={errors.try}
      />
      <p>
        <button type="submit" class="button">
          {say.trySend(meeting.with)}
        </button>
      </p>
    </form>
  )
}
