import { DAYS_TO_DECIDE } from '../../server/grading/appeal.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownAppeal, ShownSubject } from './records.ts'
import { SubjectShown } from './subject.tsx'

const say = words.appeals.page

interface AppealPageProps {
  readonly frame: Frame
  readonly appeal: ShownAppeal
  /** `null` where what it is about is not there any more. */
  readonly subject: ShownSubject | null
  /** Whether this reader may see the words it is about. */
  readonly mayRead: boolean
  readonly typed?: string
  readonly error?: string
}

export function AppealPage(props: AppealPageProps) {
  const { frame, appeal, subject, mayRead } = props
  const title = appeal.isOwn ? say.own : say.title(appeal.rep)
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.appeals}>{words.appeals.all}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{stateSays(appeal)}</p>
        </div>
      </div>
      <Section title={say.about}>
        {subject ? <SubjectShown subject={subject} /> : <p>{words.appeals.kinds[appeal.kind]}</p>}
        {subject ? null : <p class="quiet">{mayRead ? say.gone : say.hidden}</p>}
        {subject?.isFrozen ? <p class="quiet">{say.frozen}</p> : null}
        <p class="quiet">{appeal.against ? say.contested(appeal.against) : say.byMachine}</p>
      </Section>
      <Section title={say.why}>
        <p>{words.appeals.reasons[appeal.reason]}.</p>
        {appeal.words ? <p class="appeal__words">{appeal.words}</p> : null}
        <p class="quiet">
          {say.proposed}: {appeal.proposed} {words.appeals.filed(appeal.filedOn)}
        </p>
      </Section>
      {appeal.outcome === null ? <Clock appeal={appeal} /> : <Outcome appeal={appeal} />}
      {appeal.mayDecide ? <Decision {...props} /> : null}
      {appeal.isOwn && appeal.outcome === null ? <Withdrawal appeal={appeal} /> : null}
      {appeal.same > 0 ? (
        <Section title={say.same}>
          <a href={paths.appealSame(appeal.id)}>{say.sameLink(appeal.same)}</a>
        </Section>
      ) : null}
    </Layout>
  )
}

export function stateSays({ outcome, until }: Pick<ShownAppeal, 'outcome' | 'until'>): string {
  const { state } = words.appeals
  return `${outcome === null ? state.open(until.day, until.time) : state[outcome]}.`
}

function Clock({ appeal: { decider, until } }: { appeal: ShownAppeal }) {
  return (
    <Section title={say.clock}>
      <p>{say.until(until.day, until.time)}</p>
      <p class="quiet">{decider ? say.clockSays(decider, DAYS_TO_DECIDE) : say.nobody}</p>
    </Section>
  )
}

function Outcome({ appeal }: { appeal: ShownAppeal }) {
  const isJudged = appeal.outcome === 'upheld' || appeal.outcome === 'refused'
  return (
    <Section title={say.outcome}>
      <p>{stateSays(appeal)}</p>
      {appeal.outcomeWords ? <p class="appeal__words">{appeal.outcomeWords}</p> : null}
      <p class="quiet">
        {isJudged && appeal.decider
          ? say.decidedBy(appeal.decider, appeal.decidedOn)
          : say.endedOn(appeal.decidedOn)}
      </p>
    </Section>
  )
}

function Decision({ appeal, typed = '', error }: AppealPageProps) {
  return (
    <Section title={say.decide} id="decide">
      <p class="quiet">{say.decideLead}</p>
      <form class="form appeal__decision" method="post" action={paths.appealDecision(appeal.id)}>
        <input type="hidden" name="version" value={String(appeal.version)} />
        <p class="field">
          <label class="field__label" for="words">
            {say.outcomeWords}
          </label>
          <textarea
            class="field__input"
            id="words"
            name="words"
            rows={3}
            maxlength={2000}
            required
            {...(error ? { 'aria-invalid': 'true', 'aria-describedby': 'words-error', autofocus: true } : {})}
          >
            {typed}
          </textarea>
          {error ? (
            <span class="field__error" id="words-error">
              {error}
            </span>
          ) : null}
        </p>
        <p class="acts">
          <button type="submit" class="button" name="outcome" value="upheld">
            {say.uphold}
          </button>
          <button type="submit" class="button" name="outcome" value="refused">
            {say.refuse}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Withdrawal({ appeal: { id, version } }: { appeal: ShownAppeal }) {
  return (
    <form class="section" method="post" action={paths.appealWithdrawal(id)}>
      <input type="hidden" name="version" value={String(version)} />
      <button type="submit" class="button button--plain">
        {say.withdraw}
      </button>
    </form>
  )
}
