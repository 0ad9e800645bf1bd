import { Section } from '../components/section.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ResultsShown, ReviewerShown, ToMark } from './records.ts'
import { Results } from './results.tsx'
import { ToMarkList } from './to-mark.tsx'

export interface CalibrationPageProps {
  readonly frame: Frame
  readonly id: string
  readonly name: string
  readonly says: readonly string[]
  /** For who made it and may still ask people. */
  readonly reviewers: readonly ReviewerShown[]
  readonly making: {
    readonly people: readonly Person[]
    readonly address: string | null
    readonly error: string | null
  } | null
  readonly own: {
    readonly cases: readonly ToMark[]
    readonly asksFor: string | null
    readonly mayLeave: boolean
  } | null
  readonly results: ResultsShown | null
  readonly answered: {
    readonly conversation: string
    readonly question: string
    readonly says: string
  } | null
}

const say = words.calibrations

/** One session: what is yours to mark while it is open, how far everybody agrees once it is closed. */
export function CalibrationPage(props: CalibrationPageProps) {
  const { frame, id, name, own, making, results } = props
  return (
    <Layout frame={frame} title={`${name}, ${say.title}`}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.calibrations}>{say.title}</a>
          </p>
          <h1>{name}</h1>
          {props.says.map((line) => (
            <p class="quiet">{line}</p>
          ))}
        </div>
      </div>
      {results ? <Results session={id} results={results} answered={props.answered} /> : null}
      {own?.asksFor ? <Agree id={id} asksFor={own.asksFor} /> : null}
      {own && !own.asksFor && own.cases.length > 0 && !results ? (
        <Section title={say.yours} id="yours">
          <p class="quiet">{say.yoursLead}</p>
          <ToMarkList cases={own.cases} />
        </Section>
      ) : null}
      {props.reviewers.length > 0 || making ? <Reviewers {...props} /> : null}
      {making ? <Close id={id} /> : null}
      {own?.mayLeave ? (
        <form class="acts agreed" method="post" action={paths.calibrationAct(id, 'leaving')}>
          <button type="submit" class="button button--plain">
            {say.leave}
          </button>
        </form>
      ) : null}
    </Layout>
  )
}

function Agree({ id, asksFor }: { id: string; asksFor: string }) {
  return (
    <Section title={say.agree} id="agree">
      <p>{asksFor}</p>
      <form method="post" action={paths.calibrationAct(id, 'agreement')}>
        <button type="submit" class="button button--first">
          {say.agree}
        </button>
      </form>
    </Section>
  )
}

function Reviewers({ id, reviewers, making }: CalibrationPageProps) {
  return (
    <Section title={say.reviewers} id="reviewers">
      {making ? <p class="quiet">{say.reviewersLead}</p> : null}
      {making?.address ? (
        <div class="frozen" role="status">
          <p>{say.linkMade}</p>
          <p>
            <code class="code">{making.address}</code>
          </p>
        </div>
      ) : null}
      <ul class="ruled">
        {reviewers.map((one) => (
          <li class="acts">
            <span>
              {one.name} <span class="quiet">{one.says}</span>
            </span>
            {making && one.isIn ? (
              <form method="post" action={paths.calibrationReviewerRemoval(id, one.id)}>
                <button type="submit" class="button button--plain">
                  {say.remove(one.name)}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {making ? <Asking id={id} making={making} /> : null}
    </Section>
  )
}

const days = [7, 14, 30]

function Asking({ id, making }: { id: string; making: NonNullable<CalibrationPageProps['making']> }) {
  return (
    <div class="pair">
      <form class="form" method="post" action={paths.calibrationAct(id, 'reviewers')}>
        <p class="field">
          <label class="field__label" for="person">
            {say.invite}
          </label>
          <select class="field__input" id="person" name="person" aria-describedby="person-hint">
            {making.people.map((one) => (
              <option value={one.id}>{one.name}</option>
            ))}
          </select>
          <span class="field__hint" id="person-hint">
            {say.inviteHint}
          </span>
        </p>
        <p>
          <button type="submit" class="button">
            {say.inviteSend}
          </button>
        </p>
      </form>
      <form class="form" method="post" action={paths.calibrationAct(id, 'outsiders')}>
        <p class="field">
          <label class="field__label" for="outsider">
            {say.outside}
          </label>
          <input
            class="field__input"
            id="outsider"
            name="name"
            maxlength={100}
            autocomplete="off"
            aria-describedby="outsider-hint"
            {...(making.error ? { 'aria-invalid': 'true' } : {})}
          />
          <span class="field__hint" id="outsider-hint">
            {say.outsideHint}
          </span>
          {making.error ? <span class="field__error">{making.error}</span> : null}
        </p>
        <p class="field">
          <label class="field__label" for="days">
            {say.days}
          </label>
          <select class="field__input" id="days" name="days">
            {days.map((one) => (
              <option value={String(one)}>{say.dayChoices(one)}</option>
            ))}
          </select>
        </p>
        <p>
          <button type="submit" class="button">
            {say.outsideSend}
          </button>
        </p>
      </form>
    </div>
  )
}

function Close({ id }: { id: string }) {
  return (
    <Section title={say.close} id="close">
      <p class="quiet">{say.closeHint}</p>
      <form class="agreed" method="post" action={paths.calibrationAct(id, 'closing')}>
        <button type="submit" class="button">
          {say.close}
        </button>
      </form>
    </Section>
  )
}
