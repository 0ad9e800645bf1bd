import type { Held } from '../../db/queries/fairness-reports.ts'
import type { Plan } from '../../server/pay/plan.ts'
import type { DraftProblem } from '../../server/pay/plan-draft.ts'
import { OnceMore, type Ways } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PlanCheck } from './check.tsx'
import { PlanLaw, PlanRules } from './rules.tsx'

interface ApprovalPageProps {
  readonly frame: Frame
  readonly id: string
  readonly revision: number
  readonly plan: Plan
  readonly problems: readonly DraftProblem[]
  readonly held: Held | null
  readonly amounts: readonly string[]
  /** Why whoever looks cannot publish it; `null` where they can. */
  readonly cannot: string | null
  readonly told: string | null
  readonly ways: Ways
  readonly passwordError: string | undefined
}

/** Where somebody who did not write a plan reads it and lets it stand. */
export function PlanApprovalPage(props: ApprovalPageProps) {
  const { frame, plan, cannot, amounts } = props
  const say = words.plans
  const title = say.approval.title(plan.name, plan.version)
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.plans}>{say.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{say.approval.lead}</p>
        </div>
      </div>
      {props.told ? <Problem line={props.told} /> : null}
      <div class="talk__columns">
        <div class="stack">
          <PlanRules plan={plan} />
          <Section title={say.rule.amounts} id="amounts">
            <ul>
              {amounts.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </Section>
        </div>
        <div class="stack">
          <PlanCheck plan={plan} problems={props.problems} held={props.held} />
          <PlanLaw plan={plan} />
          <Section title={say.sections.publish} id="publish">
            {cannot ? (
              <p>{cannot}</p>
            ) : (
              <form class="form" method="post" action={paths.planDraftPart(props.id, 'approval')}>
                <input type="hidden" name="revision" value={String(props.revision)} />
                <OnceMore id="plan-password" ways={props.ways} error={props.passwordError} />
                <button type="submit" class="button button--first">
                  {say.approval.send}
                </button>
              </form>
            )}
          </Section>
        </div>
      </div>
    </Layout>
  )
}
