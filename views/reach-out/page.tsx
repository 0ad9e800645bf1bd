import { type ReachReason, reasons } from '../../server/reaching/approach.ts'
import { ProposedQuiets } from '../components/proposed-quiets.tsx'
import { Section } from '../components/section.tsx'
import { Empty, Problem } from '../components/states.tsx'
import { civilDay } from '../format.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { LiveList } from './live.tsx'
import type { ReachOutProps, ShownPeace } from './records.ts'
import { ReachRow } from './row.tsx'

/** Whom to talk to next, when, and how. */
export function ReachOutPage(props: ReachOutProps) {
  const { frame, rows, isTeam } = props
  const say = words.reachOut
  const title = isTeam ? say.saysTeam(rows.length) : say.says(rows.length, props.isAfternoon)
  return (
    <Layout frame={frame} title={title} current="reachOut" scripts={['reach-out']}>
      <div class="page__head">
        <div>
          <p class="quiet">{civilDay(frame.today)}</p>
          <h1>{title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {props.problem ? <Problem line={props.problem} /> : null}
      <section class="live__box" aria-labelledby="live-title">
        <h2 class="visually-hidden" id="live-title">
          {say.live.title}
        </h2>
        <div data-live={paths.reachOutLive} aria-live="polite">
          <LiveList live={props.live} isTeam={isTeam} />
        </div>
        <p class="quiet" role="status" data-live-broken hidden>
          {say.live.broken}
        </p>
        {props.standing ? <Freedom {...props} /> : null}
      </section>
      {rows.length === 0 ? <Empty quotation={say.empty.quote}>{say.empty.body}</Empty> : null}
      <div class="stack reach-list">
        {reasons.map((group) => (
          <Group group={group} {...props} />
        ))}
        <ProposedQuiets quiets={props.askedQuiet} today={frame.today} timeZone={props.timeZone} />
        <Peace inPeace={props.inPeace} />
      </div>
      {props.later > 0 ? <p class="quiet">{say.later(props.later)}</p> : null}
      <p class="acts reach-list__foot">
        <a href={paths.reachOutMeasured}>{say.measuredLink}</a>
      </p>
    </Layout>
  )
}

function Freedom({ standing }: ReachOutProps) {
  const say = words.reachOut.free
  const isFree = standing === 'said-free' || standing === 'at-work'
  return (
    <form class="acts live__free" method="post" action={paths.reachOutFreedom}>
      <p class="quiet">{say[standing ?? 'not-at-work']}</p>
      <button type="submit" class="button button--plain" name="state" value={isFree ? 'busy' : 'free'}>
        {isFree ? say.busy : say.free}
      </button>
    </form>
  )
}

function Group({ group, rows, isTeam }: ReachOutProps & { group: ReachReason }) {
  const theirs = rows.filter((row) => row.group === group)
  if (group === 'here' || theirs.length === 0) return null
  const [title, aside] = words.reachOut.groups[group]
  const first = rows.find((row) => row.taking === null)
  return (
    <Section
      title={isTeam && group === 'owed' ? words.reachOut.groupsTeam.owed : title}
      aside={aside}
      id={`group-${group}`}
    >
      {group === rows[0]?.group ? <Heads /> : null}
      <ul class="ruled">
        {theirs.map((row) => (
          <ReachRow row={row} mayAct={!isTeam} isFirst={row === first} />
        ))}
      </ul>
    </Section>
  )
}

function Heads() {
  const { who, why, when, how } = words.reachOut.columns
  return (
    <div class="reach reach--heads quiet" aria-hidden="true">
      <span>{who}</span>
      <span>{why}</span>
      <span>{when}</span>
      <span>{how}</span>
    </div>
  )
}

function Peace({ inPeace }: { inPeace: readonly ShownPeace[] }) {
  if (inPeace.length === 0) return null
  const [title, aside] = words.reachOut.peace
  return (
    <Section title={title} aside={aside} id="group-peace">
      <ul class="ruled">
        {inPeace.map((one) => (
          <li>
            <a href={one.path}>{one.name}</a>
            {one.account ? `, ${one.account}` : ''}.{' '}
            {one.words ? <q class="reach__wish">{one.words}</q> : null} <span class="quiet">{one.says}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
