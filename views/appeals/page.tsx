import { DAYS_TO_DECIDE } from '../../server/grading/appeal.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { DecisionForm } from './decision-form.tsx'
import { Handing } from './handing.tsx'
import type { ShownAppeal, ShownHanding, ShownSubject } from './records.ts'
import { SubjectShown } from './subject.tsx'

const say = words.appeals.page

interface AppealPageProps {
  readonly frame: Frame
  readonly appeal: ShownAppeal
  /** `null` where what it is about is not there any more. */
  readonly subject: ShownSubject | null
  /** Whether this reader may see the words it is about. */
  readonly mayRead: boolean
  /** `null` where this reader may not hand it to anybody. */
  readonly handing: ShownHanding | null
  readonly typed?: string
  readonly error?: string
}

export function AppealPage(props: AppealPageProps) {
  const { frame, appeal, subject, mayRead, handing } = props
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
        {subject ? (
          <SubjectShown subject={subject} today={frame.today} />
        ) : (
          <p>{words.appeals.kinds[appeal.kind]}</p>
        )}
        {subject ? null : <p class="quiet">{mayRead ? say.gone : say.hidden}</p>}
        {subject?.isFrozen ? <p class="quiet">{say.frozen}</p> : null}
        {appeal.against ? <p class="quiet">{say.contested(appeal.against)}</p> : null}
        {!appeal.against && appeal.kind !== 'line' ? <p class="quiet">{say.byMachine}</p> : null}
      </Section>
      <Section title={say.why}>
        <p>{words.appeals.reasons[appeal.reason]}.</p>
        {appeal.words ? <p class="appeal__words">{appeal.words}</p> : null}
        <p class="quiet">
          {appeal.proposed ? `${say.proposed}: ${appeal.proposed} ` : ''}
          {words.appeals.filed(appeal.filedOn)}
        </p>
      </Section>
      {appeal.outcome === null ? <Clock appeal={appeal} /> : <Outcome appeal={appeal} />}
      {appeal.mayDecide ? <Decision {...props} /> : null}
      {handing ? <Handing id={appeal.id} version={appeal.version} handing={handing} /> : null}
      {appeal.isOwn && appeal.outcome === null ? <Withdrawal appeal={appeal} /> : null}
      {appeal.moved ? <Moved moved={appeal.moved} /> : null}
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

function Clock({ appeal: { decider, outside, until } }: { appeal: ShownAppeal }) {
  return (
    <Section title={say.clock}>
      <p>{say.until(until.day, until.time)}</p>
      {outside ? <p class="quiet">{say.askedOutside(outside.name)}</p> : null}
      <p class="quiet">{decider ? say.clockSays(decider, DAYS_TO_DECIDE) : say.nobody}</p>
    </Section>
  )
}

function Outcome({ appeal }: { appeal: ShownAppeal }) {
  const isJudged = appeal.outcome === 'upheld' || appeal.outcome === 'refused'
  const decidedBy = appeal.outside?.hasDecided ? say.outsider(appeal.outside.name) : appeal.decider
  return (
    <Section title={say.outcome}>
      <p>{stateSays(appeal)}</p>
      {appeal.outcomeWords ? <p class="appeal__words">{appeal.outcomeWords}</p> : null}
      <p class="quiet">
        {isJudged && decidedBy ? say.decidedBy(decidedBy, appeal.decidedOn) : say.endedOn(appeal.decidedOn)}
      </p>
    </Section>
  )
}

function Decision({ appeal, typed, error }: AppealPageProps) {
  return (
    <Section title={say.decide} id="decide">
      <p class="quiet">{say.decideLead}</p>
      <DecisionForm
        action={paths.appealDecision(appeal.id)}
        version={appeal.version}
        {...(typed ? { typed } : {})}
        {...(error ? { error } : {})}
      />
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

function Moved({ moved: { rescored, moves } }: { moved: NonNullable<ShownAppeal['moved']> }) {
  return (
    <Section title={say.moved} id="moved">
      <p class="quiet">{rescored.join(', ')}</p>
      {moves.length === 0 ? <p>{say.noMoves}</p> : null}
      <ul class="ruled">
        {moves.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Section>
  )
}
