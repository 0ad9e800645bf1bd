import { gateRules } from '../../server/grading/gates.ts'
import { type Component, gateNames, type Plan } from '../../server/pay/plan.ts'
import { policyOf } from '../../server/pay/policy-packs.ts'
import { Section } from '../components/section.tsx'
import { fixed, percent, percentToTenth } from '../format.ts'
import { words } from '../messages/words.ts'
import { gateSaid } from './gate-said.ts'

/** What a plan pays for, sentence by sentence: on its own page, where it is approved, and on the briefing. */
export function PlanRules({ plan, id = 'rules' }: { plan: Plan; id?: string }) {
  const say = words.plans
  return (
    <Section title={say.sections.rules} id={id}>
      {plan.purpose ? <p>{plan.purpose}</p> : null}
      <ul class="ruled">
        {plan.components.map((component) => (
          <li>
            <PartRule component={component} />
          </li>
        ))}
      </ul>
      <p class="quiet">{say.rule.unmeasured}</p>
      <p class="quiet">{say.rule.formula}</p>
      <p class="quiet">{say.gates.ladder}</p>
      <p class="quiet">{plan.caseMix === 'never' ? say.gates.noMix : say.gates.mixed}</p>
      {plan.manyBehavioursBecause ? <p>{say.rule.because(plan.manyBehavioursBecause)}</p> : null}
      <p>{stagesSaid(plan)}</p>
      {plan.version > 1 ? <p class="quiet">{say.gates.added}</p> : null}
      {plan.paysFactsAtOnce && plan.stages[0] === null ? (
        <p class="quiet">
          {say.fields.facts}. {say.fields.factsHint}
        </p>
      ) : null}
      <PlanGates plan={plan} />
    </Section>
  )
}

/** What it takes to be measurable, where it is not the usual. */
function PlanGates({ plan: { gates } }: { plan: Plan }) {
  const say = words.plans.gates
  const set = gateNames.flatMap((name) => {
    const value = gates?.rules[name]
    return value === undefined ? [] : [{ name, value }]
  })
  if (set.length === 0) return null
  return (
    <>
      <p>{say.own}</p>
      <ul>
        {set.map(({ name, value }) => (
          <li>{say.said(say.names[name], gateSaid(name, value), gateSaid(name, gateRules[name]))}</li>
        ))}
      </ul>
      {gates?.laxBecause ? <p>{say.because(gates.laxBecause)}</p> : null}
    </>
  )
}

function PartRule({ component }: { component: Component }) {
  const say = words.plans.rule
  if (component.behaviour === null) return <p>{say.everybody(share(component.share))}</p>
  const { behaviour, rule, label } = component
  const title = words.behaviours.title(behaviour)
  const [target, stretch, floor] = [rule.target, rule.stretch, rule.floor].map(grade) as [
    string,
    string,
    string,
  ]
  return (
    <>
      <p>
        <strong>{say.line(share(component.share), title)}</strong>
      </p>
      <p>{label ?? words.behaviours.asks(behaviour)}</p>
      <p class="quiet">
        {rule.down > 0
          ? say.moves(target, stretch, floor, share(rule.up), share(rule.down))
          : say.onlyAdds(target, stretch, share(rule.up))}
      </p>
    </>
  )
}

function stagesSaid({ stages }: Plan): string {
  const says = words.plans.fields.stagesSays
  if (stages[0] === null) return says.shadow
  return stages.length > 1 ? says.five : says.ten
}

/** As a statement prints it, without the zeros nobody needs. */
function grade(value: number): string {
  return fixed(value, Math.max(2, String(value).split('.')[1]?.length ?? 0))
}

function share(value: number): string {
  return Number.isInteger(Number((value * 100).toFixed(2))) ? percent(value) : percentToTenth(value)
}

/** The law and agreements a plan was written under, and what they ask for. */
export function PlanLaw({
  plan,
  isBeside = false,
  id = 'law',
}: {
  plan: Plan
  isBeside?: boolean
  id?: string
}) {
  const { law: say, sections } = words.plans
  const policy = policyOf(plan.terms?.packs ?? [])
  return (
    <Section title={isBeside ? sections.lawAsks : sections.law} id={id}>
      {policy === null ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{words.numbers.list((plan.terms?.packs ?? []).map((name) => say.pack[name]))}</p>
          <ul>
            <li>{say.notice(policy.noticeDays)}</li>
            {policy.agree.map((role) => (
              <li>{say.agreeing[role]}</li>
            ))}
            <li>{say.keep(policy.keep.recordingMonths, policy.keep.gridMonths, policy.keep.payYears)}</li>
            {policy.everybodyConsents ? <li>{say.consent}</li> : null}
            <li>{say.letters(words.numbers.list(policy.letters.map((one) => say.letter[one])))}</li>
          </ul>
          <p class="quiet">{say.sources(policy.sources.join('; '))}</p>
        </>
      )}
      {plan.terms?.agreement ? <p>{say.agreed(plan.terms.agreement)}</p> : null}
      <p class="quiet">{say.noAdvice}</p>
    </Section>
  )
}
