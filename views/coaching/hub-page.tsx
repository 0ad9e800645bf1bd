import type { TrendPoint } from '../../server/grading/trend.ts'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import { civilDay, firstName } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { GoalTrend } from './goal-trend.tsx'
import { type MeetingForm, type MeetingLine, MeetingList } from './meetings-page.tsx'
import { SentList, type ShownFeedback } from './sent.tsx'
import { Ways } from './ways.tsx'

/** A goal in a few words, with its trend where there is room for it. */
export interface ShownGoal {
  readonly id: string
  readonly says: string
  readonly aim: string
  readonly trend: readonly TrendPoint[]
  readonly counted: (n: number) => string
}

export interface RepHubProps {
  readonly frame: Frame
  readonly next: MeetingLine | null
  readonly form: MeetingForm
  readonly goal: ShownGoal | null
  readonly sent: readonly ShownFeedback[]
  /** What somebody asks of this rep: to let a moment be shared, to take a goal. */
  readonly asks: readonly { readonly href: string; readonly says: string }[]
  readonly lessons: readonly { readonly href: string; readonly says: string }[]
  readonly lessonsSay: string
  readonly hasTalk: boolean
}

const say = words.coaching

/** A rep’s own: what is next, what they work on, what waits for their word. */
export function RepHubPage(props: RepHubProps) {
  const { frame, goal, asks, sent, lessons } = props
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <Head lead={say.leadOf.rep} />
      {props.hasTalk ? null : (
        <Empty quotation={say.empty.quote} act={{ href: paths.uploads, says: say.empty.button }}>
          {say.empty.rep}
        </Empty>
      )}
      <div class="stack">
        {asks.length > 0 ? (
          <Section title={say.ask.title} id="asked">
            <ul class="ruled">
              {asks.map((one) => (
                <li>
                  <a href={one.href}>{one.says}</a>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <Section title={say.next.title} aside={<a href={paths.oneToOnes}>{say.next.all}</a>} id="next">
          <Next next={props.next} form={props.form} says={say.next.prepareOwn} isFirst />
        </Section>
        <Section title={say.goal.titleOwn} {...(goal ? { aside: words.goals.trend.aside } : {})} id="goal">
          {goal ? (
            <>
              <p>
                <a href={paths.goal(goal.id)}>{goal.says}</a>. {goal.aim}
              </p>
              <GoalTrend points={goal.trend} counted={goal.counted} />
            </>
          ) : (
            <p class="quiet">
              {say.goal.none} <a href={`${paths.goals}#new`}>{say.goal.choose}</a>
            </p>
          )}
        </Section>
        <div class="pair">
          <Section title={say.sent.title} aside={<a href={paths.feedback}>{say.sent.all}</a>} id="sent">
            {sent.length === 0 ? (
              <p class="quiet">{say.sent.none}</p>
            ) : (
              <SentList sent={sent} back={paths.coaching} />
            )}
          </Section>
          <Section title={say.lessons.title} aside={props.lessonsSay} id="lessons">
            {lessons.length === 0 ? <p class="quiet">{say.lessons.none}</p> : null}
            <ul class="ruled">
              {lessons.map((one) => (
                <li>
                  <a href={one.href}>{one.says}</a>
                </li>
              ))}
            </ul>
            <p class="section__foot">{say.lessons.private}</p>
          </Section>
        </div>
        <Ways frame={frame} />
      </div>
    </Layout>
  )
}

/** One rep on their manager’s page. */
export interface RepCoaching {
  readonly rep: Person
  /** Given out with the press that makes the agenda. */
  readonly once: string
  readonly next: MeetingLine | null
  readonly goal: { readonly id: string; readonly says: string } | null
  readonly unread: number
  readonly breaking: { readonly count: number; readonly isMore: boolean }
}

export interface ManagerHubProps {
  readonly frame: Frame
  /** By name. */
  readonly reps: readonly RepCoaching[]
  readonly form: MeetingForm
}

/** The same for every rep of the team, by name. */
export function ManagerHubPage({ frame, reps, form }: ManagerHubProps) {
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <Head lead={say.leadOf.manager} />
      {reps.length === 0 ? (
        <Empty quotation={say.empty.quote} act={{ href: `${paths.people}#add`, says: say.empty.addReps }}>
          {say.empty.manager}
        </Empty>
      ) : null}
      <div class="stack">
        {reps.map((one) => (
          <OneRep one={one} form={form} />
        ))}
        <Ways frame={frame} />
      </div>
    </Layout>
  )
}

function OneRep({ one, form }: { one: RepCoaching; form: MeetingForm }) {
  const { rep, once, next, goal, unread, breaking } = one
  const name = firstName(rep.name)
  const breakingHref = `${paths.promisesOf('about-to-break')}&rep=${encodeURIComponent(rep.id)}`
  return (
    <Section
      title={rep.name}
      aside={<a href={paths.oneToOnesOf(rep.id)}>{say.next.all}</a>}
      id={`rep-${rep.id}`}
    >
      <div class="coaching__parts">
        <div>
          <h3>{say.next.title}</h3>
          <Next
            next={next}
            form={{ ...form, rep: rep.id, once }}
            says={(day) => say.next.prepareFor(name, day)}
          />
        </div>
        <div>
          <h3>{say.goal.title}</h3>
          <p>
            {goal ? (
              <a href={paths.goal(goal.id)}>{goal.says}</a>
            ) : (
              <span class="quiet">
                {say.goal.none} <a href={`${paths.goalsOf(rep.id)}#new`}>{say.goal.propose}</a>
              </span>
            )}
          </p>
        </div>
        <div>
          <h3>{say.promises.title}</h3>
          <p>
            {breaking.count === 0 ? (
              <span class="quiet">{say.promises.none}</span>
            ) : (
              <a href={breakingHref}>
                {breaking.isMore ? say.promises.more(breaking.count) : say.promises.count(breaking.count)}
              </a>
            )}
          </p>
        </div>
        <div>
          <h3>{say.ways.names.feedback}</h3>
          <p class="quiet">
            <a href={`${paths.feedback}?rep=${encodeURIComponent(rep.id)}`}>
              {say.sent.waitsFor(name, unread)}
            </a>
          </p>
        </div>
      </div>
    </Section>
  )
}

function Head({ lead }: { lead: string }) {
  return (
    <div class="page__head">
      <div>
        <h1>{say.title}</h1>
        <p class="page__lead">{lead}</p>
      </div>
    </div>
  )
}

interface NextProps {
  readonly next: MeetingLine | null
  readonly form: MeetingForm
  readonly says: (day: string) => string
  readonly isFirst?: boolean
}

/** The next meeting, or one press that makes its agenda. */
function Next({ next, form, says, isFirst = false }: NextProps) {
  if (next) return <MeetingList meetings={[next]} none="" />
  const withId = form.rep === '' ? form.with[0]?.id : form.rep
  if (!withId) return <p class="quiet">{words.oneToOnes.make.nobody}</p>
  return (
    <form method="post" action={paths.oneToOnes}>
      <input type="hidden" name="once" value={form.once} />
      <input type="hidden" name="with" value={withId} />
      <input type="hidden" name="day" value={form.day} />
      <input type="hidden" name="time" value={form.time} />
      <button type="submit" class={isFirst ? 'button button--first' : 'button'}>
        {says(civilDay(form.day))}
      </button>
    </form>
  )
}
