import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Money } from '../../server/pay/money.ts'
import type { Plan } from '../../server/pay/plan.ts'
import { Seal } from '../components/seal.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { EnoughDrawn } from '../draws/enough.tsx'
import { money } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PlanExamples } from './check.tsx'
import type { ListedPlan } from './list-page.tsx'
import { PlanLaw, PlanRules } from './rules.tsx'

/** Somebody the plan pays, and whether they signed this version. */
export interface SignedBy {
  readonly name: string
  readonly amount: string
  readonly stands: string
  /** Whether they said that they read the briefing. */
  readonly read: string
}

export interface TeamSays {
  readonly team: string
  readonly says: readonly { readonly behaviour: BehaviourName; readonly sentence: string }[]
}

export interface PlanPageProps {
  readonly frame: Frame
  readonly plan: Plan
  readonly hash: string
  readonly stands: string
  readonly madeBy: string
  readonly told: string | null
  /** For the rep who looks: what they have at target (`null`: not on the plan) and when they signed. */
  readonly own: { readonly amount: Money | null; readonly signed: string | null } | null
  /** For HR: everybody the plan pays. */
  readonly signatures: readonly SignedBy[] | null
  readonly signedSays: string
  readonly verdicts: readonly TeamSays[] | null
  readonly versions: readonly ListedPlan[]
  readonly mayChange: boolean
}

/** A published version: its rules, and for each who looks what is theirs to see and do. */
export function PlanPage(props: PlanPageProps) {
  const { frame, plan, own, signatures, verdicts } = props
  const say = words.plans
  const title = say.named(plan.name, plan.version)
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.plans}>{say.title}</a>
          </p>
          <h1>{plan.name}</h1>
          <p class="page__lead">
            {say.version(plan.version)}. {props.stands}. {props.madeBy}{' '}
            <a class="text-link" href={paths.planBriefing(plan.id)}>
              {say.briefing.link}
            </a>
          </p>
        </div>
      </div>
      {props.told ? <Problem line={props.told} /> : null}
      <div class="talk__columns">
        <div class="stack">
          <PlanRules plan={plan} />
          <PlanExamples plan={plan} {...(own?.amount ? { amount: own.amount } : {})} />
          {verdicts ? <Verdicts verdicts={verdicts} /> : null}
        </div>
        <div class="stack">
          {own ? <Signing {...props} own={own} /> : null}
          {signatures ? <Signatures signatures={signatures} says={props.signedSays} /> : null}
          <PlanLaw plan={plan} />
          <Versions {...props} />
          <Section title={say.sections.seal} id="seal">
            <Seal hash={props.hash} />
          </Section>
        </div>
      </div>
    </Layout>
  )
}

function Signing({ plan, hash, own }: PlanPageProps & { own: NonNullable<PlanPageProps['own']> }) {
  const say = words.plans
  if (own.amount === null)
    return (
      <Section title={say.sections.sign} id="sign">
        <p>{say.rule.notOn}</p>
      </Section>
    )
  return (
    <Section title={say.sections.sign} id="sign">
      <p>{say.rule.yours(money(own.amount.minor, own.amount.currency))}</p>
      {own.signed ? (
        <p>{say.sign.signed(own.signed)}</p>
      ) : (
        <form class="form" method="post" action={paths.planSignature(plan.id)}>
          <input type="hidden" name="hash" value={hash} />
          <p class="quiet">{say.sign.says}</p>
          <p>
            <button type="submit" class="button button--first">
              {say.sign.send}
            </button>
          </p>
        </form>
      )}
    </Section>
  )
}

function Signatures({ signatures, says }: { signatures: readonly SignedBy[]; says: string }) {
  return (
    <Section title={words.plans.sections.signatures} aside={says} id="signatures">
      <ul class="ruled">
        {signatures.map(({ name, amount, stands, read }) => (
          <li>
            <p>
              {name}, {amount}
            </p>
            <p class="quiet">
              {stands}; {read}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Verdicts({ verdicts }: { verdicts: readonly TeamSays[] }) {
  const say = words.plans
  return (
    <Section title={say.sections.verdicts} id="verdicts">
      {verdicts.length === 0 ? <p>{say.verdicts.none}</p> : <EnoughDrawn />}
      {verdicts.map(({ team, says }) => (
        <>
          <h3>{team}</h3>
          <ul class="ruled">
            {says.map(({ behaviour, sentence }) => (
              <li>
                <p>
                  <strong>{words.behaviours.title(behaviour)}</strong>
                </p>
                <p class="quiet">{sentence}</p>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Section>
  )
}

function Versions({ plan, versions, mayChange }: PlanPageProps) {
  const say = words.plans
  return (
    <Section title={say.sections.versions} id="versions">
      <p class="quiet">{say.locked}</p>
      <ul class="ruled">
        {versions.map(({ says, stands, href }) => (
          <li>
            <a href={href}>{says}</a>
            <p class="quiet">{stands}</p>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <form method="post" action={paths.planDrafts(plan.id)}>
          <button type="submit" class="button">
            {say.change}
          </button>
        </form>
      ) : null}
    </Section>
  )
}
