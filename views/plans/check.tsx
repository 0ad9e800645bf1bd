import type { Held } from '../../db/queries/fairness-reports.ts'
import type { Subject } from '../../server/pay/fairness/report.ts'
import type { Money } from '../../server/pay/money.ts'
import { leastOf, type Plan, paidBehaviours } from '../../server/pay/plan.ts'
import type { DraftProblem } from '../../server/pay/plan-draft.ts'
import { ruleExamples } from '../../server/pay/rule-examples.ts'
import { Section } from '../components/section.tsx'
import { subjectTitle } from '../fairness/subject-title.ts'
import { fixed, money, percentToTenth } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { fieldId, saidOf } from './told.ts'

interface CheckProps {
  readonly plan: Plan
  readonly problems: readonly DraftProblem[]
  /** What the last fairness report says to hold. It stops nothing: it is there to be read. */
  readonly held: Held | null
}

/** What stands in a draft’s way, each with a link to its field, and how it would pay; drawn anew while one writes. */
export function PlanCheck({ plan, problems, held }: CheckProps) {
  const say = words.plans
  return (
    <div id="plan-check" class="stack" role="status">
      <Section title={say.sections.check} id="check">
        <p>{problems.length === 0 ? say.check.fine : say.check.count(problems.length)}</p>
        {problems.length > 0 ? (
          <ul class="ruled">
            {problems.map((one) => {
              const { why, repair } = saidOf(one)
              return (
                <li>
                  <a class="text-link" href={`#${fieldId(one.where)}`}>
                    {why}
                  </a>
                  <p class="quiet">{repair}</p>
                </li>
              )
            })}
          </ul>
        ) : null}
        {held ? <HeldWeights plan={plan} held={held} /> : null}
      </Section>
      {problems.some((one) => one.where.startsWith('p') || one.where === 'currency') ? null : (
        <PlanExamples plan={plan} />
      )}
    </div>
  )
}

function HeldWeights({ plan, held }: { plan: Plan; held: Held }) {
  const paid: readonly Subject[] = ['whole', ...paidBehaviours(plan)]
  const subjects = held.subjects.filter((one) => paid.includes(one))
  if (subjects.length === 0) return null
  return (
    <>
      <p>
        <a class="text-link" href={paths.fairness(held.periodId)}>
          {words.fairness.title(held.periodName)}
        </a>
      </p>
      <ul class="ruled">
        {subjects.map((one) => (
          <li>{words.fairness.asks.act(subjectTitle(one))}</li>
        ))}
      </ul>
    </>
  )
}

/** Every paid behaviour played through for a round amount, by the code that pays. */
export function PlanExamples({ plan, amount }: { plan: Plan; amount?: Money }) {
  const say = words.plans.check
  const target = amount ?? { minor: 100_000, currency: plan.currency }
  const examples = ruleExamples(plan, target)
  if (examples.length === 0) return null
  return (
    <Section title={words.plans.sections.examples} id="examples">
      <p>{say.examples(money(target.minor, target.currency))}</p>
      <ul class="ruled">
        {examples.map(({ behaviour, atTarget, cases }) => (
          <li>
            <p>
              <strong>{words.behaviours.title(behaviour)}</strong>
            </p>
            {cases.map((one) => (
              <p class="quiet">
                {say.case(
                  String(one.successes),
                  String(one.units),
                  money(one.paid.minor, one.paid.currency),
                  money(atTarget.minor, atTarget.currency),
                )}{' '}
                {one.grade === null || one.upper === null
                  ? null
                  : say.estimate(fixed(one.grade, 4), fixed(one.upper, 4), fixed(one.multiplier, 4))}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p class="quiet">{say.note}</p>
      <p>{say.least(percentToTenth(leastOf(plan)))}</p>
    </Section>
  )
}
