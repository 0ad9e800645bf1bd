import type { ProposedNeed } from '../../server/actions/advocacy/case-needs.ts'
import type { ProposedQuiet } from '../../server/actions/proposed-quiets.ts'
import type { WorkedWith } from '../../server/actions/trail/listed.ts'
import { BriefingsAsked, type ShownBriefing } from '../account/briefings.tsx'
import { type AirtimePoint, type AirtimeSummary, AirtimeTrend } from '../components/airtime-trend.tsx'
import { type BehaviourRow, Behaviours } from '../components/behaviours.tsx'
import { ConversationList } from '../components/conversation-list.tsx'
import { ProposedNeeds } from '../components/proposed-needs.tsx'
import { ProposedQuiets } from '../components/proposed-quiets.tsx'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import type { ConversationSummary } from '../conversations/records.ts'
import { civilDay, firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownView } from '../saved/records.ts'
import type { StatementSummary } from '../statements/statement-table.tsx'
import { airtimeSays } from './airtime-says.ts'
import { BehavioursAside } from './behaviours-aside.tsx'
import { Coaching, type Hint } from './coaching.tsx'
import { Listeners, type Listening } from './listeners.tsx'
import { Mentions, type ShownMention } from './mentions.tsx'
import { NewInViews } from './new-in-views.tsx'
import { NextContacts } from './next-contacts.tsx'
import { type AskedOf, ToAsk } from './to-ask.tsx'
import { Waiting, type Waits } from './waiting.tsx'
import { type Wanted, WantedSection } from './wanted.tsx'

export interface RepHomeProps {
  readonly frame: Frame
  readonly waiting: Waits
  /** Of how many promises somebody said something that may prove them kept. */
  readonly proposed?: number
  readonly briefings?: readonly ShownBriefing[]
  readonly mentions?: readonly ShownMention[]
  readonly newInViews?: readonly ShownView[]
  readonly askedQuiet?: readonly ProposedQuiet[]
  readonly needs?: readonly ProposedNeed[]
  readonly toAsk?: readonly AskedOf[]
  /** Whom to contact next, the first due on top. */
  readonly next?: readonly WorkedWith[]
  readonly wanted?: readonly Wanted[]
  readonly behaviours: readonly BehaviourRow[]
  /** The weeks the behaviours cover, in words: "12 weeks to 23 Nov". */
  readonly behavioursOver: string
  readonly keep: Hint | null
  readonly try: Hint | null
  readonly latest: readonly ConversationSummary[]
  readonly airtime: readonly AirtimePoint[]
  /** What there is more of comes first. */
  readonly airtimeSummaries: readonly AirtimeSummary[]
  readonly listeners: readonly Listening[]
  /** The latest first: the running period's preview, and the last that was frozen. */
  readonly statements: readonly StatementSummary[]
}

/** The rep's own page: who waits, how it went, what to keep and to try. */
export function RepHomePage(props: RepHomeProps) {
  const { frame, waiting } = props
  const say = words.home
  const title = waiting.people === 0 ? say.nobodyWaits : say.waiting(waiting.people)
  return (
    <Layout frame={frame} title={title} current="home">
      <div class="page__head">
        <div>
          <p class="page__kicker">{say.kicker(civilDay(frame.today), firstName(frame.viewer?.name ?? ''))}</p>
          <h1>{title}</h1>
          {waiting.people === 0 ? <p class="page__lead">{say.nobodyWaitsLead}</p> : null}
        </div>
        <p class="page__aside">
          {props.statements.map((one) => (
            <>
              <a href={paths.statement(one.id)}>{say.statement(one.periodName)}</a>
              {`, ${words.numbers.lower(words.pay.states[one.state])}`}
              <br />
            </>
          ))}
        </p>
      </div>
      <Waiting waits={waiting} today={frame.today} mayProve />
      {props.proposed ? (
        <p class="quiet waiting__proposed">
          {say.proposed(props.proposed)} <a href={paths.promises}>{say.proposedLook}</a>
        </p>
      ) : null}
      <BriefingsAsked briefings={props.briefings ?? []} />
      <NextContacts due={props.next ?? []} today={frame.today} />
      <ProposedQuiets
        quiets={props.askedQuiet ?? []}
        today={frame.today}
        timeZone={frame.viewer?.timeZone ?? 'UTC'}
      />
      <ProposedNeeds needs={props.needs ?? []} frame={frame} />
      <ToAsk checkIns={props.toAsk ?? []} today={frame.today} />
      <WantedSection wanted={props.wanted ?? []} />
      <Mentions mentions={props.mentions ?? []} />
      <NewInViews views={props.newInViews ?? []} />
      {props.latest.length === 0 ? (
        <Empty quotation={say.empty.quote} act={{ href: paths.uploads, says: say.empty.button }}>
          {say.empty.body}
        </Empty>
      ) : (
        <Filled {...props} />
      )}
    </Layout>
  )
}

function Filled(props: RepHomeProps) {
  const { frame, airtimeSummaries } = props
  const say = words.home
  return (
    <div class="stack home">
      <Section
        title={say.behaviours.title}
        aside={<BehavioursAside over={props.behavioursOver} />}
        id="behaviours"
      >
        <Behaviours rows={props.behaviours} own />
        <p class="section__foot">
          {say.behaviours.foot} <a href={paths.howWeMeasure}>{words.conversation.howWeMeasure}</a>
        </p>
      </Section>
      <Coaching keep={props.keep} toTry={props.try} />
      <Section
        title={say.latest.title}
        aside={<a href={paths.conversations}>{say.latest.all}</a>}
        id="latest"
      >
        <ConversationList
          conversations={props.latest}
          timeZone={frame.viewer?.timeZone ?? 'UTC'}
          withRep={false}
        />
      </Section>
      <div class="pair">
        <Section
          title={say.airtime.title(measuredCount(props.airtime))}
          aside={airtimeSays(airtimeSummaries)}
          id="airtime"
        >
          <AirtimeTrend points={props.airtime} today={frame.today} />
        </Section>
        <Section title={say.listeners.title} aside={say.listeners.aside} id="listeners">
          <Listeners listeners={props.listeners} />
        </Section>
      </div>
    </div>
  )
}

function measuredCount(points: readonly AirtimePoint[]): number {
  return points.filter((point) => point.airtime.known).length
}
