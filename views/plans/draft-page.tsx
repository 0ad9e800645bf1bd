import type { Held } from '../../db/queries/fairness-reports.ts'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { behaviourNames } from '../../server/grading/behaviours.ts'
import type { Plan } from '../../server/pay/plan.ts'
import {
  type DraftProblem,
  type PartDraft,
  type PlanDraft,
  stagesNames,
} from '../../server/pay/plan-draft.ts'
import { packNames } from '../../server/pay/policy-packs.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TypedConfirm } from '../components/typed-confirm.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PlanCheck } from './check.tsx'
import { type Around, PlanChoice, PlanField } from './field.tsx'
import { GateFields } from './gate-fields.tsx'
import { PlanLaw } from './rules.tsx'
import { PlanTrial, type TrialProps } from './trial.tsx'

export interface PlanDraftPageProps {
  readonly frame: Frame
  readonly id: string
  readonly version: number
  readonly revision: number
  readonly draft: PlanDraft
  readonly plan: Plan
  /** All there is, for the panel; beside the fields they stand once somebody asked to publish. */
  readonly problems: readonly DraftProblem[]
  readonly held: Held | null
  readonly around: Around
  readonly told: string | null
  readonly isAsked: boolean
  readonly reps: readonly { readonly employee: string; readonly name: string }[]
  readonly trial: TrialProps
}

/** Where HR writes a plan: one form, and beside it what stands in its way and how it would pay. */
export function PlanDraftPage(props: PlanDraftPageProps) {
  const { frame, id, draft, version, around } = props
  const say = words.plans
  const title = say.draftOf(draft.name, version)
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.plans}>{say.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">
            {props.isAsked ? say.proposed : say.proposeHint}{' '}
            <a class="text-link" href={paths.planDraftPart(id, 'briefing')}>
              {say.briefing.link}
            </a>{' '}
            <a class="text-link" href={paths.planDraftPart(id, 'approval')}>
              {say.sections.publish}
            </a>
          </p>
        </div>
      </div>
      {props.told ? <Problem line={props.told} /> : null}
      <div class="talk__columns">
        <form
          class="form form--wide plan-form"
          method="post"
          action={paths.planDraft(id)}
          novalidate
          hx-post={paths.planDraftPart(id, 'check')}
          hx-trigger="change delay:200ms"
          hx-target="#plan-check"
          hx-swap="outerHTML"
        >
          <input type="hidden" name="revision" value={String(props.revision)} />
          <What draft={draft} version={version} around={around} />
          <When draft={draft} around={around} />
          <Parts draft={draft} around={around} />
          <Whom draft={draft} reps={props.reps} around={around} />
          <Law draft={draft} around={around} />
          <Section title={say.sections.publish} id="publish">
            <div class="acts">
              <button type="submit" class="button button--first" name="do" value="save">
                {say.save}
              </button>
              <button type="submit" class="button" name="do" value="propose">
                {say.propose}
              </button>
              <button type="submit" class="button button--plain" name="do" value="again">
                {say.check.again}
              </button>
            </div>
            <p class="quiet">{say.proposeHint}</p>
          </Section>
        </form>
        <div class="stack">
          <PlanCheck plan={props.plan} problems={props.problems} held={props.held} />
          <PlanLaw plan={props.plan} isBeside />
          <PlanTrial {...props.trial} />
          <TypedConfirm id="draft-removal" action={paths.planDraftPart(id, 'removal')} says={say.drop} />
        </div>
      </div>
    </Layout>
  )
}

interface PartOfForm {
  readonly draft: PlanDraft
  readonly around: Around
}

function What({ draft, version, around }: PartOfForm & { version: number }) {
  const say = words.plans.fields
  return (
    <Section title={words.plans.sections.what} id="what">
      <PlanField
        name="name"
        label={say.name}
        value={draft.name}
        around={around}
        isFixed={version > 1}
        {...(version > 1 ? { hint: say.nameFixed } : {})}
      />
      <PlanField
        name="purpose"
        label={say.purpose}
        value={draft.purpose}
        around={around}
        hint={say.purposeHint}
        type="area"
      />
    </Section>
  )
}

function When({ draft, around }: PartOfForm) {
  const say = words.plans.fields
  return (
    <Section title={words.plans.sections.when} id="when">
      <div class="form__row">
        <PlanField name="from" label={say.from} value={draft.from} around={around} type="date" />
        <PlanField name="to" label={say.to} value={draft.to} around={around} type="date" hint={say.toHint} />
      </div>
      <PlanChoice name="stages" label={say.stages} value={draft.stages} around={around}>
        {stagesNames.map((one) => (
          <option value={one} selected={one === draft.stages}>
            {say.stagesSays[one]}
          </option>
        ))}
      </PlanChoice>
      <p>
        <label>
          <input type="checkbox" name="facts" value="yes" checked={draft.factsAtOnce} /> {say.facts}
        </label>
        <span class="field__hint">{say.factsHint}</span>
      </p>
      <PlanField name="error" label={say.error} value={draft.error} around={around} hint={say.errorHint} />
      <GateFields draft={draft} around={around} />
    </Section>
  )
}

function Parts({ draft, around }: PartOfForm) {
  const say = words.plans.fields
  return (
    <Section title={words.plans.sections.parts} id="parts">
      <ul class="quiet">
        {Object.values(say.means).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {draft.parts.map((part, at) => (
        <PartFields part={part} at={at} around={around} />
      ))}
      <p>
        <button type="submit" class="button" name="do" value="add">
          {say.addPart}
        </button>
      </p>
      <PlanField
        name="because"
        label={say.because}
        value={draft.because}
        around={around}
        hint={say.becauseHint}
        type="area"
      />
    </Section>
  )
}

const figures = ['target', 'stretch', 'floor', 'up', 'down'] as const

function PartFields({ part, at, around }: { part: PartDraft; at: number; around: Around }) {
  const say = words.plans.fields
  const name = (field: string) => `p${at}.${field}`
  return (
    <fieldset class="editor">
      <legend class="editor__legend">{say.part(at + 1)}</legend>
      <PlanChoice name={name('behaviour')} label={say.behaviour} value={part.behaviour ?? ''} around={around}>
        <option value="">{say.everybody}</option>
        {behaviourNames.map((one) => (
          <option value={one} selected={one === part.behaviour}>
            {words.behaviours.title(one)}
          </option>
        ))}
      </PlanChoice>
      <PlanField
        name={name('label')}
        label={say.label}
        value={part.label}
        around={around}
        hint={say.labelHint}
      />
      <div class="form__row">
        <PlanField name={name('share')} label={say.share} value={part.share} around={around} />
        {figures.map((one) => (
          <PlanField name={name(one)} label={say[one]} value={part[one]} around={around} />
        ))}
      </div>
      <p>
        <button type="submit" class="button button--plain" name="do" value={`remove:${at}`}>
          {say.removePart(at + 1)}
        </button>
      </p>
    </fieldset>
  )
}

function Whom({ draft, reps, around }: PartOfForm & Pick<PlanDraftPageProps, 'reps'>) {
  const say = words.plans.fields
  return (
    <Section title={words.plans.sections.whom} id="whom">
      <PlanField
        name="currency"
        label={say.currency}
        value={draft.currency}
        around={around}
        hint={say.currencyHint}
      />
      <p class="quiet" id="f-amounts">
        {reps.length === 0 ? say.noReps : say.amounts}
      </p>
      {reps.map(({ employee, name }) => (
        <PlanField
          name={`a.${employee}`}
          label={say.amount(name)}
          value={draft.amounts[employee] ?? ''}
          around={around}
        />
      ))}
      <details>
        <summary class="text-link">{say.baselines}</summary>
        <p class="quiet">{say.baselinesHint}</p>
        {behaviourNames.map((one) => (
          <Baseline behaviour={one} draft={draft} around={around} />
        ))}
      </details>
    </Section>
  )
}

function Baseline({ behaviour, draft, around }: PartOfForm & { behaviour: BehaviourName }) {
  const say = words.plans.fields
  const { mean = '', within = '' } = draft.baselines[behaviour] ?? {}
  const title = words.behaviours.title(behaviour)
  return (
    <div class="form__row">
      <PlanField name={`b.${behaviour}`} label={say.mean(title)} value={mean} around={around} />
      <PlanField name={`w.${behaviour}`} label={say.within(title)} value={within} around={around} />
    </div>
  )
}

function Law({ draft, around }: PartOfForm) {
  const say = words.plans
  return (
    <Section title={say.sections.law} id="packs">
      <p class="quiet">{say.law.noAdvice}</p>
      <div class="form__row">
        {packNames.map((one) => (
          <label>
            <input type="checkbox" name="packs" value={one} checked={draft.packs.includes(one)} />{' '}
            {say.law.pack[one]}
          </label>
        ))}
      </div>
      <PlanField
        name="agreement"
        label={say.fields.agreement}
        value={draft.agreement}
        around={around}
        hint={say.fields.agreementHint}
      />
    </Section>
  )
}
