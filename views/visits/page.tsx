import { asset } from '../asset.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { VisitForm, type VisitFormProps } from './form.tsx'
import { type ObjectiveProps, ObjectiveSection } from './objective.tsx'

/** A line of the trail in a minute. */
export interface VisitLine {
  readonly says: string
  readonly href: string
  readonly about: string
}

export interface VisitPageProps {
  readonly frame: Frame
  readonly customer: { readonly id: string; readonly name: string; readonly account: string | null }
  /** Since when they heard nothing of us, or that they asked for quiet. */
  readonly silence: string
  readonly lastSaid: VisitLine | null
  readonly why: readonly VisitLine[]
  readonly ours: readonly VisitLine[]
  readonly theirs: readonly VisitLine[]
  readonly objective: ObjectiveProps
  readonly form: VisitFormProps
  readonly problem: string | null
}

const say = words.visits

/** Before and after a visit, on one page for the phone. */
export function VisitPage(props: VisitPageProps) {
  const { frame, customer, problem } = props
  return (
    <Layout frame={frame} title={say.title(customer.name)} current="customers">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.customer(customer.id)}>{say.whole}</a>
            {customer.account ? `, ${customer.account}` : ''}
          </p>
          <h1>{say.title(customer.name)}</h1>
          <p class="page__lead">{props.silence}</p>
        </div>
      </div>
      {problem ? <Problem line={problem} /> : null}
      <div class="visit stack">
        <Section title={say.lastSaid} id="last-said">
          {props.lastSaid ? <Quoted all={[props.lastSaid]} /> : <p class="quiet">{say.nothingSaid}</p>}
        </Section>
        <Section title={say.why} id="why">
          {props.why.length === 0 ? <p class="quiet">{say.noWhy}</p> : <Quoted all={props.why} />}
        </Section>
        <Section title={say.ours} id="ours">
          <Owed all={props.ours} />
        </Section>
        <Section title={say.theirs} id="theirs">
          <Owed all={props.theirs} />
        </Section>
        <ObjectiveSection {...props.objective} />
        <Section title={say.after} id="after">
          <VisitForm {...props.form} />
        </Section>
      </div>
      <script type="module" src={asset('js/visit.js')} />
    </Layout>
  )
}

function Quoted({ all }: { all: readonly VisitLine[] }) {
  return (
    <ul class="ruled">
      {all.map((one) => (
        <li>
          <p class="insight__words">
            <a href={one.href}>{one.says}</a>
          </p>
          <p class="quiet">{one.about}</p>
        </li>
      ))}
    </ul>
  )
}

function Owed({ all }: { all: readonly VisitLine[] }) {
  if (all.length === 0) return <p class="quiet">{say.nothingOwed}</p>
  return (
    <ul class="ruled">
      {all.map((one) => (
        <li>
          <a href={one.href}>{one.says}</a> <span class="quiet">{one.about}</span>
        </li>
      ))}
    </ul>
  )
}
