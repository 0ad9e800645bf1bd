import type { CheckInsMeasured } from '../../server/actions/check-ins-measured.ts'
import { type AirtimePoint, type AirtimeSummary, AirtimeTrend } from '../components/airtime-trend.tsx'
import { type BehaviourRow, Behaviours } from '../components/behaviours.tsx'
import { CheckInsMeasuredSection } from '../components/check-ins-measured.tsx'
import { ConversationList } from '../components/conversation-list.tsx'
import { Distribution } from '../components/distribution.tsx'
import { Section } from '../components/section.tsx'
import type { ConversationSummary } from '../conversations/records.ts'
import { firstName, percent } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { airtimeSays } from '../home/airtime-says.ts'
import { BehavioursAside } from '../home/behaviours-aside.tsx'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface PersonPageProps {
  readonly frame: Frame
  readonly person: Person
  readonly team: string | null
  readonly airtime: readonly AirtimePoint[]
  /** What there is more of comes first. */
  readonly airtimeSummaries: readonly AirtimeSummary[]
  readonly behaviours: readonly BehaviourRow[]
  readonly behavioursOver: string
  readonly latest: readonly ConversationSummary[]
  /** `null` for whoever sees nothing of what is said. */
  readonly checkIns?: { readonly checkIns: CheckInsMeasured; readonly over: string } | null
}

/** One rep: what their customers hold of the talk, and the seven behaviours as sure as we are. */
export function PersonPage(props: PersonPageProps) {
  const { frame, person, airtimeSummaries } = props
  const [airtimeSummary = null] = airtimeSummaries
  const isOwn = frame.viewer?.id === person.id
  const name = firstName(person.name)
  const say = words.people.person
  const seesTalk = frame.viewer?.role !== 'hr'
  const title = seesTalk ? titleOf(airtimeSummary, name, isOwn) : person.name
  const shares = props.airtime.flatMap((point) => (point.airtime.known ? [point.airtime.value] : []))
  return (
    <Layout
      frame={frame}
      title={seesTalk ? `${person.name}: ${title}` : title}
      current={isOwn ? 'home' : 'people'}
    >
      <div class="page__head">
        <div>
          <p class="page__kicker">
            {[seesTalk ? person.name : '', props.team ? words.people.team(props.team) : '']
              .filter((part) => part !== '')
              .join(', ')}
          </p>
          <h1>{title}</h1>
          {airtimeSummary ? <p class="page__lead">{say.lead[airtimeSummary.by](airtimeSummary.n)}</p> : null}
        </div>
      </div>
      <div class="stack">
        {seesTalk ? (
          <Section
            title={words.home.airtime.title(shares.length)}
            aside={airtimeSays(airtimeSummaries)}
            id="airtime"
          >
            {airtimeSummary && shares.length > 1 ? (
              <Distribution values={shares} median={airtimeSummary.median} goal={0.8} />
            ) : null}
            <AirtimeTrend points={props.airtime} today={frame.today} />
          </Section>
        ) : null}
        <Section
          title={isOwn ? words.home.behaviours.title : words.home.behaviours.titleOf(name)}
          aside={<BehavioursAside over={props.behavioursOver} />}
          id="behaviours"
        >
          <Behaviours rows={props.behaviours} own={isOwn} />
          <p class="section__foot">
            {words.home.behaviours.foot} <a href={paths.howWeMeasure}>{words.conversation.howWeMeasure}</a>
          </p>
        </Section>
        {props.checkIns ? <CheckInsMeasuredSection {...props.checkIns} today={frame.today} /> : null}
        {props.latest.length > 0 ? (
          <Section title={say.conversations} id="conversations">
            <ConversationList
              conversations={props.latest}
              timeZone={frame.viewer?.timeZone ?? 'UTC'}
              withRep={false}
            />
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

function titleOf(summary: AirtimeSummary | null, name: string, isOwn: boolean): string {
  const say = words.people.person
  if (!summary || summary.n === 0) return isOwn ? say.unknownYou : say.unknown(name)
  const share = percent(summary.median)
  return isOwn ? say.you(share) : say.held(name, share)
}
