import { leastOf, type Plan } from '../../server/pay/plan.ts'
import { policyOf } from '../../server/pay/policy-packs.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { civilDate, percentToTenth } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PlanExamples } from './check.tsx'
import { PlanLaw, PlanRules } from './rules.tsx'

interface BriefingPageProps {
  readonly frame: Frame
  readonly plan: Plan
  /** `null` for a draft. */
  readonly hash: string | null
  readonly told?: string | null
  /** For the rep it pays: what they would say they read, and when they did. */
  readonly own?: { readonly hash: string; readonly readOn: string | null } | null
}

/** What reps and the works council are handed: rules, sums, rights and how long things are kept, to be printed. */
export function BriefingPage({ frame, plan, hash, told = null, own = null }: BriefingPageProps) {
  const say = words.plans.briefing
  const title = say.title(words.plans.named(plan.name, plan.version))
  const keep = policyOf(plan.terms?.packs ?? [])?.keep
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.plans}>{words.plans.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">
            {say.for}. {standing(plan)}. {hash === null ? say.draft : null}
          </p>
        </div>
      </div>
      {told ? <Problem line={told} /> : null}
      <div class="stack">
        <PlanRules plan={plan} />
        <PlanExamples plan={plan} />
        <Section title={say.least} id="least">
          <p>{words.plans.check.least(percentToTenth(leastOf(plan)))}</p>
        </Section>
        <Sentences title={say.how} id="how" sentences={say.howSays} />
        <Sentences title={say.rights} id="rights" sentences={say.rightsSays} />
        <Section title={say.kept} id="kept">
          <p>
            {keep
              ? `${words.plans.law.keep(keep.recordingMonths, keep.gridMonths, keep.payYears)}. ${say.keptSays}`
              : say.keptUsual(6, 12)}
          </p>
        </Section>
        <PlanLaw plan={plan} />
        {own ? <Reading {...own} planId={plan.id} /> : null}
        <Section title={say.signHere} id="sign-here">
          <p>{say.nameAndDay}: ________________________________</p>
          {hash ? <p class="quiet seal__hash">{hash}</p> : null}
          <p class="quiet">{say.print}</p>
        </Section>
      </div>
    </Layout>
  )
}

/** That they were told, which is not that they agree. */
function Reading({
  hash,
  readOn,
  planId,
}: NonNullable<BriefingPageProps['own']> & { readonly planId: string }) {
  const say = words.plans.briefing.read
  return (
    <Section title={say.title} id="read">
      <p>{readOn === null ? say.lead : say.done(readOn)}</p>
      {readOn === null ? (
        <form method="post" action={paths.planBriefingReadings(planId)}>
          <input type="hidden" name="hash" value={hash} />
          <p>
            <button type="submit" class="button button--first">
              {say.send}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  )
}

function standing({ effectiveFrom, effectiveTo }: Plan): string {
  if (Number.isNaN(Date.parse(effectiveFrom))) return words.plans.fields.from
  const say = words.plans.stands
  return effectiveTo && !Number.isNaN(Date.parse(effectiveTo))
    ? say.until(civilDate(effectiveFrom), civilDate(effectiveTo))
    : say.coming(civilDate(effectiveFrom))
}

function Sentences({ title, id, sentences }: { title: string; id: string; sentences: readonly string[] }) {
  return (
    <Section title={title} id={id}>
      <ul>
        {sentences.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Section>
  )
}
