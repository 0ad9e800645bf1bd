import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A plan or a draft as one line: what it is called, how it stands, and where it is. */
export interface ListedPlan {
  readonly says: string
  readonly stands: string
  readonly href: string
}

interface PlansPageProps {
  readonly frame: Frame
  readonly plans: readonly ListedPlan[]
  /** `null` for whoever writes and approves none. */
  readonly drafts: readonly ListedPlan[] | null
  readonly mayWrite: boolean
}

export function PlansPage({ frame, plans, drafts, mayWrite }: PlansPageProps) {
  const say = words.plans
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
        {mayWrite ? (
          <a class="button button--first" href={paths.newPlan}>
            {say.make}
          </a>
        ) : null}
      </div>
      <div class="stack">
        <Section title={say.inForce} id="published">
          <PlanLines plans={plans} none={say.none} />
        </Section>
        {drafts ? (
          <Section title={say.drafts} id="drafts">
            <PlanLines plans={drafts} none={say.noDrafts} />
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

function PlanLines({ plans, none }: { plans: readonly ListedPlan[]; none: string }) {
  if (plans.length === 0) return <p>{none}</p>
  return (
    <ul class="ruled">
      {plans.map(({ says, stands, href }) => (
        <li>
          <a href={href}>{says}</a>
          <p class="quiet">{stands}</p>
        </li>
      ))}
    </ul>
  )
}
