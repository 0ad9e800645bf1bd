import { ConversationList } from '../components/conversation-list.tsx'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import type { ConversationSummary } from '../conversations/records.ts'
import { civilDay, firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PeopleList, type PersonSummary } from '../people/people-list.tsx'
import type { ShownView } from '../saved/records.ts'
import { Mentions, type ShownMention } from './mentions.tsx'
import { NewInViews } from './new-in-views.tsx'
import { Waiting, type Waits } from './waiting.tsx'

export interface ManagerHomeProps {
  readonly frame: Frame
  /** What the team owes and is due, soonest first. */
  readonly waiting: Waits
  readonly mentions?: readonly ShownMention[]
  readonly newInViews?: readonly ShownView[]
  /** Conversations only a person can settle: a speaker or an owner is unknown. */
  readonly questions: readonly ConversationSummary[]
  readonly latest: readonly ConversationSummary[]
  /** By name. */
  readonly team: readonly PersonSummary[]
}

/** The manager's page: who waits for the team, and what only a person can answer. */
export function ManagerHomePage({
  frame,
  waiting,
  mentions = [],
  newInViews = [],
  questions,
  latest,
  team,
}: ManagerHomeProps) {
  const say = words.home
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const title = waiting.people === 0 ? say.teamCalm : say.teamWaiting(waiting.people)
  return (
    <Layout frame={frame} title={title} current="home">
      <div class="page__head">
        <div>
          <p class="page__kicker">{say.kicker(civilDay(frame.today), firstName(frame.viewer?.name ?? ''))}</p>
          <h1>{title}</h1>
        </div>
      </div>
      <Waiting waits={waiting} today={frame.today} mayProve={false} />
      <Mentions mentions={mentions} />
      <NewInViews views={newInViews} />
      {team.length === 0 && latest.length === 0 ? <Begin /> : null}
      <div class="stack home">
        <Section title={say.questions.title} aside={say.questions.aside} id="questions">
          {questions.length === 0 ? (
            <p class="quiet">{say.questions.none}</p>
          ) : (
            <ConversationList conversations={questions} timeZone={timeZone} withRep />
          )}
        </Section>
        <Section title={say.team.title} aside={say.team.aside} id="team">
          <PeopleList people={team} />
          <p class="quiet">
            <a class="text-link" href={paths.team}>
              {words.team.link}
            </a>
          </p>
        </Section>
        <Section
          title={say.latest.teamTitle}
          aside={<a href={paths.conversations}>{say.latest.all}</a>}
          id="latest"
        >
          {latest.length === 0 ? (
            <Empty quotation={say.empty.quote} act={{ href: paths.uploads, says: say.empty.button }}>
              {say.empty.body}
            </Empty>
          ) : (
            <ConversationList conversations={latest} timeZone={timeZone} withRep />
          )}
        </Section>
      </div>
    </Layout>
  )
}

/** Where nothing is here yet: what comes first, and what it is good for. */
function Begin() {
  const say = words.home.begin
  return (
    <nav class="stack--tight" aria-labelledby="begin">
      <h2 id="begin">{say.title}</h2>
      <ol class="upload__next">
        <li>
          <a href={`${paths.people}#add`}>{say.reps}</a>
        </li>
        <li>
          <a href={paths.uploads}>{say.bring}</a>
        </li>
        <li>{say.afterwards}</li>
      </ol>
    </nav>
  )
}
