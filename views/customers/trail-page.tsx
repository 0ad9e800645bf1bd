import type { Child } from 'hono/jsx'
import type { Subject } from '../../server/actions/trail/subject.ts'
import type { TrailPage as Page } from '../../server/actions/trail/trail.ts'
import type { WhyTheyBuy } from '../../server/actions/trail/why-they-buy.ts'
import { Section } from '../components/section.tsx'
import { Empty } from '../components/states.tsx'
import { firstName } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { About } from './trail/about.ts'
import { TrailFilter, type TrailFilters } from './trail/filter.tsx'
import { Timeline } from './trail/timeline.tsx'
import { WhyBlock } from './why.tsx'

export interface TrailPageProps {
  readonly frame: Frame
  readonly subject: Subject
  /** Such as since when they are known and who looks after them. */
  readonly says: readonly string[]
  readonly why: WhyTheyBuy
  readonly trail: Page
  readonly filters: TrailFilters
  readonly links: { readonly here: string; readonly earlier: string | null; readonly newest: string | null }
  readonly about: About
  readonly side: readonly Child[]
}

/** A customer, or a company: why they buy, everything between them and us, and what to know beside it. */
export function TrailPage(props: TrailPageProps) {
  const { frame, subject, says, why, about } = props
  return (
    <Layout frame={frame} title={words.trail.of(subject.name)} current="customers" class="trail-page">
      <div class="trail-page__columns">
        <div class="trail-page__main">
          <header class="trail-page__head">
            <p class="page__kicker">
              {says.join(' ')} <a href="#looked">{words.trail.whoLooked}</a>
            </p>
            <h1>{subject.name}</h1>
            <Around subject={subject} />
            <WhyBlock why={why} timeZone={about.timeZone} />
          </header>
          <Section title={words.trail.title} id="trail" aside={<Legend {...props} />}>
            <TrailFilter filters={props.filters} here={props.links.here} />
            <Entries {...props} />
          </Section>
        </div>
        <div class="trail-page__side stack">{props.side}</div>
      </div>
    </Layout>
  )
}

function Entries({ trail, links, filters, about }: TrailPageProps) {
  const isFiltered = filters.kind !== '' || filters.channel !== ''
  if (trail.entries.length === 0)
    return isFiltered ? (
      <p class="quiet">
        {words.trail.noneFound} <a href={links.here}>{words.trail.filters.clear}</a>
      </p>
    ) : (
      <Empty quotation={words.trail.quote}>{words.trail.none}</Empty>
    )
  return (
    <>
      <Timeline entries={trail.entries} about={about} />
      <p class="acts trail__more">
        {links.newest ? <a href={links.newest}>{words.trail.newest}</a> : null}
        {links.earlier ? <a href={links.earlier}>{words.trail.earlier}</a> : null}
      </p>
    </>
  )
}

function Around({ subject: { level, account, people } }: { subject: Subject }) {
  const say = words.trail
  const [one] = people
  return (
    <p class="quiet acts">
      {level === 'person' && account !== null ? (
        <a href={paths.account(account)}>{say.atCompany(account)}</a>
      ) : null}
      {level === 'company' ? <span>{say.company}</span> : null}
      {level === 'person' && one?.role ? <span>{one.role}</span> : null}
      {level === 'person' && one ? <a href={paths.customerFacts(one.id)}>{say.edit}</a> : null}
    </p>
  )
}

function Legend({ trail, subject }: TrailPageProps) {
  if (trail.entries.every((entry) => !entry.thread)) return null
  const say = words.trail.legend
  return (
    <span class="trail__legend">
      <span>
        <Knot class="threads__made" /> {say.promised}
      </span>
      <span>
        <Knot class="threads__kept" /> {say.kept}
      </span>
      <span>
        <Knot class="threads__kept" theirs /> {say.theirs(firstName(subject.name))}
      </span>
    </span>
  )
}

function Knot({ class: name, theirs }: { class: string; theirs?: true }) {
  return (
    <svg class="trail__knot" width="11" height="11" aria-hidden="true">
      <g class={theirs ? 'threads__one threads__one--customer' : 'threads__one'}>
        <circle class={name} cx="5.5" cy="5.5" r="4.5" />
      </g>
    </svg>
  )
}
