import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { TrendPoint } from '../../server/grading/trend.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { GoalTrend } from './goal-trend.tsx'

export interface GoalPageProps {
  readonly frame: Frame
  readonly id: string
  readonly behaviour: BehaviourName
  readonly title: string
  readonly aim: string
  readonly when: string
  readonly whose: string
  /** A word on where it stands: what waits, or what it was closed with. */
  readonly state: string
  readonly trend: readonly TrendPoint[]
  readonly helps: readonly { readonly href: string; readonly says: string }[]
  readonly mayAnswer: boolean
  readonly mayClose: boolean
  readonly error?: string
}

const say = words.goals

/** A goal, the rep's own trend with how sure it is, and what helps. */
export function GoalPage(props: GoalPageProps) {
  const { frame, behaviour, title, aim, helps } = props
  return (
    <Layout frame={frame} title={title} current="coaching">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.goals}>{say.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{aim}</p>
          <p class="quiet">
            {props.when}. {props.whose}
          </p>
          {props.state === '' ? null : <p>{props.state}</p>}
        </div>
      </div>
      <div class="stack">
        {props.mayAnswer ? <Answer id={props.id} /> : null}
        <Section title={say.trend.title} aside={say.trend.aside} id="trend">
          <GoalTrend points={props.trend} counted={(n) => words.behaviours.counted(behaviour, n)} />
          <p class="section__foot">
            {say.trend.counted} {words.behaviours.asks(behaviour)}.{' '}
            <a href={paths.howWeMeasure}>{words.conversation.howWeMeasure}</a>
          </p>
        </Section>
        <Section
          title={say.helps.title}
          aside={<a href={paths.goodMomentsOf(behaviour)}>{say.helps.all}</a>}
          id="helps"
        >
          {helps.length === 0 ? <p class="quiet">{say.helps.none}</p> : null}
          <ul class="ruled">
            {helps.map((one) => (
              <li>
                <a href={one.href}>{one.says}</a>
              </li>
            ))}
          </ul>
        </Section>
        {props.mayClose ? <Close {...props} /> : null}
      </div>
    </Layout>
  )
}

function Answer({ id }: { id: string }) {
  return (
    <form class="acts" method="post" action={paths.goalAnswer(id)}>
      <button type="submit" class="button button--first" name="answer" value="accepted">
        {say.accept}
      </button>
      <button type="submit" class="button" name="answer" value="declined">
        {say.decline}
      </button>
    </form>
  )
}

function Close({ id, error }: GoalPageProps) {
  return (
    <Section title={say.close} id="close">
      <form class="form" method="post" action={paths.goalClosing(id)}>
        <p class="field">
          <label class="field__label" for="closing">
            {say.closing}
          </label>
          <textarea
            class="field__input"
            id="closing"
            name="closing"
            rows={2}
            maxlength={500}
            required
            {...(error ? { 'aria-invalid': 'true', 'aria-describedby': 'closing-error' } : {})}
          />
          {error ? (
            <span class="field__error" id="closing-error">
              {error}
            </span>
          ) : null}
        </p>
        <p>
          <button type="submit" class="button">
            {say.close}
          </button>
        </p>
      </form>
    </Section>
  )
}
